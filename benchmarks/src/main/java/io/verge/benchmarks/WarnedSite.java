package io.verge.benchmarks;

import io.verge.benchmarks.FrameToWarningBench.Sample;
import io.verge.benchmarks.replay.PipelineMeter;
import io.verge.edge.decode.FrameLimits;
import io.verge.edge.dissemination.DisseminationConfig;
import io.verge.edge.dissemination.Disseminator;
import io.verge.edge.dissemination.EventLoop;
import io.verge.edge.dissemination.Interest;
import io.verge.edge.dissemination.MessageKind;
import io.verge.edge.dissemination.MessageSet;
import io.verge.edge.dissemination.Rsu;
import io.verge.edge.ingest.Inbox;
import io.verge.edge.pipeline.FrameTimes;
import io.verge.edge.pipeline.Pipeline;
import io.verge.edge.pipeline.PipelineConfig;
import io.verge.edge.pipeline.PipelineObserver;
import io.verge.edge.pipeline.Shard;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One site under load: a shard as in production, and the socket that plays its sensor and its roadside unit. One thread
 * sends and receives; the shard has its own.
 */
final class WarnedSite implements AutoCloseable {
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int QUEUE_BYTES = 1 << 20;
    private static final int MAX_BYTES = 65_507;
    private static final int ANSWER_MILLIS = 500;
    private static final double AREA_M = 20_000;

    private final int objects;
    private final WarningLoad load;
    private final SteppedClock clock = new SteppedClock();
    private final DatagramSocket socket;
    private final DatagramPacket answer = new DatagramPacket(new byte[MAX_BYTES], MAX_BYTES);
    private final InetSocketAddress echoAddress;
    private final InetSocketAddress siteAddress;
    private final EventLoop loop;
    private final Disseminator disseminator;
    private final Inbox inbox;
    private final Shard shard;
    private final Watch watch = new Watch();
    private List<byte[]> datagrams = List.of();

    private WarnedSite(int objects, FrameFormat format, int echoPort, DatagramSocket socket) {
        this.objects = objects;
        this.socket = socket;
        InetAddress here = InetAddress.getLoopbackAddress();
        echoAddress = new InetSocketAddress(here, echoPort);
        load = new WarningLoad(objects, format);
        Counters counters = new Counters();
        loop = EventLoop.start();
        DisseminationConfig plain = DisseminationConfig.DEFAULTS;
        DisseminationConfig config = new DisseminationConfig(
                here.getHostAddress(),
                0,
                plain.maxClients(),
                plain.maxMessageBytes(),
                plain.clientQueueBytes(),
                List.of(new Rsu(
                        "bench",
                        new InetSocketAddress(here, socket.getLocalPort()),
                        new Interest.Everything(),
                        format == FrameFormat.CN ? MessageSet.CN : MessageSet.VERGE,
                        Set.of(MessageKind.HAZARDS))));
        disseminator = Disseminator.open(loop, config, "bench", load.map(), clock, counters, (bytes, written) -> false);
        inbox = Inbox.open(
                List.of(new Inbox.UdpPort(new InetSocketAddress(here, 0), format)),
                MAX_BYTES,
                QUEUE_BYTES,
                clock,
                counters);
        siteAddress = new InetSocketAddress(here, inbox.port(format));
        FrameLimits limits = FrameLimits.defaults();
        FrameLimits wide = new FrameLimits(
                limits.maxFrameBytes(),
                limits.maxObjects(),
                limits.maxSignals(),
                limits.maxAge(),
                limits.maxAhead(),
                AREA_M);
        PipelineConfig pipeline = new PipelineConfig(
                wide,
                PipelineConfig.DEFAULTS.fusion(),
                PipelineConfig.DEFAULTS.hazard(),
                PipelineConfig.DEFAULTS.advisory());
        shard = new Shard(
                "bench-" + objects,
                inbox,
                new SystemRuntime(),
                counters,
                () -> new Pipeline(pipeline, load.map(), counters, clock::monotonicNanos, disseminator, watch),
                (bytes, offset, size, source, arrivalNanos) -> {});
        shard.start();
    }

