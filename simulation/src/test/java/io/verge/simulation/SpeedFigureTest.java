package io.verge.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.Observations;
import io.verge.road.Position;
import io.verge.road.SignalState;
import io.verge.road.map.RoadMap;
import io.verge.simulation.sensor.SensorSuite;
import io.verge.simulation.world.SimulatedJunction;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Prints what the simulation costs in processor time; asserts nothing about it, since machines differ. */
class SpeedFigureTest {
    private static final double SECONDS = 60;

    private static final class CountingSink implements FrameSink {
        long rows;

        @Override
        public void onObservations(Observations observations, long arrivalNanos) {
            rows += observations.size();
        }

        @Override
        public void onSignals(String sensorId, List<SignalState> signals, long measurementNanos, long arrivalNanos) {}
    }

    private record Replayed(RoadMap map, Iterator<Scene> scenes) implements Traffic {
        @Override
        public Optional<Scene> next() {
            return scenes.hasNext() ? Optional.of(scenes.next()) : Optional.empty();
        }

        @Override
        public void close() {}
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void whatWorldAndSensorsCost() {
        for (int round = 1; round <= 5; round++) {
            long start = cpuNanos();
            SimulatedJunction world = SimulatedJunction.standard(SECONDS, round);
            List<Scene> scenes = new ArrayList<>();
            for (Optional<Scene> next = world.next(); next.isPresent(); next = world.next()) {
                scenes.add(next.get());
            }
            long simulated = cpuNanos();
            CountingSink sink = new CountingSink();
            long frames = 0;
            SensorSuite suite =
                    SensorSuite.around(new Replayed(world.map(), scenes.iterator()), new Position(0, 0), 22, round);
            while (suite.deliverNext(sink)) {
                frames++;
            }
            long sensed = cpuNanos();
            double users = scenes.stream()
                    .mapToInt(s -> s.roadUsers().size())
                    .average()
                    .orElse(0);
            System.out.printf(
                    "round=%d roadUsers=%.0f worldMicrosPerScene=%.1f frames=%d observations=%d sensorsRealTimeFactor=%.0f%n",
                    round,
                    users,
                    (simulated - start) / 1e3 / scenes.size(),
                    frames,
                    sink.rows,
                    SECONDS * 1e9 / (sensed - simulated));
            assertThat(sink.rows).isPositive();
        }
    }
}
