package io.verge.messages.translation;

import java.util.List;
import java.util.function.Supplier;

/** What became of octets that should be said in another region's words. */
public sealed interface Translation {
    /**
     * They are a message of that region.
     *
     * @param type what its standard calls the message
     * @param json the value by X.697, on one line
     * @param layout makes the same with a line per member
     * @param hex the octets in hexadecimal digits
     * @param untranslated fields of the source that have no counterpart
     * @param unavailable fields that the target demands and the source does not say
     */
    record Translated(
            String type,
            String json,
            Supplier<String> layout,
            String hex,
            List<String> untranslated,
            List<String> unavailable)
            implements Translation {
        /** Keeps copies. */
        public Translated {
            untranslated = List.copyOf(untranslated);
            unavailable = List.copyOf(unavailable);
        }

        /** The value by X.697 with a line per member. */
        public String printed() {
            return layout.get();
        }
    }

    /**
     * They are not.
     *
     * @param bitOffset where the source does not fit, in bits from the first; 0 where it does
     * @param path the field there; empty for the message as a whole
     */
    record Refused(String reason, long bitOffset, String path) implements Translation {}
}
