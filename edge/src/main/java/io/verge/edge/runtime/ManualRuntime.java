package io.verge.edge.runtime;

import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Time that moves only when it is told to: for tests, and for replays that must give the same bytes every time. */
public final class ManualRuntime implements Runtime {
    private final RandomGenerator random;
    private final PriorityQueue<DueTask> tasks = new PriorityQueue<>();
    private long nowNanos;
    private long scheduled;

    public ManualRuntime(long startEpochNanos, long seed) {
        this.nowNanos = startEpochNanos;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public long epochNanos() {
        return nowNanos;
    }

    @Override
    public long monotonicNanos() {
        return nowNanos;
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

    /** Moves time forward to this instant, running on the way whatever falls due, each at its own time. */
    public void advanceTo(long epochNanos) {
        for (DueTask next = tasks.peek(); next != null && next.atEpochNanos() <= epochNanos; next = tasks.peek()) {
            nowNanos = Math.max(nowNanos, next.atEpochNanos());
            tasks.remove();
            next.task().run();
        }
        nowNanos = Math.max(nowNanos, epochNanos);
    }
}