    static WarnedSite open(int objects, FrameFormat format, int echoPort) {
        try {
            DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            socket.setSoTimeout(ANSWER_MILLIS);
            return new WarnedSite(objects, format, echoPort, socket);
        } catch (IOException e) {
            throw new UncheckedIOException("no UDP socket for the sensor", e);
        }
    }

    /** Encodes the next frame. */
    void prepare() {
        clock.advance(FRAME_NANOS);
        datagrams = load.next(clock.epochNanos());
    }

    /** Sends the frame and waits for its warning. */
    Sample warn() {
        return exchange(siteAddress, 1);
    }

    /** Sends the same bytes to the echo and waits for them. */
    Sample echo() {
        return exchange(echoAddress, datagrams.size());
    }

    /** Forgets answers to what was sent earlier, such as warnings taken back; that takes a millisecond of waiting. */
    private void drain() {
        try {
            socket.setSoTimeout(1);
            while (true) {
                receive();
            }
        } catch (SocketTimeoutException _) {
            // Nothing left.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive() throws IOException {
        answer.setLength(MAX_BYTES);
        socket.receive(answer);
    }

    /**
     * A sample of no duration stands for an answer that did not come. Before either exchange the socket is drained, so that the
     * warning's datagram leaves a processor no colder than the echo's.
     */
    private Sample exchange(InetSocketAddress to, int answers) {
        drain();
        try {
            socket.setSoTimeout(ANSWER_MILLIS);
            DatagramPacket packet = new DatagramPacket(new byte[0], 0, to);
            long sent = clock.monotonicNanos();
            for (byte[] datagram : datagrams) {
                packet.setData(datagram);
                socket.send(packet);
            }
            try {
                for (int i = 0; i < answers; i++) {
                    receive();
                }
            } catch (SocketTimeoutException _) {
                return new Sample(sent, sent);
            }
            return new Sample(sent, clock.monotonicNanos());
        } catch (IOException e) {
            throw new UncheckedIOException("loopback failed", e);
        }
    }

    int objects() {
        return objects;
    }

    /** All datagrams of a frame together. */
    int datagramBytes() {
        return datagrams.stream().mapToInt(datagram -> datagram.length).sum();
    }

    int datagramsPerFrame() {
        return datagrams.size();
    }

    /** From here on frames count. */
    void startMeter() {
        watch.restart();
    }

    PipelineMeter meter() {
        return watch.meter;
    }

    /** Heap the shard's thread allocated for each frame, from socket to socket. */
    double bytesPerFrame() {
        return (double) watch.bytes.get() / watch.frames.get() * datagrams.size();
    }

    @Override
    public void close() {
        shard.close();
        inbox.close();
        disseminator.close();
        loop.close();
        socket.close();
    }

    /** Listens on the shard's thread. What it gathers is read once the shard has stopped. */
    private static final class Watch implements PipelineObserver {
        private volatile PipelineMeter meter = new PipelineMeter();
        private final AtomicLong frames = new AtomicLong();
        private final AtomicLong bytes = new AtomicLong();
        private long bytesBefore;

        void restart() {
            meter = new PipelineMeter();
            frames.set(0);
            bytes.set(0);
        }

        @Override
        public void onFrame(String sensorId, long delayNanos, FrameTimes times) {
            meter.onFrame(sensorId, delayNanos, times);
            long now = Allocation.bytes();
            frames.incrementAndGet();
            bytes.addAndGet(now - bytesBefore);
            bytesBefore = now;
        }

        @Override
        public void onHazard(Hazard hazard, FrameTimes times) {
            meter.onHazard(hazard, times);
        }

        @Override
        public void onAdvisory(Advisory advisory) {
            meter.onAdvisory(advisory);
        }

        @Override
        public void onPicture(LocalDynamicMap picture) {
            meter.onPicture(picture);
        }
    }
}
