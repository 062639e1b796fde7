package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.eu.release1.denm.DENM;
import io.verge.messages.eu.release1.denm.DecentralizedEnvironmentalNotificationMessage;
import io.verge.messages.eu.release1.denm.LocationContainer;
import io.verge.messages.eu.release1.denm.ManagementContainer;
import io.verge.messages.eu.release1.denm.SituationContainer;
import io.verge.messages.eu.release1.denm.Termination;
import io.verge.messages.eu.release1.dictionaryvariant.CauseCode;
import io.verge.messages.eu.release1.event.ActionID;
import io.verge.messages.eu.release1.event.RelevanceDistance;
import io.verge.messages.eu.release1.event.RelevanceTrafficDirection;
import io.verge.messages.eu.release1.motion.Heading;
import io.verge.messages.eu.release1.motion.Speed;
import io.verge.messages.eu.release1.position.Altitude;
import io.verge.messages.eu.release1.position.AltitudeConfidence;
import io.verge.messages.eu.release1.position.PosConfidenceEllipse;
import io.verge.messages.eu.release1.position.ReferencePosition;
import io.verge.messages.eu.release1.station.ItsPduHeader;
import io.verge.road.Advisory;
import io.verge.road.Angles;
import io.verge.road.Area;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Advisories as DENM of EN 302 637-3 V1.3.1. A cancel is a termination, which has the management container alone. There is
 * no trace to an event that sensors beside the road have seen, so it is empty.
 */
public final class EuEvents {
    private static final int VERSION = 2;
    private static final int DENM_ID = 1;
    private static final int ROAD_SIDE_UNIT = 15;
    private static final int MAX_VALIDITY_SECONDS = 86_400;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int HIGHEST_QUALITY = 7;
    private static final int MAX_SPEED_CMPS = 16_382;
    private static final int UNAVAILABLE_CONFIDENCE = 127;
    private static final PosConfidenceEllipse NO_ELLIPSE = new PosConfidenceEllipse(4_095, 4_095, 3_601);
    private static final Altitude NO_ALTITUDE = new Altitude(800_001, AltitudeConfidence.UNAVAILABLE);

    /** What each {@code RelevanceDistance} but the last reaches, metres. */
    private static final int[] DISTANCES_M = {50, 100, 200, 500, 1_000, 5_000, 10_000};

    private final long stationId;
    private final GeoReference geo;

    public EuEvents(long stationId, GeoReference geo) {
        this.stationId = stationId;
        this.geo = geo;
    }

    /**
     * The message that tells of an advisory.
     *
     * @param number the sequence number of its action, the same for all that is said of it
     */
    public DENM denm(Advisory advisory, int number) {
        Hazard hazard = advisory.hazard();
        boolean isOver = advisory.action() == Advisory.Action.CANCEL;
        return new DENM(
                new ItsPduHeader(VERSION, DENM_ID, stationId),
                new DecentralizedEnvironmentalNotificationMessage(
                        management(advisory, number, isOver),
                        isOver ? Optional.empty() : Optional.of(situation(hazard)),
                        isOver || hazard.isReported() ? Optional.empty() : Optional.of(location(hazard)),
                        Optional.empty()));
    }

    private ManagementContainer management(Advisory advisory, int number, boolean isOver) {
        Hazard hazard = advisory.hazard();
        // What stands for longer than a DENM may hold is told as detected later.
        long detectedNanos =
                Math.max(hazard.raisedNanos(), advisory.expiryNanos() - MAX_VALIDITY_SECONDS * NANOS_PER_SECOND);
        long validNanos = advisory.expiryNanos() - detectedNanos;
        return new ManagementContainer(
                new ActionID(stationId, number),
                EuTime.timestampIts(detectedNanos),
                EuTime.timestampIts(advisory.generatedNanos()),
                isOver ? Optional.of(Termination.IS_CANCELLATION) : Optional.empty(),
                position(hazard.place()),
                Optional.of(distance(advisory.area(), hazard.place())),
                Optional.of(RelevanceTrafficDirection.ALL_TRAFFIC_DIRECTIONS),
                (int) Math.clamp(Math.ceilDiv(validNanos, NANOS_PER_SECOND), 0L, MAX_VALIDITY_SECONDS),
                OptionalInt.empty(),
                ROAD_SIDE_UNIT,
                UnknownExtensions.NONE);
    }

