package io.verge.simulation.world;

import io.verge.road.SignalPhase;
import io.verge.road.StationType;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes road users misbehave at the set rate. Each time a kind of misbehaviour is due, it waits for a situation in which
 * it is dangerous, for some seconds at most; then somebody jaywalks instead.
 */
final class Trouble {
    private static final double FIRST_SECONDS = 0.3;
    private static final double PATIENCE_SECONDS = 10;
    private static final double WALK_MPS = 1.7;
    private static final double KERB_START_M = 13.4;
    private static final double STALL_SECONDS = 13;
    private static final Misbehaviour[] KINDS = {
        Misbehaviour.JAYWALKER,
        Misbehaviour.HARD_BRAKER,
        Misbehaviour.RED_LIGHT_RUNNER,
        Misbehaviour.STALLED_VAN,
        Misbehaviour.JAYWALKER,
        Misbehaviour.WRONG_WAY_RIDER,
        Misbehaviour.RED_LIGHT_RUNNER
    };

    private final double troublesPerMinute;
    private final Demand demand;
    private final Driving driving;
    private final SignalProgram program;
    private final RandomGenerator random;
    private final List<Mover> vansWithSomebodyBehind = new ArrayList<>();
    private double dueSeconds = FIRST_SECONDS;
    private Misbehaviour due = Misbehaviour.JAYWALKER;

    Trouble(JunctionSettings settings, Demand demand, Driving driving, SignalProgram program, RandomGenerator random) {
        this.troublesPerMinute = settings.troublesPerMinute();
        this.demand = demand;
        this.driving = driving;
        this.program = program;
        this.random = random;
    }

    /** Makes somebody misbehave if it is time; new road users go to the end of {@code movers}. */
    void step(double nowSeconds, long nowNanos, List<Mover> movers, List<Incident> incidents) {
        if (troublesPerMinute <= 0 || nowSeconds < 0) {
            return;
        }
        stepOutBehindVans(nowSeconds, nowNanos, movers, incidents);
        if (nowSeconds < dueSeconds || movers.size() >= Demand.MOST_MOVERS) {
            return;
        }
        Misbehaviour kind = nowSeconds < dueSeconds + PATIENCE_SECONDS ? due : Misbehaviour.JAYWALKER;
        Mover found = start(kind, nowSeconds, nowNanos, movers);
        if (found != NOBODY) {
            incidents.add(new Incident(kind, found.id, nowNanos));
            dueSeconds = nowSeconds + (0.5 + random.nextDouble()) * 60 / troublesPerMinute;
            due = KINDS[random.nextInt(KINDS.length)];
        }
    }

    private static final Mover NOBODY = new Mover(
            0, StationType.UNKNOWN, Route.lawless(Route.Kind.VEHICLE, Junction.line(0, 0, 0, 1, 0)), 1, 1, 1, 1, false);

    private Mover start(Misbehaviour kind, double nowSeconds, long nowNanos, List<Mover> movers) {
        return switch (kind) {
            case NONE, HIDDEN_PEDESTRIAN -> NOBODY;
            case JAYWALKER -> jaywalk(movers);
            case RED_LIGHT_RUNNER -> runRed(nowNanos, movers);
            case WRONG_WAY_RIDER -> rideWrongWay(movers);
            case STALLED_VAN -> stall(nowSeconds, movers);
            case HARD_BRAKER -> brakeHard(nowSeconds, movers);
        };
    }

    /** Somebody walks out so as to meet a moving vehicle, within half a second. */
    private Mover jaywalk(List<Mover> movers) {
        int from = random.nextInt(Math.max(1, movers.size()));
        for (int i = 0; i < movers.size(); i++) {
            Mover vehicle = movers.get((from + i) % movers.size());
            boolean driving = vehicle.route.kind() == Route.Kind.VEHICLE
                    && vehicle.route.inLane() >= 0
                    && vehicle.behaves()
                    && vehicle.speedMps > 5.5
                    && vehicle.accelerationMps2 > -0.9;
            if (!driving) {
                continue;
            }
            double kerbToLane = KERB_START_M - Math.abs(leftM(vehicle.route, vehicle.alongM));
            double seconds = kerbToLane / WALK_MPS + 0.6 * (random.nextDouble() - 0.5);
            double place = vehicle.alongM + vehicle.speedMps * seconds;
            double out = outM(vehicle.route, place);
            double left = leftM(vehicle.route, place);
            if (Math.abs(left) >= 4.95
                    && Math.abs(left) <= 8.25
                    && out > 34
                    && out < 120
                    && wayIsFree(vehicle, place, 0.6 * vehicle.speedMps, movers)) {
                return walkAcross(vehicle.route, place, movers);
            }
        }
        return NOBODY;
    }

