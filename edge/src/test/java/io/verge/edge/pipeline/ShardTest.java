package io.verge.edge.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.decode.FrameLimits;
import io.verge.edge.dissemination.Dissemination;
import io.verge.edge.ingest.FrameHandler;
import io.verge.edge.ingest.FrameSource;
import io.verge.edge.ingest.Inbox;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A shard on its own thread, fed through its inbox. */
@Timeout(60)
class ShardTest {
    private final SystemRuntime runtime = new SystemRuntime();
    private final Counters counters = new Counters();
    private final CrossingCars cars = new CrossingCars();
    private final CountDownLatch warned = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicLong recorded = new AtomicLong();
    private final Inbox inbox = Inbox.open(
            List.of(new Inbox.UdpPort(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), FrameFormat.OBJECT_LIST)),
            FrameLimits.MAX_UDP_BYTES,
            1 << 20,
            runtime,
            counters);

    @Test
    void aBurstOfFramesWarnsAndSilenceTakesTheWarningBack() throws InterruptedException {
        try (Shard shard = shard(() -> {})) {
            shard.start();
            burst();
            assertThat(warned.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(recorded.get()).isEqualTo(15);
            assertThat(counters.get(Counter.SHARD_RESTARTS)).isZero();
        }
        inbox.close();
    }

    static List<Runnable> mistakes() {
        return List.of(
                () -> {
                    throw new IllegalStateException("a mistake, on purpose");
                },
                () -> {
                    throw new AssertionError("a mistake, on purpose");
                },
                () -> {
                    throw new StackOverflowError("a mistake, on purpose");
                });
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeOfOurOwnRestartsTheShardCleanAndTheNextFramesWarn(Runnable mistake) throws InterruptedException {
        AtomicInteger frames = new AtomicInteger();
        Runnable third = () -> {
            if (frames.incrementAndGet() == 3) {
                mistake.run();
            }
        };
        try (Shard shard = shard(third)) {
            shard.start();
            burst();
            assertThat(warned.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(counters.get(Counter.SHARD_RESTARTS)).isOne();
            assertThat(made.get()).isEqualTo(2);
            assertThat(shard.isAlive()).isTrue();
        }
        inbox.close();
    }

    @Test
    void aRecorderThatFailsCostsTheRecordingAndNoWarning() throws InterruptedException {
        FrameHandler broken = (bytes, offset, length, source, arrival) -> {
            throw new InternalError("the disk is gone, on purpose");
        };
        try (Shard shard = shard(() -> {}, broken)) {
            shard.start();
            burst();
            assertThat(warned.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(counters.get(DropReason.NOT_RECORDED)).isEqualTo(15);
            assertThat(counters.get(Counter.SHARD_RESTARTS)).isZero();
        }
        inbox.close();
    }

    @Test
    void withoutMemoryTheThreadEndsForTheProcessToStartAgain() {
        Runnable exhausted = () -> {
            throw new OutOfMemoryError("on purpose");
        };
        try (Shard shard = shard(exhausted)) {
            shard.start();
            burst();
            while (shard.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(counters.get(Counter.SHARD_RESTARTS)).isZero();
        }
        inbox.close();
    }

    @Test
    void closingEndsItsThread() {
        Shard shard = shard(() -> {});
        shard.start();
        shard.close();
        assertThat(shard.isAlive()).isFalse();
        inbox.close();
    }

    /** A second and a half of the two cars, measured up to now and sent at once. */
    private void burst() {
        long now = runtime.epochNanos();
        for (int i = 0; i < 15; i++) {
            double ago = (14 - i) * 0.1;
            byte[] frame = cars.frame("camera", 2.5 - ago, now - Math.round(ago * 1e9), false);
            assertThat(inbox.offer(FrameSource.MQTT, frame, 0, frame.length)).isTrue();
        }
    }

    private Shard shard(Runnable onFrame) {
        return shard(onFrame, (bytes, offset, length, source, arrival) -> recorded.incrementAndGet());
    }

    private Shard shard(Runnable onFrame, FrameHandler recorder) {
        Dissemination advisories = advisory -> {
            switch (advisory.action()) {
                case NEW -> warned.countDown();
                case UPDATE -> {}
                case CANCEL -> cancelled.countDown();
            }
        };
        return new Shard(
                "test",
                inbox,
                runtime,
                counters,
                () -> {
                    made.incrementAndGet();
                    return new Pipeline(
                            PipelineConfig.DEFAULTS,
                            CrossingCars.MAP,
                            counters,
                            runtime::monotonicNanos,
                            advisories,
                            new Listener(onFrame));
                },
                recorder);
    }

    private record Listener(Runnable frames) implements PipelineObserver {
        @Override
        public void onFrame(String sensorId, long delayNanos, FrameTimes times) {
            frames.run();
        }

        @Override
        public void onHazard(Hazard hazard, FrameTimes times) {}

        @Override
        public void onAdvisory(Advisory advisory) {}

        @Override
        public void onPicture(LocalDynamicMap picture) {}
    }
}
