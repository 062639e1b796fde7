package io.verge.edge.dissemination;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.road.map.RoadMap;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A disseminator on free ports of this machine, and clients for it. */
final class BrokerFixture implements AutoCloseable {
    static final int PATIENCE_SECONDS = 10;

    final FixedRuntime runtime = new FixedRuntime();
    final Counters counters = new Counters();
    final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
    final BlockingQueue<FrameFormat> formats = new LinkedBlockingQueue<>();
    volatile boolean takesFrames = true;
    final EventLoop loop = EventLoop.start();
    final Disseminator disseminator;

    BrokerFixture() {
        this(new DisseminationConfig("127.0.0.1", 0, 20, 100_000, 1 << 20, List.of()));
    }

    BrokerFixture(DisseminationConfig config) {
        this(config, RoadMap.empty(Advisories.REFERENCE));
    }

    BrokerFixture(DisseminationConfig config, RoadMap map) {
        disseminator = Disseminator.open(
                loop,
                config,
                "site-1",
                map,
                runtime,
                counters,
                (bytes, format) -> takesFrames && formats.add(format) && frames.add(bytes));
    }

    Mqtt5BlockingClient client5(String id) {
        return Mqtt5Client.builder()
                .identifier(id)
                .serverHost("127.0.0.1")
                .serverPort(disseminator.mqttPort())
                .buildBlocking();
    }

    Mqtt3BlockingClient client3(String id) {
        return Mqtt3Client.builder()
                .identifier(id)
                .serverHost("127.0.0.1")
                .serverPort(disseminator.mqttPort())
                .buildBlocking();
    }

    byte[] nextFrame() throws InterruptedException {
        return present(frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "a frame");
    }

    /** Waits, a bounded time, until a counter or the like has come true; the event loop counts on its own thread. */
    static void await(String what, BooleanSupplier condition) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(PATIENCE_SECONDS),
                () -> {
                    while (!condition.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                },
                () -> "never came true: " + what);
    }

    void awaitDrop(DropReason reason) {
        await("dropped." + reason, () -> counters.get(reason) > 0);
    }

    static <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new AssertionError("waited in vain for " + what);
        }
        return value;
    }

    @Override
    public void close() {
        disseminator.close();
        loop.close();
    }
}
