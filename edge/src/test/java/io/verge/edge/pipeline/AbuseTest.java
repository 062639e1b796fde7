package io.verge.edge.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.ingest.FrameSource;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.edge.wire.HostileReports;
import io.verge.road.Hazard;
import io.verge.road.HazardType;
import io.verge.road.LocalDynamicMap;
import io.verge.road.ReportedEvents;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A million hostile frames between good ones, and reports of events and signs among them: nothing is thrown, nothing stalls,
 * nothing piles up, every frame is used or counted under the reason why not, and every danger the good frames show is still
 * warned of.
 */
class AbuseTest {
    private static final int HOSTILE_FRAMES = 1_000_000;
    private static final long SEED = 20_261_123L;
    /** How often a report of events or signs comes too. */
    private static final int REPORT_EVERY = 5;

    private static final long START_NANOS = 1_800_000_000_000_000_000L;
    private static final long FRAME_NANOS = 100_000_000;
    private static final long HOSTILE_EVERY_NANOS = 1_500_000;
    private static final double SCENE_SECONDS = 8;
    private static final double SCENE_PLAYS_SECONDS = CrossingCars.CONTACT_SECONDS + 0.2;
    private static final double LEAD_SECONDS = 2;
    private static final long LONGEST_NANOS = 2_000_000_000L;
    private static final long HEAP_GROWTH_BYTES = 16 << 20;
    /** Why a frame goes no further as a whole; the other reasons are about parts of one. */
    private static final List<DropReason> OF_FRAMES = List.of(
            DropReason.MALFORMED,
            DropReason.OTHER_MESSAGE,
            DropReason.UNKNOWN_VERSION,
            DropReason.OVERSIZED,
            DropReason.TOO_OLD,
            DropReason.FROM_FUTURE,
            DropReason.REPEATED);

    private static final List<DropReason> OF_EVENTS = List.of(
            DropReason.OTHER_EVENT,
            DropReason.OWN_MESSAGE,
            DropReason.IMPLAUSIBLE_EVENT,
            DropReason.TOO_MANY_EVENTS,
            DropReason.OUTDATED_EVENT,
            DropReason.EVENT_OVER,
            DropReason.KNOWN_EVENT);

    private final Counters counters = new Counters();
    private final Heard heard = new Heard();
    private final Pipeline pipeline = new Pipeline(
            PipelineConfig.DEFAULTS,
            CrossingCars.MAP,
            counters,
            new SystemRuntime()::monotonicNanos,
            advisory -> {},
            heard);
    private final CrossingCars cars = new CrossingCars();
    private final HostileFrames hostile = new HostileFrames(new SplittableRandom(SEED));
    private final HostileReports reports = new HostileReports(
            new SplittableRandom(SEED), CrossingCars.MAP.reference(), PipelineConfig.DEFAULTS.siteId());
    private long nowNanos = START_NANOS;
    private long nextGoodNanos = START_NANOS;
    private long sent;
    private int scenes;
    private int warnedScenes;

