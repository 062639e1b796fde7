package io.verge.messages.translation;

import java.math.BigDecimal;
import java.util.Set;

/** What a field says, apart from how a standard writes it. */
sealed interface Meant {
    /** A number in the row's unit. */
    record Amount(BigDecimal number) implements Meant {
        static Amount of(long number) {
            return new Amount(BigDecimal.valueOf(number));
        }
    }

    /** A place, in degrees north and east of the message's reference. */
    record Offset(double north, double east) implements Meant {}

    /** One of the row's words, or any text. */
    record Word(String word) implements Meant {}

    /** The names of all that is so. */
    record Flags(Set<String> names) implements Meant {
        public Flags {
            names = Set.copyOf(names);
        }
    }
}
