package io.verge.edge.hazard;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.road.GeoReference;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import io.verge.road.StationType;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One danger, one life: raised once, kept under one id through noise, cleared once, after the hold time. */
class HazardLifeTest {
    private static final long START_NANOS = 1_800_000_000_000_000_000L;
    private static final long LONG_BEFORE_NANOS = START_NANOS - 10_000_000_000L;
    private static final RoadMap NOWHERE = RoadMap.empty(GeoReference.of(31, 121));
    private static final double CONTACT_SECONDS = 4.8;

    private final LocalDynamicMap map = new LocalDynamicMap(64);
    private final Counters counters = new Counters();
    private final HazardDetector detector = new HazardDetector(HazardConfig.DEFAULTS, map, NOWHERE, counters);
    private final List<Hazard> heard = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 60})
    void noiseDoesNotMakeItFlicker(int framesPerSecond) {
        for (long seed = 0; seed < 25; seed++) {
            HazardLifeTest run = new HazardLifeTest();
            run.approach(new SplittableRandom(seed), framesPerSecond);
            List<Hazard.Change> changes = run.heard.stream().map(Hazard::change).toList();
            assertThat(run.heard).as("seed %d", seed).isNotEmpty().allMatch(hazard -> hazard.hazardId() == 1);
            assertThat(changes.getFirst()).isEqualTo(Hazard.Change.RAISED);
            assertThat(changes.stream().skip(1))
                    .as("seed %d at %d Hz", seed, framesPerSecond)
                    .allMatch(change -> change == Hazard.Change.UPDATED);
            // News comes at most ten times a second, however many frames do.
            assertThat(changes.size()).isLessThanOrEqualTo(50);
            double raisedAt = (run.heard.getFirst().raisedNanos() - START_NANOS) * 1e-9;
            assertThat(CONTACT_SECONDS - raisedAt).as("seed %d", seed).isGreaterThan(2.5);
        }
    }

    private void approach(SplittableRandom random, int framesPerSecond) {
        int[] slots = {map.birth(LONG_BEFORE_NANOS), map.birth(LONG_BEFORE_NANOS)};
        for (int frame = 0; frame < CONTACT_SECONDS * framesPerSecond; frame++) {
            double s = frame / (double) framesPerSecond;
            map.advanceTo(nanos(s));
            place(slots[0], random, 12 * s - 60, 0, 12, 0, 0.15);
            place(slots[1], random, 0, 12 * s - 60, 12, Math.PI / 2, 0.15);
            heard.addAll(detector.assess());
        }
    }

    @Test
    void whenOneTurnsAwayItIsClearedOnceAfterTheHoldTime() {
        SplittableRandom random = new SplittableRandom(1);
        int a = map.birth(LONG_BEFORE_NANOS);
        int b = map.birth(LONG_BEFORE_NANOS);
        double cleared = Double.NaN;
        for (double s = 0; s < 5; s += 0.05) {
            map.advanceTo(nanos(s));
            double aside = s < 2.5 ? 0 : 30;
            place(a, random, 12 * s - 60, -aside, 12, 0, 0);
            place(b, random, 0, 12 * s - 60, 12, Math.PI / 2, 0);
            for (Hazard hazard : detector.assess()) {
                heard.add(hazard);
                cleared = hazard.change() == Hazard.Change.CLEARED ? s : cleared;
            }
        }
        assertThat(heard.stream().filter(h -> h.change() == Hazard.Change.CLEARED))
                .hasSize(1);
        assertThat(heard.getLast().change()).isEqualTo(Hazard.Change.CLEARED);
        assertThat(cleared - 2.5)
                .isBetween(HazardConfig.DEFAULTS.holdSeconds() - 0.1, HazardConfig.DEFAULTS.holdSeconds() + 0.15);
        assertThat(counters.get(Counter.HAZARD_RAISED)).isOne();
        assertThat(counters.get(Counter.HAZARD_CLEARED)).isOne();
        assertThat(detector.openCount()).isZero();
    }

    @Test
    void aPartyThatIsDroppedFromThePictureEndsIt() {
        SplittableRandom random = new SplittableRandom(1);
        int a = map.birth(LONG_BEFORE_NANOS);
        int b = map.birth(LONG_BEFORE_NANOS);
        map.advanceTo(nanos(0));
        place(a, random, -28, 0, 12, 0, 0);
        place(b, random, 0, -28, 12, Math.PI / 2, 0);
        assertThat(detector.assess()).extracting(Hazard::change).containsExactly(Hazard.Change.RAISED);
        boolean[] dead = new boolean[map.capacity()];
        dead[b] = true;
        map.bury(dead);
        map.advanceTo(nanos(0.1));
        assertThat(detector.assess()).extracting(Hazard::change).containsExactly(Hazard.Change.CLEARED);
    }

    @Test
    void moreThanTheLimitAreCountedAndNotFollowed() {
        HazardConfig one = HazardConfig.DEFAULTS.withMaxOpen(1);
        HazardDetector narrow = new HazardDetector(one, map, NOWHERE, counters);
        SplittableRandom random = new SplittableRandom(1);
        map.advanceTo(nanos(0));
        for (int pair = 0; pair < 3; pair++) {
            place(map.birth(LONG_BEFORE_NANOS), random, 500 * pair - 28, 0, 12, 0, 0);
            place(map.birth(LONG_BEFORE_NANOS), random, 500 * pair, -28, 12, Math.PI / 2, 0);
        }
        assertThat(narrow.assess()).hasSize(1).allMatch(hazard -> hazard.type() == HazardType.CROSSING);
        assertThat(counters.get(DropReason.TOO_MANY_HAZARDS)).isEqualTo(2);
    }

    private void place(
            int slot, SplittableRandom random, double x, double y, double speed, double heading, double sigma) {
        map.stationType[slot] = (byte) StationType.PASSENGER_CAR.code();
        map.confirmed[slot] = true;
        map.timestampNanos[slot] = map.nowNanos();
        map.measuredNanos[slot] = map.nowNanos();
        map.xM[slot] = x + sigma * random.nextGaussian();
        map.yM[slot] = y + sigma * random.nextGaussian();
        double course = heading + 0.1 * sigma * random.nextGaussian();
        map.vxMps[slot] = (speed + sigma * random.nextGaussian()) * Math.cos(course);
        map.vyMps[slot] = (speed + sigma * random.nextGaussian()) * Math.sin(course);
        map.headingRad[slot] = course;
        map.lengthM[slot] = 4.6;
        map.widthM[slot] = 1.85;
        int c = slot * COVARIANCE_STRIDE;
        double variance = sigma * sigma + 0.0025;
        map.covariance[c] = variance;
        map.covariance[c + 2] = variance;
        map.covariance[c + 7] = variance;
        map.covariance[c + 9] = variance;
        map.touch(slot);
    }

    private static long nanos(double s) {
        return START_NANOS + Math.round(s * 1e9);
    }
}
