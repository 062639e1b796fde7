package io.verge.road.map;

import io.verge.road.GeoReference;
import java.util.List;

/**
 * The fixed part of the picture: lanes and how they connect, crossings, signal groups. Lanes are known by their index in
 * {@link #lanes()}. Immutable, shared by all shards. (What the standards call the MAP message describes the same.)
 */
public final class RoadMap {
    private final String name;
    private final GeoReference reference;
    private final List<Lane> lanes;
    private final List<Crossing> crossings;
    private final LaneIndex laneIndex;

    private RoadMap(String name, GeoReference reference, List<Lane> lanes, List<Crossing> crossings) {
        this.name = name;
        this.reference = reference;
        this.lanes = List.copyOf(lanes);
        this.crossings = List.copyOf(crossings);
        this.laneIndex = LaneIndex.of(this.lanes);
    }

    public static RoadMap of(String name, GeoReference reference, List<Lane> lanes, List<Crossing> crossings) {
        return new RoadMap(name, reference, lanes, crossings);
    }

    /** A map that knows nothing but where it is: every road user moves in free space. */
    public static RoadMap empty(GeoReference reference) {
        return new RoadMap("free space", reference, List.of(), List.of());
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

    public LaneIndex laneIndex() {
        return laneIndex;
    }
}
