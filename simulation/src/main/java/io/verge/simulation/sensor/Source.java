package io.verge.simulation.sensor;

import io.verge.simulation.Scene;
import java.util.ArrayDeque;
import java.util.List;
import java.util.random.RandomGenerator;

/** A sensor at work: when it measures next, and its own stream of chance, which no other sensor disturbs. */
abstract sealed class Source permits ObjectSource, RadioSource, SignalSource {
    final RandomGenerator random;
    private final Timing timing;
    private final long periodNanos;
    private final int frameCapacity;
    private final ArrayDeque<PendingFrame> idleFrames = new ArrayDeque<>();
    private long dueNanos;

    Source(Timing timing, long periodNanos, int frameCapacity, RandomGenerator random) {
        this.timing = timing;
        this.periodNanos = periodNanos;
        this.frameCapacity = frameCapacity;
        this.random = random;
    }

    /** Sets the first measurement at a random instant within a period of the start, as unsynchronised sensors do. */
    final void start(long startNanos) {
        dueNanos = startNanos + (long) (random.nextDouble() * periodNanos);
    }

    final long dueNanos() {
        return dueNanos;
    }

    final void advance() {
        dueNanos += periodNanos;
    }

    /** Measures at {@link #dueNanos()}, which lies {@code aheadSeconds} after the scene, and sends what it saw. */
    abstract void measure(Scene scene, SceneTable table, double aheadSeconds, List<PendingFrame> sent);

    final PendingFrame takeFrame() {
        PendingFrame idle = idleFrames.poll();
        return idle != null ? idle : new PendingFrame(this, frameCapacity);
    }

    final void giveBack(PendingFrame frame) {
        idleFrames.push(frame);
    }

    /** What the sensor's own clock says at the due instant. */
    final long stampNanos() {
        return dueNanos + Math.round(timing.clockSkewSeconds() * 1e9);
    }

    /** When a frame measured now arrives. */
    final long drawArrivalNanos() {
        double exponential = Math.min(10, -Math.log(1 - random.nextDouble()));
        return dueNanos + Math.round((timing.latencySeconds() + exponential * timing.jitterMeanSeconds()) * 1e9);
    }
}
