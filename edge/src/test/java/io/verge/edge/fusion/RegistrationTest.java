package io.verge.edge.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.edge.runtime.Counters;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import io.verge.road.SensorBias;
import io.verge.road.StationType;
import io.verge.road.map.RoadMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Three cameras in turn look at cars that drive round in circles, or stand; one of them is off. */
class RegistrationTest {
    private static final long START_NANOS = 1_800_000_000_000_000_000L;
    private static final double SIGMA_M = 0.15;
    private static final int CARS = 6;
    private static final double RADIUS_M = 30;
    private static final double APART_M = 200;

    private final LocalDynamicMap map = new LocalDynamicMap(100);
    private final Fusion fusion =
            new Fusion(FusionConfig.DEFAULTS, map, RoadMap.empty(GeoReference.of(31.2, 121.5)), new Counters(), CARS);
    private final Observations frame = new Observations(CARS);
    private final SplittableRandom random = new SplittableRandom(11);

    /** How far a camera is off. */
    private record Off(double eastM, double northM, double clockBehindSeconds) {
        static final Off NOT = new Off(0, 0, 0);
    }

    @Test
    void theOneThatIsOffIsFoundInPlaceAndTime() {
        look(List.of(Off.NOT, Off.NOT, new Off(0.9, -0.5, 0.07)), 8, 60);
        SensorBias off = map.sensorBiases().get(2);
        assertThat(off.eastM()).isCloseTo(0.9, within(0.1));
        assertThat(off.northM()).isCloseTo(-0.5, within(0.1));
        assertThat(off.clockBehindSeconds()).isCloseTo(0.07, within(0.012));
        assertThat(map.sensorBiases().get(0).distanceM()).isLessThan(off.distanceM() * 0.7);
        assertThat(map.sensorBiases().get(1).distanceM()).isLessThan(off.distanceM() * 0.7);
    }

    @Test
    void whoeverIsRightIsNotAccused() {
        look(List.of(Off.NOT, Off.NOT, Off.NOT), 8, 60);
        for (SensorBias bias : map.sensorBiases()) {
            assertThat(bias.distanceM()).isLessThan(4 * bias.placeSigmaM() + 0.01);
            assertThat(bias.placeSigmaM()).isLessThan(0.1);
            assertThat(Math.abs(bias.clockBehindSeconds())).isLessThan(4 * bias.clockSigmaSeconds());
        }
    }

    @Test
    void oneThatMovesIsFoundAnewAndWhatItWasIsForgotten() {
        look(List.of(Off.NOT, Off.NOT, new Off(0, -1, 0)), 8, 40);
        look(List.of(Off.NOT, Off.NOT, Off.NOT), 8, 240);
        assertThat(map.sensorBiases().get(2).distanceM()).isLessThan(0.12);
    }

    @Test
    void standingTrafficTellsPlacesAndNoTimes() {
        look(List.of(Off.NOT, Off.NOT, new Off(0.5, 0, 0.07)), 0, 30);
        SensorBias off = map.sensorBiases().get(2);
        assertThat(off.eastM()).isCloseTo(0.5, within(0.1));
        assertThat(off.clockBehindSeconds()).isNaN();
    }

    @Test
    void oneCameraAloneCannotBeOff() {
        look(List.of(new Off(3, 0, 0.2)), 8, 20);
        assertThat(map.sensorBiases()).containsExactly(SensorBias.UNKNOWN);
    }

    private double seconds;

    private void look(List<Off> cameras, double speedMps, double duration) {
        double end = seconds + duration;
        double apart = 0.1 / cameras.size();
        while (seconds < end) {
            for (int camera = 0; camera < cameras.size(); camera++) {
                see(camera, cameras.get(camera), speedMps);
                seconds += apart;
            }
        }
    }

    private void see(int camera, Off off, double speedMps) {
        long nowNanos = START_NANOS + Math.round(seconds * 1e9);
        frame.start("camera-" + camera, nowNanos - Math.round(off.clockBehindSeconds() * 1e9));
        for (int car = 0; car < CARS; car++) {
            double angle = car + speedMps / RADIUS_M * seconds;
            int row = frame.add(
                    car * APART_M + RADIUS_M * Math.cos(angle) + off.eastM() + random.nextGaussian(0, SIGMA_M),
                    RADIUS_M * Math.sin(angle) + off.northM() + random.nextGaussian(0, SIGMA_M));
            frame.covariance(row, SIGMA_M * SIGMA_M, 0, SIGMA_M * SIGMA_M);
            frame.type(row, StationType.PASSENGER_CAR, 0.9);
        }
        fusion.update(frame, nowNanos);
    }
}
