package io.verge.simulation.world;

import io.verge.road.GeoReference;
import io.verge.road.SignalState;
import io.verge.road.map.Crossing;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * The road of the simulated junction: four arms at right angles, driven on the right. Each arm has three lanes in (left,
 * through, through and right), two out, a cycle lane each way, sidewalks, and a signalled crossing between stop line and
 * inside. Arms are 0 east, 1 north, 2 west, 3 south; on an arm, a place is metres out from the centre and metres to the
 * left of the way out.
 */
public final class Junction {
    static final int ARMS = 4;
    static final double ARM_M = 170;
    static final double STOP_LINE_M = 22;
    static final double LANE_WIDTH_M = 3.3;
    static final double LIMIT_MPS = 50 / 3.6;
    static final double CROSSING_AT_M = 17;
    static final double CROSSING_WIDTH_M = 4;
    static final double KERB_M = 12.1;
    static final double WALK_WAIT_M = 12.75;
    static final double SIDEWALK_M = 14.6;
    static final double[] IN_OFFSETS_M = {1.65, 4.95, 8.25};
    static final double[] OUT_OFFSETS_M = {-4.95, -8.25};
    static final double CYCLE_OFFSET_M = 11.1;

    private static final double SIDEWALK_END_M = 110;
    private static final double KEEP_RIGHT_M = 0.8;
    private static final double ARC_STEP_M = 1;
    private static final double CYCLE_SPEED_MPS = 5.5;
    private static final double TURN_ACCELERATION_MPS2 = 2.4;

    private final RoadMap map;
    private final List<Route> routes = new ArrayList<>();
    private final Meetings meetings;

    private final List<LaneDraft> drafts = new ArrayList<>();
    /** The lane of each route's core, in the order of the routes that drive one. */
    private final List<Integer> insideLanes = new ArrayList<>();

    private record LaneDraft(
            String id,
            LaneType type,
            Polyline line,
            double widthM,
            double limitMps,
            Turn turn,
            int signalKey,
            List<Integer> successors,
            List<Integer> predecessors,
            List<Integer> neighbours,
            List<Integer> yieldsTo) {}

    private Junction(GeoReference reference) {
        int[][] in = new int[ARMS][];
        int[][] out = new int[ARMS][];
        int[] cycleIn = new int[ARMS];
        int[] cycleOut = new int[ARMS];
        for (int arm = 0; arm < ARMS; arm++) {
            in[arm] = new int[IN_OFFSETS_M.length];
            for (int i = 0; i < in[arm].length; i++) {
                in[arm][i] = lane("in", arm, i, LaneType.VEHICLE, inward(arm, IN_OFFSETS_M[i]), LANE_WIDTH_M);
            }
            out[arm] = new int[OUT_OFFSETS_M.length];
            for (int i = 0; i < out[arm].length; i++) {
                out[arm][i] = lane("out", arm, i, LaneType.VEHICLE, outward(arm, OUT_OFFSETS_M[i]), LANE_WIDTH_M);
            }
            neighbours(in[arm]);
            neighbours(out[arm]);
            cycleIn[arm] = lane("cycle-in", arm, 0, LaneType.BICYCLE, inward(arm, CYCLE_OFFSET_M), 2);
            cycleOut[arm] = lane("cycle-out", arm, 0, LaneType.BICYCLE, outward(arm, -CYCLE_OFFSET_M), 2);
            sidewalk(arm, SIDEWALK_M);
            sidewalk(arm, -SIDEWALK_M);
        }
        for (int arm = 0; arm < ARMS; arm++) {
            int left = (arm + 3) % ARMS;
            int opposite = (arm + 2) % ARMS;
            int right = (arm + 1) % ARMS;
            movement(arm, in[arm][0], out[left][0], Turn.LEFT, 16, Route.Kind.VEHICLE);
            movement(arm, in[arm][1], out[opposite][0], Turn.STRAIGHT, 0, Route.Kind.VEHICLE);
            movement(arm, in[arm][2], out[opposite][1], Turn.STRAIGHT, 0, Route.Kind.VEHICLE);
            movement(arm, in[arm][2], out[right][1], Turn.RIGHT, 13, Route.Kind.VEHICLE);
            movement(arm, cycleIn[arm], cycleOut[opposite], Turn.STRAIGHT, 0, Route.Kind.BICYCLE);
            movement(arm, cycleIn[arm], cycleOut[right], Turn.RIGHT, 9, Route.Kind.BICYCLE);
        }
        List<Crossing> crossings = new ArrayList<>();
        for (int arm = 0; arm < ARMS; arm++) {
            crossings.add(crossing(arm));
            walk(arm, 1);
            walk(arm, -1);
        }
        this.meetings = new Meetings(routes);
        giveWay();
        this.map = RoadMap.of("simulated junction", reference, lanes(), crossings);
        drafts.clear();
    }

