package io.verge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.benchmarks.codec.CodecBench;
import io.verge.edge.runtime.FrameFormat;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs each bench tiny: what comes out is whole and right, however slow the machine. */
class BenchesTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void conflictsAreTheSameAsAmongAllPairs() {
        Map<String, Object> result = ConflictsBench.run(
                new ConflictsBench.Settings(List.of(300, 600), 3, List.of(600, 1_000), List.of(30, 20)), out);
        assertThat(result)
                .containsEntry("bench", "conflicts")
                .containsEntry("sameAnswers", true)
                .containsKeys("costExponent", "fasterThanAllPairs");
        for (Map<?, ?> size : rows(result, "oracle")) {
            assertThat(size.get("answersCompared")).isNotEqualTo(0L);
        }
        assertThat(rows(result, "scaling")).hasSize(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("cost exponent", "the same");
    }

    @Test
    void everyMessageIsDecodedAndEncodedWithoutAllocatingToEncode() {
        Map<String, Object> result = CodecBench.run(new CodecBench.Settings(1, 1, 20, false), out);
        assertThat(result)
                .containsEntry("bench", "codec")
                .containsEntry("bytesAllocatedToEncode", 0.0)
                .containsKeys("timesTheFloorAtDecode", "costExponentOfRSMEncode");
        List<Map<?, ?>> messages = rows(result, "messages");
        assertThat(messages.stream().map(message -> String.valueOf(message.get("message"))))
                .contains("CAM", "DENM", "CPM 16", "BSM us", "BSM cn", "SPAT 12", "RSI", "RSM 16", "MAP 16");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("times the floor");
    }

    @Test
    void densityTracksEverybodyWhoIsThere() {
        Map<String, Object> result =
                DensityBench.run(new DensityBench.Settings(List.of(400, 1_200), 5, 3, 10_000), out);
        assertThat(result).containsEntry("bench", "density").containsKeys("roadUsersPerCore", "costExponent");
        for (Map<?, ?> size : rows(result, "scaling")) {
            double roadUsers = number(size, "roadUsers");
            assertThat(number(size, "tracks")).isBetween(0.95 * roadUsers, 1.05 * roadUsers);
            assertThat(number(size, "hazardNanosPerRoadUser")).isPositive();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("road users per core");
    }

    @ParameterizedTest
    @EnumSource(names = {"OBJECT_LIST", "CN"})
    void everyFrameOfTheLoadIsAnsweredByAWarning(FrameFormat format) {
        Map<String, Object> result =
                FrameToWarningBench.run(new FrameToWarningBench.Settings(format, List.of(16, 40), 40, 1), out);
        assertThat(result).containsEntry("bench", "frame-to-warning");
        for (Map<?, ?> size : rows(result, "sizes")) {
            assertThat(number(size, "framesWithoutWarning")).isZero();
            assertThat(number(size, "samples")).isEqualTo(10);
            assertThat(number(size, "bytesAllocatedPerFrame")).isPositive();
            assertThat(size.get("stageMicros")).isInstanceOf(Map.class);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("p50 ratio");
    }

    @Test
    void theFitFindsTheExponentOfAPower() {
        CostFit fit = CostFit.of(new double[] {10, 100, 1_000}, new double[] {300, 9_486.832980505138, 300_000});
        assertThat(fit.exponent()).isCloseTo(1.5, within(1e-9));
        assertThat(fit.factor()).isCloseTo(300 / Math.pow(10, 1.5), within(1e-6));
    }

    private static List<Map<?, ?>> rows(Map<?, ?> result, String name) {
        List<Map<?, ?>> rows = new ArrayList<>();
        for (Object row : (List<?>) Objects.requireNonNull(result.get(name), name)) {
            rows.add((Map<?, ?>) row);
        }
        return rows;
    }

    private static double number(Map<?, ?> row, String name) {
        return ((Number) Objects.requireNonNull(row.get(name), name)).doubleValue();
    }
}
