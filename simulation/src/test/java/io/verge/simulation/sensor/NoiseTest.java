package io.verge.simulation.sensor;

import static io.verge.simulation.ScriptedTraffic.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.Observations;
import io.verge.road.Position;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.simulation.FrameSink;
import io.verge.simulation.RoadUser;
import io.verge.simulation.ScriptedTraffic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The errors a sensor makes are those it admits to. */
class NoiseTest {
    private static final double SECONDS = 1000;

    /** Sums the squared errors of one road user against what the frames say of them. */
    private static final class Errors implements FrameSink {
        final RoadUser truth;
        int count;
        double positionSum;
        double speedSum;
        double headingSum;
        int headings;

        Errors(RoadUser truth) {
            this.truth = truth;
        }

        @Override
        public void onObservations(Observations o, long arrivalNanos) {
            for (int i = 0; i < o.size(); i++) {
                double ex = o.xM[i] - truth.xM();
                double ey = o.yM[i] - truth.yM();
                double determinant = o.covXx[i] * o.covYy[i] - o.covXy[i] * o.covXy[i];
                positionSum += (o.covYy[i] * ex * ex - 2 * o.covXy[i] * ex * ey + o.covXx[i] * ey * ey) / determinant;
                speedSum += Math.pow((o.speedMps[i] - truth.speedMps()) / o.speedSigmaMps[i], 2);
                if (!Double.isNaN(o.headingRad[i])) {
                    headingSum += Math.pow((o.headingRad[i] - truth.headingRad()) / o.headingSigmaRad[i], 2);
                    headings++;
                }
                count++;
            }
        }

        @Override
        public void onSignals(String sensorId, List<SignalState> signals, long measurementNanos, long arrivalNanos) {}
    }

    /** A road user that is said to move but is shown at one place, so that every error is the sensor's. */
    private static Errors watch(SensorSpec sensor, RoadUser user) {
        Errors errors = new Errors(user);
        SensorSuite suite = new SensorSuite(
                new ScriptedTraffic(ScriptedTraffic.scenes(SECONDS, t -> List.of(user))), List.of(sensor), 11);
        while (suite.deliverNext(errors)) {
            assertThat(errors.count).isLessThan(100_000);
        }
        return errors;
    }

    @Test
    void aCameraIsAsExactAsItSays() {
        ObjectSensor camera =
                ObjectSensor.camera("camera", new Position(0, 0), 0.4).withFaults(Faults.NONE);
        Errors errors = watch(camera, user(1, StationType.PASSENGER_CAR, 40, 30, 10, 1));
        assertThat(errors.count).isBetween(9_990, 10_010);
        assertThat(errors.positionSum / errors.count).isCloseTo(2, within(0.1));
        assertThat(errors.speedSum / errors.count).isCloseTo(1, within(0.06));
        assertThat(errors.headingSum / errors.headings).isCloseTo(1, within(0.06));
    }

    @Test
    void aRadarIsAsExactAsItSays() {
        ObjectSensor radar =
                ObjectSensor.radar("radar", new Position(0, 0), 0.4).withFaults(Faults.NONE);
        Errors errors = watch(radar, user(1, StationType.PASSENGER_CAR, 60, 30, 10, 1));
        assertThat(errors.positionSum / errors.count).isCloseTo(2, within(0.1));
        assertThat(errors.speedSum / errors.count).isCloseTo(1, within(0.06));
        assertThat(errors.headingSum / errors.headings).isCloseTo(1, within(0.06));
    }

    @Test
    void missesAndClutterComeAsOftenAsSaid() {
        ObjectSensor camera =
                ObjectSensor.camera("camera", new Position(0, 0), 0).withFaults(new Faults(0.2, 0, 0.5, 0));
        List<Integer> sizes = new ArrayList<>();
        int[] near = new int[1];
        FrameSink sink = new FrameSink() {
            @Override
            public void onObservations(Observations o, long arrivalNanos) {
                sizes.add(o.size());
                for (int i = 0; i < o.size(); i++) {
                    near[0] += Math.hypot(o.xM[i] - 50, o.yM[i]) < 3 ? 1 : 0;
                }
            }

            @Override
            public void onSignals(String sensorId, List<SignalState> s, long measurementNanos, long arrivalNanos) {}
        };
        RoadUser car = user(1, StationType.PASSENGER_CAR, 50, 0, 0, 0);
        SensorSuite suite = new SensorSuite(
                new ScriptedTraffic(ScriptedTraffic.scenes(SECONDS, t -> List.of(car))), List.of(camera), 5);
        while (suite.deliverNext(sink)) {
            assertThat(sizes).hasSizeLessThan(100_000);
        }
        assertThat(near[0] / (double) sizes.size()).isCloseTo(0.8, within(0.02));
        double mean = sizes.stream().mapToInt(Integer::intValue).average().orElse(0);
        assertThat(mean).isCloseTo(1.3, within(0.03));
    }

    @Test
    void theRadioLosesPacketsInBurstsAndItsBiasStays() {
        ObuRadio radio = ObuRadio.typical();
        List<Long> times = new ArrayList<>();
        List<Double> xs = new ArrayList<>();
        FrameSink sink = new FrameSink() {
            @Override
            public void onObservations(Observations o, long arrivalNanos) {
                assertThat(o.size()).isEqualTo(1);
                assertThat(o.stationId[0]).isEqualTo(9);
                times.add(o.measurementNanos());
                xs.add(o.xM[0]);
            }

            @Override
            public void onSignals(String sensorId, List<SignalState> s, long measurementNanos, long arrivalNanos) {}
        };
        RoadUser car = new RoadUser(9, StationType.PASSENGER_CAR, 0, 0, 0, 0, 4.5, 1.8, 1.5, true);
        SensorSuite suite = new SensorSuite(
                new ScriptedTraffic(ScriptedTraffic.scenes(3000, t -> List.of(car))), List.of(radio), 5);
        while (suite.deliverNext(sink)) {
            assertThat(times).hasSizeLessThan(100_000);
        }
        times.sort(null);
        double loss = 1 - times.size() / 30_000.0;
        assertThat(loss).isCloseTo(radio.loss().meanLoss(), within(0.01));
        long gapsAfterGap = 0;
        long gaps = 0;
        for (int i = 1; i < times.size(); i++) {
            long lost = Math.round((times.get(i) - times.get(i - 1)) / 1e8) - 1;
            gaps += lost > 0 ? 1 : 0;
            gapsAfterGap += Math.max(0, lost - 1);
        }
        // Independent losses of this rate would follow each other in about one case of thirty.
        assertThat(gapsAfterGap / (double) gaps).isGreaterThan(4 * loss);
        double steps = 0;
        double spread = 0;
        for (int i = 1; i < xs.size(); i++) {
            steps += Math.pow(xs.get(i) - xs.get(i - 1), 2) / xs.size();
            spread += xs.get(i) * xs.get(i) / xs.size();
        }
        assertThat(Math.sqrt(steps / 2)).isCloseTo(radio.noiseM(), within(0.04));
        assertThat(Math.sqrt(spread)).isBetween(0.4, 0.95);
    }
}