    /** The junction at this place. */
    public static Junction at(GeoReference reference) {
        return new Junction(reference);
    }

    /** The junction at 31.2304° N 121.4737° E. */
    public static Junction standard() {
        return at(GeoReference.of(31.2304, 121.4737));
    }

    public RoadMap map() {
        return map;
    }

    List<Route> routes() {
        return routes;
    }

    Meetings meetings() {
        return meetings;
    }

    static double x(int arm, double out, double left) {
        return switch (arm) {
            case 0 -> out;
            case 1 -> -left;
            case 2 -> -out;
            default -> left;
        };
    }

    static double y(int arm, double out, double left) {
        return switch (arm) {
            case 0 -> left;
            case 1 -> out;
            case 2 -> -left;
            default -> -out;
        };
    }

    /** A line through places on an arm, given as pairs of metres out and metres left. */
    static Polyline line(int arm, double... places) {
        double[] xs = new double[places.length / 2];
        double[] ys = new double[places.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x(arm, places[2 * i], places[2 * i + 1]);
            ys[i] = y(arm, places[2 * i], places[2 * i + 1]);
        }
        return Polyline.of(xs, ys);
    }

    private static Polyline inward(int arm, double left) {
        return line(arm, ARM_M, left, STOP_LINE_M, left);
    }

    private static Polyline outward(int arm, double left) {
        return line(arm, STOP_LINE_M, left, ARM_M, left);
    }

    private int lane(String name, int arm, int number, LaneType type, Polyline line, double widthM) {
        double limit = type == LaneType.VEHICLE ? LIMIT_MPS : CYCLE_SPEED_MPS;
        return draft(name + "-" + arm + "-" + number, type, line, widthM, limit, Turn.NONE, -1);
    }

    private int draft(
            String id, LaneType type, Polyline line, double widthM, double limitMps, Turn turn, int signalKey) {
        drafts.add(new LaneDraft(
                id,
                type,
                line,
                widthM,
                limitMps,
                turn,
                signalKey,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>()));
        return drafts.size() - 1;
    }

    private void neighbours(int[] lanes) {
        for (int i = 0; i + 1 < lanes.length; i++) {
            drafts.get(lanes[i]).neighbours().add(lanes[i + 1]);
            drafts.get(lanes[i + 1]).neighbours().add(lanes[i]);
        }
    }

    private void sidewalk(int arm, double left) {
        String id = "sidewalk-" + arm + (left > 0 ? "-left" : "-right");
        draft(id, LaneType.SIDEWALK, line(arm, KERB_M, left, ARM_M, left), 4, 2, Turn.NONE, -1);
    }

    private void movement(int arm, int in, int out, Turn turn, double radiusM, Route.Kind kind) {
        LaneDraft from = drafts.get(in);
        LaneDraft to = drafts.get(out);
        Polyline inside = turn == Turn.STRAIGHT
                ? Polyline.of(
                        new double[] {lastX(from.line()), to.line().xM(0)},
                        new double[] {lastY(from.line()), to.line().yM(0)})
                : arc(from.line(), to.line(), radiusM);
        int group = turn == Turn.LEFT ? SignalProgram.leftGroup(arm) : SignalProgram.throughGroup(arm);
        double limit = kind == Route.Kind.BICYCLE ? CYCLE_SPEED_MPS : LIMIT_MPS;
        double speed = turn == Turn.STRAIGHT ? limit : Math.min(limit, Math.sqrt(TURN_ACCELERATION_MPS2 * radiusM));
        int key = SignalState.key(SignalProgram.INTERSECTION_ID, group);
        String id = from.id() + ">" + to.id();
        int index = draft(id, from.type(), inside, from.widthM(), limit, turn, key);
        LaneDraft lane = drafts.get(index);
        lane.predecessors().add(in);
        lane.successors().add(out);
        from.successors().add(index);
        to.predecessors().add(index);
        double start = from.line().lengthM();
        routes.add(new Route(
                routes.size(),
                kind,
                join(from.line(), inside, to.line()),
                start,
                start + inside.lengthM(),
                speed,
                group,
                in,
                out,
                turn == Turn.STRAIGHT));
        insideLanes.add(index);
    }

