package io.verge.simulation.score;

import io.verge.road.Angles;
import io.verge.road.HazardType;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.road.map.Crossing;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.RoadMap;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What single road users truly did against the rules or the road's use, by the map and the lights alone, so that it holds
 * for recorded traffic too:
 *
 * <ul>
 *   <li>red-light running: the front of a vehicle passed the start of a signalled lane while its group showed red;
 *   <li>wrong way: more than 120° against every lane it is on, outside intersections, faster than 1 m/s;
 *   <li>stopped vehicle: stood {@value #STANDING_SECONDS} s on a vehicle lane outside intersections with neither a
 *       standing vehicle nor the end of a lane within {@value #QUEUE_M} m ahead;
 *   <li>pedestrian on the carriageway: on a vehicle lane and more than 1 m off every crossing.
 * </ul>
 */
public final class TrueViolations {
    private static final double STANDING_SECONDS = 3;
    private static final double QUEUE_M = 14;
    private static final double AGAINST_RAD = Math.toRadians(120);
    private static final double ALONG_RAD = Math.toRadians(45);
    private static final long GAP_NANOS = 1_500_000_000L;

    private final RoadMap map;
    private final List<Lane> signalled;
    private final Map<Key, long[]> open = new HashMap<>();
    private final List<Violation> closed = new ArrayList<>();
    private final Map<Long, RoadUser> previous = new HashMap<>();
    private final Map<Long, Long> standingSince = new HashMap<>();

    private record Key(HazardType type, long id) {}

    public TrueViolations(RoadMap map) {
        this.map = map;
        this.signalled = map.lanes().stream()
                .filter(lane -> lane.signalKey() >= 0 && lane.type() == LaneType.VEHICLE)
                .toList();
    }

    public void onScene(Scene scene) {
        long now = scene.timestampNanos();
        Set<Integer> red = new HashSet<>();
        for (SignalState state : scene.signals()) {
            if (state.phase().isStop()) {
                red.add(state.key());
            }
        }
        for (RoadUser user : scene.roadUsers()) {
            if (user.type() == StationType.PEDESTRIAN) {
                if (isOnCarriageway(user)) {
                    note(HazardType.PEDESTRIAN_ON_CARRIAGEWAY, user.id(), now);
                }
            } else {
                lookAtVehicle(user, scene, red, now);
            }
        }
        previous.clear();
        for (RoadUser user : scene.roadUsers()) {
            previous.put(user.id(), user);
        }
        close(now);
    }

    /** All so far. */
    public List<Violation> violations() {
        List<Violation> all = new ArrayList<>(closed);
        open.forEach((key, span) -> all.add(new Violation(key.type(), key.id(), span[0], span[1])));
        all.sort((a, b) -> a.fromNanos() != b.fromNanos()
                ? Long.compare(a.fromNanos(), b.fromNanos())
                : Long.compare(a.roadUserId(), b.roadUserId()));
        return all;
    }

    private void lookAtVehicle(RoadUser user, Scene scene, Set<Integer> red, long now) {
        RoadUser before = previous.get(user.id());
        if (before != null && before.speedMps() > 0.3 && passesRed(before, user, red)) {
            note(HazardType.RED_LIGHT_RUNNING, user.id(), now);
        }
        if (user.speedMps() > 1 && isAgainstItsLane(user)) {
            note(HazardType.WRONG_WAY, user.id(), now);
        }
        if (user.speedMps() > 0.3) {
            standingSince.remove(user.id());
            return;
        }
        long since = standingSince.computeIfAbsent(user.id(), id -> now);
        if (user.type().isMotorVehicle() && now - since >= STANDING_SECONDS * 1e9 && isInTheWay(user, scene)) {
            note(HazardType.STOPPED_VEHICLE, user.id(), now);
        }
    }

    private boolean passesRed(RoadUser before, RoadUser after, Set<Integer> red) {
        for (Lane lane : signalled) {
            double x = lane.centreLine().xM(0);
            double y = lane.centreLine().yM(0);
            if (!red.contains(lane.signalKey()) || Math.abs(after.xM() - x) > 20 || Math.abs(after.yM() - y) > 20) {
                continue;
            }
            double heading = lane.centreLine().headingRad(0);
            boolean along = Math.abs(Angles.difference(after.headingRad(), heading)) < ALONG_RAD;
            if (along && frontPast(before, lane) < 0 && frontPast(after, lane) >= 0 && isBeside(after, lane)) {
                return true;
            }
        }
        return false;
    }

    private static double frontPast(RoadUser user, Lane lane) {
        double heading = lane.centreLine().headingRad(0);
        double fx = user.xM() + user.lengthM() / 2 * Math.cos(user.headingRad());
        double fy = user.yM() + user.lengthM() / 2 * Math.sin(user.headingRad());
        return (fx - lane.centreLine().xM(0)) * Math.cos(heading)
                + (fy - lane.centreLine().yM(0)) * Math.sin(heading);
    }

    private static boolean isBeside(RoadUser user, Lane lane) {
        double heading = lane.centreLine().headingRad(0);
        double fx = user.xM() + user.lengthM() / 2 * Math.cos(user.headingRad());
        double fy = user.yM() + user.lengthM() / 2 * Math.sin(user.headingRad());
        double across = (fy - lane.centreLine().yM(0)) * Math.cos(heading)
                - (fx - lane.centreLine().xM(0)) * Math.sin(heading);
        return Math.abs(across) <= lane.widthM() / 2;
    }

    private boolean isAgainstItsLane(RoadUser user) {
        boolean against = false;
        for (Lane lane : map.lanes()) {
            boolean driven = lane.type() == LaneType.VEHICLE || lane.type() == LaneType.BICYCLE;
            if (!driven || !covers(lane, user)) {
                continue;
            }
            double along = lane.centreLine().project(user.xM(), user.yM());
            double heading = lane.centreLine().headingRad(lane.centreLine().segmentAt(along));
            if (lane.isInsideIntersection() || Math.abs(Angles.difference(user.headingRad(), heading)) <= AGAINST_RAD) {
                return false;
            }
            against = true;
        }
        return against;
    }

    private boolean isInTheWay(RoadUser user, Scene scene) {
        boolean onLane = false;
        for (Lane lane : map.lanes()) {
            if (lane.type() == LaneType.VEHICLE && covers(lane, user)) {
                double along = lane.centreLine().project(user.xM(), user.yM());
                if (lane.isInsideIntersection() || along + user.lengthM() / 2 + QUEUE_M > lane.lengthM()) {
                    return false;
                }
                onLane = true;
            }
        }
        return onLane && scene.roadUsers().stream().noneMatch(other -> standsAhead(user, other));
    }

    private static boolean standsAhead(RoadUser user, RoadUser other) {
        double dx = other.xM() - user.xM();
        double dy = other.yM() - user.yM();
        double ahead = dx * Math.cos(user.headingRad()) + dy * Math.sin(user.headingRad());
        double aside = Math.abs(dy * Math.cos(user.headingRad()) - dx * Math.sin(user.headingRad()));
        double gap = ahead - (user.lengthM() + other.lengthM()) / 2;
        return other.id() != user.id() && ahead > 0 && gap < QUEUE_M && aside < 1.8 && other.speedMps() < 2;
    }

    private boolean isOnCarriageway(RoadUser user) {
        for (Crossing crossing : map.crossings()) {
            if (crossing.contains(user.xM(), user.yM(), 1)) {
                return false;
            }
        }
        for (Lane lane : map.lanes()) {
            if (lane.type() == LaneType.VEHICLE && covers(lane, user)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(Lane lane, RoadUser user) {
        double reach = lane.lengthM() + lane.widthM();
        if (Math.abs(lane.centreLine().xM(0) - user.xM()) > reach
                || Math.abs(lane.centreLine().yM(0) - user.yM()) > reach) {
            return false;
        }
        double along = lane.centreLine().project(user.xM(), user.yM());
        double dx = lane.centreLine().xAt(along) - user.xM();
        double dy = lane.centreLine().yAt(along) - user.yM();
        return dx * dx + dy * dy <= lane.widthM() * lane.widthM() / 4;
    }

    private void note(HazardType type, long id, long now) {
        open.computeIfAbsent(new Key(type, id), key -> new long[] {now, now})[1] = now;
    }

    private void close(long now) {
        open.entrySet().removeIf(entry -> {
            long[] span = entry.getValue();
            boolean over = now - span[1] > GAP_NANOS;
            if (over) {
                closed.add(new Violation(entry.getKey().type(), entry.getKey().id(), span[0], span[1]));
            }
            return over;
        });
    }
}
