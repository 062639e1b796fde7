package io.verge.simulation.sensor;

import static io.verge.simulation.ScriptedTraffic.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.verge.road.Observations;
import io.verge.road.Position;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.simulation.FrameSink;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import io.verge.simulation.ScriptedTraffic;
import io.verge.simulation.world.SimulatedJunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SensorSuiteTest {
    private static final Position ORIGIN = new Position(0, 0);

    /** Writes every frame down as a line. */
    private static final class Log implements FrameSink {
        final List<String> lines = new ArrayList<>();
        final List<Long> arrivals = new ArrayList<>();
        final Map<String, List<Long>> measurements = new HashMap<>();

        @Override
        public void onObservations(Observations o, long arrivalNanos) {
            StringBuilder line = new StringBuilder(o.sensorId()).append('@').append(o.measurementNanos());
            for (int i = 0; i < o.size(); i++) {
                line.append(o.describe(i)).append(o.covXx[i]).append('#').append(o.objectId[i]);
            }
            add(o.sensorId(), line.toString(), o.measurementNanos(), arrivalNanos);
        }

        @Override
        public void onSignals(String sensorId, List<SignalState> signals, long measurementNanos, long arrivalNanos) {
            add(sensorId, sensorId + signals, measurementNanos, arrivalNanos);
        }

        private void add(String sensorId, String line, long measurement, long arrival) {
            lines.add(line);
            arrivals.add(arrival);
            measurements.computeIfAbsent(sensorId, s -> new ArrayList<>()).add(measurement);
        }

        List<Long> measurementsOf(String sensorId) {
            return measurements.getOrDefault(sensorId, List.of());
        }

        List<String> linesOf(String sensorId) {
            return lines.stream().filter(l -> l.startsWith(sensorId)).toList();
        }
    }

    private static Log run(SensorSuite suite) {
        Log log = new Log();
        while (suite.deliverNext(log)) {
            assertThat(log.lines).hasSizeLessThan(1_000_000);
        }
        return log;
    }

    @Test
    void theSameSeedGivesTheSameFrames() {
        Log first = run(SensorSuite.around(SimulatedJunction.standard(10, 3), ORIGIN, 22, 7));
        Log second = run(SensorSuite.around(SimulatedJunction.standard(10, 3), ORIGIN, 22, 7));
        Log other = run(SensorSuite.around(SimulatedJunction.standard(10, 3), ORIGIN, 22, 8));
        assertThat(first.lines).hasSizeGreaterThan(700).isEqualTo(second.lines).isNotEqualTo(other.lines);
    }

    @Test
    void framesComeInTheOrderOfArrivalAndNotOfMeasurement() {
        Log log = run(SensorSuite.around(SimulatedJunction.standard(20, 3), ORIGIN, 22, 7));
        assertThat(log.arrivals).isSorted();
        assertThat(log.measurements).containsKeys("cam-ne", "radar-w", "obu", "signal-controller");
        List<Long> obu = log.measurementsOf("obu");
        assertThat(obu).isNotEqualTo(obu.stream().sorted().toList());
        assertThat(log.measurementsOf("cam-sw")).hasSizeBetween(199, 201);
        assertThat(log.measurementsOf("radar-s")).hasSizeBetween(299, 301);
    }

    @Test
    void aSensorBesideItDoesNotDisturbASensor() {
        ObjectSensor camera = ObjectSensor.camera("camera", ORIGIN, 0);
        ObjectSensor radar = ObjectSensor.radar("radar", ORIGIN, 0);
        Log alone = run(new SensorSuite(SimulatedJunction.standard(5, 3), List.of(camera), 7));
        Log together = run(new SensorSuite(SimulatedJunction.standard(5, 3), List.of(camera, radar), 7));
        assertThat(together.linesOf("camera")).isEqualTo(alone.lines);
    }

    @Test
    void everySceneIsToldOnce() {
        List<Scene> scenes = ScriptedTraffic.scenes(3, t -> List.of(user(1, StationType.BUS, 30, 0, 0, 0)));
        List<Scene> told = new ArrayList<>();
        SensorSuite suite =
                new SensorSuite(new ScriptedTraffic(scenes), List.of(ObjectSensor.camera("camera", ORIGIN, 0)), 1);
        suite.onScene(told::add);
        run(suite);
        assertThat(told).isEqualTo(scenes);
    }

    @Test
    void trafficThatNeverBeginsGivesNothing() {
        assertThat(run(SensorSuite.around(new ScriptedTraffic(List.of()), ORIGIN, 20, 1)).lines)
                .isEmpty();
    }

    @Test
    void twoSensorsOfOneNameAreRefused() {
        List<SensorSpec> twice = List.of(SignalFeed.typical(), SignalFeed.typical());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SensorSuite(new ScriptedTraffic(List.of()), twice, 1));
    }

    @Test
    void aVanHidesThePedestrianBehindItAndACarDoesNot() {
        RoadUser walker = user(2, StationType.PEDESTRIAN, 34, 0, 1, 1.5);
        List<SensorSpec> camera = List.of(ObjectSensor.camera("camera", ORIGIN, 0));
        RoadUser van = user(1, StationType.LIGHT_TRUCK, 30, 0, 0, 0);
        RoadUser car = user(1, StationType.PASSENGER_CAR, 30, 0, 0, 0);
        RoadUser vanAside = user(1, StationType.LIGHT_TRUCK, 30, 4, 0, 0);
        Visibility visibility = new Visibility(camera);
        assertThat(visibility.visibleIds(new Scene(0, List.of(van, walker), List.of())))
                .containsExactly(1L);
        assertThat(visibility.visibleIds(new Scene(0, List.of(car, walker), List.of())))
                .contains(2L);
        assertThat(visibility.visibleIds(new Scene(0, List.of(vanAside, walker), List.of())))
                .contains(2L);
    }

    @Test
    void nobodyOutsideTheFieldOfViewIsSeen() {
        Visibility visibility = new Visibility(List.of(ObjectSensor.camera("camera", ORIGIN, 0)));
        List<RoadUser> around = List.of(
                user(1, StationType.PASSENGER_CAR, -20, 0, 0, 0),
                user(2, StationType.PASSENGER_CAR, 10, 30, 0, 0),
                user(3, StationType.PASSENGER_CAR, 130, 0, 0, 0),
                user(4, StationType.PASSENGER_CAR, 60, 20, 0, 0));
        assertThat(visibility.visibleIds(new Scene(0, around, List.of()))).containsExactly(4L);
    }
}