    @Test
    void aMillionHostileFramesHarmNothing() {
        long heapBefore = 0;
        for (int i = 0; i < HOSTILE_FRAMES; i++) {
            nowNanos += HOSTILE_EVERY_NANOS;
            playGood();
            send(hostile.next(nowNanos / 1_000));
            if (i % REPORT_EVERY == 0) {
                HostileReports.Report report = reports.next(nowNanos);
                send(report.bytes, FrameSource.of(FrameSource.Way.UDP, report.format));
            }
            if (i == HOSTILE_FRAMES / 5) {
                heapBefore = usedHeapBytes();
            }
        }
        long heapAfter = usedHeapBytes();
        System.out.printf(
                "abuse: sent=%d used=%d dropped=%s scenes=%d warned=%d mostTracks=%d longest=%d us heap %+d KiB%n",
                sent,
                heard.frames,
                counters.snapshot(),
                scenes,
                warnedScenes,
                heard.mostTracks,
                heard.longestNanos / 1_000,
                (heapAfter - heapBefore) >> 10);
        assertThat(heard.frames + dropped()).as("used or counted").isEqualTo(sent);
        assertThat(OF_FRAMES).allMatch(reason -> counters.get(reason) > 0);
        assertThat(counters.get(DropReason.IMPLAUSIBLE_OBJECT)).isPositive();
        assertThat(counters.get(DropReason.OUTSIDE_AREA)).isPositive();
        assertThat(counters.get(DropReason.TOO_MANY_OBJECTS)).isPositive();
        assertThat(counters.get(DropReason.IMPLAUSIBLE_SIGNAL)).isPositive();
        assertThat(OF_EVENTS).allMatch(reason -> counters.get(reason) > 0);
        assertThat(counters.get(Counter.HAZARD_REPORTS)).isPositive();
        assertThat(heard.longestNanos).as("no stall").isLessThan(LONGEST_NANOS);
        assertThat(heapAfter - heapBefore).as("no leak").isLessThan(HEAP_GROWTH_BYTES);
        assertThat(warnedScenes).as("of %d scenes, seed %d", scenes, SEED).isEqualTo(scenes);
        assertEverythingEnds();
    }

    private long dropped() {
        return OF_FRAMES.stream().mapToLong(counters::get).sum();
    }

    private void playGood() {
        for (; nextGoodNanos <= nowNanos; nextGoodNanos += FRAME_NANOS) {
            double s = (nextGoodNanos - START_NANOS) * 1e-9 % SCENE_SECONDS;
            if (s < SCENE_PLAYS_SECONDS) {
                boolean json = nextGoodNanos / FRAME_NANOS % 2 == 0;
                byte[] frame = cars.frame("camera", s, nextGoodNanos, json);
                hostile.overhear(frame);
                send(frame);
            }
            if (Math.abs(s - (CrossingCars.CONTACT_SECONDS - LEAD_SECONDS)) < 0.5 * FRAME_NANOS * 1e-9) {
                scenes++;
                warnedScenes += heard.hazards.stream().anyMatch(AbuseTest::isTheCollision) ? 1 : 0;
            }
            if (s < 0.5 * FRAME_NANOS * 1e-9) {
                heard.hazards.clear();
                heard.advisories.clear();
            }
        }
    }

    private static boolean isTheCollision(Hazard hazard) {
        return hazard.type() == HazardType.CROSSING
                && Math.hypot(hazard.place().xM(), hazard.place().yM()) < 6
                && hazard.parties().stream()
                        .allMatch(party -> Math.hypot(
                                        party.position().xM(), party.position().yM())
                                < 60);
    }

    private void send(byte[] frame) {
        send(frame, FrameSource.UDP);
    }

    private void send(byte[] frame, FrameSource source) {
        sent++;
        pipeline.onFrame(frame, 0, frame.length, source, nowNanos);
    }

    private void assertEverythingEnds() {
        assertThat(heard.mostTracks)
                .isLessThanOrEqualTo(PipelineConfig.DEFAULTS.fusion().maxTracks());
        assertThat(pipeline.picture().sensorNames()).hasSizeLessThanOrEqualTo(64);
        assertThat(pipeline.picture().signals()).hasSizeLessThanOrEqualTo(LocalDynamicMap.MAX_SIGNALS);
        assertThat(pipeline.picture().events().all()).hasSizeLessThanOrEqualTo(ReportedEvents.MAX_EVENTS);
        pipeline.onIdle(nowNanos + 10_000_000_000L);
        assertThat(pipeline.picture().size()).isZero();
        // No report is believed for longer than a day.
        pipeline.onIdle(nowNanos + TimeUnit.HOURS.toNanos(25));
        assertThat(pipeline.picture().events().all()).isEmpty();
        assertThat(counters.get(Counter.HAZARD_CLEARED)).isEqualTo(counters.get(Counter.HAZARD_RAISED));
        assertThat(counters.get(Counter.ADVISORY_CANCELS)).isEqualTo(counters.get(Counter.ADVISORY_NEW));
    }

    private static long usedHeapBytes() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
