package io.verge.simulation.world;

import io.verge.road.SignalState;
import java.util.ArrayList;
import java.util.List;

/**
 * How those who behave drive, ride and walk: car following by the Intelligent Driver Model (Treiber, Hennecke, Helbing,
 * Phys. Rev. E 62, 2000), stopping for red and for amber while they can, and going through the core only when nobody
 * who goes first is in the way.
 *
 * <p>Whoever can no longer stop, or has passed the line, has decided. Decisions are in order, and where two who have
 * decided would meet after all, the later one stops short of the meeting place; with one order for all there is no
 * deadlock. Those who misbehave are foreseen by nobody.
 */
final class Driving {
    private static final double FRONT_TO_LINE_M = 1;
    private static final double COMFORTABLE_STOP_MPS2 = 2.8;
    private static final double HARDEST_MPS2 = 8;
    private static final double TURN_APPROACH_MPS2 = 1.2;
    /** Whoever goes first is out of the way this long before the other comes. */
    private static final double BEFORE_SECONDS = 2.6;
    /** Whoever goes second comes this long after the other is out of the way. */
    private static final double AFTER_SECONDS = 1.2;

    private static final double LOOK_AHEAD_M = 120;

    private final Meetings meetings;
    private final List<List<Mover>> byRoute = new ArrayList<>();
    private List<Mover> movers = List.of();
    private List<SignalState> signals = List.of();
    private int lastDecision;

    /** How a kind of road user accelerates: the parameters of the model. */
    private record Style(double accelerationMps2, double brakingMps2, double headwaySeconds, double gapM) {
        static final Style CAR = new Style(1.6, 1.6, 1.5, 2.6);
        static final Style HEAVY = new Style(1.0, 1.4, 1.8, 3);
        static final Style BICYCLE = new Style(0.9, 1.3, 1.3, 1.4);

        static Style of(Mover mover) {
            return switch (mover.type) {
                case HEAVY_TRUCK, BUS, TRAILER, TRAM -> HEAVY;
                case CYCLIST, MOPED, PEDESTRIAN -> BICYCLE;
                case UNKNOWN, MOTORCYCLE, PASSENGER_CAR, LIGHT_TRUCK, SPECIAL_VEHICLE -> CAR;
            };
        }
    }

    Driving(Junction junction) {
        this.meetings = junction.meetings();
        for (int i = 0; i < junction.routes().size(); i++) {
            byRoute.add(new ArrayList<>());
        }
    }

    /** Looks around before a step. */
    void look(List<Mover> all, List<SignalState> shown) {
        movers = all;
        signals = shown;
        for (List<Mover> onRoute : byRoute) {
            onRoute.clear();
        }
        for (Mover mover : all) {
            if (!mover.route.isLawless()) {
                byRoute.get(mover.route.index()).add(mover);
            }
        }
    }

    /** Chooses the acceleration of one road user for this step. */
    void drive(Mover own) {
        own.stopAlongM = Mover.NOT_PLANNED;
        double stop = Math.min(stopAtLine(own), stopForOthers(own));
        own.stopAlongM = stop;
        own.accelerationMps2 = own.isOnFoot() ? walk(own, stop) : roll(own, stop);
    }

    private double roll(Mover own, double stopAlong) {
        Style style = Style.of(own);
        double chosen = onFreeRoad(own, style);
        for (int route : meetings.onOneWay(own.route)) {
            for (Mover other : byRoute.get(route)) {
                double gap = other.id == own.id ? Double.POSITIVE_INFINITY : gapBehind(own, other);
                if (gap < LOOK_AHEAD_M) {
                    chosen = Math.min(chosen, behind(own, style, gap, other.speedMps));
                }
            }
        }
        if (stopAlong < Mover.NOT_PLANNED) {
            chosen = Math.min(chosen, behind(own, style, stopAlong - own.alongM + style.gapM, 0));
        }
        return Math.clamp(chosen, -HARDEST_MPS2, style.accelerationMps2);
    }

