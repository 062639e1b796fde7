package io.verge.simulation.sensor;

import io.verge.road.Position;
import io.verge.road.map.RoadMap;
import io.verge.simulation.FrameSink;
import io.verge.simulation.Scene;
import io.verge.simulation.Traffic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * All sensors of a site looking at traffic. Frames come out in the order they arrive at the site, which is not the order
 * in which they were measured.
 *
 * <p>Each sensor measures at its own instants, between scenes too: road users move on a straight line from one scene to
 * the next. The same traffic, sensors and seed give the same frames, bit for bit; each sensor and each connected road
 * user draws from its own stream of chance. Not thread-safe.
 */
public final class SensorSuite implements AutoCloseable {
    private final Traffic traffic;
    private final List<Source> sources;
    private final PriorityQueue<PendingFrame> air = new PriorityQueue<>();
    private final List<PendingFrame> sent = new ArrayList<>();
    private final SceneTable table = new SceneTable();
    private Consumer<Scene> truthListener = scene -> {};
    private Scene current = new Scene(Long.MIN_VALUE, List.of(), List.of());
    private Scene following = current;
    private boolean started;
    private boolean ended;
    private long sequence;

    /**
     * @throws IllegalArgumentException when two sensors share a name
     */
    public SensorSuite(Traffic traffic, List<SensorSpec> sensors, long seed) {
        this.traffic = traffic;
        SplittableRandom root = new SplittableRandom(seed);
        Set<String> names = new HashSet<>();
        List<Source> made = new ArrayList<>();
        for (SensorSpec spec : sensors) {
            if (!names.add(spec.sensorId())) {
                throw new IllegalArgumentException("two sensors named " + spec.sensorId());
            }
            SplittableRandom own = root.split();
            made.add(
                    switch (spec) {
                        case ObjectSensor object -> new ObjectSource(object, own);
                        case ObuRadio radio -> new RadioSource(radio, own);
                        case SignalFeed signals -> new SignalSource(signals, own);
                    });
        }
        this.sources = List.copyOf(made);
    }

    /** The traffic seen by {@link #defaultSensors} around a junction's centre. */
    public static SensorSuite around(Traffic traffic, Position centre, double radiusM, long seed) {
        return new SensorSuite(traffic, defaultSensors(centre, radiusM), seed);
    }

    /**
     * Four cameras on masts at the corners of the junction, each looking across it, two radars looking along it from
     * west and south, the road users' own radios, and the lights. One camera's clock is 8 ms fast and one radar's 5 ms
     * slow, as clocks are.
     *
     * @param radiusM half the size of the junction's inside, 5 … 60 m: the masts stand on this circle
     */
    public static List<SensorSpec> defaultSensors(Position centre, double radiusM) {
        if (!(radiusM >= 5 && radiusM <= 60)) {
            throw new IllegalArgumentException("radius out of 5 … 60 m: " + radiusM);
        }
        List<SensorSpec> sensors = new ArrayList<>();
        String[] corners = {"ne", "nw", "sw", "se"};
        for (int i = 0; i < corners.length; i++) {
            double angle = Math.PI / 4 + i * Math.PI / 2;
            ObjectSensor camera =
                    ObjectSensor.camera("cam-" + corners[i], onCircle(centre, 1.3 * radiusM, angle), angle + Math.PI);
            sensors.add(i == 1 ? camera.withClockSkew(0.008) : camera);
        }
        sensors.add(ObjectSensor.radar("radar-w", onCircle(centre, 2 * radiusM, Math.PI), 0));
        sensors.add(ObjectSensor.radar("radar-s", onCircle(centre, 2 * radiusM, -Math.PI / 2), Math.PI / 2)
                .withClockSkew(-0.005));
        sensors.add(ObuRadio.typical());
        sensors.add(SignalFeed.typical());
        return List.copyOf(sensors);
    }

    private static Position onCircle(Position centre, double radiusM, double angleRad) {
        return new Position(centre.xM() + radiusM * Math.cos(angleRad), centre.yM() + radiusM * Math.sin(angleRad));
    }

    public RoadMap map() {
        return traffic.map();
    }

    /** Tells the listener each scene once, when the simulated time reaches it, before anything is measured in it. */
    public void onScene(Consumer<Scene> listener) {
        this.truthListener = listener;
    }

    /**
     * Delivers the frame that arrives next.
     *
     * @return whether there was one; {@code false} once the traffic has ended and every frame has arrived
     */
    public boolean deliverNext(FrameSink sink) {
        if (!started) {
            start();
        }
        PendingFrame next = air.peek();
        while (!sources.isEmpty()) {
            Source source = earliest();
            if (next != null && next.arrivalNanos <= source.dueNanos()) {
                break;
            }
            if (!reach(source.dueNanos())) {
                break;
            }
            measure(source);
            next = air.peek();
        }
        if (next == null) {
            return false;
        }
        deliver(air.remove(), sink);
        return true;
    }

    private void start() {
        started = true;
        Optional<Scene> first = traffic.next();
        if (first.isEmpty()) {
            ended = true;
            return;
        }
        following = first.get();
        step();
        for (Source source : sources) {
            source.start(current.timestampNanos());
        }
    }

    /** Makes the last scene not after the instant the current one; false when the traffic ends before it. */
    private boolean reach(long dueNanos) {
        while (!ended && following.timestampNanos() <= dueNanos) {
            step();
        }
        return !ended || dueNanos <= current.timestampNanos();
    }

    private void step() {
        current = following;
        Optional<Scene> next = traffic.next();
        ended = next.isEmpty();
        following = next.orElse(current);
        table.load(current, following);
        truthListener.accept(current);
    }

    private Source earliest() {
        Source earliest = sources.getFirst();
        for (int i = 1; i < sources.size(); i++) {
            if (sources.get(i).dueNanos() < earliest.dueNanos()) {
                earliest = sources.get(i);
            }
        }
        return earliest;
    }

    private void measure(Source source) {
        double aheadSeconds = (source.dueNanos() - current.timestampNanos()) / 1e9;
        source.measure(current, table, aheadSeconds, sent);
        for (PendingFrame frame : sent) {
            frame.sequence = sequence++;
            air.add(frame);
        }
        sent.clear();
        source.advance();
    }

    private static void deliver(PendingFrame frame, FrameSink sink) {
        if (frame.source instanceof SignalSource signals) {
            sink.onSignals(signals.sensorId(), frame.signals, frame.measurementNanos, frame.arrivalNanos);
        } else {
            sink.onObservations(frame.observations, frame.arrivalNanos);
        }
        frame.source.giveBack(frame);
    }

    @Override
    public void close() {
        traffic.close();
    }
}
