package io.verge.road.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.GeoReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneIndexTest {
    private static final int EASTBOUND = 0;
    private static final int WESTBOUND = 1;
    private static final int STRAIGHT = 2;
    private static final int LEFT = 3;

    private final LaneMatch match = new LaneMatch();

    /** A road with a lane each way, and east of it an intersection with a straight and a left movement over one another. */
    private final RoadMap junction = map(
            lane("eastbound", List.of(STRAIGHT, LEFT), 0, -1.75, 50, -1.75),
            lane("westbound", List.of(), 50, 1.75, 0, 1.75),
            lane("straight", List.of(), 50, -1.75, 80, -1.75),
            lane("left", List.of(), 50, -1.75, 58, -0.5, 64, 4, 68, 14));

    @Test
    void aRoadUserIsOnTheLaneItGoesAlong() {
        assertThat(junction.laneIndex().match(20, -1.2, 0.05, -1, match)).isTrue();
        assertThat(match.lane).isEqualTo(EASTBOUND);
        assertThat(match.alongM).isCloseTo(20, within(1e-9));
        assertThat(match.offsetM).isCloseTo(0.55, within(1e-9));
        assertThat(match.laneHeadingRad).isZero();
        assertThat(junction.laneIndex().match(20, 1.2, Math.PI, -1, match)).isTrue();
        assertThat(match.lane).isEqualTo(WESTBOUND);
        assertThat(match.alongM).isCloseTo(30, within(1e-9));
        assertThat(match.offsetM).isCloseTo(0.55, within(1e-9));
    }

    @Test
    void whoDrivesTheWrongWayIsOnTheLaneItDrivesAgainst() {
        assertThat(junction.laneIndex().match(20, 2.5, 0, EASTBOUND, match)).isTrue();
        assertThat(match.lane).isEqualTo(WESTBOUND);
        assertThat(Math.abs(match.laneHeadingRad)).isCloseTo(Math.PI, within(1e-9));
    }

    @Test
    void aLittleOverTheLineIsNotYetTheOtherLane() {
        assertThat(junction.laneIndex().match(20, 0.5, 0, -1, match)).isTrue();
        assertThat(match.lane).isEqualTo(EASTBOUND);
    }

    @Test
    void withoutAHeadingTheNearestLaneIsTaken() {
        assertThat(junction.laneIndex().match(20, 0.5, Double.NaN, -1, match)).isTrue();
        assertThat(match.lane).isEqualTo(WESTBOUND);
    }

    @Test
    void whereMovementsOverlapTheHeadingTells() {
        double x = 61;
        double y = 0;
        assertThat(junction.laneIndex().match(x, y, Math.toRadians(35), EASTBOUND, match))
                .isTrue();
        assertThat(match.lane).isEqualTo(LEFT);
        assertThat(junction.laneIndex().match(x, y - 0.9, 0, EASTBOUND, match)).isTrue();
        assertThat(match.lane).isEqualTo(STRAIGHT);
    }

    @Test
    void whereMovementsOverlapTheLaneBeforeStays() {
        for (int previous : new int[] {STRAIGHT, LEFT}) {
            assertThat(junction.laneIndex().match(53, -1.5, 0.05, previous, match))
                    .isTrue();
            assertThat(match.lane).isEqualTo(previous);
        }
    }

    @Test
    void pastTheEndOfALaneItsSuccessorFollows() {
        assertThat(junction.laneIndex().match(50.2, -1.75, 0, EASTBOUND, match)).isTrue();
        assertThat(match.lane).isEqualTo(STRAIGHT);
    }

    @Test
    void offEveryLaneThereIsNone() {
        assertThat(junction.laneIndex().match(20, 30, 0, EASTBOUND, match)).isFalse();
        assertThat(match.lane).isEqualTo(-1);
        assertThat(junction.laneIndex().match(Double.NaN, 0, 0, -1, match)).isFalse();
        assertThat(junction.laneIndex().match(1e300, -1e300, 0, -1, match)).isFalse();
        assertThat(RoadMap.empty(GeoReference.of(0, 0)).laneIndex().match(0, 0, 0, -1, match))
                .isFalse();
    }

    @Test
    void candidatesAreAllLanesAtThePlaceAsFarAsTheBufferGoes() {
        int[] lanes = new int[4];
        assertThat(junction.laneIndex().candidates(53, -1.5, 0, lanes)).isEqualTo(2);
        assertThat(lanes).startsWith(STRAIGHT, LEFT);
        assertThat(junction.laneIndex().candidates(53, -1.5, 0, new int[1])).isEqualTo(1);
        assertThat(junction.laneIndex().candidates(53, 30, 0, lanes)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithASlowAndObviousSearch(long seed) {
        var random = new SplittableRandom(seed);
        double sideM = seed % 2 == 0 ? 150 : 600;
        RoadMap map = RandomMaps.of(random, 120, sideM);
        int found = 0;
        for (int i = 0; i < 4_000; i++) {
            double xM = random.nextDouble(sideM) - sideM / 2;
            double yM = random.nextDouble(sideM) - sideM / 2;
            double headingRad = random.nextInt(5) == 0 ? Double.NaN : random.nextDouble(-4, 4);
            int previous = random.nextInt(-1, map.lanes().size());
            String where = "seed " + seed + ", point " + i + ": " + xM + ", " + yM + ", heading " + headingRad
                    + ", previous " + previous;
            SlowLaneSearch slow = SlowLaneSearch.of(map, xM, yM, headingRad, previous);
            boolean matched = map.laneIndex().match(xM, yM, headingRad, previous, match);
            assertThat(matched).as(where).isEqualTo(slow.bestLane() >= 0);
            if (matched) {
                found++;
                assertThat(slow.costOf(match.lane)).as(where).isCloseTo(slow.costOf(slow.bestLane()), within(1e-6));
                Polyline line = map.lane(match.lane).centreLine();
                assertThat(match.alongM).as(where).isCloseTo(slow.alongM(match.lane), within(1e-4));
                assertThat(Math.abs(match.offsetM))
                        .as(where)
                        .isLessThan(map.lane(match.lane).widthM() / 2 + LaneIndex.MARGIN_M + 1e-6);
                assertThat(line.lengthM()).as(where).isGreaterThan(match.alongM - 1e-9);
            }
            double marginM = random.nextDouble(-1, LaneIndex.MAX_MARGIN_M);
            int[] lanes = new int[map.lanes().size()];
            int count = map.laneIndex().candidates(xM, yM, marginM, lanes);
            List<Integer> within = slow.within(marginM);
            assertThat(Arrays.stream(lanes, 0, count).boxed().toList())
                    .as(where)
                    .isEqualTo(within);
            assertThat(map.laneIndex().onCarriageway(xM, yM, marginM))
                    .as(where)
                    .isEqualTo(within.stream().anyMatch(lane -> map.lane(lane).type() == LaneType.VEHICLE));
        }
        assertThat(found).as("points on a lane, seed %d", seed).isGreaterThan(100);
    }

    @Test
    void theNearestCrossingIsFound() {
        List<Crossing> crossings = List.of(
                new Crossing("west", Polyline.of(new double[] {-10, -10}, new double[] {-6, 6}), 4, -1),
                new Crossing("east", Polyline.of(new double[] {10, 10}, new double[] {-6, 6}), 4, 258),
                new Crossing("far", Polyline.of(new double[] {900, 940}, new double[] {0, 0}), 3, -1));
        RoadMap map = RoadMap.of("crossings", GeoReference.of(0, 0), List.of(), crossings);
        assertThat(map.crossingAt(9, 3, 0)).isEqualTo(1);
        assertThat(map.crossingAt(-12.5, 0, 0)).isEqualTo(-1);
        assertThat(map.crossingAt(-12.5, 0, 1)).isEqualTo(0);
        assertThat(map.crossingAt(939, -1, 0)).isEqualTo(2);
        assertThat(map.crossingAt(500, 0, 1)).isEqualTo(-1);
    }

    private static RoadMap map(Lane... lanes) {
        return RoadMap.of("test", GeoReference.of(0, 0), List.of(lanes), List.of());
    }

    private static Lane lane(String id, List<Integer> successors, double... points) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int i = 0; i < points.length; i += 2) {
            xs.add(points[i]);
            ys.add(points[i + 1]);
        }
        Polyline line = Polyline.of(
                xs.stream().mapToDouble(x -> x).toArray(),
                ys.stream().mapToDouble(y -> y).toArray());
        return new Lane(
                id, LaneType.VEHICLE, line, 3.5, 13.9, Turn.NONE, successors, List.of(), List.of(), List.of(), -1);
    }
}
