package io.verge.cli;

import java.util.function.LongSupplier;

/** Measures what the pipeline takes and leaves out what is only looked at it: a score costs more than a frame. */
final class Stopwatch implements LongSupplier {
    private final LongSupplier monotonicNanos;
    private volatile long leftOutNanos;

    Stopwatch(LongSupplier monotonicNanos) {
        this.monotonicNanos = monotonicNanos;
    }

    @Override
    public long getAsLong() {
        return monotonicNanos.getAsLong() - leftOutNanos;
    }

    /** Runs the work as if no time passed. One thread does this. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void leaveOut(Runnable work) {
        long begun = monotonicNanos.getAsLong();
        work.run();
        leftOutNanos += monotonicNanos.getAsLong() - begun;
    }
}
