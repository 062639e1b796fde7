package io.verge.road.map;

import io.verge.road.GeoReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The fixed part of the picture: lanes and how they connect, crossings, signal groups. Lanes are known by their index in
 * {@link #lanes()}. Immutable, shared by all shards. (What the standards call the MAP message describes the same.)
 */
public final class RoadMap {
    private final String name;
    private final GeoReference reference;
    private final List<Lane> lanes;
    private final List<Crossing> crossings;
    private final MapNames names;
    private final LaneIndex laneIndex;
    private final SegmentGrid crossingGrid;

    private RoadMap(
            String name,
            GeoReference reference,
            List<Lane> lanes,
            List<Crossing> crossings,
            MapNames names,
            LaneIndex laneIndex,
            SegmentGrid crossingGrid) {
        this.name = name;
        this.reference = reference;
        this.lanes = List.copyOf(lanes);
        this.crossings = List.copyOf(crossings);
        this.names = names;
        this.laneIndex = laneIndex;
        this.crossingGrid = crossingGrid;
    }

    /**
     * A map of these parts.
     *
     * @throws IllegalArgumentException when a lane speaks of a lane that is not there
     */
    public static RoadMap of(String name, GeoReference reference, List<Lane> lanes, List<Crossing> crossings) {
        return of(name, reference, lanes, crossings, MapNames.NONE);
    }

    /** The same, with the names its source gave the parts. */
    public static RoadMap of(
            String name, GeoReference reference, List<Lane> lanes, List<Crossing> crossings, MapNames names) {
        checkIndexes(lanes);
        SegmentGrid crossingGrid = SegmentGrid.of(
                crossings.stream().map(Crossing::centreLine).toList(),
                crossings.stream().mapToDouble(Crossing::widthM).toArray());
        return new RoadMap(name, reference, lanes, crossings, names, LaneIndex.of(lanes), crossingGrid);
    }

    private static void checkIndexes(List<Lane> lanes) {
        for (Lane lane : lanes) {
            for (List<Integer> others :
                    List.of(lane.successors(), lane.predecessors(), lane.neighbours(), lane.yieldsTo())) {
                for (int other : others) {
                    if (other < 0 || other >= lanes.size()) {
                        throw new IllegalArgumentException(
                                "lane " + lane.id() + " speaks of lane number " + other + " of " + lanes.size());
                    }
                }
            }
        }
    }

    /** A map that knows nothing but where it is: every road user moves in free space. */
    public static RoadMap empty(GeoReference reference) {
        return of("free space", reference, List.of(), List.of());
    }

    /**
     * The same map with these lanes governed by these signal groups; lanes that are not named keep theirs. For a source
     * that knows which light governs a movement where the map itself does not.
     *
     * @param signalKeys {@link io.verge.road.SignalState#key()} by lane index; −1 for no signal
     * @throws IllegalArgumentException when there is no such lane
     */
    public RoadMap withSignals(Map<Integer, Integer> signalKeys) {
        List<Lane> governed = new ArrayList<>(lanes);
        signalKeys.forEach((index, key) -> {
            if (index < 0 || index >= lanes.size()) {
                throw new IllegalArgumentException("no lane number " + index + " of " + lanes.size());
            }
            governed.set(index, lanes.get(index).withSignalKey(key));
        });
        return new RoadMap(name, reference, governed, crossings, names, laneIndex, crossingGrid);
    }

    public String name() {
        return name;
    }

    public GeoReference reference() {
        return reference;
    }

    public List<Lane> lanes() {
        return lanes;
    }

    public Lane lane(int index) {
        return lanes.get(index);
    }

    public List<Crossing> crossings() {
        return crossings;
    }

    /** What the map's source calls its parts. */
    public MapNames names() {
        return names;
    }

    public LaneIndex laneIndex() {
        return laneIndex;
    }

    /** How far the map reaches from its reference point: the distance of the farthest point of a lane, metres. */
    public double radiusM() {
        double radius = 0;
        for (Lane lane : lanes) {
            Polyline line = lane.centreLine();
            for (int i = 0; i < line.size(); i++) {
                radius = Math.max(radius, Math.hypot(line.xM(i), line.yM(i)));
            }
        }
        return radius;
    }

    /**
     * The crossing that holds the point, or lies within {@code marginM} of it: the one whose centre line is nearest.
     * Answered from an index, without allocating.
     *
     * @param marginM at most {@link LaneIndex#MAX_MARGIN_M}; a larger one counts as that
     * @return its index in {@link #crossings()}, or −1
     */
    public int crossingAt(double xM, double yM, double marginM) {
        return crossingGrid.nearestLine(xM, yM, marginM);
    }
}
