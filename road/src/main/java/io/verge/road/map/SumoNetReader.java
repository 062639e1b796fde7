package io.verge.road.map;

import io.verge.road.GeoReference;
import io.verge.road.Position;
import io.verge.road.SignalState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads SUMO road networks ({@code .net.xml}, gzipped or not; Eclipse SUMO, {@code net_file.xsd}).
 *
 * <p>A lane of an edge becomes a lane. Each connection becomes the lane of one movement: its inner lanes joined, for SUMO
 * cuts a movement in two where it waits within the junction; all their names lead to that lane. A connection without inner
 * lanes that a light governs gets a straight one. Movements that go straight on at a junction where no two conflict and no
 * light stands, as where a road merely changes shape, are {@link Turn#NONE}. Crossings become {@link Crossing}s; walking
 * areas, which join them to sidewalks, are surfaces and left out. Lanes for nobody but ships are left out too.
 *
 * <p>Intersections are numbered from 1 in the order of their {@code tlLogic} elements, and the signal group of a connection
 * is its {@code linkIndex} + 1, so that character {@code i} of a SUMO state string is group {@code i} + 1 of the intersection
 * {@link MapNames#findIntersection} names.
 */
public final class SumoNetReader {
    private static final int MAX_PARTS = 16;
    /** A movement with no length in the file gets this much, to have a direction. */
    private static final double SHORTEST_M = 0.1;

    private final SumoNetFile file;
    private final SumoFrame frame;
    private final List<LaneDraft> drafts = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, SumoNetFile.RawLane> innerLanes = new HashMap<>();
    private final Map<String, SumoNetFile.Connection> innerConnections = new HashMap<>();
    private final Map<String, Integer> crossingKeys = new HashMap<>();
    private final Map<String, Integer> intersections = new LinkedHashMap<>();

    private SumoNetReader(SumoNetFile file, SumoFrame frame) {
        this.file = file;
        this.frame = frame;
    }

    /** A lane on its way to being one. */
    private static final class LaneDraft {
        private final String id;
        private final LaneType type;
        private final Polyline centreLine;
        private final double widthM;
        private final double speedMps;
        private final Set<Integer> successors = new LinkedHashSet<>();
        private final Set<Integer> predecessors = new LinkedHashSet<>();
        private final Set<Integer> neighbours = new LinkedHashSet<>();
        private final Set<Integer> yieldsTo = new LinkedHashSet<>();
        private Turn turn = Turn.NONE;
        private int signalKey = -1;

        LaneDraft(String id, LaneType type, Polyline centreLine, double widthM, double speedMps) {
            this.id = id;
            this.type = type;
            this.centreLine = centreLine;
            this.widthM = widthM;
            this.speedMps = speedMps;
        }

        Lane finished() {
            return new Lane(
                    id,
                    type,
                    centreLine,
                    widthM,
                    speedMps,
                    turn,
                    List.copyOf(successors),
                    List.copyOf(predecessors),
                    List.copyOf(neighbours),
                    List.copyOf(yieldsTo),
                    signalKey);
        }
    }

    /**
     * The map in the file, in local metres around the middle of the network.
     *
     * @throws MapFormatException when the file cannot be read, says where and what was expected
     */
    public static RoadMap read(Path path) {
        return readNet(path).map();
    }

    /** The same in local metres around the given origin, which must be near. */
    public static RoadMap read(Path path, GeoReference reference) {
        return readNet(path, reference).map();
    }

    /** The map, and how coordinates in SUMO's outputs become local metres on it. */
    public static SumoNet readNet(Path path) {
        SumoNetFile file = SumoNetFile.read(path);
        return new SumoNetReader(file, SumoFrame.around(file.middleXM, file.middleYM, file.projection)).read();
    }

    /** The same in local metres around the given origin, which must be near. */
    public static SumoNet readNet(Path path, GeoReference reference) {
        SumoNetFile file = SumoNetFile.read(path);
        SumoFrame frame = SumoFrame.of(reference, file.projection);
        Position middle = frame.toLocal(file.middleXM, file.middleYM);
        if (Math.hypot(middle.xM(), middle.yM()) > SegmentGrid.MAX_REACH_M) {
            throw new MapFormatException(
                    path, 0, 0, "expected a network within " + SegmentGrid.MAX_REACH_M + " m of " + reference.origin());
        }
        return new SumoNetReader(file, frame).read();
    }

    private SumoNet read() {
        for (String light : file.trafficLights) {
            intersections.put(light, intersections.size() + 1);
        }
        addEdgeLanes();
        for (SumoNetFile.Connection connection : file.connections) {
            if (innerLanes.containsKey(connection.from())) {
                innerConnections.put(connection.from(), connection);
            }
        }
        file.connections.forEach(this::addMovement);
        addNeighbours();
        file.junctions.forEach(this::addJunction);
        List<Lane> lanes = drafts.stream().map(LaneDraft::finished).toList();
        RoadMap map = RoadMap.of(
                String.valueOf(file.path.getFileName()),
                frame.reference(),
                lanes,
                crossings(),
                new MapNames(indexes, intersections, Map.of()));
        return new SumoNet(map, frame);
    }

    private void addEdgeLanes() {
        for (SumoNetFile.Edge edge : file.edges.values()) {
            for (SumoNetFile.RawLane raw : edge.lanes()) {
                switch (edge.function()) {
                    case "internal" -> innerLanes.put(raw.id(), raw);
                    case "crossing", "walkingarea" -> {
                        // Crossings are gathered at the end, when their signals are known.
                    }
                    default ->
                        raw.type().ifPresent(type -> {
                            Polyline line = line(raw.shape())
                                    .orElseThrow(() -> file.wrong(
                                            raw.place(), "two distinct points in the shape of lane " + raw.id()));
                            add(new LaneDraft(raw.id(), type, line, raw.widthM(), raw.speedMps()), raw.id());
                        });
                }
            }
        }
    }

    private int add(LaneDraft draft, String name) {
        int index = drafts.size();
        drafts.add(draft);
        indexes.put(name, index);
        return index;
    }

    /** The shape in local metres; empty where all its points are one. */
    private Optional<Polyline> line(List<SumoNetFile.Point> shape) {
        double[] xs = new double[shape.size()];
        double[] ys = new double[shape.size()];
        double reachM = 0;
        for (int i = 0; i < xs.length; i++) {
            Position local = frame.toLocal(shape.get(i).xM(), shape.get(i).yM());
            xs[i] = local.xM();
            ys[i] = local.yM();
            reachM = Math.max(reachM, Math.hypot(xs[i] - xs[0], ys[i] - ys[0]));
        }
        return reachM < 1e-3 ? Optional.empty() : Optional.of(Polyline.of(xs, ys));
    }

    private void addMovement(SumoNetFile.Connection connection) {
        int key = signalKey(connection);
        if (key >= 0) {
            crossingKeys.put(connection.to(), key);
        }
        Integer from = indexes.get(connection.from());
        Integer to = indexes.get(connection.to());
        if (from == null || to == null || innerLanes.containsKey(connection.from())) {
            return;
        }
        List<SumoNetFile.RawLane> parts = parts(connection);
        if (parts.isEmpty() && key < 0) {
            link(from, to);
            return;
        }
        int movement = movement(connection, parts, from, to);
        LaneDraft draft = drafts.get(movement);
        draft.signalKey = key;
        draft.turn = turn(connection);
        link(from, movement);
        link(movement, to);
    }

    /** The lane of the connection's movement, made unless another connection has made it. */
    private int movement(SumoNetFile.Connection connection, List<SumoNetFile.RawLane> parts, int from, int to) {
        String name = parts.isEmpty()
                ? connection.from() + ">" + connection.to()
                : parts.getFirst().id();
        Integer known = indexes.get(name);
        if (known != null) {
            return known;
        }
        LaneDraft before = drafts.get(from);
        LaneDraft after = drafts.get(to);
        Optional<Polyline> line =
                line(parts.stream().flatMap(part -> part.shape().stream()).toList());
        LaneType type = parts.isEmpty() ? before.type : parts.getFirst().type().orElse(before.type);
        int index = add(
                new LaneDraft(
                        name,
                        type,
                        line.orElseGet(() -> bridge(before.centreLine, after.centreLine)),
                        parts.isEmpty() ? before.widthM : parts.getFirst().widthM(),
                        parts.isEmpty() ? before.speedMps : parts.getFirst().speedMps()),
                name);
        parts.forEach(part -> indexes.put(part.id(), index));
        return index;
    }

    private List<SumoNetFile.RawLane> parts(SumoNetFile.Connection connection) {
        List<SumoNetFile.RawLane> parts = new ArrayList<>();
        SumoNetFile.Connection next = connection;
        while (next != null && !next.via().isEmpty()) {
            SumoNetFile.RawLane part = innerLanes.get(next.via());
            if (part == null || parts.size() == MAX_PARTS) {
                throw file.wrong(next.place(), "via to name an inner lane, not \"" + next.via() + '"');
            }
            parts.add(part);
            next = innerConnections.get(part.id());
        }
        return parts;
    }

    /** Straight from where one lane ends to where the next begins; a touch further where that is the same place. */
    private static Polyline bridge(Polyline before, Polyline after) {
        double endM = before.lengthM();
        double x = before.xAt(endM);
        double y = before.yAt(endM);
        double toX = after.xM(0);
        double toY = after.yM(0);
        if (Math.hypot(toX - x, toY - y) < SHORTEST_M) {
            toX = before.xAt(endM + SHORTEST_M);
            toY = before.yAt(endM + SHORTEST_M);
        }
        return Polyline.of(new double[] {x, toX}, new double[] {y, toY});
    }

    private void link(int from, int to) {
        drafts.get(from).successors.add(to);
        drafts.get(to).predecessors.add(from);
    }

    private int signalKey(SumoNetFile.Connection connection) {
        if (connection.tl().isEmpty()) {
            return -1;
        }
        int group = connection.linkIndex() + 1;
        int intersection = intersections.computeIfAbsent(connection.tl(), tl -> intersections.size() + 1);
        if (group < 1 || group > SignalState.MAX_SIGNAL_GROUP || intersection > SignalState.MAX_INTERSECTION_ID) {
            throw file.wrong(
                    connection.place(),
                    "linkIndex 0 … " + (SignalState.MAX_SIGNAL_GROUP - 1) + " and at most "
                            + SignalState.MAX_INTERSECTION_ID + " traffic lights, not linkIndex "
                            + connection.linkIndex());
        }
        return SignalState.key(intersection, group);
    }

    private Turn turn(SumoNetFile.Connection connection) {
        return switch (connection.dir()) {
            case "s" -> Turn.STRAIGHT;
            case "l", "L" -> Turn.LEFT;
            case "r", "R" -> Turn.RIGHT;
            case "t" -> Turn.U_TURN;
            case "invalid" -> Turn.STRAIGHT;
            default ->
                throw file.wrong(
                        connection.place(), "dir s, l, r, t, L or R of a connection, not \"" + connection.dir() + '"');
        };
    }

    private void addNeighbours() {
        for (SumoNetFile.Edge edge : file.edges.values()) {
            for (int i = 0; i + 1 < edge.lanes().size(); i++) {
                Integer right = indexes.get(edge.lanes().get(i).id());
                Integer left = indexes.get(edge.lanes().get(i + 1).id());
                if (right != null
                        && left != null
                        && !right.equals(left)
                        && drafts.get(right).type == drafts.get(left).type) {
                    drafts.get(right).neighbours.add(left);
                    drafts.get(left).neighbours.add(right);
                }
            }
        }
    }

    /** Who yields; and where nobody ever has to, that is no intersection for those who go straight on. */
    private void addJunction(SumoNetFile.Junction junction) {
        boolean isQuiet = junction.foes().stream().noneMatch(foes -> foes.contains("1"));
        for (int i = 0; i < junction.innerLanes().size(); i++) {
            Integer index = indexes.get(junction.innerLanes().get(i));
            if (index == null) {
                continue;
            }
            LaneDraft draft = drafts.get(index);
            if (isQuiet && draft.turn == Turn.STRAIGHT && draft.signalKey < 0) {
                draft.turn = Turn.NONE;
            }
            String response =
                    i < junction.responses().size() ? junction.responses().get(i) : "";
            for (int j = 0;
                    j < Math.min(response.length(), junction.innerLanes().size());
                    j++) {
                // The bits are written as a binary number is: that of the first lane stands last.
                Integer first = indexes.get(junction.innerLanes().get(j));
                if (response.charAt(response.length() - 1 - j) == '1' && first != null) {
                    draft.yieldsTo.add(first);
                }
            }
        }
    }

    private List<Crossing> crossings() {
        List<Crossing> crossings = new ArrayList<>();
        for (SumoNetFile.Edge edge : file.edges.values()) {
            if (edge.function().equals("crossing")) {
                for (SumoNetFile.RawLane raw : edge.lanes()) {
                    Polyline line = line(raw.shape())
                            .orElseThrow(() -> file.wrong(
                                    raw.place(), "two distinct points in the shape of crossing " + raw.id()));
                    int key = crossingKeys.getOrDefault(raw.id(), -1);
                    crossings.add(new Crossing(raw.id(), line, raw.widthM(), key));
                }
            }
        }
        return crossings;
    }
}
