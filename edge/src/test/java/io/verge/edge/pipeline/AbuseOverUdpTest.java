package io.verge.edge.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.decode.FrameLimits;
import io.verge.edge.ingest.Inbox;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.edge.wire.HostileReports;
import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The abuse again, as datagrams through a real socket to a shard on its own thread. */
@Timeout(120)
class AbuseOverUdpTest {
    private static final int HOSTILE_FRAMES = 50_000;
    private static final int REPORT_EVERY = 10;
    private static final int BURST_EVERY = 5_000;
    private static final double BURST_APART_M = 90;
    private static final int IN_FLIGHT = 32;
    private static final int LARGE_BYTES = 2_000;
    private static final int MAX_UDP_BYTES = 65_507;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final SystemRuntime runtime = new SystemRuntime();
    private final Counters counters = new Counters();
    private final HostileFrames hostile = new HostileFrames(new SplittableRandom(42));
    private final HostileReports reports = new HostileReports(
            new SplittableRandom(42), CrossingCars.MAP.reference(), PipelineConfig.DEFAULTS.siteId());
    private final AtomicLong used = new AtomicLong();
    private long sent;
    private int bursts;

    @Test
    void aShardUnderAttackStaysAliveAndStillWarns() throws IOException {
        FrameLimits limits = FrameLimits.defaults();
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        List<Inbox.UdpPort> ports = Arrays.stream(FrameFormat.values())
                .map(format -> new Inbox.UdpPort(anyPort, format))
                .toList();
        try (Inbox inbox = Inbox.open(ports, limits.maxFrameBytes(), 1 << 20, runtime, counters);
                Shard shard = shard(inbox);
                DatagramChannel client = DatagramChannel.open()) {
            shard.start();
            for (int i = 0; i < HOSTILE_FRAMES; i++) {
                if (i % BURST_EVERY == 0) {
                    long before = counters.get(Counter.ADVISORY_NEW);
                    burst(client, inbox);
                    awaitTaken(0);
                    assertThat(counters.get(Counter.ADVISORY_NEW))
                            .as("after %d", i)
                            .isGreaterThan(before);
                }
                byte[] frame = hostile.next(runtime.epochNanos() / 1_000);
                if (frame.length <= MAX_UDP_BYTES) {
                    send(client, frame, inbox.port(FrameFormat.OBJECT_LIST));
                }
                if (i % REPORT_EVERY == 0) {
                    HostileReports.Report report = reports.next(runtime.epochNanos());
                    send(client, report.bytes, inbox.port(report.format));
                }
            }
            awaitTaken(0);
            assertThat(shard.isAlive()).isTrue();
        }
        assertThat(counters.get(Counter.SHARD_RESTARTS)).isZero();
        assertThat(used.get() + dropped()).isEqualTo(sent);
        System.out.printf("abuse over UDP: sent=%d used=%d dropped=%d%n", sent, used.get(), dropped());
    }

    private long dropped() {
        return counters.get(DropReason.MALFORMED)
                + counters.get(DropReason.OTHER_MESSAGE)
                + counters.get(DropReason.UNKNOWN_VERSION)
                + counters.get(DropReason.OVERSIZED)
                + counters.get(DropReason.TOO_OLD)
                + counters.get(DropReason.FROM_FUTURE)
                + counters.get(DropReason.REPEATED);
    }

    /** A second and a half of the two cars, elsewhere each time, measured up to now. */
    private void burst(DatagramChannel client, Inbox inbox) throws IOException {
        CrossingCars cars = new CrossingCars(BURST_APART_M * bursts++);
        long now = runtime.epochNanos();
        for (int i = 0; i < 15; i++) {
            double ago = (14 - i) * 0.1;
            byte[] frame = cars.frame("camera-" + bursts, 2.5 - ago, now - Math.round(ago * 1e9), i % 2 == 0);
            hostile.overhear(frame);
            send(client, frame, inbox.port(FrameFormat.OBJECT_LIST));
        }
    }

    private void send(DatagramChannel client, byte[] frame, int port) throws IOException {
        // The channel is not connected: a connected one leaves an empty datagram unsent.
        client.send(ByteBuffer.wrap(frame), new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        sent++;
        awaitTaken(frame.length > LARGE_BYTES ? 0 : IN_FLIGHT);
    }

    /** Waits until no more than so many datagrams are on their way: the kernel's buffer is no part of this test. */
    private void awaitTaken(int inFlight) {
        long deadline = runtime.monotonicNanos() + PATIENCE_NANOS;
        while (sent - used.get() - dropped() > inFlight) {
            if (runtime.monotonicNanos() > deadline) {
                throw new AssertionError(sent - used.get() - dropped() + " datagrams are lost or stuck");
            }
            Thread.onSpinWait();
        }
    }

    private Shard shard(Inbox inbox) {
        return new Shard(
                "abused",
                inbox,
                runtime,
                counters,
                () -> new Pipeline(
                        PipelineConfig.DEFAULTS,
                        CrossingCars.MAP,
                        counters,
                        runtime::monotonicNanos,
                        advisory -> {},
                        new Tally(used)),
                (bytes, offset, length, source, arrival) -> {});
    }

    private record Tally(AtomicLong used) implements PipelineObserver {
        @Override
        public void onFrame(String sensorId, long delayNanos, FrameTimes times) {
            used.incrementAndGet();
        }

        @Override
        public void onHazard(Hazard hazard, FrameTimes times) {}

        @Override
        public void onAdvisory(Advisory advisory) {}

        @Override
        public void onPicture(LocalDynamicMap picture) {}
    }
}
