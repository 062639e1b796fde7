package io.verge.edge.dissemination;

import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.Runtime;
import io.verge.road.Advisory;
import io.verge.road.GeoReference;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends advisories out, to each receiver what concerns it. Roadside units get their datagrams on the calling thread before
 * {@link #publish} returns; MQTT clients and WebSocket subscribers are served by the event loop, behind a bounded queue.
 * An advisory is never sent after its expiry.
 */
public final class Disseminator implements AutoCloseable {
    /** Advisories that may wait for the event loop. */
    private static final int MAX_WAITING = 4_096;

    private final EventLoop loop;
    private final Runtime runtime;
    private final Counters counters;
    private final AdvisoryEncoder encoder;
    /** For those the event loop serves, and on its thread. */
    private final AdvisoryEncoder loopEncoder;

    private final RsuSender rsus;
    private final ValidAdvisories valid = new ValidAdvisories();
    private final AdvisorySockets sockets;
    private final MqttBroker broker;
    private final AtomicInteger waiting = new AtomicInteger();

    private Disseminator(
            EventLoop loop,
            DisseminationConfig config,
            String siteId,
            GeoReference reference,
            Runtime runtime,
            Counters counters,
            FrameListener frames) {
        this.loop = loop;
        this.runtime = runtime;
        this.counters = counters;
        this.encoder = new AdvisoryEncoder(siteId, reference);
        this.loopEncoder = new AdvisoryEncoder(siteId, reference);
        this.sockets = new AdvisorySockets(config, reference, valid, runtime::epochNanos, counters);
        this.broker = new MqttBroker(loop, config, new Topics(reference), valid, runtime::epochNanos, counters, frames);
        this.rsus = RsuSender.open(config.rsus(), counters);
    }

    /**
     * Opens all ways out.
     *
     * @param loop serves the connections; the caller's to close
     * @param siteId goes out with every advisory
     * @param reference ties local metres to WGS-84
     * @param runtime tells the time, by which advisories expire
     * @param frames takes what is published under {@code verge/v1/frames/} and {@code verge/v1/messages/}
     * @throws io.verge.edge.runtime.VergeException FATAL {@code port.in-use} when another program has the MQTT port
     */
    public static Disseminator open(
            EventLoop loop,
            DisseminationConfig config,
            String siteId,
            GeoReference reference,
            Runtime runtime,
            Counters counters,
            FrameListener frames) {
        return new Disseminator(loop, config, siteId, reference, runtime, counters, frames);
    }

    /** Sends an advisory to all it concerns. Never blocks. One shard's thread calls this. */
    public void publish(Advisory advisory) {
        if (EncodedAdvisory.isExpired(advisory, runtime.epochNanos())) {
            return;
        }
        byte[] protobuf = encoder.protobuf(advisory);
        rsus.send(advisory, protobuf);
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            counters.drop(DropReason.SEND_FAILED);
            return;
        }
        loop.execute(() -> deliver(advisory, protobuf));
    }

    private void deliver(Advisory advisory, byte[] protobuf) {
        waiting.decrementAndGet();
        long nowNanos = runtime.epochNanos();
        if (!EncodedAdvisory.isExpired(advisory, nowNanos)) {
            Buffer json = Buffer.buffer(loopEncoder.json(advisory));
            EncodedAdvisory message = new EncodedAdvisory(advisory, Buffer.buffer(protobuf), json);
            valid.put(message, nowNanos);
            broker.deliver(message);
            sockets.deliver(message);
        }
    }

    /** Takes a WebSocket that subscribes to advisories, or refuses it. Called on the event loop. */
    public void accept(ServerWebSocketHandshake handshake) {
        sockets.accept(handshake);
    }

    /** The port the broker listens on. */
    public int mqttPort() {
        return broker.port();
    }

    /** Says good-bye to all clients and frees the ports. What was published before is sent first. */
    @Override
    public void close() {
        loop.executeAndWait(broker::farewell);
        broker.close();
        rsus.close();
    }
}
