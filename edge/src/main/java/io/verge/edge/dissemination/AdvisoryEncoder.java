package io.verge.edge.dissemination;

import io.verge.road.Advisory;
import io.verge.road.Angles;
import io.verge.road.Area;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.Hazard;
import io.verge.road.Position;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An {@link Advisory} as {@code verge/v1/advisory.proto}, in Protobuf and in proto3's JSON mapping with every field
 * present. Both come from the same scaled integers. The buffers are reused: one encoder belongs to one thread.
 */
public final class AdvisoryEncoder {
    /** The version of the format. */
    public static final int VERSION = 1;

    private static final double E7 = 1e7;
    private static final long MAX_UINT32 = 0xffff_ffffL;

    private final String siteId;
    private final GeoReference reference;
    private final ProtobufWriter protobuf = new ProtobufWriter();
    private final JsonWriter json = new JsonWriter();

    /**
     * @param siteId goes out with every advisory
     * @param reference ties local metres to the WGS-84 positions that go out
     */
    public AdvisoryEncoder(String siteId, GeoReference reference) {
        this.siteId = siteId;
        this.reference = reference;
    }

    /** The advisory as a Protobuf message. */
    public byte[] protobuf(Advisory advisory) {
        Hazard hazard = advisory.hazard();
        ProtobufWriter out = protobuf;
        out.reset();
        out.string(21, hazard.lane());
        for (String sensor : hazard.sensors().reversed()) {
            out.element(20, sensor);
        }
        for (Advisory.Recipient recipient : advisory.recipients().reversed()) {
            int mark = out.length();
            out.uint(3, recipient.role().ordinal() + 1L);
            out.uint(2, recipient.stationId());
            out.uint(1, recipient.trackId());
            out.nested(19, mark);
        }
        for (Hazard.Party party : hazard.parties().reversed()) {
            party(party);
        }
        out.uint(17, hazard.severity().ordinal() + 1L);
        optional(16, scaled(hazard.requiredDecelerationMps2(), 100));
        optional(15, scaled(hazard.postEncroachmentSeconds(), 1000));
        optional(14, scaled(hazard.timeToCollisionSeconds(), 1000));
        out.uint(13, percent(hazard.probability()));
        area(advisory.area());
        point(11, hazard.place());
        out.uint(10, micros(advisory.expiryNanos()));
        out.uint(9, micros(advisory.generatedNanos()));
        out.uint(8, hazard.hazardId());
        out.uint(7, hazard.type().ordinal() + 1L);
        out.uint(6, advisory.urgency().ordinal() + 1L);
        out.uint(5, advisory.action().ordinal() + 1L);
        out.uint(4, advisory.sequence());
        out.uint(3, advisory.advisoryId());
        out.string(2, siteId);
        out.uint(1, VERSION);
        return out.toBytes();
    }

    private void optional(int field, long value) {
        if (value >= 0) {
            protobuf.present(field, value);
        }
    }

    private void party(Hazard.Party party) {
        int mark = protobuf.length();
        protobuf.uint(6, headingCdeg(party.headingRad()));
        protobuf.uint(5, Math.max(0, scaled(party.speedMps(), 100)));
        point(4, party.position());
        protobuf.uint(3, party.type().code());
        protobuf.uint(2, party.stationId());
        protobuf.uint(1, party.trackId());
        protobuf.nested(18, mark);
    }

    private void area(Area area) {
        int areaMark = protobuf.length();
        int shapeMark = protobuf.length();
        switch (area) {
            case Area.Circle circle -> {
                protobuf.uint(2, scaled(circle.radiusM(), 100));
                point(1, circle.centre());
                protobuf.nested(1, shapeMark);
            }
            case Area.Polygon polygon -> {
                for (Position corner : polygon.corners().reversed()) {
                    point(1, corner);
                }
                protobuf.nested(2, shapeMark);
            }
        }
        protobuf.nested(12, areaMark);
    }

    private void point(int field, Position position) {
        GeoPosition geo = reference.toGeo(position.xM(), position.yM());
        int mark = protobuf.length();
        protobuf.sint(2, e7(geo.longitudeDeg()));
        protobuf.sint(1, e7(geo.latitudeDeg()));
        protobuf.nested(field, mark);
    }

