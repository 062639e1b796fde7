package io.verge.edge.dissemination;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption.RetainedHandlingPolicy;
import io.verge.edge.dissemination.MqttSession.Message;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.MqttTopicSubscription;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubRecReasonCode;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttUnsubAckReasonCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The MQTT broker inside the edge node (MQTT 5.0 and 3.1.1, OASIS). It is not for messages between clients: clients
 * subscribe to advisories and publish sensor frames, nothing else. Quality of service 0 and 1 outward, 0 to 2 inward; an
 * inward message sent twice is the decoder's to tell, which knows frames it has seen. Wills are accepted and never
 * published, sessions end with the connection, and whoever subscribes gets the advisories in force as retained messages.
 */
final class MqttBroker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(MqttBroker.class.getName());
    private static final String SHARED = "$share/";
    /** For how long a message that is sent again and again tells anything. */
    private static final long LIVE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DisseminationConfig config;
    private final Topics topics;
    private final ValidAdvisories valid;
    private final SetEncoders encoders;
    private final LongSupplier nowNanos;
    private final Counters counters;
    private final FrameListener frames;
    private final TopicTree<MqttSession> tree = new TopicTree<>();
    private final Map<String, MqttSession> sessions = new HashMap<>();
    private final MqttServer server;
    private long assignedIds;
    /** A bit for each kind of message of a set that somebody has subscribed to. */
    private volatile int wanted;

    MqttBroker(
            EventLoop loop,
            DisseminationConfig config,
            Topics topics,
            ValidAdvisories valid,
            SetEncoders encoders,
            LongSupplier nowNanos,
            Counters counters,
            FrameListener frames) {
        this.config = config;
        this.topics = topics;
        this.valid = valid;
        this.encoders = encoders;
        this.nowNanos = nowNanos;
        this.counters = counters;
        this.frames = frames;
        MqttServerOptions options = new MqttServerOptions()
                .setHost(config.bindAddress())
                .setPort(config.mqttPort())
                .setMaxMessageSize(config.maxMessageBytes())
                .setMaxClientIdLength(256)
                .setTimeoutOnConnect(10)
                .setAutoClientId(false);
        options.setTcpNoDelay(true);
        this.server = MqttServer.create(loop.vertx(), options)
                .endpointHandler(this::connected)
                .exceptionHandler(this::refused);
        EventLoop.listening(server.listen(), config.bindAddress(), config.mqttPort(), "ports.mqtt");
    }

    int port() {
        return server.actualPort();
    }

    /** Sends an advisory to all whose filters match one of its topics. */
    void deliver(EncodedAdvisory message) {
        deliver(message, tree, false);
    }

    private void deliver(EncodedAdvisory message, TopicTree<MqttSession> to, boolean retained) {
        long expiry = message.advisory().expiryNanos();
        for (String topic : topics.of(message.advisory())) {
            deliver(Topics.JSON + topic, to, message::json, true, retained, expiry);
            for (MessageSet set : MessageSet.values()) {
                String name = Topics.prefix(set, MessageKind.HAZARDS) + topic;
                deliver(name, to, () -> message.in(set), false, retained, expiry);
            }
        }
    }

    /** Sends a message of a kind that tells of the whole site to whoever has subscribed to it. */
    void deliver(MessageSet set, MessageKind kind, byte[] bytes) {
        long expiry = nowNanos.getAsLong() + LIVE_NANOS;
        deliver(Topics.ofSite(set, kind), tree, () -> Buffer.buffer(bytes), false, false, expiry);
    }

    private static void deliver(
            String topic,
            TopicTree<MqttSession> to,
            Supplier<Buffer> payload,
            boolean text,
            boolean retained,
            long expiry) {
        Map<MqttSession, Integer> subscribers = to.subscribers(topic);
        if (!subscribers.isEmpty()) {
            Message message = new Message(topic, payload.get(), text, retained, expiry);
            subscribers.forEach((session, qos) -> session.deliver(message, qos));
        }
    }

    /** Whether anybody has subscribed to what a set tells of the whole site. Any thread may ask. */
    boolean wants(MessageSet set, MessageKind kind) {
        return (wanted & bit(set, kind)) != 0;
    }

    private static int bit(MessageSet set, MessageKind kind) {
        return 1 << (set.ordinal() * MessageKind.values().length + kind.ordinal());
    }

    private void lookWhatIsWanted() {
        int found = 0;
        for (MessageSet set : MessageSet.values()) {
            for (MessageKind kind : set.kinds()) {
                if (kind != MessageKind.HAZARDS
                        && !tree.subscribers(Topics.ofSite(set, kind)).isEmpty()) {
                    encoders.prepare(set);
                    found |= bit(set, kind);
                }
            }
        }
        wanted = found;
    }

    private void refused(Throwable problem) {
        boolean oversized =
                problem instanceof TooLongFrameException || problem.getCause() instanceof TooLongFrameException;
        counters.drop(oversized ? DropReason.OVERSIZED : DropReason.MALFORMED);
        LOG.log(System.Logger.Level.DEBUG, "event=mqtt-malformed reason=\"{0}\"", problem.getMessage());
    }

    private void connected(MqttEndpoint endpoint) {
        boolean version5 = endpoint.protocolVersion() == MqttSession.VERSION_5;
        MqttProperties answer = new MqttProperties();
        String clientId = endpoint.clientIdentifier();
        if (clientId == null || clientId.isEmpty()) {
            clientId = "verge-" + ++assignedIds;
            endpoint.setClientIdentifier(clientId);
            answer.add(new StringProperty(MqttProperties.ASSIGNED_CLIENT_IDENTIFIER, clientId));
        }
        if (has(endpoint, MqttProperties.AUTHENTICATION_METHOD)) {
            endpoint.reject(MqttConnectReturnCode.CONNECTION_REFUSED_BAD_AUTHENTICATION_METHOD);
            return;
        }
        MqttSession before = sessions.get(clientId);
        if (before == null && sessions.size() >= config.maxClients()) {
            endpoint.reject(
                    version5
                            ? MqttConnectReturnCode.CONNECTION_REFUSED_QUOTA_EXCEEDED
                            : MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE);
            return;
        }
        if (before != null) {
            before.disconnect(MqttDisconnectReasonCode.SESSION_TAKEN_OVER);
            forget(before);
        }
        MqttSession session = new MqttSession(endpoint, config.clientQueueBytes(), nowNanos, counters);
        sessions.put(clientId, session);
        endpoint.publishHandler(message -> published(endpoint, session, message));
        endpoint.publishReleaseHandler(endpoint::publishComplete);
        endpoint.publishAcknowledgeHandler(session::acknowledged);
        endpoint.subscribeHandler(message -> subscribe(endpoint, session, message));
        endpoint.unsubscribeHandler(message -> unsubscribe(endpoint, session, message));
        endpoint.exceptionHandler(this::refused);
        endpoint.closeHandler(ignored -> forget(session));
        if (version5) {
            endpoint.accept(false, abilities(answer));
        } else {
            endpoint.accept(false);
        }
    }

    private static boolean has(MqttEndpoint endpoint, int property) {
        return endpoint.connectProperties().getProperty(property) != null;
    }

    /** What a version 5 client must know this broker does not do. */
    private MqttProperties abilities(MqttProperties answer) {
        answer.add(new IntegerProperty(MqttProperties.SESSION_EXPIRY_INTERVAL, 0));
        answer.add(new IntegerProperty(MqttProperties.MAXIMUM_PACKET_SIZE, config.maxMessageBytes()));
        answer.add(new IntegerProperty(MqttProperties.SUBSCRIPTION_IDENTIFIER_AVAILABLE, 0));
        answer.add(new IntegerProperty(MqttProperties.SHARED_SUBSCRIPTION_AVAILABLE, 0));
        return answer;
    }

    private void forget(MqttSession session) {
        session.closed();
        session.subscriptions.keySet().forEach(filter -> tree.unsubscribe(filter, session));
        session.subscriptions.clear();
        sessions.remove(session.clientId(), session);
        lookWhatIsWanted();
    }

    private void published(MqttEndpoint endpoint, MqttSession session, MqttPublishMessage message) {
        MqttPubAckReasonCode outcome = take(message);
        boolean version5 = session.isVersion5();
        int packetId = message.messageId();
        switch (message.qosLevel()) {
            case AT_MOST_ONCE, FAILURE -> {}
            case AT_LEAST_ONCE -> {
                if (version5) {
                    endpoint.publishAcknowledge(packetId, outcome, MqttProperties.NO_PROPERTIES);
                } else {
                    endpoint.publishAcknowledge(packetId);
                }
            }
            case EXACTLY_ONCE -> {
                if (version5) {
                    MqttPubRecReasonCode reason = MqttPubRecReasonCode.valueOf(outcome.value());
                    endpoint.publishReceived(packetId, reason, MqttProperties.NO_PROPERTIES);
                } else {
                    endpoint.publishReceived(packetId);
                }
            }
        }
    }

    private MqttPubAckReasonCode take(MqttPublishMessage message) {
        String topic = message.topicName();
        Optional<FrameFormat> format = Topics.format(topic);
        if (format.isEmpty() || !TopicTree.isTopic(topic)) {
            counters.drop(DropReason.NOT_ALLOWED);
            return MqttPubAckReasonCode.NOT_AUTHORIZED;
        }
        Buffer payload = message.payload();
        return frames.onFrame(payload.getBytes(), format.get())
                ? MqttPubAckReasonCode.SUCCESS
                : MqttPubAckReasonCode.QUOTA_EXCEEDED;
    }

    private void subscribe(MqttEndpoint endpoint, MqttSession session, MqttSubscribeMessage message) {
        List<MqttSubAckReasonCode> answers = new ArrayList<>();
        TopicTree<MqttSession> fresh = new TopicTree<>();
        for (MqttTopicSubscription wanted : message.topicSubscriptions()) {
            String filter = wanted.topicName();
            MqttSubAckReasonCode refusal = refusal(session, filter);
            if (refusal != MqttSubAckReasonCode.GRANTED_QOS0) {
                answers.add(session.isVersion5() ? refusal : MqttSubAckReasonCode.UNSPECIFIED_ERROR);
                continue;
            }
            int qos = Math.min(1, wanted.qualityOfService().value());
            boolean known = session.subscriptions.put(filter, qos) != null;
            tree.subscribe(filter, session, qos);
            if (wantsRetained(wanted, known)) {
                fresh.subscribe(filter, session, qos);
            }
            answers.add(qos == 0 ? MqttSubAckReasonCode.GRANTED_QOS0 : MqttSubAckReasonCode.GRANTED_QOS1);
        }
        lookWhatIsWanted();
        endpoint.subscribeAcknowledge(message.messageId(), answers, MqttProperties.NO_PROPERTIES);
        tellWhatIsInForce(fresh);
    }

    private static MqttSubAckReasonCode refusal(MqttSession session, String filter) {
        if (filter.startsWith(SHARED)) {
            return MqttSubAckReasonCode.SHARED_SUBSCRIPTIONS_NOT_SUPPORTED;
        }
        if (!TopicTree.isFilter(filter)) {
            return MqttSubAckReasonCode.TOPIC_FILTER_INVALID;
        }
        if (session.subscriptions.size() >= MqttSession.MAX_SUBSCRIPTIONS
                && !session.subscriptions.containsKey(filter)) {
            return MqttSubAckReasonCode.QUOTA_EXCEEDED;
        }
        return MqttSubAckReasonCode.GRANTED_QOS0;
    }

    private static boolean wantsRetained(MqttTopicSubscription wanted, boolean known) {
        RetainedHandlingPolicy policy = wanted.subscriptionOption().retainHandling();
        return switch (policy) {
            case SEND_AT_SUBSCRIBE -> true;
            case SEND_AT_SUBSCRIBE_IF_NOT_YET_EXISTS -> !known;
            case DONT_SEND_AT_SUBSCRIBE -> false;
        };
    }

    private void tellWhatIsInForce(TopicTree<MqttSession> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        for (EncodedAdvisory message : valid.at(nowNanos.getAsLong())) {
            deliver(message, fresh, true);
        }
    }

    private void unsubscribe(MqttEndpoint endpoint, MqttSession session, MqttUnsubscribeMessage message) {
        List<MqttUnsubAckReasonCode> answers = new ArrayList<>();
        for (String filter : message.topics()) {
            boolean known = session.subscriptions.remove(filter) != null;
            if (known) {
                tree.unsubscribe(filter, session);
            }
            answers.add(known ? MqttUnsubAckReasonCode.SUCCESS : MqttUnsubAckReasonCode.NO_SUBSCRIPTION_EXISTED);
        }
        lookWhatIsWanted();
        if (session.isVersion5()) {
            endpoint.unsubscribeAcknowledge(message.messageId(), answers, MqttProperties.NO_PROPERTIES);
        } else {
            endpoint.unsubscribeAcknowledge(message.messageId());
        }
    }

    /** Tells all clients good-bye; on the event loop. */
    void farewell() {
        List.copyOf(sessions.values())
                .forEach(session -> session.disconnect(MqttDisconnectReasonCode.SERVER_SHUTTING_DOWN));
    }

    @Override
    public void close() {
        EventLoop.closed(server.close());
    }
}
