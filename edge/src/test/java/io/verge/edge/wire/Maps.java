package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.GeoReference;
import io.verge.road.map.Crossing;
import io.verge.road.map.Lane;
import io.verge.road.map.Lanelet2Reader;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.SumoNetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;

/** The maps that other modules test with, and whether two maps are the same. */
public final class Maps {
    /** Positions go out in units of a centimetre, and points within five of a line are left out. */
    private static final double SAME_M = 0.1;

    private Maps() {}

    public static RoadMap sumo() {
        return SumoNetReader.read(file("road/src/test/resources/io/verge/road/map/junction.net.xml"));
    }

    public static RoadMap lanelet2() {
        Path file = file("simulation/src/test/resources/recorded/waterloo/lanelet2_tiny.osm");
        return Lanelet2Reader.read(file, GeoReference.of(43.4717, -80.5365));
    }

    private static Path file(String name) {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve(name))) {
            directory = Objects.requireNonNull(directory.getParent(), name);
        }
        return directory.resolve(name);
    }

    /** The same lanes, connected the same way; those outside of intersections lie, and are, as they were. */
    public static void assertSameGraph(RoadMap found, RoadMap wanted) {
        assertThat(found.lanes()).hasSameSizeAs(wanted.lanes());
        for (Lane lane : wanted.lanes()) {
            Lane same = same(found, lane);
            assertThat(same.type()).as(lane.id()).isEqualTo(lane.type());
            assertThat(same.turn()).as(lane.id()).isEqualTo(lane.turn());
            assertThat(same.signalKey()).as(lane.id()).isEqualTo(lane.signalKey());
            if (!lane.isInsideIntersection()) {
                assertThat(same.widthM()).as(lane.id()).isCloseTo(lane.widthM(), within(0.01));
                assertThat(same.speedLimitMps()).as(lane.id()).isCloseTo(lane.speedLimitMps(), within(0.02));
            }
            assertThat(all(found, same.successors())).isEqualTo(all(found, wanted, lane.successors()));
            assertThat(all(found, same.predecessors())).isEqualTo(all(found, wanted, lane.predecessors()));
            assertThat(all(found, same.neighbours())).isEqualTo(all(found, wanted, lane.neighbours()));
        }
        assertThat(found.crossings()).hasSameSizeAs(wanted.crossings());
        for (Crossing crossing : wanted.crossings()) {
            assertThat(found.crossings())
                    .anyMatch(other -> endsAlike(other.centreLine(), crossing.centreLine())
                            && other.signalKey() == crossing.signalKey());
        }
    }

    private static Offset<Double> within(double value) {
        return Offset.offset(value);
    }

    private static List<String> all(RoadMap map, List<Integer> lanes) {
        return lanes.stream().map(lane -> map.lane(lane).id()).sorted().toList();
    }

    private static List<String> all(RoadMap found, RoadMap wanted, List<Integer> lanes) {
        return lanes.stream()
                .map(lane -> same(found, wanted.lane(lane)).id())
                .sorted()
                .toList();
    }

    private static Lane same(RoadMap map, Lane lane) {
        List<Lane> alike = map.lanes().stream()
                .filter(other -> endsAlike(other.centreLine(), lane.centreLine()))
                .filter(other -> lane.isInsideIntersection() || liesAlike(other.centreLine(), lane.centreLine()))
                .toList();
        assertThat(alike).as(lane.id()).hasSize(1);
        return alike.getFirst();
    }

    private static boolean endsAlike(Polyline one, Polyline other) {
        int last = one.size() - 1;
        int otherLast = other.size() - 1;
        return Math.hypot(one.xM(0) - other.xM(0), one.yM(0) - other.yM(0)) < SAME_M
                && Math.hypot(one.xM(last) - other.xM(otherLast), one.yM(last) - other.yM(otherLast)) < SAME_M;
    }

    private static boolean liesAlike(Polyline one, Polyline other) {
        for (int i = 0; i < other.size(); i++) {
            double along = one.project(other.xM(i), other.yM(i));
            if (Math.abs(one.offsetM(along, other.xM(i), other.yM(i))) > SAME_M) {
                return false;
            }
        }
        return true;
    }
}
