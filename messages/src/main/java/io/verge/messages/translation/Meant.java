package io.verge.messages.translation;

import java.math.BigDecimal;
import java.util.Optional;
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

    /** What this is from the reference, where it is told from something that is {@code other} from there. */
    default Optional<Meant> plus(Meant other) {
        if (this instanceof Amount(BigDecimal number) && other instanceof Amount(BigDecimal more)) {
            return Optional.of(new Amount(number.add(more)));
        }
        return this instanceof Offset(double north, double east)
                        && other instanceof Offset(double moreNorth, double moreEast)
                ? Optional.of(new Offset(north + moreNorth, east + moreEast))
                : Optional.empty();
    }

    /** The opposite of a number or an offset; anything else has none. */
    default Optional<Meant> negated() {
        return switch (this) {
            case Amount(BigDecimal number) -> Optional.of(new Amount(number.negate()));
            case Offset(double north, double east) -> Optional.of(new Offset(-north, -east));
            case Word _, Flags _ -> Optional.empty();
        };
    }

    /** One of the row's words, or any text. */
    record Word(String word) implements Meant {}

    /** The names of all that is so. */
    record Flags(Set<String> names) implements Meant {
        public Flags {
            names = Set.copyOf(names);
        }
    }
}
