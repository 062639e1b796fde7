package io.verge.edge.site;

import io.verge.edge.dissemination.EventLoop;
import io.verge.edge.dissemination.JsonWriter;
import io.verge.edge.pipeline.FrameTimes;
import io.verge.edge.pipeline.PipelineObserver;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.Runtime;
import io.verge.road.Advisory;
import io.verge.road.Hazard;
import io.verge.road.LocalDynamicMap;
import io.verge.road.SensorBias;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells whoever watches what happens, as {@code docs/reference/live-feed.md} says. On the shard's thread only the picture
 * is written, ten times a second while somebody watches and once a second else; the rest is handed over as it is and
 * becomes text on the event loop.
 *
 * <p>A watcher whose queue is full misses pictures, which the next one makes good; when a message that is told only once
 * does not fit either, its connection ends, counted as SLOW_RECEIVER, and it may come back for the whole state.
 */
public final class LiveFeed implements PipelineObserver {
    private static final System.Logger LOG = System.getLogger(LiveFeed.class.getName());
    private static final int MAX_OPEN = 4_096;
    private static final int MAX_SENSORS = 256;
    private static final int MAX_WAITING = 8_192;
    private static final int WATCHER_QUEUE_BYTES = 1 << 20;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final short TRY_AGAIN_LATER = 1013;
    private static final long WATCHED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long UNWATCHED_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** Timers and frames both jitter; a picture this much early is on time. */
    private static final long EARLY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final List<String> STAGES = List.of("decode", "fusion", "hazard", "advisory", "dissemination");

    private final EventLoop loop;
    private final Runtime runtime;
    private final Counters counters;
    private final int maxWatchers;

    private final AtomicInteger watcherCount = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<String, SensorTally> tallies = new ConcurrentHashMap<>();
    private final SlidingHistogram latency = new SlidingHistogram();
    private final List<SlidingHistogram> stages = List.of(
            new SlidingHistogram(),
            new SlidingHistogram(),
            new SlidingHistogram(),
            new SlidingHistogram(),
            new SlidingHistogram());
    private volatile String lastPicture = "";
    private volatile List<String> sensorOrder = List.of();
    private volatile List<SensorBias> sensorBiases = List.of();
    private volatile int lastTrackCount;
    private volatile long lastPictureNanos;

    private final JsonWriter pictureJson = new JsonWriter();
    private long nextPictureMonotonicNanos;

    private final JsonWriter json = new JsonWriter();
    private final List<ServerWebSocket> watchers = new ArrayList<>();
    private final Map<Long, String> openHazards = new LinkedHashMap<>();
    private final Map<Long, Advisory> validAdvisories = new LinkedHashMap<>();

    LiveFeed(EventLoop loop, Runtime runtime, Counters counters, int maxWatchers) {
        this.loop = loop;
        this.runtime = runtime;
        this.counters = counters;
        this.maxWatchers = maxWatchers;
        this.nextPictureMonotonicNanos = runtime.monotonicNanos();
    }

    @Override
    public void onFrame(String sensorId, long delayNanos, FrameTimes times) {
        latency.record(times.totalNanos());
        stages.get(0).record(times.decodeNanos());
        stages.get(1).record(times.fusionNanos());
        stages.get(2).record(times.hazardNanos());
        stages.get(3).record(times.advisoryNanos());
        stages.get(4).record(times.disseminationNanos());
        boolean isRoom = tallies.size() < MAX_SENSORS || tallies.containsKey(sensorId);
        tallies.computeIfAbsent(isRoom ? sensorId : LocalDynamicMap.OTHERS, LiveFeed::newTally)
                .add(delayNanos);
    }

    private static SensorTally newTally(String sensorId) {
        return new SensorTally(!LocalDynamicMap.isShared(sensorId));
    }

    @Override
    public void onHazard(Hazard hazard, FrameTimes times) {
        handOver(() -> tell(hazard, times));
    }