    /** Free road between the rear of the other, where it is ahead on the same way, and the own front; else infinite. */
    double gapBehind(Mover own, Mover other) {
        double rear = meetings.placeOn(own.route, other.route, other.rearM());
        if (Double.isNaN(rear)) {
            double front = meetings.placeOn(own.route, other.route, other.frontM());
            rear = front - other.lengthM;
        }
        // Of two side by side on a way that narrows, the one whose middle is ahead leads.
        boolean ahead =
                rear + other.lengthM / 2 > own.alongM || (rear + other.lengthM / 2 == own.alongM && other.id < own.id);
        return ahead ? rear - own.frontM() : Double.POSITIVE_INFINITY;
    }

    private static double onFreeRoad(Mover own, Style style) {
        double ratio = own.speedMps / wantedSpeed(own);
        return ratio <= 1
                ? style.accelerationMps2 * (1 - Math.pow(ratio, 4))
                : -style.brakingMps2 * Math.min(1, 4 * (ratio - 1));
    }

    private static double behind(Mover own, Style style, double gapM, double leaderSpeedMps) {
        double v = own.speedMps;
        double closing = v * (v - leaderSpeedMps) / (2 * Math.sqrt(style.accelerationMps2 * style.brakingMps2));
        double wantedGap = style.gapM + Math.max(0, v * style.headwaySeconds + closing);
        double pressure = wantedGap / Math.max(0.3, gapM);
        return style.accelerationMps2 * (1 - pressure * pressure);
    }

    private static double wantedSpeed(Mover own) {
        Route route = own.route;
        if (own.frontM() > route.coreEndM() || route.coreSpeedMps() >= own.desiredSpeedMps) {
            return own.desiredSpeedMps;
        }
        double toCore = Math.max(0, route.coreStartM() - own.alongM);
        double slowedInTime = Math.sqrt(route.coreSpeedMps() * route.coreSpeedMps() + 2 * TURN_APPROACH_MPS2 * toCore);
        return Math.min(own.desiredSpeedMps, slowedInTime);
    }

    private double walk(Mover own, double stopAlong) {
        double room = Math.min(roomToWalk(own), stopAlong - own.alongM);
        double wanted = Math.min(own.desiredSpeedMps, Math.max(0, room - 0.1) / 0.8);
        return Math.clamp((wanted - own.speedMps) / 0.25, -4, 1.5);
    }

    /** Free way ahead of a pedestrian among other pedestrians; of two in each other's way the older walks. */
    private double roomToWalk(Mover own) {
        double x = own.route.line().xAt(own.alongM);
        double y = own.route.line().yAt(own.alongM);
        double heading = own.route.line().headingRad(own.route.line().segmentAt(own.alongM));
        double cos = Math.cos(heading);
        double sin = Math.sin(heading);
        double room = Double.POSITIVE_INFINITY;
        for (Mover other : movers) {
            if (!other.isOnFoot() || other.id == own.id) {
                continue;
            }
            double dx = other.route.line().xAt(other.alongM) - x;
            double dy = other.route.line().yAt(other.alongM) - y;
            double ahead = dx * cos + dy * sin;
            double aside = Math.abs(dy * cos - dx * sin);
            if (ahead > 0 && ahead < 3 && aside < 0.9) {
                double turn = other.route.line().headingRad(other.route.line().segmentAt(other.alongM)) - heading;
                boolean ownInItsWay = -(dx * Math.cos(turn + heading) + dy * Math.sin(turn + heading)) > 0;
                if (!ownInItsWay || other.id < own.id) {
                    room = Math.min(room, ahead - 0.65);
                }
            }
        }
        return room;
    }

    /** The place of the own centre when the front stands before the line. */
    static double waitingPlaceM(Mover own) {
        double margin = own.isOnFoot() ? 0 : FRONT_TO_LINE_M;
        return own.route.coreStartM() - margin - own.lengthM / 2;
    }

    private double stopAtLine(Mover own) {
        Route route = own.route;
        if (own.hasDecided() || route.isLawless() || own.alongM > route.coreStartM()) {
            return Mover.NOT_PLANNED;
        }
        double place = waitingPlaceM(own);
        double distance = place - own.alongM;
        if (distance > LOOK_AHEAD_M) {
            return place;
        }
        boolean canStop = distance > 0 && own.speedMps * own.speedMps / (2 * distance) <= COMFORTABLE_STOP_MPS2;
        boolean overLine = own.frontM() > route.coreStartM();
        if (own.misbehaviour == Misbehaviour.RED_LIGHT_RUNNER || overLine || (mayGo(own, canStop) && isClear(own))) {
            boolean about = distance < own.speedMps * 0.2 + 0.2;
            if (overLine || !canStop || about) {
                own.decision = ++lastDecision;
            }
            return Mover.NOT_PLANNED;
        }
        return place;
    }

