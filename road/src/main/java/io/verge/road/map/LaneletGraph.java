package io.verge.road.map;

import io.verge.road.Angles;
import io.verge.road.GeoReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How lanelets connect, and what they do at intersections. Lanelet2 hangs a light on the lanelets in front of its stop line;
 * here the movement behind the line carries the signal group, because it is the movement that the light lets traffic enter.
 *
 * <p>A lanelet is a movement when it says so ({@code turn_direction}), when a light or sign governs entering it, or when its
 * middle crosses that of another; and so are those that leave the same lanelet as a movement. Which way it turns follows from
 * its tag, else from how much its direction changes.
 */
final class LaneletGraph {
    private static final double STRAIGHT_RAD = Math.toRadians(30);
    private static final double U_TURN_RAD = Math.toRadians(150);
    private static final double ONCOMING_RAD = Math.toRadians(120);
    /** Movements that meet only this near to an end merge or part there: that is not crossing. */
    private static final double END_M = 0.5;
    /** Directions at the ends are taken over this length, because the first and last corners of a bound are ragged. */
    private static final double END_DIRECTION_M = 3;
    /** A reference line within this distance of a lanelet's start governs entering that lanelet, not leaving it. */
    private static final double AT_START_M = 2;

    private final OsmFile file;
    private final GeoReference reference;
    private final List<Lanelet> lanelets = new ArrayList<>();
    private final List<LaneType> types = new ArrayList<>();
    private final Set<Integer> reverses = new HashSet<>();
    private final List<Set<Integer>> successors = new ArrayList<>();
    private final List<Set<Integer>> predecessors = new ArrayList<>();
    private final List<Set<Integer>> neighbours = new ArrayList<>();
    private final List<Set<Integer>> yieldsTo = new ArrayList<>();
    private final List<Set<Integer>> crosses = new ArrayList<>();
    private Turn[] turns = {};
    private int[] signalKeys = {};

    private LaneletGraph(OsmFile file, GeoReference reference) {
        this.file = file;
        this.reference = reference;
    }

    static LaneletGraph of(
            OsmFile file, GeoReference reference, List<Lanelet> asWritten, Map<Long, Integer> keysOfElements) {
        LaneletGraph graph = new LaneletGraph(file, reference);
        graph.addAll(mended(asWritten));
        graph.link();
        graph.findCrossings();
        graph.govern(keysOfElements);
        graph.deriveTurns();
        graph.deriveYields();
        return graph;
    }

    static boolean isElement(OsmFile.Relation relation, String subtype) {
        return relation.tag("type", "").equals("regulatory_element")
                && relation.tag("subtype", "").equals(subtype);
    }

    int size() {
        return lanelets.size();
    }

    Lanelet lanelet(int i) {
        return lanelets.get(i);
    }

    LaneType type(int i) {
        return types.get(i);
    }

    boolean isReverse(int i) {
        return reverses.contains(i);
    }

    Turn turn(int i) {
        return turns[i];
    }

    int signalKey(int i) {
        return signalKeys[i];
    }

    List<Integer> successors(int i) {
        return List.copyOf(successors.get(i));
    }

    List<Integer> predecessors(int i) {
        return List.copyOf(predecessors.get(i));
    }

    List<Integer> neighbours(int i) {
        return List.copyOf(neighbours.get(i));
    }

    List<Integer> yieldsTo(int i) {
        return List.copyOf(yieldsTo.get(i));
    }

    /** Turns round what leads nowhere as written but joins others at both ends when turned round. */
    private static List<Lanelet> mended(List<Lanelet> asWritten) {
        Map<Lanelet.Gate, Integer> entries = new HashMap<>();
        Map<Lanelet.Gate, Integer> exits = new HashMap<>();
        for (Lanelet lanelet : asWritten) {
            entries.merge(lanelet.entry(), 1, Integer::sum);
            exits.merge(lanelet.exit(), 1, Integer::sum);
        }
        List<Lanelet> mended = new ArrayList<>();
        for (Lanelet lanelet : asWritten) {
            Lanelet turned = lanelet.turnedRound();
            boolean leadsNowhere = !exits.containsKey(lanelet.entry()) && !entries.containsKey(lanelet.exit());
            boolean fitsTurned = exits.containsKey(turned.entry()) && entries.containsKey(turned.exit());
            mended.add(leadsNowhere && fitsTurned ? turned : lanelet);
        }
        return mended;
    }

    private void addAll(List<Lanelet> mended) {
        for (Lanelet lanelet : mended) {
            LaneType type = typeOf(lanelet.relation().tag("subtype", "road"));
            lanelets.add(lanelet);
            types.add(type);
            boolean bothWays = lanelet.relation().tag("one_way", "yes").equals("no");
            if (bothWays && type != LaneType.SIDEWALK) {
                reverses.add(lanelets.size());
                lanelets.add(lanelet.turnedRound());
                types.add(type);
            }
        }
        for (int i = 0; i < lanelets.size(); i++) {
            successors.add(new LinkedHashSet<>());
            predecessors.add(new LinkedHashSet<>());
            neighbours.add(new LinkedHashSet<>());
            yieldsTo.add(new LinkedHashSet<>());
            crosses.add(new LinkedHashSet<>());
        }
        turns = new Turn[lanelets.size()];
        Arrays.fill(turns, Turn.NONE);
        signalKeys = new int[lanelets.size()];
        Arrays.fill(signalKeys, -1);
    }

