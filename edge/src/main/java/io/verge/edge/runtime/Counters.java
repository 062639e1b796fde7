package io.verge.edge.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/** The values of all {@link Counter}s and {@link DropReason}s. Any thread may add and read. */
public final class Counters {
    private static final Counter[] COUNTERS = Counter.values();
    private static final DropReason[] REASONS = DropReason.values();

    private final AtomicLongArray values = new AtomicLongArray(COUNTERS.length + REASONS.length);

    public void add(Counter counter, long amount) {
        values.addAndGet(counter.ordinal(), amount);
    }

    public void increment(Counter counter) {
        add(counter, 1);
    }

    /** Counts one drop. */
    public void drop(DropReason reason) {
        drop(reason, 1);
    }

    /** Counts so many drops of one reason. */
    public void drop(DropReason reason, long amount) {
        values.addAndGet(COUNTERS.length + reason.ordinal(), amount);
    }

    public long get(Counter counter) {
        return values.get(counter.ordinal());
    }

    public long get(DropReason reason) {
        return values.get(COUNTERS.length + reason.ordinal());
    }

    /** All of them by name, zeros included, in the order of declaration. */
    public Map<String, Long> snapshot() {
        Map<String, Long> snapshot = new LinkedHashMap<>();
        for (Counter counter : COUNTERS) {
            snapshot.put(counter.id(), get(counter));
        }
        for (DropReason reason : REASONS) {
            snapshot.put("dropped." + reason.name(), get(reason));
        }
        return snapshot;
    }
}