    private boolean mayGo(Mover own, boolean canStop) {
        var phase = signals.get(own.route.signalGroup() - 1).phase();
        return phase.isGo() || (phase.isClearance() && !canStop && !own.isOnFoot());
    }

    private boolean isClear(Mover own) {
        for (Meetings.Meeting meeting : meetings.of(own.route)) {
            for (Mover other : byRoute.get(meeting.other())) {
                boolean goesFirst = other.hasDecided() || isComingFirst(own, other);
                if (goesFirst && other.behaves() && !fits(own, other, meeting)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isComingFirst(Mover own, Mover other) {
        return Junction.yields(own.route, other.route)
                && other.alongM < other.route.coreStartM()
                && !signals.get(other.route.signalGroup() - 1).phase().isStop();
    }

    /** Whether both can go as they are: one is out of the meeting place well before the other comes. */
    private static boolean fits(Mover own, Mover other, Meetings.Meeting meeting) {
        double otherOut = meeting.otherToM() + other.lengthM / 2 - other.alongM;
        double ownOut = meeting.ownToM() + own.lengthM / 2 - own.alongM;
        if (otherOut < 0 || ownOut < 0) {
            return true;
        }
        double otherIn = meeting.otherFromM() - other.lengthM / 2 - other.alongM;
        double ownIn = meeting.ownFromM() - own.lengthM / 2 - own.alongM;
        if (secondsTo(own, ownOut) + BEFORE_SECONDS < secondsTo(other, otherIn)) {
            return true;
        }
        return other.hasDecided() && secondsTo(own, ownIn) > secondsTo(other, otherOut) + AFTER_SECONDS;
    }

    /** The time it takes to cover the distance when speeding up as usual to what the core allows. */
    private static double secondsTo(Mover mover, double distanceM) {
        if (distanceM <= 0) {
            return 0;
        }
        double top = Math.min(mover.desiredSpeedMps, mover.route.coreSpeedMps());
        double v = mover.speedMps;
        if (v >= top) {
            return distanceM / Math.max(0.1, (v + top) / 2);
        }
        double a = mover.isOnFoot() ? 1.5 : Style.of(mover).accelerationMps2() * 0.8;
        double toTop = (top * top - v * v) / (2 * a);
        return distanceM < toTop
                ? (Math.sqrt(v * v + 2 * a * distanceM) - v) / a
                : (top - v) / a + (distanceM - toTop) / top;
    }

    /** In the core: short of a meeting with somebody who decided earlier and is not out of the way in time. */
    private double stopForOthers(Mover own) {
        double stop = Mover.NOT_PLANNED;
        if (!own.hasDecided() || !own.behaves() || own.alongM > own.route.coreEndM()) {
            return stop;
        }
        for (Meetings.Meeting meeting : meetings.of(own.route)) {
            double place = meeting.ownFromM() - own.lengthM / 2 - 0.8;
            double distance = place - own.alongM;
            if (distance < 0 || place >= stop) {
                continue;
            }
            for (Mover other : byRoute.get(meeting.other())) {
                if (other.decision < own.decision && other.behaves() && mustWaitFor(own, other, meeting)) {
                    stop = place;
                }
            }
        }
        return stop;
    }

    private static boolean mustWaitFor(Mover own, Mover other, Meetings.Meeting meeting) {
        double otherOut = meeting.otherToM() + other.lengthM / 2 - other.alongM;
        double ownIn = meeting.ownFromM() - own.lengthM / 2 - own.alongM;
        double ownOut = meeting.ownToM() + own.lengthM / 2 - own.alongM;
        double otherIn = meeting.otherFromM() - other.lengthM / 2 - other.alongM;
        if (otherOut < 0 || secondsTo(own, ownOut) + 1 < secondsTo(other, otherIn)) {
            return false;
        }
        return secondsTo(own, ownIn) < secondsTo(other, otherOut) + AFTER_SECONDS / 2;
    }
}
