package io.verge.edge.dissemination;

import io.verge.edge.runtime.Runtime;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Time that stands still until a test moves it. */
public final class FixedRuntime implements Runtime {
    private final AtomicLong epochNanos = new AtomicLong(Advisories.NOW_NANOS);
    private final AtomicLong monotonicNanos = new AtomicLong();

    /** Moves both clocks. */
    public void advance(long nanos) {
        epochNanos.addAndGet(nanos);
        monotonicNanos.addAndGet(nanos);
    }

    @Override
    public long epochNanos() {
        return epochNanos.get();
    }

    @Override
    public long monotonicNanos() {
        return monotonicNanos.get();
    }

    @Override
    public RandomGenerator random() {
        return new SplittableRandom(1);
    }

    @Override
    public Timer schedule(long atEpochNanos, Runnable task) {
        throw new UnsupportedOperationException("no timers here");
    }
}
