package io.verge.edge.dissemination;

import io.verge.road.Advisory;
import io.verge.road.LocalDynamicMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What goes out in one set of messages: road users ten times a second, lights twice a second and when they change, the
 * lanes once a second, and hazards when there is something to say. Only what somebody listens to is encoded. Belongs to
 * the shard's thread.
 *
 * <p>The periods are those that YD/T asks of roadside units that speak YD/T 3709-2020, the sister of T/CSAE 53.
 */
final class SetBroadcast {
    private static final Interest EVERYTHING = new Interest.Everything();

    private final MessageSet set;
    private final SetEncoders encoders;
    private final Subscribers subscribers;
    private final List<RsuLine> lines;
    private final Set<MessageKind> kinds = EnumSet.noneOf(MessageKind.class);
    /** Those with the same interest see the same road users. */
    private final Map<Interest, List<RsuLine>> linesByInterest = new LinkedHashMap<>();

    private final Rhythm roadUsers = new Rhythm(TimeUnit.MILLISECONDS.toNanos(100));
    private final Rhythm signalChanges = new Rhythm(TimeUnit.MILLISECONDS.toNanos(100));
    private final Rhythm signals = new Rhythm(TimeUnit.MILLISECONDS.toNanos(500));
    private final Rhythm roadMap = new Rhythm(TimeUnit.SECONDS.toNanos(1));
    private long toldSignalChanges = -1;
    private @Nullable SetEncoder encoder;

    /** Those who are not roadside units. */
    interface Subscribers {
        boolean want(MessageSet set, MessageKind kind);

        /** Takes a message of a kind that is wanted. */
        void take(MessageSet set, MessageKind kind, byte[] message);
    }

    SetBroadcast(MessageSet set, SetEncoders encoders, List<RsuLine> all, Subscribers subscribers) {
        this.set = set;
        this.encoders = encoders;
        this.subscribers = subscribers;
        this.lines = all.stream().filter(line -> line.rsu().set() == set).toList();
        linesByInterest.put(EVERYTHING, new ArrayList<>());
        for (RsuLine line : lines) {
            kinds.addAll(line.rsu().kinds());
            linesByInterest
                    .computeIfAbsent(line.rsu().interest(), ignored -> new ArrayList<>())
                    .add(line);
        }
        if (!lines.isEmpty()) {
            encoders.prepare(set);
        }
    }

    private SetEncoder encoder() {
        SetEncoder made = encoder;
        if (made == null) {
            made = encoders.make(set);
            encoder = made;
        }
        return made;
    }

    private boolean isWanted(MessageKind kind) {
        return kinds.contains(kind) || subscribers.want(set, kind);
    }

    /** Sends a hazard to the roadside units it concerns; subscribers are served where their connections are. */
    void tell(Advisory advisory, int number) {
        if (!kinds.contains(MessageKind.HAZARDS)) {
            return;
        }
        encoder().hazard(advisory, number, (bytes, length) -> {
            for (RsuLine line : lines) {
                if (line.rsu().wants(set, MessageKind.HAZARDS)
                        && line.rsu().interest().concerns(advisory)) {
                    line.send(bytes, length);
                }
            }
        });
    }

    /** Sends what it is time for. */
    void show(LocalDynamicMap picture) {
        long now = picture.nowNanos();
        if (isWanted(MessageKind.ROAD_USERS) && roadUsers.isDue(now)) {
            linesByInterest.forEach((interest, of) -> showRoadUsers(picture, interest, of));
        }
        if (isWanted(MessageKind.SIGNALS)) {
            boolean isNews = picture.signalChanges() != toldSignalChanges;
            if ((isNews ? signalChanges : signals).isDue(now)) {
                signals.restart(now);
                toldSignalChanges = picture.signalChanges();
                encoder().signals(picture, (bytes, length) -> send(MessageKind.SIGNALS, bytes, length));
            }
        }
        if (isWanted(MessageKind.ROAD_MAP) && roadMap.isDue(now)) {
            encoder().roadMap(now, (bytes, length) -> send(MessageKind.ROAD_MAP, bytes, length));
        }
    }

    private void showRoadUsers(LocalDynamicMap picture, Interest interest, List<RsuLine> of) {
        boolean forSubscribers = interest.equals(EVERYTHING) && subscribers.want(set, MessageKind.ROAD_USERS);
        boolean forLines = of.stream().anyMatch(line -> line.rsu().wants(set, MessageKind.ROAD_USERS));
        if (forSubscribers || forLines) {
            encoder().roadUsers(picture, interest, (bytes, length) -> {
                send(of, MessageKind.ROAD_USERS, bytes, length);
                if (forSubscribers) {
                    subscribers.take(set, MessageKind.ROAD_USERS, Arrays.copyOf(bytes, length));
                }
            });
        }
    }

    private void send(MessageKind kind, byte[] bytes, int length) {
        send(lines, kind, bytes, length);
        if (subscribers.want(set, kind)) {
            subscribers.take(set, kind, Arrays.copyOf(bytes, length));
        }
    }

    private void send(List<RsuLine> to, MessageKind kind, byte[] bytes, int length) {
        for (int i = 0; i < to.size(); i++) {
            if (to.get(i).rsu().wants(set, kind)) {
                to.get(i).send(bytes, length);
            }
        }
    }
}
