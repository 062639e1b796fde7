package io.verge.edge.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.decode.KnownSensors;
import io.verge.edge.ingest.FrameSource;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.ManualRuntime;
import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes in, advisories out. */
class PipelineTest {
    private static final long START_NANOS = 1_800_000_000_000_000_000L;
    private static final double DELAY_SECONDS = 0.05;

    private final ManualRuntime runtime = new ManualRuntime(START_NANOS, 1);
    private final Counters counters = new Counters();
    private final Heard heard = new Heard();
    private final List<Advisory> sent = new ArrayList<>();
    private final Pipeline pipeline = new Pipeline(
            PipelineConfig.DEFAULTS, CrossingCars.MAP, counters, runtime::monotonicNanos, sent::add, heard);
    private final CrossingCars cars = new CrossingCars();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoCarsAboutToMeetAreWarnedInTime(boolean json) {
        play(0, 3, json);
        assertThat(counters.get(DropReason.MALFORMED)).isZero();
        assertThat(counters.get(Counter.DECODE_OBSERVATIONS)).isEqualTo(60);
        assertThat(heard.frames).isEqualTo(30);
        assertThat(heard.hazards)
                .isNotEmpty()
                .allMatch(hazard -> hazard.type() == HazardType.CROSSING)
                .allMatch(hazard -> hazard.hazardId() == 1);
        Advisory first = sent.getFirst();
        assertThat(first.action()).isEqualTo(Advisory.Action.NEW);
        assertThat(first.recipients()).hasSize(2).allMatch(recipient -> recipient.role() == Advisory.Role.PARTY);
        assertThat(first.hazard().place().distanceM(new Position(0, 0))).isLessThan(4);
        assertThat(first.generatedNanos()).isLessThan(nanos(CrossingCars.CONTACT_SECONDS - 2.5));
        assertThat(first.hazard().sensors()).containsExactly("camera");
        assertThat(sent).isEqualTo(heard.advisories);
        assertThat(counters.get(Counter.ADVISORY_NEW)).isOne();
    }

    @Test
    void whenNothingArrivesAnyMoreTracksAndHazardsEnd() {
        play(0, 2.5, false);
        assertThat(pipeline.picture().tracks()).hasSize(2);
        pipeline.onIdle(nanos(2.6));
        assertThat(heard.hazards).extracting(Hazard::change).doesNotContain(Hazard.Change.CLEARED);
        pipeline.onIdle(nanos(8));
        assertThat(pipeline.picture().size()).isZero();
        assertThat(heard.hazards.getLast().change()).isEqualTo(Hazard.Change.CLEARED);
        assertThat(sent.getLast().action()).isEqualTo(Advisory.Action.CANCEL);
        assertThat(sent.getLast().advisoryId()).isEqualTo(sent.getFirst().advisoryId());
        int said = sent.size();
        pipeline.onIdle(nanos(20));
        assertThat(sent).hasSize(said);
    }

    @Test
    void aFrameThatIsNoneChangesNothing() {
        play(0, 2.5, false);
        int said = sent.size();
        byte[] noise = {1, 2, 3, 4};
        pipeline.onFrame(noise, 0, noise.length, FrameSource.UDP, nanos(2.5));
        assertThat(counters.get(DropReason.MALFORMED)).isOne();
        assertThat(sent).hasSize(said);
        assertThat(pipeline.picture().tracks()).hasSize(2);
    }

    @Test
    void whoeverInventsNamesCannotPushAConfiguredSensorOutNorBeTakenForOne() {
        KnownSensors.Accuracy accuracy = new KnownSensors.Accuracy(0.2, 0.2, 0.03);
        PipelineConfig told = new PipelineConfig(
                PipelineConfig.DEFAULTS.frames(),
                new KnownSensors(Map.of("camera", accuracy)),
                PipelineConfig.DEFAULTS.fusion(),
                PipelineConfig.DEFAULTS.hazard(),
                PipelineConfig.DEFAULTS.advisory());
        assertThat(sensorsOfTheWarning(told)).containsExactly("camera");
        assertThat(sensorsOfTheWarning(PipelineConfig.DEFAULTS)).containsExactly(LocalDynamicMap.OTHERS);
    }

    /** What a warning names as its sensors where two hundred invented ones were heard before the camera. */
    private List<String> sensorsOfTheWarning(PipelineConfig config) {
        List<Advisory> advisories = new ArrayList<>();
        Pipeline site = new Pipeline(
                config, CrossingCars.MAP, counters, runtime::monotonicNanos, advisories::add, PipelineObserver.NONE);
        CrossingCars elsewhere = new CrossingCars(500);
        for (int i = 0; i < 200; i++) {
            send(site, elsewhere.frame("invented-" + i, 0, nanos(0), false), 0);
        }
        for (int i = 0; i < 30; i++) {
            send(site, cars.frame("camera", i * 0.1, nanos(i * 0.1), false), i * 0.1);
        }
        assertThat(site.picture().sensorNames()).hasSizeLessThanOrEqualTo(Long.SIZE);
        return advisories.getFirst().hazard().sensors();
    }

    private static void send(Pipeline site, byte[] frame, double s) {
        site.onFrame(frame, 0, frame.length, FrameSource.UDP, nanos(s + DELAY_SECONDS));
    }

    private void play(double fromS, double toS, boolean json) {
        for (int i = 0; fromS + i * 0.1 < toS - 1e-9; i++) {
            double s = fromS + i * 0.1;
            byte[] frame = cars.frame("camera", s, nanos(s), json);
            runtime.advanceTo(nanos(s + DELAY_SECONDS));
            pipeline.onFrame(frame, 0, frame.length, FrameSource.UDP, runtime.epochNanos());
        }
    }

    private static long nanos(double s) {
        return START_NANOS + Math.round(s * 1e9);
    }
}