    private static LaneType typeOf(String subtype) {
        return switch (subtype) {
            case "bicycle_lane" -> LaneType.BICYCLE;
            case "walkway", "shared_walkway", "pedestrian_lane", "stairs" -> LaneType.SIDEWALK;
            case "rail", "tram" -> LaneType.RAIL;
            default -> LaneType.VEHICLE;
        };
    }

    private void link() {
        Map<Lanelet.Gate, List<Integer>> entries = new HashMap<>();
        Map<List<Long>, List<Integer>> byLeftBound = new HashMap<>();
        for (int i = 0; i < lanelets.size(); i++) {
            entries.computeIfAbsent(lanelets.get(i).entry(), gate -> new ArrayList<>())
                    .add(i);
            byLeftBound
                    .computeIfAbsent(lanelets.get(i).left(), bound -> new ArrayList<>())
                    .add(i);
        }
        for (int i = 0; i < lanelets.size(); i++) {
            for (int next : entries.getOrDefault(lanelets.get(i).exit(), List.of())) {
                if (types.get(next) == types.get(i) && !isSameGround(i, next)) {
                    successors.get(i).add(next);
                    predecessors.get(next).add(i);
                }
            }
            for (int rightOf : byLeftBound.getOrDefault(lanelets.get(i).right(), List.of())) {
                if (types.get(rightOf) == types.get(i)) {
                    neighbours.get(i).add(rightOf);
                    neighbours.get(rightOf).add(i);
                }
            }
        }
    }

    /** Whether the two are the two directions of one lanelet. */
    private boolean isSameGround(int i, int other) {
        return lanelets.get(i).relation().id() == lanelets.get(other).relation().id();
    }

    private void findCrossings() {
        for (int i = 0; i < lanelets.size(); i++) {
            for (int j = i + 1; j < lanelets.size(); j++) {
                if (types.get(i) == LaneType.VEHICLE
                        && types.get(j) == LaneType.VEHICLE
                        && !isSameGround(i, j)
                        && lanelets.get(i).centreLine().crosses(lanelets.get(j).centreLine(), END_M)) {
                    crosses.get(i).add(j);
                    crosses.get(j).add(i);
                }
            }
        }
    }

    /** Lights and signs: who is entered under them. */
    private void govern(Map<Long, Integer> keysOfElements) {
        Map<Long, Set<Integer>> bearers = new HashMap<>();
        for (int i = 0; i < lanelets.size(); i++) {
            // A light seen by those who drive as the lanelet was drawn says nothing to those who come the other way.
            if (!reverses.contains(i)) {
                for (long element : lanelets.get(i).relation().refs("relation", "regulatory_element")) {
                    bearers.computeIfAbsent(element, id -> new LinkedHashSet<>())
                            .add(i);
                }
            }
        }
        Set<Integer> signed = new LinkedHashSet<>();
        for (OsmFile.Relation element : file.relations().values()) {
            Set<Integer> governed = entered(element, bearers.getOrDefault(element.id(), Set.of()));
            if (keysOfElements.containsKey(element.id())) {
                for (int i : governed) {
                    signalKeys[i] = signalKeys[i] < 0 ? keysOfElements.get(element.id()) : signalKeys[i];
                    turns[i] = turnOf(i);
                }
            } else if (isElement(element, "right_of_way")) {
                rightOfWay(element);
            } else if (isElement(element, "traffic_sign") && isStopOrYield(element)) {
                signed.addAll(governed);
            }
        }
        for (int i : signed) {
            turns[i] = turnOf(i);
            addMeeting(i, signed);
        }
    }

    /** The lanelets first entered under an element: behind its line, not those that lead up to it. */
    private Set<Integer> entered(OsmFile.Relation element, Set<Integer> bearers) {
        Set<Integer> entered = new LinkedHashSet<>();
        for (int bearer : bearers) {
            boolean first = predecessors.get(bearer).stream().noneMatch(bearers::contains);
            if (first && isLineAtStart(element, bearer)) {
                entered.add(bearer);
            } else {
                successors.get(bearer).stream()
                        .filter(next -> !bearers.contains(next))
                        .forEach(entered::add);
            }
        }
        return entered;
    }