    /** Straight on, then a quarter circle that touches both lanes, then straight again. */
    private static Polyline arc(Polyline from, Polyline to, double radiusM) {
        double heading = from.headingRad(from.size() - 2);
        double outHeading = to.headingRad(0);
        double side = Math.signum(Math.sin(outHeading - heading));
        double fx = Math.cos(heading);
        double fy = Math.sin(heading);
        double forward = (to.xM(0) - lastX(from)) * fx + (to.yM(0) - lastY(from)) * fy;
        double startX = lastX(from) + (forward - radiusM) * fx;
        double startY = lastY(from) + (forward - radiusM) * fy;
        double centreX = startX - side * radiusM * fy;
        double centreY = startY + side * radiusM * fx;
        int steps = (int) Math.ceil(radiusM * Math.PI / 2 / ARC_STEP_M);
        double[] xs = new double[steps + 3];
        double[] ys = new double[steps + 3];
        xs[0] = lastX(from);
        ys[0] = lastY(from);
        for (int i = 0; i <= steps; i++) {
            double angle = heading - side * Math.PI / 2 + side * i * Math.PI / 2 / steps;
            xs[i + 1] = centreX + radiusM * Math.cos(angle);
            ys[i + 1] = centreY + radiusM * Math.sin(angle);
        }
        xs[steps + 2] = to.xM(0);
        ys[steps + 2] = to.yM(0);
        return Polyline.of(xs, ys);
    }

    private static double lastX(Polyline line) {
        return line.xM(line.size() - 1);
    }

    private static double lastY(Polyline line) {
        return line.yM(line.size() - 1);
    }

    private static Polyline join(Polyline... lines) {
        int n = 0;
        for (Polyline line : lines) {
            n += line.size();
        }
        double[] xs = new double[n];
        double[] ys = new double[n];
        int k = 0;
        for (Polyline line : lines) {
            for (int i = 0; i < line.size(); i++) {
                xs[k] = line.xM(i);
                ys[k++] = line.yM(i);
            }
        }
        return Polyline.of(xs, ys);
    }

    private static Crossing crossing(int arm) {
        int key = SignalState.key(SignalProgram.INTERSECTION_ID, SignalProgram.walkGroup(arm));
        Polyline line = line(arm, CROSSING_AT_M, KERB_M, CROSSING_AT_M, -KERB_M);
        return new Crossing("crossing-" + arm, line, CROSSING_WIDTH_M, key);
    }

    /** Along one sidewalk, over the arm, and on along the next; side 1 walks from the arm's left to its right. */
    private void walk(int arm, int side) {
        double keep = -side * KEEP_RIGHT_M;
        double out = SIDEWALK_M + keep;
        double across = CROSSING_AT_M + keep;
        Polyline line = line(
                arm,
                out,
                side * SIDEWALK_END_M,
                out,
                side * 21.0,
                across,
                side * 16.0,
                across,
                -side * 16.0,
                out,
                -side * 21.0,
                out,
                -side * SIDEWALK_END_M);
        double start = line.alongM(2) + 16 - WALK_WAIT_M;
        double end = line.alongM(3) - 16 + WALK_WAIT_M;
        int group = SignalProgram.walkGroup(arm);
        routes.add(new Route(
                routes.size(), Route.Kind.PEDESTRIAN, line, start, end, Double.MAX_VALUE, group, -1, -1, true));
    }

    /** Left turns give way to everybody they meet who comes the other way; right turns to cyclists beside them. */
    private void giveWay() {
        for (int r = 0; r < insideLanes.size(); r++) {
            for (Meetings.Meeting meeting : meetings.of(routes.get(r))) {
                if (yields(routes.get(r), meetings.route(meeting.other()))) {
                    drafts.get(insideLanes.get(r)).yieldsTo().add(insideLanes.get(meeting.other()));
                }
            }
        }
    }

    /** Whether the first lets the second go first although both have green. */
    static boolean yields(Route own, Route other) {
        if (own.kind() == Route.Kind.PEDESTRIAN || other.kind() == Route.Kind.PEDESTRIAN || own.through()) {
            return false;
        }
        boolean left = own.signalGroup() > ARMS;
        int arm = (own.signalGroup() - 1) % ARMS;
        int otherArm = (other.signalGroup() - 1) % ARMS;
        boolean otherLeft = other.signalGroup() > ARMS;
        return left ? otherArm == (arm + 2) % ARMS && !otherLeft : otherArm == arm && other.through();
    }

    private List<Lane> lanes() {
        return drafts.stream()
                .map(d -> new Lane(
                        d.id(),
                        d.type(),
                        d.line(),
                        d.widthM(),
                        d.limitMps(),
                        d.turn(),
                        d.successors(),
                        d.predecessors(),
                        d.neighbours(),
                        d.yieldsTo(),
                        d.signalKey()))
                .toList();
    }
}