    /** The advisory as JSON, UTF-8. */
    public byte[] json(Advisory advisory) {
        Hazard hazard = advisory.hazard();
        json.reset().beginObject();
        json.member("version", VERSION).member("siteId", siteId);
        json.name("advisoryId").quoted(advisory.advisoryId());
        json.member("sequence", advisory.sequence());
        json.member("action", advisory.action().name());
        json.member("urgency", advisory.urgency().name());
        json.member("hazardType", hazard.type().name());
        json.name("hazardId").quoted(hazard.hazardId());
        json.name("generatedTimeMicros").quoted(micros(advisory.generatedNanos()));
        json.name("expiryTimeMicros").quoted(micros(advisory.expiryNanos()));
        point("position", hazard.place());
        areaJson(advisory.area());
        json.member("probabilityPct", percent(hazard.probability()));
        optional("ttcMillis", scaled(hazard.timeToCollisionSeconds(), 1000));
        optional("petMillis", scaled(hazard.postEncroachmentSeconds(), 1000));
        optional("requiredDecelerationCmps2", scaled(hazard.requiredDecelerationMps2(), 100));
        json.member("severity", hazard.severity().name());
        partiesJson(hazard.parties());
        recipientsJson(advisory.recipients());
        json.name("sensors").beginArray();
        hazard.sensors().forEach(json::value);
        json.endArray();
        return json.member("lane", hazard.lane()).endObject().toBytes();
    }

    private void optional(String name, long value) {
        if (value >= 0) {
            json.member(name, value);
        }
    }

    private void areaJson(Area area) {
        json.name("area").beginObject();
        switch (area) {
            case Area.Circle circle -> {
                json.name("circle").beginObject();
                point("centre", circle.centre());
                json.member("radiusCm", scaled(circle.radiusM(), 100)).endObject();
            }
            case Area.Polygon polygon -> {
                json.name("polygon").beginObject().name("corners").beginArray();
                polygon.corners().forEach(this::point);
                json.endArray().endObject();
            }
        }
        json.endObject();
    }

    private void partiesJson(List<Hazard.Party> parties) {
        json.name("parties").beginArray();
        for (Hazard.Party party : parties) {
            json.beginObject().name("trackId").quoted(party.trackId());
            json.name("stationId").quoted(party.stationId());
            json.member("stationType", party.type().code());
            point("position", party.position());
            json.member("speedCmps", Math.max(0, scaled(party.speedMps(), 100)));
            json.member("headingCdeg", headingCdeg(party.headingRad())).endObject();
        }
        json.endArray();
    }

    private void recipientsJson(List<Advisory.Recipient> recipients) {
        json.name("recipients").beginArray();
        for (Advisory.Recipient recipient : recipients) {
            json.beginObject().name("trackId").quoted(recipient.trackId());
            json.name("stationId").quoted(recipient.stationId());
            json.member("role", recipient.role().name()).endObject();
        }
        json.endArray();
    }

    private void point(String name, Position position) {
        json.name(name);
        point(position);
    }

    private void point(Position position) {
        GeoPosition geo = reference.toGeo(position.xM(), position.yM());
        json.beginObject().member("latitudeE7", e7(geo.latitudeDeg()));
        json.member("longitudeE7", e7(geo.longitudeDeg())).endObject();
    }

    private static int e7(double degrees) {
        return (int) Math.round(degrees * E7);
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }

    private static long percent(double probability) {
        return Math.clamp(Math.round(probability * 100), 0, 100);
    }

    private static long headingCdeg(double headingRad) {
        return Math.floorMod(Math.round(Angles.toHeadingDeg(headingRad) * 100), 36_000L);
    }

    /** A quantity as an unsigned 32-bit integer, held to its range; −1 for NaN, which stands for "does not apply". */
    private static long scaled(double quantity, double scale) {
        return Double.isNaN(quantity) ? -1 : Math.clamp(Math.round(quantity * scale), 0, MAX_UINT32);
    }
}
