package io.verge.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the calling thread allocates on the heap. */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** Bytes the calling thread has allocated in its life. */
    public static long bytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }
}