    @Override
    public void onAdvisory(Advisory advisory) {
        handOver(() -> tell(advisory));
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

    @Override
    public void onPicture(LocalDynamicMap picture) {
        long nowNanos = runtime.monotonicNanos();
        boolean watched = watcherCount.get() > 0;
        if (nowNanos - nextPictureMonotonicNanos < -EARLY_NANOS && !(watched && isStale(nowNanos))) {
            return;
        }
        nextPictureMonotonicNanos = nowNanos + (watched ? WATCHED_NANOS : UNWATCHED_NANOS);
        lastTrackCount = LiveMessages.picture(pictureJson, picture);
        String text = pictureJson.toString();
        lastPictureNanos = picture.nowNanos();
        lastPicture = text;
        if (!sensorOrder.equals(picture.sensorNames())) {
            sensorOrder = List.copyOf(picture.sensorNames());
        }
        sensorBiases = picture.sensorBiases();
        if (watched) {
            handOver(() -> broadcastPicture(text));
        }
    }

    /** Whether the next picture was put off while nobody watched. */
    private boolean isStale(long nowNanos) {
        return nextPictureMonotonicNanos - nowNanos > WATCHED_NANOS;
    }

    private void tell(Hazard hazard, FrameTimes times) {
        String text = LiveMessages.hazard(json, hazard, times);
        switch (hazard.change()) {
            case RAISED, UPDATED -> {
                if (openHazards.size() < MAX_OPEN || openHazards.containsKey(hazard.hazardId())) {
                    openHazards.put(hazard.hazardId(), text);
                }
            }
            case CLEARED -> openHazards.remove(hazard.hazardId());
        }
        broadcast(text);
    }

    private void tell(Advisory advisory) {
        switch (advisory.action()) {
            case NEW, UPDATE -> {
                if (validAdvisories.size() >= MAX_OPEN) {
                    dropExpired();
                }
                if (validAdvisories.size() < MAX_OPEN) {
                    validAdvisories.put(advisory.advisoryId(), advisory);
                }
            }
            case CANCEL -> validAdvisories.remove(advisory.advisoryId());
        }
        broadcast(LiveMessages.advisory(json, advisory));
    }

    private void dropExpired() {
        long nowNanos = runtime.epochNanos();
        validAdvisories.values().removeIf(advisory -> advisory.expiryNanos() <= nowNanos);
    }

    /** Takes a WebSocket that watches, or refuses it when enough do. On the event loop. */
    void accept(ServerWebSocketHandshake handshake) {
        if (watchers.size() >= maxWatchers) {
            handshake.reject(SERVICE_UNAVAILABLE);
            return;
        }
        handshake.accept().onSuccess(socket -> {
            socket.setWriteQueueMaxSize(WATCHER_QUEUE_BYTES);
            socket.closeHandler(ignored -> leave(socket));
            socket.exceptionHandler(ignored -> leave(socket));
            if (!lastPicture.isEmpty()) {
                socket.writeTextMessage(lastPicture);
            }
            openHazards.values().forEach(socket::writeTextMessage);
            dropExpired();
            validAdvisories
                    .values()
                    .forEach(advisory -> socket.writeTextMessage(LiveMessages.advisory(json, advisory)));
            watchers.add(socket);
            watcherCount.set(watchers.size());
        });
    }

    private void leave(ServerWebSocket socket) {
        watchers.remove(socket);
        watcherCount.set(watchers.size());
    }

    private void broadcastPicture(String text) {
        for (ServerWebSocket watcher : watchers) {
            if (watcher.writeQueueFull()) {
                counters.drop(DropReason.SLOW_RECEIVER);
            } else {
                watcher.writeTextMessage(text);
            }
        }
    }

    private void broadcast(String text) {
        for (ServerWebSocket watcher : List.copyOf(watchers)) {
            if (watcher.writeQueueFull()) {
                counters.drop(DropReason.SLOW_RECEIVER);
                leave(watcher);
                watcher.close(TRY_AGAIN_LATER, "too slow");
            } else {
                watcher.writeTextMessage(text);
            }
        }
    }

    /** Turns the statistics on by a second and tells them. Once a second, on the event loop. */
    void tellStatistics() {
        latency.turn();
        stages.forEach(SlidingHistogram::turn);
        double framesPerSecond = 0;
        Map<String, SensorTally.Second> sensors = new LinkedHashMap<>();
        // Sensors of tracks first, in the order of their bits in a track's mask; sources of signals alone follow.
        sensorOrder.forEach(name -> sensors.put(name, SensorTally.Second.NOTHING));
        for (Map.Entry<String, SensorTally> entry : tallies.entrySet()) {
            SensorBias bias = bias(entry.getKey());
            SensorTally.Second second = entry.getValue().turn(runtime.monotonicNanos(), bias);
            framesPerSecond += second.framesPerSecond();
            sensors.put(entry.getKey(), second);
            if (second.changed()) {
                say(entry.getKey(), second.state(), bias);
            }
        }
        if (!watchers.isEmpty()) {
            broadcast(statistics(framesPerSecond, sensors));
        }
    }

    private SensorBias bias(String sensorId) {
        List<SensorBias> biases = sensorBiases;
        int bit = sensorOrder.indexOf(sensorId);
        return bit >= 0 && bit < biases.size() ? biases.get(bit) : SensorBias.UNKNOWN;
    }

    private static void say(String sensorId, SensorState state, SensorBias bias) {
        LOG.log(
                state == SensorState.WELL ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
                "event=sensor-state sensor={0} state={1} east-m={2} north-m={3} clock-behind-s={4}",
                sensorId,
                state,
                bias.eastM(),
                bias.northM(),
                bias.clockBehindSeconds());
    }

    private String statistics(double framesPerSecond, Map<String, SensorTally.Second> sensors) {
        json.reset().beginObject().member("kind", "stat");
        json.member("timeMillis", LiveMessages.millis(lastPictureNanos != 0 ? lastPictureNanos : runtime.epochNanos()));
        json.name("framesPerSecond").decimal(framesPerSecond, 1).member("tracks", lastTrackCount);
        json.name("sensors").beginArray();
        sensors.forEach((name, second) -> {
            json.beginObject().member("name", name);
            json.name("framesPerSecond").decimal(second.framesPerSecond(), 1);
            json.name("delayMillis").decimal(second.delayMillis(), 1);
            SensorBias bias = bias(name);
            json.member("state", second.state().name());
            json.name("eastM").decimal(bias.eastM(), 3).name("northM").decimal(bias.northM(), 3);
            json.name("clockBehindMillis")
                    .decimal(bias.clockBehindSeconds() * 1e3, 1)
                    .endObject();
        });
        json.endArray().name("latencyMicros").beginObject();
        json.name("p50").decimal(latency.micros(50), 1).name("p99").decimal(latency.micros(99), 1);
        json.name("p999").decimal(latency.micros(99.9), 1).name("max").decimal(latency.maxMicros(), 1);
        json.endObject().name("stageMicros").beginObject();
        for (int i = 0; i < STAGES.size(); i++) {
            json.name(STAGES.get(i))
                    .beginObject()
                    .name("p50")
                    .decimal(stages.get(i).micros(50), 1);
            json.name("p99").decimal(stages.get(i).micros(99), 1).endObject();
        }
        json.endObject().name("counters").beginObject();
        counters.snapshot().forEach(json::member);
        return json.endObject().endObject().toString();
    }

    /** Ends all connections; on the event loop. */
    void farewell() {
        List.copyOf(watchers).forEach(ServerWebSocket::close);
    }
}
