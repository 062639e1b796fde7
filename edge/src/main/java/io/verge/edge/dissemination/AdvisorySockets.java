package io.verge.edge.dissemination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.road.GeoReference;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Advisories over WebSocket, for whoever says who or where it is: {@code ?station=4711}, {@code ?lat=…&lon=…&radius=…},
 * or both; with neither, all of the site. Who is at a place may move: a text message with {@code lat} and {@code lon}
 * takes it there. Belongs to the event loop.
 */
final class AdvisorySockets {
    private static final int BAD_REQUEST = 400;
    private static final int SERVICE_UNAVAILABLE = 503;
    /** How many advisories we remember having told one subscriber of, so as to tell it of their end wherever it is. */
    private static final int MAX_TOLD = 256;

    private final int maxSubscribers;
    private final int queueBytes;
    private final GeoReference reference;
    private final ValidAdvisories valid;
    private final LongSupplier nowNanos;
    private final Counters counters;
    private final Set<Subscriber> subscribers = new LinkedHashSet<>();

    AdvisorySockets(
            DisseminationConfig config,
            GeoReference reference,
            ValidAdvisories valid,
            LongSupplier nowNanos,
            Counters counters) {
        this.maxSubscribers = config.maxClients();
        this.queueBytes = config.clientQueueBytes();
        this.reference = reference;
        this.valid = valid;
        this.nowNanos = nowNanos;
        this.counters = counters;
    }

    void accept(ServerWebSocketHandshake handshake) {
        Map<String, List<String>> query = new QueryStringDecoder(handshake.uri()).parameters();
        if (subscribers.size() >= maxSubscribers) {
            handshake.reject(SERVICE_UNAVAILABLE);
            return;
        }
        List<Interest> interests = new ArrayList<>();
        Optional<MessageSet> set;
        try {
            first(query, "station").ifPresent(id -> interests.add(new Interest.OfStation(Long.parseLong(id))));
            first(query, "lat")
                    .ifPresent(lat -> interests.add(near(
                            Double.parseDouble(lat),
                            Double.parseDouble(first(query, "lon").orElse("")),
                            Double.parseDouble(first(query, "radius").orElse("0")))));
            set = set(first(query, "format").orElse("json"));
        } catch (IllegalArgumentException e) {
            handshake.reject(BAD_REQUEST);
            return;
        }
        if (interests.isEmpty()) {
            interests.add(new Interest.Everything());
        }
        handshake.accept().onSuccess(socket -> new Subscriber(socket, interests, set).begin());
    }

    /** The set a format is; none for JSON. */
    private static Optional<MessageSet> set(String format) {
        return switch (format) {
            case "json" -> Optional.empty();
            case "protobuf" -> Optional.of(MessageSet.VERGE);
            default ->
                Optional.of(MessageSet.find(format)
                        .orElseThrow(() -> new IllegalArgumentException("no such format: " + format)));
        };
    }

    private static Optional<String> first(Map<String, List<String>> query, String name) {
        return Optional.ofNullable(query.get(name)).map(List::getFirst);
    }

    private Interest.Near near(double latitudeDeg, double longitudeDeg, double radiusM) {
        return new Interest.Near(
                reference.xM(latitudeDeg, longitudeDeg), reference.yM(latitudeDeg, longitudeDeg), radiusM);
    }

    void deliver(EncodedAdvisory message) {
        subscribers.forEach(subscriber -> subscriber.offer(message));
    }

    /** Made when the first subscriber moves: a site must not wait for it to start. */
    private static final class Moves {
        private static final ObjectMapper MAPPER = new ObjectMapper();
    }

    private final class Subscriber {
        private final ServerWebSocket socket;
        private final List<Interest> interests;
        private final Optional<MessageSet> set;
        private final Set<Long> told = new LinkedHashSet<>();

        Subscriber(ServerWebSocket socket, List<Interest> interests, Optional<MessageSet> set) {
            this.socket = socket;
            this.interests = interests;
            this.set = set;
        }

        void begin() {
            subscribers.add(this);
            socket.setWriteQueueMaxSize(queueBytes);
            socket.closeHandler(ignored -> subscribers.remove(this));
            socket.exceptionHandler(ignored -> subscribers.remove(this));
            socket.textMessageHandler(this::moveTo);
            tellNews();
        }

        /** Tells what is in force and concerns it now but has not been told before. */
        private void tellNews() {
            for (EncodedAdvisory message : valid.at(nowNanos.getAsLong())) {
                if (!told.contains(message.advisory().advisoryId())) {
                    offer(message);
                }
            }
        }

        private void moveTo(String text) {
            try {
                JsonNode update = Moves.MAPPER.readTree(text);
                double radiusM = update.path("radius").asDouble(radiusM());
                Interest place = near(
                        update.path("lat").asDouble(Double.NaN),
                        update.path("lon").asDouble(Double.NaN),
                        radiusM);
                interests.removeIf(interest -> interest instanceof Interest.Near);
                interests.add(place);
                tellNews();
            } catch (JsonProcessingException | IllegalArgumentException e) {
                counters.drop(DropReason.MALFORMED);
            }
        }

        private double radiusM() {
            for (Interest interest : interests) {
                if (interest instanceof Interest.Near near) {
                    return near.radiusM();
                }
            }
            return 0;
        }

        /** Sends what concerns it, and the rest of a story whose beginning it has been told. */
        void offer(EncodedAdvisory message) {
            long id = message.advisory().advisoryId();
            boolean concerned =
                    told.contains(id) || interests.stream().anyMatch(interest -> interest.concerns(message.advisory()));
            if (!concerned || socket.isClosed()) {
                return;
            }
            if (socket.writeQueueFull()) {
                counters.drop(DropReason.SLOW_RECEIVER);
                return;
            }
            remember(message, id);
            Buffer bytes = set.map(message::in).orElseGet(message::json);
            if (set.isPresent()) {
                socket.writeBinaryMessage(bytes);
            } else {
                socket.writeTextMessage(bytes.toString());
            }
            counters.increment(Counter.DISSEMINATION_MESSAGES);
            counters.add(Counter.DISSEMINATION_BYTES, bytes.length());
        }

        private void remember(EncodedAdvisory message, long id) {
            switch (message.advisory().action()) {
                case NEW, UPDATE -> told.add(id);
                case CANCEL -> told.remove(id);
            }
            if (told.size() > MAX_TOLD) {
                Iterator<Long> oldest = told.iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }
}
