package io.verge.edge.wire;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.eu.release1.gdd.CodeUnits;
import io.verge.messages.eu.release1.gdd.InternationalSignSpeedLimits;
import io.verge.messages.eu.release1.infrastructure.IVIM;
import io.verge.messages.eu.release1.ivi.IviContainer;
import io.verge.messages.eu.release1.ivi.IviManagementContainer;
import io.verge.messages.eu.release1.ivi.IviStatus;
import io.verge.messages.eu.release1.ivi.IviStructure;
import io.verge.messages.eu.release1.ivigeneral.GicPart;
import io.verge.messages.eu.release1.ivigeneral.IviType;
import io.verge.messages.eu.release1.ivilocation.GeographicLocationContainer;
import io.verge.messages.eu.release1.ivilocation.GlcPart;
import io.verge.messages.eu.release1.ivilocation.PolygonalLine;
import io.verge.messages.eu.release1.ivilocation.Segment;
import io.verge.messages.eu.release1.ivilocation.Zone;
import io.verge.messages.eu.release1.ivisign.ISO14823Attribute;
import io.verge.messages.eu.release1.ivisign.ISO14823Code;
import io.verge.messages.eu.release1.ivisign.ISO14823Code.PictogramCode;
import io.verge.messages.eu.release1.ivisign.ISO14823Code.PictogramCode.ServiceCategoryCode;
import io.verge.messages.eu.release1.ivisign.RSCode;
import io.verge.messages.eu.release1.ivisign.VcCode;
import io.verge.messages.eu.release1.ivitext.Text;
import io.verge.messages.eu.release1.position.Altitude;
import io.verge.messages.eu.release1.position.AltitudeConfidence;
import io.verge.messages.eu.release1.position.DeltaReferencePosition;
import io.verge.messages.eu.release1.position.PosConfidenceEllipse;
import io.verge.messages.eu.release1.position.ReferencePosition;
import io.verge.messages.eu.release1.station.ItsPduHeader;
import io.verge.messages.eu.release1.vehicleattributes.Provider;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Signs over a road that are told by IVIM: what holds from there 200 m north. */
public final class Gantry {
    static final Provider PROVIDER = new Provider(BitString.parse("0110010110"), 7);
    static final long ZONE = 1;
    private static final long EPOCH_MILLIS = 1_072_915_200_000L - 5_000;
    /** A hundred metres north in units of 0.1 microdegree. */
    private static final int HUNDRED_METRES = 9_020;

    private final GeoReference geo;
    private final Position place;

    public Gantry(GeoReference geo, Position place) {
        this.geo = geo;
        this.place = place;
    }

    /** The speed limit of ISO 14823 on a sign of its own. */
    public static GicPart speedLimit(int kmph) {
        ISO14823Attribute speed = new ISO14823Attribute.Spe(
                new InternationalSignSpeedLimits(OptionalInt.of(kmph), OptionalInt.empty(), CodeUnits.KMPERH));
        return part(pictogram(5, 57, speed));
    }

    static RSCode.Code pictogram(int nature, int serial, ISO14823Attribute... attributes) {
        return new RSCode.Code.Iso14823(new ISO14823Code(
                new PictogramCode(
                        Optional.empty(),
                        new ServiceCategoryCode.TrafficSignPictogram(
                                ServiceCategoryCode.TrafficSignPictogramValue.Item.REGULATORY),
                        new PictogramCode.PictogramCategoryCode(nature, serial)),
                attributes.length == 0 ? Optional.empty() : Optional.of(List.of(attributes))));
    }

    /** A sign of the Vienna Convention without anything written on it. */
    public static GicPart vienna(int signClass, int code) {
        return part(new RSCode.Code.ViennaConvention(
                new VcCode(signClass, code, 0, Optional.empty(), OptionalInt.empty(), OptionalInt.empty())));
    }

    static GicPart part(RSCode.Code... codes) {
        return part(Optional.of(List.of(ZONE)), Optional.empty(), Optional.empty(), List.of(), codes);
    }

    static GicPart part(
            Optional<List<Long>> relevance,
            Optional<List<Long>> detection,
            Optional<List<Integer>> lanes,
            List<String> lines,
            RSCode.Code... codes) {
        return new GicPart(
                detection,
                Optional.empty(),
                relevance,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                lanes,
                IviType.REGULATORY_MESSAGES,
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Arrays.stream(codes)
                        .map(code -> new RSCode(OptionalLong.empty(), code))
                        .toList(),
                lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(lines.stream().map(Gantry::line).toList()),
                UnknownExtensions.NONE);
    }

    private static Text line(String content) {
        return new Text(OptionalLong.empty(), BitString.parse("0010000100"), content);
    }

    public byte[] show(int number, long nowNanos, GicPart... signs) {
        return ivim(IviStatus.NEW, number, nowNanos, List.of(zones(), new IviContainer.Giv(List.of(signs))));
    }

    public byte[] change(int number, long nowNanos, GicPart... signs) {
        return ivim(IviStatus.UPDATE, number, nowNanos, List.of(zones(), new IviContainer.Giv(List.of(signs))));
    }

    public byte[] takeBack(int number, long nowNanos) {
        return ivim(IviStatus.CANCELLATION, number, nowNanos, List.of());
    }

    byte[] ivim(int status, int number, long nowNanos, List<IviContainer> containers) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nowNanos) - EPOCH_MILLIS;
        IviManagementContainer management = new IviManagementContainer(
                PROVIDER,
                number,
                OptionalLong.of(millis),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                UnknownExtensions.NONE);
        IVIM ivim = new IVIM(
                new ItsPduHeader(2, 6, 77),
                new IviStructure(management, containers.isEmpty() ? Optional.empty() : Optional.of(containers)));
        byte[] bytes = new byte[1 << 16];
        return Arrays.copyOf(bytes, Codec.uper(IVIM::readUper, IVIM::writeUper).encode(ivim, bytes, 0));
    }

    /** One zone, a line of three points. */
    IviContainer zones() {
        DeltaReferencePosition step = new DeltaReferencePosition(HUNDRED_METRES, 0, 12_800);
        DeltaReferencePosition none = new DeltaReferencePosition(0, 0, 12_800);
        Zone line = new Zone.Segment(new Segment(
                new PolygonalLine.DeltaPositionsWithAltitude(List.of(none, step, step)), OptionalInt.empty()));
        return zones(zone(ZONE, line));
    }

    IviContainer zones(GlcPart... parts) {
        GeoPosition at = geo.toGeo(place.xM(), place.yM());
        return zones((int) Math.rint(at.latitudeDeg() * 1e7), (int) Math.rint(at.longitudeDeg() * 1e7), parts);
    }

    static IviContainer zones(int latitude, int longitude, GlcPart... parts) {
        return new IviContainer.Glc(new GeographicLocationContainer(
                new ReferencePosition(
                        latitude,
                        longitude,
                        new PosConfidenceEllipse(4_095, 4_095, 3_601),
                        new Altitude(800_001, AltitudeConfidence.UNAVAILABLE)),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(parts),
                UnknownExtensions.NONE));
    }

    static GlcPart zone(long id, Zone zone) {
        return new GlcPart(
                id,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(zone),
                UnknownExtensions.NONE);
    }
}
