package io.verge.edge.runtime;

import java.util.random.RandomGenerator;

/** Time, timers and chance, passed in, so that a test or a replay owns them ({@link ManualRuntime}). */
public interface Runtime {
    /** Wall-clock time, nanoseconds since the Unix epoch. */
    long epochNanos();

    /** A clock for durations only: nanoseconds since an arbitrary start, never running backwards. */
    long monotonicNanos();

    RandomGenerator random();

    /** Runs the task once, on the thread that owns this runtime, when {@link #epochNanos()} has reached the time. */
    Timer schedule(long atEpochNanos, Runnable task);

    /** A task to come. */
    interface Timer {
        /** Takes it back; does nothing once it has run. */
        void cancel();
    }
}