    private Mover walkAcross(Route road, double place, List<Mover> movers) {
        int arm = arm(road, place);
        double out = outM(road, place);
        double side = Math.signum(leftM(road, place));
        return addLawless(
                movers,
                Misbehaviour.JAYWALKER,
                StationType.PEDESTRIAN,
                Route.Kind.PEDESTRIAN,
                WALK_MPS,
                arm,
                out,
                side * KERB_START_M,
                out,
                -side * 15);
    }

    /** Whether nobody slower than this is ahead of the vehicle up to a little past the place. */
    private boolean wayIsFree(Mover vehicle, double place, double speedMps, List<Mover> movers) {
        for (Mover other : movers) {
            if (other.id != vehicle.id && other.route.inLane() >= 0 && other.speedMps < speedMps) {
                double gap = driving.gapBehind(vehicle, other);
                if (gap < place - vehicle.frontM() + 8) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A vehicle first at its line goes on although it will find red, since two to four seconds. */
    private Mover runRed(long nowNanos, List<Mover> movers) {
        for (Mover mover : movers) {
            double toLine = mover.route.coreStartM() - mover.frontM();
            boolean may = mover.route.kind() == Route.Kind.VEHICLE
                    && mover.route.through()
                    && mover.behaves()
                    && !mover.hasDecided()
                    && mover.speedMps > 6
                    && toLine > 16
                    && toLine < 110;
            if (may
                    && isRedFor(mover, toLine, nowNanos)
                    && wayIsFree(mover, mover.route.coreStartM() + 20, Double.MAX_VALUE, movers)) {
                mover.misbehaviour = Misbehaviour.RED_LIGHT_RUNNER;
                return mover;
            }
        }
        return NOBODY;
    }

    private boolean isRedFor(Mover mover, double toLineM, long nowNanos) {
        long there = nowNanos + Math.round(toLineM / mover.speedMps * 1e9);
        int group = mover.route.signalGroup();
        SignalPhase then = program.state(group, there - 2_300_000_000L).phase();
        SignalPhase before = program.state(group, there - 4_500_000_000L).phase();
        return then.isStop() && !before.isStop();
    }

    private Mover rideWrongWay(List<Mover> movers) {
        int arm = random.nextInt(Junction.ARMS);
        boolean motor = random.nextInt(3) == 0;
        double lane = Junction.OUT_OFFSETS_M[1];
        return addLawless(
                movers,
                Misbehaviour.WRONG_WAY_RIDER,
                motor ? StationType.MOTORCYCLE : StationType.CYCLIST,
                motor ? Route.Kind.VEHICLE : Route.Kind.BICYCLE,
                motor ? 7 : 5,
                arm,
                Junction.ARM_M - 2,
                lane,
                42.0,
                lane,
                34.0,
                -Junction.SIDEWALK_M,
                30.0,
                -Junction.SIDEWALK_M - 1);
    }

    private Mover stall(double nowSeconds, List<Mover> movers) {
        for (Mover van : movers) {
            boolean may = van.type == StationType.LIGHT_TRUCK
                    && van.behaves()
                    && van.alongM < van.route.coreStartM()
                    && leftM(van.route, van.alongM) == Junction.IN_OFFSETS_M[2]
                    && van.outOnLaneInM() > 50
                    && van.outOnLaneInM() < 150
                    && van.speedMps > 3;
            if (may) {
                van.misbehaviour = Misbehaviour.STALLED_VAN;
                van.misbehavesUntilSeconds = nowSeconds + STALL_SECONDS;
                vansWithSomebodyBehind.add(van);
                return van;
            }
        }
        return NOBODY;
    }

    /** From in front of a standing van somebody steps out to meet a vehicle in the next lane. */
    private void stepOutBehindVans(double nowSeconds, long nowNanos, List<Mover> movers, List<Incident> incidents) {
        for (int v = vansWithSomebodyBehind.size() - 1; v >= 0; v--) {
            Mover van = vansWithSomebodyBehind.get(v);
            if (van.misbehaviour != Misbehaviour.STALLED_VAN || nowSeconds > van.misbehavesUntilSeconds - 2) {
                vansWithSomebodyBehind.remove(v);
                continue;
            }
            double place = van.frontM() + 1.2;
            if (van.speedMps > 0.1 || !somebodyComesBy(van, place, movers)) {
                continue;
            }
            Mover walker = addLawless(
                    movers,
                    Misbehaviour.HIDDEN_PEDESTRIAN,
                    StationType.PEDESTRIAN,
                    Route.Kind.PEDESTRIAN,
                    WALK_MPS,
                    arm(van.route, place),
                    outM(van.route, place),
                    11.6,
                    outM(van.route, place),
                    -15.0);
            incidents.add(new Incident(Misbehaviour.HIDDEN_PEDESTRIAN, walker.id, nowNanos));
            vansWithSomebodyBehind.remove(v);
        }
    }

    private static boolean somebodyComesBy(Mover van, double place, List<Mover> movers) {
        double seconds = (11.6 - Junction.IN_OFFSETS_M[1] - 0.6) / WALK_MPS;
        for (Mover other : movers) {
            boolean nextLane = other.route.kind() == Route.Kind.VEHICLE
                    && other.route.inLane() >= 0
                    && other.behaves()
                    && other.alongM < other.route.coreStartM()
                    && arm(other.route, other.alongM) == arm(van.route, place)
                    && leftM(other.route, other.alongM) == Junction.IN_OFFSETS_M[1];
            if (nextLane && other.speedMps > 4.5) {
                double late = (place - other.alongM) / other.speedMps - seconds;
                if (Math.abs(late) < 0.7) {
                    return true;
                }
            }
        }
        return false;
    }

    private Mover brakeHard(double nowSeconds, List<Mover> movers) {
        for (Mover leader : movers) {
            boolean may = leader.route.kind() == Route.Kind.VEHICLE
                    && leader.route.inLane() >= 0
                    && leader.behaves()
                    && leader.speedMps > 7.5
                    && (leader.alongM < leader.route.coreStartM() - 45 || leader.alongM > leader.route.coreEndM() + 25)
                    && leader.alongM < leader.route.line().lengthM() - 45;
            if (!may) {
                continue;
            }
            for (Mover follower : movers) {
                double gap = follower.id == leader.id || follower.route.inLane() < 0
                        ? Double.POSITIVE_INFINITY
                        : driving.gapBehind(follower, leader);
                if (follower.behaves() && gap > 6 && gap < 2.2 * follower.speedMps && follower.speedMps > 7) {
                    leader.misbehaviour = Misbehaviour.HARD_BRAKER;
                    leader.misbehavesUntilSeconds = nowSeconds + 4;
                    follower.inattentiveUntilSeconds = nowSeconds + 1.6;
                    return leader;
                }
            }
        }
        return NOBODY;
    }

    private Mover addLawless(
            List<Mover> movers,
            Misbehaviour kind,
            StationType type,
            Route.Kind routeKind,
            double speedMps,
            int arm,
            double... places) {
        Route route = Route.lawless(routeKind, Junction.line(arm, places));
        Mover mover = type == StationType.PEDESTRIAN
                ? demand.walker(demand.nextId(), route, speedMps)
                : demand.rider(demand.nextId(), type, route, speedMps);
        mover.misbehaviour = kind;
        mover.speedMps = speedMps;
        movers.add(mover);
        return mover;
    }

    private static int arm(Route route, double along) {
        double x = route.line().xAt(along);
        double y = route.line().yAt(along);
        if (Math.abs(x) > Math.abs(y)) {
            return x > 0 ? 0 : 2;
        }
        return y > 0 ? 1 : 3;
    }

    private static double outM(Route route, double along) {
        return Math.max(Math.abs(route.line().xAt(along)), Math.abs(route.line().yAt(along)));
    }

    /** Metres to the left of the way out on the arm, to the millimetre. */
    private static double leftM(Route route, double along) {
        double x = route.line().xAt(along);
        double y = route.line().yAt(along);
        double left = switch (arm(route, along)) {
            case 0 -> y;
            case 1 -> -x;
            case 2 -> -y;
            default -> x;
        };
        return Math.rint(left * 1000) / 1000;
    }
}
