package io.verge.edge.decode;

import io.verge.edge.wire.Fnv;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names of sensors, each made into a {@code String} once and found again by its bytes.
 *
 * <p>The table is bounded: a name lives in one of {@link #WAYS} places that its hash gives it, and a new one there takes
 * the place of the one longest not seen. Someone who invents names makes others be built again, nothing more.
 */
final class SensorIds {
    static final int MAX_BYTES = 64;

    private static final int WAYS = 8;
    private static final int SETS = 256;

    private final Entry[] entries = new Entry[SETS * WAYS];
    private long uses;

    SensorIds() {
        Arrays.setAll(entries, i -> new Entry("", new byte[0], 0));
    }

    /** The entry of the name in these bytes; one whose name is empty where they are no name. */
    Entry find(byte[] bytes, int offset, int length) {
        long hash = hash(bytes, offset, length);
        int set = (int) ((hash >>> 32) & (SETS - 1)) * WAYS;
        int oldest = set;
        for (int i = set; i < set + WAYS; i++) {
            Entry entry = entries[i];
            if (entry.hash == hash && Arrays.equals(entry.utf8, 0, entry.utf8.length, bytes, offset, offset + length)) {
                entry.lastUse = ++uses;
                return entry;
            }
            if (entry.lastUse < entries[oldest].lastUse) {
                oldest = i;
            }
        }
        Entry entry = make(bytes, offset, length, hash);
        if (!entry.id.isEmpty()) {
            entry.lastUse = ++uses;
            entries[oldest] = entry;
        }
        return entry;
    }

    private static Entry make(byte[] bytes, int offset, int length, long hash) {
        if (length == 0 || length > MAX_BYTES) {
            return new Entry("", new byte[0], 0);
        }
        byte[] utf8 = Arrays.copyOfRange(bytes, offset, offset + length);
        String id = new String(utf8, StandardCharsets.UTF_8);
        boolean isUtf8 = Arrays.equals(id.getBytes(StandardCharsets.UTF_8), utf8);
        boolean isName = isUtf8 && id.chars().noneMatch(Character::isISOControl);
        return isName ? new Entry(id, utf8, hash) : new Entry("", new byte[0], 0);
    }

    private static long hash(byte[] bytes, int offset, int length) {
        long hash = Fnv.hash(bytes, offset, length);
        return hash ^ (hash >>> 29);
    }

    /** A name and what it is found by. */
    static final class Entry {
        final String id;
        final long hash;

        private final byte[] utf8;
        private long lastUse;

        private Entry(String id, byte[] utf8, long hash) {
            this.id = id;
            this.utf8 = utf8;
            this.hash = hash;
        }
    }
}
