package io.verge.edge.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.SensorBias;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SensorTallyTest {
    private static final long DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    private final SensorTally tally = new SensorTally(true);
    private long nowNanos = TimeUnit.SECONDS.toNanos(100);

    @Test
    void aSensorThatFallsSilentIsSaidToBeAndOnce() {
        speakFor(5);
        assertThat(secondsUntil(SensorState.SILENT)).isBetween(3, 5);
        assertThat(turn(SensorBias.UNKNOWN).changed()).isFalse();
    }

    @Test
    void itIsWellAgainWithItsNextFrame() {
        speakFor(5);
        secondsUntil(SensorState.SILENT);
        tally.add(DELAY_NANOS);
        SensorTally.Second second = turn(SensorBias.UNKNOWN);
        assertThat(second.state()).isEqualTo(SensorState.WELL);
        assertThat(second.changed()).isTrue();
        // Its failure was no pause: the next one is noticed as soon.
        assertThat(secondsUntil(SensorState.SILENT)).isBetween(3, 5);
    }

    @Test
    void whoSpeaksNowAndThenIsNotSilentInBetween() {
        for (int i = 0; i < 5; i++) {
            tally.add(DELAY_NANOS);
            for (int second = 0; second < 3; second++) {
                assertThat(turn(SensorBias.UNKNOWN).state()).isEqualTo(SensorState.WELL);
            }
        }
        assertThat(secondsUntil(SensorState.SILENT)).isBetween(7, 11);
    }

    @Test
    void ofManyWhoShareANameNoneIsMissed() {
        SensorTally radios = new SensorTally(false);
        radios.add(DELAY_NANOS);
        for (int i = 1; i < 60; i++) {
            assertThat(radios.turn(nowNanos + TimeUnit.SECONDS.toNanos(i), SensorBias.UNKNOWN)
                            .state())
                    .isEqualTo(SensorState.WELL);
        }
    }

    @Test
    void whatIsOffAndNoChanceIsSaidToBeUntilItIsClearlyLess() {
        assertThat(seen(off(0.8, 0.3)).state()).isEqualTo(SensorState.WELL);
        assertThat(seen(off(0.8, 0.05)).state()).isEqualTo(SensorState.OUT_OF_PLACE);
        assertThat(seen(off(0.6, 0.05)).state()).isEqualTo(SensorState.OUT_OF_PLACE);
        assertThat(seen(off(0.4, 0.05)).state()).isEqualTo(SensorState.WELL);
        assertThat(seen(off(0.6, 0.05)).state()).isEqualTo(SensorState.WELL);
        assertThat(seen(late(-0.1, 0.01)).state()).isEqualTo(SensorState.OUT_OF_TIME);
        assertThat(seen(SensorBias.UNKNOWN).state()).isEqualTo(SensorState.WELL);
    }

    private static SensorBias off(double metres, double sigma) {
        return new SensorBias(0, -metres, sigma, Double.NaN, Double.NaN);
    }

    private static SensorBias late(double seconds, double sigma) {
        return new SensorBias(0, 0, 0.01, seconds, sigma);
    }

    private SensorTally.Second seen(SensorBias bias) {
        tally.add(DELAY_NANOS);
        return turn(bias);
    }

    private void speakFor(int seconds) {
        for (int i = 0; i < seconds; i++) {
            seen(SensorBias.UNKNOWN);
        }
    }

    private int secondsUntil(SensorState state) {
        for (int second = 1; second < 100; second++) {
            if (turn(SensorBias.UNKNOWN).state() == state) {
                return second;
            }
        }
        throw new AssertionError("never " + state);
    }

    private SensorTally.Second turn(SensorBias bias) {
        nowNanos += TimeUnit.SECONDS.toNanos(1);
        return tally.turn(nowNanos, bias);
    }
}
