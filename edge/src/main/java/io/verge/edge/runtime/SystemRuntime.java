package io.verge.edge.runtime;

import java.time.Instant;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * The machine's own clock. Wall-clock time is read once and carried on by the monotonic clock, so it never jumps while
 * the site runs. One thread owns it and runs what is due.
 */
public final class SystemRuntime implements Runtime {
    private final long epochOffsetNanos;
    private final RandomGenerator random;
    private final PriorityQueue<DueTask> tasks = new PriorityQueue<>();
    private long scheduled;

    public SystemRuntime() {
        Instant now = Instant.now();
        long epochNanos = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        this.epochOffsetNanos = epochNanos - System.nanoTime();
        this.random = new SplittableRandom(epochNanos);
    }

    @Override
    public long epochNanos() {
        return epochOffsetNanos + System.nanoTime();
    }

    @Override
    public long monotonicNanos() {
        return System.nanoTime();
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Timer schedule(long atEpochNanos, Runnable task) {
        DueTask due = new DueTask(atEpochNanos, scheduled++, task);
        tasks.add(due);
        return () -> tasks.remove(due);
    }

    /** Runs every task that is due, and returns the nanoseconds until the next, at most {@code mostNanos}. */
    public long runDue(long mostNanos) {
        return DueTask.runDue(tasks, epochNanos(), mostNanos);
    }
}