    private static SituationContainer situation(Hazard hazard) {
        int quality = (int) Math.clamp(Math.ceil(hazard.probability() * HIGHEST_QUALITY), 1, HIGHEST_QUALITY);
        CauseCode cause = new CauseCode(cause(hazard.type()), subCause(hazard.type()), UnknownExtensions.NONE);
        return new SituationContainer(quality, cause, Optional.empty(), Optional.empty(), UnknownExtensions.NONE);
    }

    private static LocationContainer location(Hazard hazard) {
        Hazard.Party first = hazard.parties().getFirst();
        int speed = (int) Math.min(Math.round(first.speedMps() * 100), MAX_SPEED_CMPS);
        int heading = (int) (Math.round(Angles.toHeadingDeg(first.headingRad()) * 10) % 3_600);
        return new LocationContainer(
                Optional.of(new Speed(speed, UNAVAILABLE_CONFIDENCE)),
                Optional.of(new Heading(heading, UNAVAILABLE_CONFIDENCE)),
                List.of(List.of()),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private ReferencePosition position(Position place) {
        GeoPosition at = geo.toGeo(place.xM(), place.yM());
        return new ReferencePosition(
                (int) Math.rint(at.latitudeDeg() * 1e7),
                (int) Math.rint(at.longitudeDeg() * 1e7),
                NO_ELLIPSE,
                NO_ALTITUDE);
    }

    private static RelevanceDistance distance(Area area, Position place) {
        double radiusM = switch (area) {
            case Area.Circle circle -> circle.radiusM() + circle.centre().distanceM(place);
            case Area.Polygon polygon ->
                polygon.corners().stream().mapToDouble(place::distanceM).max().orElse(0);
        };
        int step = 0;
        while (step < DISTANCES_M.length && radiusM > DISTANCES_M[step]) {
            step++;
        }
        return RelevanceDistance.of(step);
    }

    /** {@code CauseCodeType} of TS 102 894-2 V1.3.1. */
    public static int cause(HazardType type) {
        return switch (type) {
            case REAR_END, CROSSING, HEAD_ON, MERGING, VRU_COLLISION -> 97;
            case RED_LIGHT_RUNNING -> 98;
            case WRONG_WAY -> 14;
            case STOPPED_VEHICLE -> 94;
            case PEDESTRIAN_ON_CARRIAGEWAY -> 12;
            case ACCIDENT -> 2;
            case OBSTACLE -> 10;
            case ROADWORKS -> 3;
            case SLIPPERY_ROAD -> 6;
            case CONGESTION -> 1;
            case LOW_VISIBILITY -> 18;
        };
    }

    /** What the cause's own {@code SubCauseCode} calls it; 0 where it has no word for it. */
    public static int subCause(HazardType type) {
        return switch (type) {
            case REAR_END, HEAD_ON -> 1;
            case CROSSING -> 2;
            case MERGING -> 3;
            case VRU_COLLISION -> 4;
            case RED_LIGHT_RUNNING, WRONG_WAY -> 2;
            case STOPPED_VEHICLE,
                    PEDESTRIAN_ON_CARRIAGEWAY,
                    ACCIDENT,
                    OBSTACLE,
                    ROADWORKS,
                    SLIPPERY_ROAD,
                    CONGESTION,
                    LOW_VISIBILITY -> 0;
        };
    }

    /** The danger that a cause tells; none of those that predict, or that no hazard here is. */
    public static Optional<HazardType> type(int cause) {
        return switch (cause) {
            case 1, 27 -> Optional.of(HazardType.CONGESTION);
            case 2, 15, 92 -> Optional.of(HazardType.ACCIDENT);
            case 3 -> Optional.of(HazardType.ROADWORKS);
            case 6 -> Optional.of(HazardType.SLIPPERY_ROAD);
            case 9, 10, 11 -> Optional.of(HazardType.OBSTACLE);
            case 12 -> Optional.of(HazardType.PEDESTRIAN_ON_CARRIAGEWAY);
            case 14 -> Optional.of(HazardType.WRONG_WAY);
            case 18 -> Optional.of(HazardType.LOW_VISIBILITY);
            case 91, 94 -> Optional.of(HazardType.STOPPED_VEHICLE);
            default -> Optional.empty();
        };
    }

    /** How far an event concerns everybody, metres. */
    static double radiusM(RelevanceDistance distance) {
        return DISTANCES_M[(int) Math.min(distance.number(), DISTANCES_M.length - 1)];
    }
}
