package io.verge.simulation.world;

import io.verge.road.StationType;
import io.verge.simulation.RoadUser;

/** A road user alive in the world. */
final class Mover {
    static final double NOT_PLANNED = Double.POSITIVE_INFINITY;
    private static final int UNDECIDED = Integer.MAX_VALUE;

    final long id;
    final StationType type;
    final Route route;
    final double lengthM;
    final double widthM;
    final double heightM;
    final double desiredSpeedMps;
    final boolean connected;

    /** Centre's place on the route, metres. */
    double alongM;

    double speedMps;
    double accelerationMps2;
    /** Its turn among those who have decided to go through the core: who decided earlier goes first. */
    int decision = UNDECIDED;
    /** Where it means to stop, a place of its centre. */
    double stopAlongM = NOT_PLANNED;

    Misbehaviour misbehaviour = Misbehaviour.NONE;
    /** Until when what it does lasts: a stall, a stop, not looking. Seconds of world time. */
    double misbehavesUntilSeconds;

    double inattentiveUntilSeconds;
    double emergencyUntilSeconds;
    /** When its wreck is cleared away; infinite unless it has crashed. */
    double clearedAtSeconds = Double.POSITIVE_INFINITY;

    double standingSinceSeconds = Double.POSITIVE_INFINITY;

    Mover(
            long id,
            StationType type,
            Route route,
            double lengthM,
            double widthM,
            double heightM,
            double desiredSpeedMps,
            boolean connected) {
        this.id = id;
        this.type = type;
        this.route = route;
        this.lengthM = lengthM;
        this.widthM = widthM;
        this.heightM = heightM;
        this.desiredSpeedMps = desiredSpeedMps;
        this.connected = connected;
    }

    double frontM() {
        return alongM + lengthM / 2;
    }

    double rearM() {
        return alongM - lengthM / 2;
    }

    boolean hasDecided() {
        return decision != UNDECIDED;
    }

    boolean behaves() {
        return misbehaviour == Misbehaviour.NONE && !hasCrashed();
    }

    boolean hasCrashed() {
        return Double.isFinite(clearedAtSeconds);
    }

    boolean isOnFoot() {
        return type == StationType.PEDESTRIAN;
    }

    /** Metres out from the centre of its arm's lane in, while on it. */
    double outOnLaneInM() {
        return Junction.STOP_LINE_M + route.coreStartM() - alongM;
    }

    RoadUser roadUser() {
        int segment = route.line().segmentAt(alongM);
        return new RoadUser(
                id,
                type,
                route.line().xAt(alongM),
                route.line().yAt(alongM),
                speedMps,
                route.line().headingRad(segment),
                lengthM,
                widthM,
                heightM,
                connected);
    }

    Plan plan() {
        return new Plan(route.line(), alongM, stopAlongM);
    }
}