    private boolean isLineAtStart(OsmFile.Relation element, int bearer) {
        List<Long> lines = element.refs("way", "ref_line");
        OsmFile.Way way = lines.isEmpty() ? null : file.ways().get(lines.getFirst());
        if (way == null) {
            return false;
        }
        Polyline line = Lanelet.line(file, reference, element, way.nodes());
        Polyline centre = lanelets.get(bearer).centreLine();
        double along = centre.project(line.xAt(line.lengthM() / 2), line.yAt(line.lengthM() / 2));
        return along < AT_START_M && along < centre.lengthM() / 2;
    }

    private boolean isStopOrYield(OsmFile.Relation element) {
        List<String> signs = new ArrayList<>(List.of(element.tag("sign_type", "")));
        for (long sign : element.refs("way", "refers")) {
            OsmFile.Way way = file.ways().get(sign);
            signs.add(way == null ? "" : way.tags().getOrDefault("subtype", ""));
        }
        // The codes of the road traffic acts of the United States and Germany, as Lanelet2 writes them.
        return signs.stream()
                .map(sign -> sign.toLowerCase(Locale.ROOT))
                .anyMatch(Set.of("stop", "stop_sign", "yield", "usr1-1", "usr1-2", "de205", "de206")::contains);
    }

    private void rightOfWay(OsmFile.Relation element) {
        Set<Long> yielding = Set.copyOf(element.refs("relation", "yield"));
        Set<Long> first = Set.copyOf(element.refs("relation", "right_of_way"));
        for (int i = 0; i < lanelets.size(); i++) {
            for (int j = 0; j < lanelets.size(); j++) {
                if (yielding.contains(lanelets.get(i).relation().id())
                        && first.contains(lanelets.get(j).relation().id())) {
                    yieldsTo.get(i).add(j);
                }
            }
        }
    }

    /** Behind a stop or yield sign, everybody without one goes first where the two cross or merge. */
    private void addMeeting(int i, Set<Integer> signed) {
        for (int j = 0; j < lanelets.size(); j++) {
            if (j != i && !signed.contains(j) && meet(i, j)) {
                yieldsTo.get(i).add(j);
            }
        }
    }

    private boolean meet(int i, int j) {
        boolean merge = successors.get(i).stream().anyMatch(successors.get(j)::contains);
        return merge || crosses.get(i).contains(j);
    }

    private void deriveTurns() {
        for (int i = 0; i < lanelets.size(); i++) {
            String tag = lanelets.get(i).relation().tag("turn_direction", "");
            if (!tag.isEmpty() || !crosses.get(i).isEmpty()) {
                turns[i] = turnOf(i);
            }
        }
        for (int i = 0; i < lanelets.size(); i++) {
            boolean entersIntersection = successors.get(i).stream().anyMatch(next -> turns[next] != Turn.NONE);
            if (entersIntersection) {
                for (int next : successors.get(i)) {
                    turns[next] = turnOf(next);
                }
            }
        }
    }

    private Turn turnOf(int i) {
        return switch (lanelets.get(i).relation().tag("turn_direction", "")) {
            case "left" -> reverses.contains(i) ? Turn.RIGHT : Turn.LEFT;
            case "right" -> reverses.contains(i) ? Turn.LEFT : Turn.RIGHT;
            case "straight" -> Turn.STRAIGHT;
            case "u_turn" -> Turn.U_TURN;
            default -> turnOf(lanelets.get(i).centreLine());
        };
    }

    private static Turn turnOf(Polyline line) {
        double turnRad = Angles.difference(directionRad(line, true), directionRad(line, false));
        if (Math.abs(turnRad) < STRAIGHT_RAD) {
            return Turn.STRAIGHT;
        }
        if (Math.abs(turnRad) > U_TURN_RAD) {
            return Turn.U_TURN;
        }
        return turnRad > 0 ? Turn.LEFT : Turn.RIGHT;
    }

    private static double directionRad(Polyline line, boolean atEnd) {
        double chordM = Math.min(END_DIRECTION_M, line.lengthM());
        double from = atEnd ? line.lengthM() - chordM : 0;
        return Math.atan2(line.yAt(from + chordM) - line.yAt(from), line.xAt(from + chordM) - line.xAt(from));
    }

    /** The law of nearly everywhere: who turns left lets those who come towards him pass. */
    private void deriveYields() {
        for (int i = 0; i < lanelets.size(); i++) {
            for (int j = 0; j < lanelets.size() && turns[i] == Turn.LEFT; j++) {
                boolean goesFirst = turns[j] == Turn.STRAIGHT || turns[j] == Turn.RIGHT;
                if (goesFirst
                        && meet(i, j)
                        && isOncoming(i, j)
                        && !yieldsTo.get(j).contains(i)) {
                    yieldsTo.get(i).add(j);
                }
            }
        }
    }

    private boolean isOncoming(int i, int j) {
        double ofOneRad = directionRad(lanelets.get(i).centreLine(), false);
        double ofOtherRad = directionRad(lanelets.get(j).centreLine(), false);
        return Math.abs(Angles.difference(ofOneRad, ofOtherRad)) > ONCOMING_RAD;
    }
}
