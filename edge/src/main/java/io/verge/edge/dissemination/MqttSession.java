package io.verge.edge.dissemination;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * One connected MQTT client: what it subscribed to and what is on its way to it. Sessions end with their connection; what
 * a client missed meanwhile has expired or is told again when it subscribes. Belongs to the event loop.
 */
final class MqttSession {
    static final int VERSION_5 = 5;
    static final int MAX_SUBSCRIPTIONS = 128;

    private static final int MAX_PACKET_ID = 65_535;
    private static final int MAX_INFLIGHT = 64;
    private static final int MAX_WAITING = 256;
    /** More than the fixed header, the topic's length, the packet id and the properties we add take. */
    private static final int PACKET_OVERHEAD_BYTES = 64;

    /** Topic filter to granted quality of service. */
    final Map<String, Integer> subscriptions = new HashMap<>();

    private final MqttEndpoint endpoint;
    private final int queueBytes;
    private final LongSupplier nowNanos;
    private final Counters counters;
    private final int receiveMaximum;
    private final long maxPacketBytes;
    private final BitSet inflight = new BitSet();
    private final ArrayDeque<Message> waiting = new ArrayDeque<>();
    private int lastPacketId;
    private long unsentBytes;
    private boolean open = true;

    MqttSession(MqttEndpoint endpoint, int queueBytes, LongSupplier nowNanos, Counters counters) {
        this.endpoint = endpoint;
        this.queueBytes = queueBytes;
        this.nowNanos = nowNanos;
        this.counters = counters;
        this.receiveMaximum = Math.min(MAX_INFLIGHT, integer(MqttProperties.RECEIVE_MAXIMUM, MAX_INFLIGHT));
        this.maxPacketBytes = Integer.toUnsignedLong(integer(MqttProperties.MAXIMUM_PACKET_SIZE, -1));
    }

    /** One message for one client; {@code expiryNanos} 0 stands for none. */
    record Message(String topic, Buffer payload, boolean text, boolean retained, long expiryNanos) {}

    private int integer(int property, int otherwise) {
        return endpoint.connectProperties().getProperty(property) instanceof IntegerProperty found
                ? found.value()
                : otherwise;
    }

    String clientId() {
        return endpoint.clientIdentifier();
    }

    boolean isVersion5() {
        return endpoint.protocolVersion() == VERSION_5;
    }

    /** Sends now, or when an acknowledgement makes room; drops and counts when the client lags too far behind. */
    void deliver(Message message, int qos) {
        if (!open || !endpoint.isConnected()) {
            return;
        }
        long size = size(message);
        boolean tooLarge = isVersion5() && size > maxPacketBytes;
        if (tooLarge || unsentBytes + size > queueBytes) {
            counters.drop(tooLarge ? DropReason.SEND_FAILED : DropReason.SLOW_RECEIVER);
        } else if (qos == 0 || inflight.cardinality() < receiveMaximum) {
            send(message, qos);
        } else if (waiting.size() < MAX_WAITING) {
            waiting.add(message);
        } else {
            counters.drop(DropReason.SLOW_RECEIVER);
        }
    }

    void acknowledged(int packetId) {
        inflight.clear(packetId);
        while (!waiting.isEmpty() && inflight.cardinality() < receiveMaximum) {
            Message next = waiting.remove();
            if (next.expiryNanos() == 0 || next.expiryNanos() > nowNanos.getAsLong()) {
                send(next, 1);
            }
        }
    }

    private void send(Message message, int qos) {
        lastPacketId = inflight.nextClearBit(lastPacketId % MAX_PACKET_ID + 1);
        if (lastPacketId > MAX_PACKET_ID) {
            lastPacketId = inflight.nextClearBit(1);
        }
        if (qos > 0) {
            inflight.set(lastPacketId);
        }
        long size = size(message);
        unsentBytes += size;
        counters.increment(Counter.DISSEMINATION_MESSAGES);
        counters.add(Counter.DISSEMINATION_BYTES, size);
        endpoint.publish(
                        message.topic(),
                        message.payload(),
                        MqttQoS.valueOf(qos),
                        false,
                        message.retained(),
                        lastPacketId,
                        isVersion5() ? properties(message) : MqttProperties.NO_PROPERTIES)
                .onComplete(done -> {
                    unsentBytes -= size;
                    if (done.failed()) {
                        counters.drop(DropReason.SEND_FAILED);
                    }
                });
    }

    private MqttProperties properties(Message message) {
        MqttProperties properties = new MqttProperties();
        if (message.text()) {
            properties.add(new IntegerProperty(MqttProperties.PAYLOAD_FORMAT_INDICATOR, 1));
        }
        long leftNanos = message.expiryNanos() - nowNanos.getAsLong();
        if (leftNanos > 0) {
            int seconds = (int) Math.min(Integer.MAX_VALUE, 1 + TimeUnit.NANOSECONDS.toSeconds(leftNanos - 1));
            properties.add(new IntegerProperty(MqttProperties.PUBLICATION_EXPIRY_INTERVAL, seconds));
        }
        return properties;
    }

    private static long size(Message message) {
        return (long) PACKET_OVERHEAD_BYTES
                + message.topic().length()
                + message.payload().length();
    }

    /** The connection is gone. */
    void closed() {
        open = false;
        waiting.clear();
    }

    /** Ends the connection, telling a version 5 client why. */
    void disconnect(MqttDisconnectReasonCode reason) {
        boolean reachable = open && endpoint.isConnected();
        closed();
        if (reachable) {
            if (isVersion5()) {
                endpoint.disconnect(reason, MqttProperties.NO_PROPERTIES);
            } else {
                endpoint.close();
            }
        }
    }
}
