package io.verge.edge.site;

import io.verge.edge.dissemination.JsonWriter;
import io.verge.edge.pipeline.FrameTimes;
import io.verge.road.Advisory;
import io.verge.road.Area;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Position;
import io.verge.road.ReportedEvent;
import io.verge.road.SignalState;
import io.verge.road.map.Crossing;
import io.verge.road.map.Lane;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The texts of the live feed, as {@code docs/reference/live-feed.md} has them. */
final class LiveMessages {
    private static final double NANOS_PER_MICRO = 1_000;

    private LiveMessages() {}

    /** Writes the picture, all confirmed tracks, all lights and all signs, and tells how many tracks these are. */
    static int picture(JsonWriter json, LocalDynamicMap map) {
        json.reset().beginObject().member("kind", "picture").member("timeMillis", millis(map.nowNanos()));
        json.name("tracks").beginArray();
        int confirmed = 0;
        for (int i = 0; i < map.size(); i++) {
            int slot = map.slotAt(i);
            if (map.confirmed[slot]) {
                track(json, map, slot);
                confirmed++;
            }
        }
        json.endArray().name("signals").beginArray();
        for (SignalState signal : map.signals()) {
            long end = signal.maxEndNanos() != 0 ? signal.maxEndNanos() : signal.minEndNanos();
            json.beginArray().value(signal.key()).value(signal.phase().code());
            json.value(millis(end)).endArray();
        }
        json.endArray().name("signs").beginArray();
        map.events().signs(map.nowNanos()).forEach(event -> sign(json, event));
        json.endArray().endObject();
        return confirmed;
    }

    private static void sign(JsonWriter json, ReportedEvent event) {
        if (event.subject() instanceof ReportedEvent.Sign(String code, String text)) {
            json.beginObject().member("id", event.id()).member("code", code).member("text", text);
            place(json, event.place()).name("radiusM").decimal(event.radiusM(), 2);
            json.member("endMillis", millis(event.endNanos())).endObject();
        }
    }

    private static void track(JsonWriter json, LocalDynamicMap map, int slot) {
        json.beginArray().value(map.trackId[slot]).value(map.stationId[slot]).value(map.stationType[slot]);
        json.decimal(map.xM[slot], 2).decimal(map.yM[slot], 2).decimal(map.headingRad[slot], 3);
        json.decimal(map.speedMps(slot), 2).decimal(map.lengthM[slot], 2).decimal(map.widthM[slot], 2);
        json.value(map.lane[slot]).value(map.sensors[slot]);
        json.decimal(map.accelerationMps2[slot], 2).endArray();
    }

    static String hazard(JsonWriter json, Hazard hazard, FrameTimes times) {
        json.reset().beginObject().member("kind", "hazard").member("hazardId", hazard.hazardId());
        json.member("type", hazard.type().name())
                .member("change", hazard.change().name());
        json.member("timeMillis", millis(hazard.timestampNanos()));
        json.member("raisedMillis", millis(hazard.raisedNanos()));
        place(json, hazard.place()).member("lane", hazard.lane());
        json.name("ttcSeconds").decimal(hazard.timeToCollisionSeconds(), 3);
        json.name("petSeconds").decimal(hazard.postEncroachmentSeconds(), 3);
        json.name("requiredDecelerationMps2").decimal(hazard.requiredDecelerationMps2(), 2);
        json.name("probability").decimal(hazard.probability(), 3);
        json.member("severity", hazard.severity().name()).name("sensors").beginArray();
        hazard.sensors().forEach(json::value);
        json.endArray().name("parties").beginArray();
        for (Hazard.Party party : hazard.parties()) {
            json.beginObject().member("trackId", party.trackId()).member("stationId", party.stationId());
            place(json.member("type", party.type().name()), party.position());
            json.name("speedMps").decimal(party.speedMps(), 2);
            json.name("headingRad").decimal(party.headingRad(), 3).endObject();
        }
        json.endArray().name("stageMicros").beginObject();
        json.name("decode").decimal(times.decodeNanos() / NANOS_PER_MICRO, 1);
        json.name("fusion").decimal(times.fusionNanos() / NANOS_PER_MICRO, 1);
        json.name("hazard").decimal(times.hazardNanos() / NANOS_PER_MICRO, 1);
        json.name("advisory").decimal(times.advisoryNanos() / NANOS_PER_MICRO, 1);
        json.name("dissemination").decimal(times.disseminationNanos() / NANOS_PER_MICRO, 1);
        return json.endObject().endObject().toString();
    }

