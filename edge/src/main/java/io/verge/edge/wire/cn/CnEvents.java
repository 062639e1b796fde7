package io.verge.edge.wire.cn;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.OctetString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.FewPoints;
import io.verge.messages.cn.basics.Description;
import io.verge.messages.cn.position.Position3D;
import io.verge.messages.cn.position.PositionOffsetLLV;
import io.verge.messages.cn.road.ReferenceLink;
import io.verge.messages.cn.road.ReferencePath;
import io.verge.messages.cn.roadsideinformation.EventSource;
import io.verge.messages.cn.roadsideinformation.RSITimeDetails;
import io.verge.messages.cn.roadsideinformation.RTEData;
import io.verge.road.Advisory;
import io.verge.road.Area;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.Position;
import io.verge.road.map.Lane;
import io.verge.road.map.Polyline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Advisories as events of RSI, {@code DF_RTEData} of T/CSAE 53-2020. The standard has no word for taking an event back: one
 * that is over is told once more, ended by this minute and with no confidence.
 */
public final class CnEvents {
    /** How many events an RSU can tell apart. */
    public static final int EVENTS = 256;

    /** Events told by their description alone: GB/T 29100-2012 knows what has happened, not what is about to. */
    private static final int OTHER = 0;

    private static final int STOPPED_VEHICLE = 412;
    private static final int PEDESTRIAN = 405;
    private static final int WRONG_WAY = 904;
    private static final int ACCIDENT = 100;
    private static final int OBSTACLE = 401;
    private static final int ROADWORKS = 501;
    private static final int CONGESTION = 707;

    /** {@code DE_RSIPriority} of each urgency: of 0 … 7. */
    private static final int[] PRIORITIES = {2, 5, 7};

    private static final int PRIORITY_SHIFT = 5;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_MINUTE = 60_000_000;
    private static final double RADIUS_UNIT_M = 0.1;
    private static final int MAX_RADIUS = 65_535;
    private static final int HALF_PERCENTS = 200;
    private static final int MAX_PATH_POINTS = 32;
    private static final double PATH_ERROR_M = 0.5;
    private static final int LANE_BITS = 16;

    private final CnLinks links;
    private final GeoReference geo;

    public CnEvents(CnLinks links) {
        this.links = links;
        this.geo = links.map().reference();
    }

    /**
     * The event an advisory tells of.
     *
     * @param number its number at this RSU, the same for all that is said of it, 0 … 255
     * @param reference what offsets are from
     */
    public RTEData event(Advisory advisory, int number, Position3D reference) {
        Hazard hazard = advisory.hazard();
        boolean isOver = advisory.action() == Advisory.Action.CANCEL;
        Optional<Integer> lane = links.find(hazard.lane());
        return new RTEData(
                number,
                type(hazard.type()),
                hazard.isReported() ? EventSource.Item.UNKNOWN : EventSource.Item.DETECTION,
                Optional.of(
                        offset(reference, hazard.place().xM(), hazard.place().yM())),
                OptionalInt.of(radius(advisory.area(), hazard.place())),
                Optional.of(new Description.TextString(hazard.type().name())),
                Optional.of(times(advisory, isOver)),
                Optional.of(
                        OctetString.copyOf((byte) (PRIORITIES[advisory.urgency().ordinal()] << PRIORITY_SHIFT))),
                lane.map(found -> List.of(path(reference, links.map().lane(found)))),
                lane.filter(found -> links.number(found) > 0).map(found -> List.of(link(found))),
                OptionalInt.of(isOver ? 0 : (int) Math.round(Math.clamp(hazard.probability(), 0, 1) * HALF_PERCENTS)),
                UnknownExtensions.NONE);
    }

    private static RSITimeDetails times(Advisory advisory, boolean isOver) {
        long beginMicros = advisory.hazard().raisedNanos() / NANOS_PER_MICRO;
        long endMicros = isOver
                ? advisory.generatedNanos() / NANOS_PER_MICRO
                : advisory.expiryNanos() / NANOS_PER_MICRO + MICROS_PER_MINUTE;
        return new RSITimeDetails(
                OptionalInt.of(CnUnits.minuteOfYear(beginMicros)),
                OptionalInt.of(CnUnits.minuteOfYear(endMicros)),
                Optional.empty());
    }

    /** Those of a danger nobody has a number for are told by their description alone. */
    public static int type(HazardType type) {
        return switch (type) {
            case STOPPED_VEHICLE -> STOPPED_VEHICLE;
            case PEDESTRIAN_ON_CARRIAGEWAY -> PEDESTRIAN;
            case WRONG_WAY -> WRONG_WAY;
            case ACCIDENT -> ACCIDENT;
            case OBSTACLE -> OBSTACLE;
            case ROADWORKS -> ROADWORKS;
            case CONGESTION -> CONGESTION;
            case REAR_END,
                    CROSSING,
                    HEAD_ON,
                    MERGING,
                    VRU_COLLISION,
                    RED_LIGHT_RUNNING,
                    SLIPPERY_ROAD,
                    LOW_VISIBILITY -> OTHER;
        };
    }

    /** The danger that a number tells, of those in use; none for {@link #OTHER} and what no hazard here is. */
    static Optional<HazardType> type(int eventType) {
        return Arrays.stream(HazardType.values())
                .filter(type -> eventType != OTHER && type(type) == eventType)
                .findFirst();
    }

    /** How far around the place the whole area reaches. */
    private static int radius(Area area, Position place) {
        double radiusM = switch (area) {
            case Area.Circle circle -> circle.radiusM() + circle.centre().distanceM(place);
            case Area.Polygon polygon ->
                polygon.corners().stream().mapToDouble(place::distanceM).max().orElse(0);
        };
        return (int) Math.min(Math.ceil(radiusM / RADIUS_UNIT_M), MAX_RADIUS);
    }

    private ReferencePath path(Position3D reference, Lane lane) {
        Polyline line = lane.centreLine();
        List<PositionOffsetLLV> points = new ArrayList<>();
        for (int i : FewPoints.of(line, MAX_PATH_POINTS, PATH_ERROR_M)) {
            points.add(offset(reference, line.xM(i), line.yM(i)));
        }
        return new ReferencePath(points, (int) Math.min(Math.round(lane.widthM() / 2 / RADIUS_UNIT_M), MAX_RADIUS));
    }

    private ReferenceLink link(int lane) {
        int number = links.number(lane);
        return new ReferenceLink(
                links.upstream(lane),
                links.downstream(lane),
                number < LANE_BITS
                        ? Optional.of(BitString.of(1L << (LANE_BITS - 1 - number), LANE_BITS))
                        : Optional.empty());
    }

    private PositionOffsetLLV offset(Position3D reference, double xM, double yM) {
        GeoPosition place = geo.toGeo(xM, yM);
        return CnPositions.offset(reference, CnUnits.e7(place.latitudeDeg()), CnUnits.e7(place.longitudeDeg()));
    }
}
