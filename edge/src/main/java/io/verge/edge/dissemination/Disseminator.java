package io.verge.edge.dissemination;

import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.Runtime;
import io.verge.road.Advisory;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.map.RoadMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends advisories out, to each receiver what concerns it. Roadside units get their datagrams on the calling thread before
 * {@link #publish} or {@link #show} returns; MQTT clients and WebSocket subscribers are served by the event loop, behind a bounded queue.
 * An advisory is never sent after its expiry.
 */
public final class Disseminator implements Dissemination, AutoCloseable {
    /** Advisories that may wait for the event loop. */
    private static final int MAX_WAITING = 4_096;

    private final EventLoop loop;
    private final Runtime runtime;
    private final Counters counters;
    private final AdvisoryEncoder encoder;
    /** For those the event loop serves, and on its thread. */
    private final AdvisoryEncoder loopEncoder;

    private final SetEncoders encoders;
    /** The same, for those the event loop serves, and on its thread. */
    private final Map<MessageSet, SetEncoder> loopEncoders = new EnumMap<>(MessageSet.class);

    private final EventNumbers numbers = new EventNumbers();
    private final RsuSender rsus;
    private final List<SetBroadcast> broadcasts = new ArrayList<>();
    private final ValidAdvisories valid = new ValidAdvisories();
    private final AdvisorySockets sockets;
    private final MqttBroker broker;
    private final AtomicInteger waiting = new AtomicInteger();

    private Disseminator(
            EventLoop loop,
            DisseminationConfig config,
            String siteId,
            RoadMap map,
            Runtime runtime,
            Counters counters,
            FrameListener frames) {
        GeoReference reference = map.reference();
        this.loop = loop;
        this.runtime = runtime;
        this.counters = counters;
        this.encoder = new AdvisoryEncoder(siteId, reference);
        this.loopEncoder = new AdvisoryEncoder(siteId, reference);
        this.sockets = new AdvisorySockets(config, reference, valid, runtime::epochNanos, counters);
        this.encoders = new SetEncoders(siteId, map);
        this.broker = new MqttBroker(
                loop, config, new Topics(reference), valid, encoders, runtime::epochNanos, counters, frames);
        this.rsus = RsuSender.open(config.rsus(), counters);
        for (MessageSet set : EnumSet.complementOf(EnumSet.of(MessageSet.VERGE))) {
            broadcasts.add(new SetBroadcast(set, encoders, rsus.lines(), new Clients()));
        }
    }

    /**
     * Opens all ways out.
     *
     * @param loop serves the connections; the caller's to close
     * @param siteId goes out with every advisory
     * @param map the lanes to tell of; its reference ties local metres to WGS-84
     * @param runtime tells the time, by which advisories expire
     * @param frames takes what is published under {@code verge/v1/frames/} and {@code verge/v1/messages/}
     * @throws io.verge.edge.runtime.VergeException FATAL {@code port.in-use} when another program has the MQTT port
     */
    public static Disseminator open(
            EventLoop loop,
            DisseminationConfig config,
            String siteId,
            RoadMap map,
            Runtime runtime,
            Counters counters,
            FrameListener frames) {
        return new Disseminator(loop, config, siteId, map, runtime, counters, frames);
    }

    @Override
    public void publish(Advisory advisory) {
        if (EncodedAdvisory.isExpired(advisory, runtime.epochNanos())) {
            return;
        }
        rsus.send(advisory, encoder);
        int number = numbers.of(advisory);
        for (int i = 0; i < broadcasts.size(); i++) {
            broadcasts.get(i).tell(advisory, number);
        }
        handOver(() -> deliver(advisory, number));
    }

    @Override
    public void show(LocalDynamicMap picture) {
        for (int i = 0; i < broadcasts.size(); i++) {
            broadcasts.get(i).show(picture);
        }
    }

    private void handOver(Runnable task) {
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            counters.drop(DropReason.SEND_FAILED);
            return;
        }
        loop.execute(() -> {
            waiting.decrementAndGet();
            task.run();
        });
    }

    private void deliver(Advisory advisory, int number) {
        long nowNanos = runtime.epochNanos();
        if (!EncodedAdvisory.isExpired(advisory, nowNanos)) {
            EncodedAdvisory message = new EncodedAdvisory(
                    advisory, set -> encode(advisory, number, set), () -> Buffer.buffer(loopEncoder.json(advisory)));
            valid.put(message, nowNanos);
            broker.deliver(message);
            sockets.deliver(message);
        }
    }

    private Buffer encode(Advisory advisory, int number, MessageSet set) {
        if (set == MessageSet.VERGE) {
            return Buffer.buffer(loopEncoder.protobuf(advisory));
        }
        Buffer message = Buffer.buffer();
        loopEncoders
                .computeIfAbsent(set, encoders::make)
                .hazard(advisory, number, (bytes, length) -> message.appendBytes(bytes, 0, length));
        return message;
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

    /** Those who are served over connections. */
    private final class Clients implements SetBroadcast.Subscribers {
        @Override
        public boolean want(MessageSet set, MessageKind kind) {
            return broker.wants(set, kind);
        }

        @Override
        public void take(MessageSet set, MessageKind kind, byte[] message) {
            handOver(() -> broker.deliver(set, kind, message));
        }
    }
}