    static String advisory(JsonWriter json, Advisory advisory) {
        json.reset().beginObject().member("kind", "advisory").member("advisoryId", advisory.advisoryId());
        json.member("sequence", advisory.sequence())
                .member("action", advisory.action().name());
        json.member("urgency", advisory.urgency().name());
        json.member("hazardId", advisory.hazard().hazardId());
        json.member("type", advisory.hazard().type().name());
        json.member("timeMillis", millis(advisory.generatedNanos()));
        json.member("expiryMillis", millis(advisory.expiryNanos()))
                .name("recipients")
                .beginArray();
        for (Advisory.Recipient recipient : advisory.recipients()) {
            json.beginObject().member("trackId", recipient.trackId());
            json.member("stationId", recipient.stationId())
                    .member("role", recipient.role().name());
            json.endObject();
        }
        json.endArray().name("area").beginObject();
        switch (advisory.area()) {
            case Area.Circle circle -> {
                place(json.name("circle").beginObject(), circle.centre());
                json.name("radiusM").decimal(circle.radiusM(), 2).endObject();
            }
            case Area.Polygon polygon -> {
                json.name("polygon").beginArray();
                for (Position corner : polygon.corners()) {
                    point(json, corner.xM(), corner.yM());
                }
                json.endArray();
            }
        }
        return json.endObject().endObject().toString();
    }

    /** The fixed part: lanes and crossings. */
    static String map(JsonWriter json, RoadMap map) {
        json.reset().beginObject().member("name", map.name()).name("bounds");
        bounds(json, map);
        json.name("lanes").beginArray();
        List<Lane> lanes = map.lanes();
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            json.beginObject()
                    .member("index", i)
                    .member("id", lane.id())
                    .member("type", lane.type().name());
            json.member("turn", lane.turn().name()).name("widthM").decimal(lane.widthM(), 2);
            json.name("speedLimitMps").decimal(lane.speedLimitMps(), 2).member("signalKey", lane.signalKey());
            line(json, lane.centreLine()).endObject();
        }
        json.endArray().name("crossings").beginArray();
        for (Crossing crossing : map.crossings()) {
            json.beginObject().member("id", crossing.id()).name("widthM").decimal(crossing.widthM(), 2);
            line(json.member("signalKey", crossing.signalKey()), crossing.centreLine())
                    .endObject();
        }
        return json.endArray().endObject().toString();
    }

    /** West, south, east and north of everything on the map; a hundred metres about the origin where nothing is. */
    private static void bounds(JsonWriter json, RoadMap map) {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        map.lanes().forEach(lane -> grow(box, lane.centreLine()));
        map.crossings().forEach(crossing -> grow(box, crossing.centreLine()));
        boolean nothing = box[0] > box[2];
        json.beginArray();
        for (double edge : nothing ? new double[] {-100, -100, 100, 100} : box) {
            json.decimal(edge, 2);
        }
        json.endArray();
    }

    private static void grow(double[] box, Polyline line) {
        for (int i = 0; i < line.size(); i++) {
            box[0] = Math.min(box[0], line.xM(i));
            box[1] = Math.min(box[1], line.yM(i));
            box[2] = Math.max(box[2], line.xM(i));
            box[3] = Math.max(box[3], line.yM(i));
        }
    }

    private static JsonWriter line(JsonWriter json, Polyline line) {
        json.name("centre").beginArray();
        for (int i = 0; i < line.size(); i++) {
            point(json, line.xM(i), line.yM(i));
        }
        return json.endArray();
    }

    private static void point(JsonWriter json, double xM, double yM) {
        json.beginArray().decimal(xM, 2).decimal(yM, 2).endArray();
    }

    private static JsonWriter place(JsonWriter json, Position place) {
        return json.name("x").decimal(place.xM(), 2).name("y").decimal(place.yM(), 2);
    }

    static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
