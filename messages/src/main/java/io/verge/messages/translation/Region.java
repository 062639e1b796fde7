package io.verge.messages.translation;

import java.util.Locale;
import java.util.Optional;

/** Whose messages they are. */
public enum Region {
    /** China. */
    CN,
    /** Europe. */
    EU,
    /** America. */
    US;

    /** The message set's name: {@code cn}, {@code eu} or {@code us}. */
    public String set() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The region of a message set. */
    public static Optional<Region> find(String set) {
        for (Region region : values()) {
            if (region.set().equals(set)) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }
}
