package io.verge.edge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.Runtime;
import io.verge.edge.runtime.VergeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InboxTest {
    private static final int MAX_FRAME_BYTES = 1_000;
    private static final int QUEUE_BYTES = 1 << 14;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Counters counters = new Counters();
    private final CountingRuntime runtime = new CountingRuntime();
    private final Inbox inbox = Inbox.open(
            List.of(new Inbox.UdpPort(local(0), FrameFormat.OBJECT_LIST)),
            MAX_FRAME_BYTES,
            QUEUE_BYTES,
            runtime,
            counters);
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void handsOverDatagramsInTheirOrder() throws IOException {
        for (int i = 0; i < 100; i++) {
            send("frame " + i);
        }
        pollUntil(100);
        assertThat(seen).hasSize(100).startsWith("UDP frame 0").endsWith("UDP frame 99");
        assertThat(counters.get(Counter.INGEST_FRAMES)).isEqualTo(100);
        assertThat(counters.get(Counter.INGEST_BYTES)).isEqualTo(100 * 8 - 10);
    }

    @Test
    void handsOverOfferedFramesWithTheirSourceAndTheTimeTheyWereOffered() {
        assertThat(offer(FrameSource.MQTT, "a")).isTrue();
        assertThat(offer(FrameSource.WEBSOCKET, "b")).isTrue();
        long offered = runtime.now.get();
        List<Long> arrivals = new ArrayList<>();
        int taken = inbox.poll(
                (bytes, offset, length, source, arrival) -> {
                    seen.add(source + " " + new String(bytes, offset, length, StandardCharsets.UTF_8));
                    arrivals.add(arrival);
                },
                0);
        assertThat(taken).isEqualTo(2);
        assertThat(seen).containsExactly("MQTT a", "WEBSOCKET b");
        assertThat(arrivals).containsExactly(offered - 1, offered);
    }

    @Test
    void countsWhatTheQueueHasNoRoomFor() {
        int taken = 0;
        while (offer(FrameSource.MQTT, "x".repeat(MAX_FRAME_BYTES))) {
            taken++;
        }
        assertThat(taken).isBetween(8, QUEUE_BYTES / MAX_FRAME_BYTES);
        assertThat(counters.get(DropReason.QUEUE_FULL)).isEqualTo(1);
        pollUntil(taken);
        assertThat(offer(FrameSource.MQTT, "again")).isTrue();
    }

    @Test
    void countsFramesThatAreTooLongAndGoesOn() throws IOException {
        send("x".repeat(MAX_FRAME_BYTES + 1));
        send("y".repeat(MAX_FRAME_BYTES));
        assertThat(offer(FrameSource.MQTT, "z".repeat(MAX_FRAME_BYTES + 1))).isFalse();
        pollUntil(1);
        assertThat(seen).containsExactly("UDP " + "y".repeat(MAX_FRAME_BYTES));
        assertThat(counters.get(DropReason.OVERSIZED)).isEqualTo(2);
    }

    @Test
    void sleepsUntilSomethingComesFromAnySide() throws InterruptedException {
        int rounds = 300;
        Thread producer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < rounds; i++) {
                while (!offer(FrameSource.MQTT, "m" + i)) {
                    Thread.onSpinWait();
                }
                try {
                    send("u" + i);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        pollUntil(2 * rounds);
        producer.join();
        assertThat(seen.stream().filter(frame -> frame.startsWith("MQTT"))).hasSize(rounds);
        assertThat(seen.stream().filter(frame -> frame.startsWith("UDP"))).hasSize(rounds);
    }

    @Test
    void wakesFromAWakeupAlsoFromOneThatCameBefore() throws InterruptedException {
        inbox.wakeup();
        assertThat(inbox.poll(this::remember, 3_600 * SECOND)).isZero();
        Thread waker = Thread.ofPlatform().start(inbox::wakeup);
        assertThat(inbox.poll(this::remember, 3_600 * SECOND)).isZero();
        waker.join();
    }

    @Test
    void returnsFromItsSleepWhenItIsClosed() throws InterruptedException {
        Thread closer = Thread.ofPlatform().start(inbox::close);
        assertThat(inbox.poll(this::remember, 3_600 * SECOND)).isZero();
        closer.join();
        assertThat(inbox.poll(this::remember, SECOND)).isZero();
    }

    @Test
    void saysInOneLineThatThePortIsInUse() {
        int port = inbox.port(FrameFormat.OBJECT_LIST);
        assertThatThrownBy(() -> Inbox.open(
                        List.of(new Inbox.UdpPort(local(port), FrameFormat.OBJECT_LIST)),
                        MAX_FRAME_BYTES,
                        QUEUE_BYTES,
                        runtime,
                        counters))
                .isInstanceOfSatisfying(VergeException.class, e -> {
                    assertThat(e.category()).isEqualTo(VergeException.Category.FATAL);
                    assertThat(e.code()).isEqualTo("port.in-use");
                    assertThat(e).hasMessage("UDP port " + port + " is in use by another program");
                });
    }

    private void pollUntil(int frames) {
        while (seen.size() < frames) {
            inbox.poll(this::remember, SECOND);
        }
    }

    private void remember(byte[] bytes, int offset, int length, FrameSource source, long arrivalEpochNanos) {
        seen.add(source + " " + new String(bytes, offset, length, StandardCharsets.UTF_8));
    }

    private boolean offer(FrameSource source, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return inbox.offer(source, bytes, 0, bytes.length);
    }

    private void send(String text) throws IOException {
        try (DatagramChannel sender = DatagramChannel.open()) {
            sender.send(
                    ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), local(inbox.port(FrameFormat.OBJECT_LIST)));
        }
    }

    private static InetSocketAddress local(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** A clock that counts how often it was asked. */
    private static final class CountingRuntime implements Runtime {
        final AtomicLong now = new AtomicLong();

        @Override
        public long epochNanos() {
            return now.incrementAndGet();
        }

        @Override
        public long monotonicNanos() {
            return now.incrementAndGet();
        }

        @Override
        public RandomGenerator random() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Timer schedule(long atEpochNanos, Runnable task) {
            throw new UnsupportedOperationException();
        }
    }
}
