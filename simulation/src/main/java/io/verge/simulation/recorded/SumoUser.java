package io.verge.simulation.recorded;

import io.verge.road.Angles;
import io.verge.road.Position;
import io.verge.road.StationType;
import io.verge.road.map.SumoFrame;
import io.verge.simulation.RoadUser;

/** One vehicle or person of a running SUMO, as it last reported itself. */
final class SumoUser {
    /** SUMO's number for a quantity it does not have, such as the position of a vehicle that is being teleported. */
    private static final double NO_VALUE = -1_073_741_824.0;

    final long id;
    StationType type;
    double lengthM;
    double widthM;
    double heightM;

    /** Net coordinates of the middle of the front bumper; of the middle itself for persons. */
    double netX = NO_VALUE;

    double netY = NO_VALUE;
    /** Degrees clockwise from the net's north. */
    double angleDeg;

    double speedMps;
    /** Whether it is inside a vehicle. */
    boolean riding;
    /** The step it last reported itself in. */
    long step;

    SumoUser(long id, StationType type) {
        this.id = id;
        this.type = type;
        this.lengthM = type.typicalLengthM();
        this.widthM = type.typicalWidthM();
        this.heightM = type.typicalHeightM();
    }

    boolean isOnTheRoad() {
        return !riding && netX > NO_VALUE / 2 && netY > NO_VALUE / 2 && angleDeg > NO_VALUE / 2;
    }

    /** The road user in local metres. */
    RoadUser in(SumoFrame frame) {
        // The net's north is not ours: the direction is that of a step made in the net and seen in local metres.
        double netRad = Angles.ofHeadingDeg(angleDeg);
        double stepM = Math.max(lengthM, 1) / 2;
        Position front = frame.toLocal(netX, netY);
        Position behind = frame.toLocal(netX - stepM * Math.cos(netRad), netY - stepM * Math.sin(netRad));
        Position centre = type == StationType.PEDESTRIAN ? front : behind;
        return new RoadUser(
                id,
                type,
                centre.xM(),
                centre.yM(),
                Math.max(speedMps, 0),
                Math.atan2(front.yM() - behind.yM(), front.xM() - behind.xM()),
                lengthM,
                widthM,
                heightM,
                false);
    }

    /** What a SUMO vehicle class is to us: the abstract classes of the SUMO documentation, "Vehicle Type Parameter". */
    static StationType typeOf(String vehicleClass) {
        return switch (vehicleClass) {
            case "pedestrian", "wheelchair" -> StationType.PEDESTRIAN;
            case "bicycle", "scooter" -> StationType.CYCLIST;
            case "moped" -> StationType.MOPED;
            case "motorcycle" -> StationType.MOTORCYCLE;
            case "bus", "coach" -> StationType.BUS;
            case "delivery" -> StationType.LIGHT_TRUCK;
            case "truck", "trailer" -> StationType.HEAVY_TRUCK;
            case "emergency", "authority", "army", "vip" -> StationType.SPECIAL_VEHICLE;
            case "tram", "rail_urban", "rail", "rail_electric", "rail_fast", "subway" -> StationType.TRAM;
            default -> StationType.PASSENGER_CAR;
        };
    }
}
