package io.verge.benchmarks;

import io.verge.edge.runtime.Runtime;
import io.verge.edge.runtime.SystemRuntime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Real durations, but a wall clock set by hand: frames can come as fast as they go and still be a tenth of a second apart. */
final class SteppedClock implements Runtime {
    /** An idle shard lets real time pass; ahead of it, that changes nothing. */
    private static final long AHEAD_NANOS = TimeUnit.HOURS.toNanos(1);

    private final SystemRuntime system = new SystemRuntime();
    private final AtomicLong epochNanos = new AtomicLong(system.epochNanos() + AHEAD_NANOS);

    /** Puts the wall clock forward. */
    void advance(long nanos) {
        epochNanos.addAndGet(nanos);
    }

    @Override
    public long epochNanos() {
        return epochNanos.get();
    }

    @Override
    public long monotonicNanos() {
        return system.monotonicNanos();
    }

    @Override
    public RandomGenerator random() {
        return system.random();
    }

    @Override
    public Timer schedule(long atEpochNanos, Runnable task) {
        return system.schedule(atEpochNanos, task);
    }
}
