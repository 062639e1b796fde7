package io.verge.edge.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.decode.FrameEncoder;
import io.verge.edge.ingest.FrameSource;
import io.verge.edge.runtime.Counters;
import io.verge.road.Advisory;
import io.verge.road.GeoReference;
import io.verge.road.Observations;
import io.verge.road.StationType;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many sensors do not say how sure they are. What they see is warned of all the same. */
class UnsaidAccuracyTest {
    private static final GeoReference REFERENCE = GeoReference.of(31.2304, 121.4737);
    private static final double CONTACT_SECONDS = 5.5;
    private static final long START_NANOS = 1_800_000_000_000_000_000L;

    @ParameterizedTest
    @CsvSource({"3, 90", "5, 45", "8, 150", "13.8, 90", "13.8, 45", "20, 90", "20, 150", "30, 45", "30, 90"})
    void twoCarsOnCrossingCoursesAreWarnedInTime(double speedMps, double degrees) {
        assertThat(leadSeconds(speedMps, degrees, true)).isGreaterThan(2.5);
    }

    @ParameterizedTest
    @CsvSource({"13.8, 90", "20, 90", "13.8, 150"})
    void ofPositionsAloneTooWithLessTimeLeft(double speedMps, double degrees) {
        assertThat(leadSeconds(speedMps, degrees, false)).isGreaterThan(2);
    }

    /** How long before contact the first warning was; 0 without one. */
    private static double leadSeconds(double speedMps, double degrees, boolean withVelocity) {
        List<Advisory> sent = new ArrayList<>();
        Pipeline pipeline = new Pipeline(
                PipelineConfig.DEFAULTS,
                RoadMap.empty(REFERENCE),
                new Counters(),
                () -> 0,
                sent::add,
                PipelineObserver.NONE);
        FrameEncoder encoder = new FrameEncoder(REFERENCE);
        Random random = new Random(1);
        for (int tick = 0; tick < 55; tick++) {
            long nanos = START_NANOS + tick * 100_000_000L;
            Observations frame = new Observations(2);
            frame.start("unsure", nanos);
            for (int car = 0; car < 2; car++) {
                double heading = car == 0 ? 0 : Math.toRadians(degrees);
                double way = -speedMps * (CONTACT_SECONDS - tick * 0.1);
                int row = frame.add(
                        way * Math.cos(heading) + 0.1 * random.nextGaussian(),
                        way * Math.sin(heading) + 0.1 * random.nextGaussian());
                frame.objectId[row] = car + 1L;
                frame.type(row, StationType.PASSENGER_CAR, 1);
                if (withVelocity) {
                    frame.motion(row, speedMps, Double.NaN, heading, Double.NaN);
                }
            }
            int length = encoder.protobuf(frame, List.of(), tick + 1);
            pipeline.onFrame(encoder.bytes(), 0, length, FrameSource.UDP, nanos);
        }
        return sent.isEmpty() ? 0 : CONTACT_SECONDS - (sent.getFirst().generatedNanos() - START_NANOS) / 1e9;
    }
}
