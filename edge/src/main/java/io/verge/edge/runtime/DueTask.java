package io.verge.edge.runtime;

import java.util.Comparator;
import java.util.PriorityQueue;

/** A task and when it is due; tasks due at the same instant run in the order they were scheduled. */
record DueTask(long atEpochNanos, long order, Runnable task) implements Comparable<DueTask> {
    private static final Comparator<DueTask> ORDER =
            Comparator.comparingLong(DueTask::atEpochNanos).thenComparingLong(DueTask::order);

    @Override
    public int compareTo(DueTask other) {
        return ORDER.compare(this, other);
    }

    static long runDue(PriorityQueue<DueTask> tasks, long nowNanos, long mostNanos) {
        for (DueTask next = tasks.peek(); next != null; next = tasks.peek()) {
            if (next.atEpochNanos > nowNanos) {
                return Math.min(mostNanos, next.atEpochNanos - nowNanos);
            }
            tasks.remove();
            next.task.run();
        }
        return mostNanos;
    }
}
