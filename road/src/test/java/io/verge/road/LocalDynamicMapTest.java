package io.verge.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LocalDynamicMapTest {
    private static final long SEED = 99L;

    @Test
    void theLivingStayInTheOrderOfTheirBirthWhoeverDies() {
        var random = new SplittableRandom(SEED);
        LocalDynamicMap map = new LocalDynamicMap(32);
        List<Long> expected = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            boolean[] dead = new boolean[map.capacity()];
            for (int i = map.size() - 1; i >= 0; i--) {
                if (random.nextInt(10) == 0) {
                    dead[map.slotAt(i)] = true;
                    expected.remove(i);
                }
            }
            map.bury(dead);
            while (!map.isFull() && random.nextInt(4) != 0) {
                int slot = map.birth(step);
                expected.add(map.trackId[slot]);
            }
            List<Long> living = new ArrayList<>();
            var slots = new HashSet<Integer>();
            for (int i = 0; i < map.size(); i++) {
                living.add(map.trackId[map.slotAt(i)]);
                slots.add(map.slotAt(i));
            }
            assertThat(living).as("seed %d, step %d", SEED, step).isEqualTo(expected);
            assertThat(slots).as("slots are held once, seed %d", SEED).hasSize(expected.size());
        }
    }

    @Test
    void aSlotIsCleanForItsNextTrack() {
        LocalDynamicMap map = new LocalDynamicMap(1);
        int slot = map.birth(5);
        map.xM[slot] = 1;
        map.vxMps[slot] = 2;
        map.headingRad[slot] = 3;
        map.lengthM[slot] = 4;
        map.covariance[0] = 5;
        map.covariance[9] = 6;
        map.accelerationCovariance[10] = 6;
        map.lane[slot] = 7;
        map.sensors[slot] = 8;
        map.confirmed[slot] = true;
        map.bury(new boolean[] {true});
        assertThat(map.size()).isZero();
        assertThat(map.birth(6)).isEqualTo(slot);
        Track track = map.track(slot);
        assertThat(track.trackId()).isEqualTo(2);
        assertThat(track.position()).isEqualTo(new Position(0, 0));
        assertThat(track.speedMps()).isZero();
        assertThat(track.headingRad()).isZero();
        assertThat(track.lengthM()).isZero();
        assertThat(track.positionSigmaM()).isZero();
        assertThat(track.laneIndex()).isEqualTo(-1);
        assertThat(map.covariance).containsOnly(0);
        assertThat(map.accelerationCovariance).containsOnly(0);
        assertThat(map.sensors[slot]).isZero();
        assertThat(map.tracks()).isEmpty();
    }

    @Test
    void aTrackIsFoundByItsIdWhileItLives() {
        LocalDynamicMap map = new LocalDynamicMap(4);
        int slot = map.birth(0);
        long id = map.trackId[slot];
        assertThat(map.slotOf(id)).isEqualTo(slot);
        boolean[] dead = new boolean[4];
        dead[slot] = true;
        map.bury(dead);
        assertThat(map.slotOf(id)).isEqualTo(-1);
        assertThat(dead[slot]).as("the mark is taken off").isFalse();
    }

    @Test
    void theClockNeverRunsBackwards() {
        LocalDynamicMap map = new LocalDynamicMap(1);
        map.advanceTo(2_000_000_000L);
        map.advanceTo(1_000_000_000L);
        assertThat(map.nowNanos()).isEqualTo(2_000_000_000L);
        assertThat(map.ageSeconds(map.birth(500_000_000L))).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void theWorstAxisOfThePositionIsTheOneReported() {
        LocalDynamicMap map = new LocalDynamicMap(1);
        int slot = map.birth(0);
        // Standard deviations of 3 m and 1 m, turned by 45 degrees.
        map.covariance[0] = 5;
        map.covariance[1] = 4;
        map.covariance[2] = 5;
        assertThat(map.track(slot).positionSigmaM()).isCloseTo(3, within(1e-12));
    }

    @Test
    void everySensorKeepsItsBitAndThoseForWhomNoneIsLeftAreCalledOthers() {
        LocalDynamicMap map = new LocalDynamicMap(1);
        for (int i = 0; i < LocalDynamicMap.MAX_NAMED_SENSORS; i++) {
            assertThat(map.sensorBit("sensor" + i)).isEqualTo(i);
        }
        int others = map.sensorBit("one too many");
        int radios = map.sensorBit(LocalDynamicMap.RADIOS);
        assertThat(map.sensorBit("another")).isEqualTo(others);
        assertThat(map.sensorBit("sensor3")).isEqualTo(3);
        int slot = map.birth(0);
        map.sensors[slot] = 1L << 3 | 1L << 61 | 1L << others | 1L << radios;
        assertThat(map.sensorsOf(slot)).containsExactly("sensor3", "sensor61", "others", "radios");
        assertThat(map.isOneSensor(61)).isTrue();
        assertThat(map.isOneSensor(others)).isFalse();
        assertThat(map.isOneSensor(radios)).isFalse();
    }

    @Test
    void theLatestWordOnASignalStands() {
        LocalDynamicMap map = new LocalDynamicMap(1);
        SignalState red = new SignalState(7, 3, SignalPhase.values()[0], 1, 0, 0);
        map.put(red);
        assertThat(map.findSignal(SignalState.key(7, 3))).contains(red);
        assertThat(map.findSignal(SignalState.key(7, 4))).isEmpty();
    }
}
