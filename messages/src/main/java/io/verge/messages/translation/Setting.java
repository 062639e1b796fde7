package io.verge.messages.translation;

import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a field's meaning depends on besides the field: times are fractions of a span around the message's time, places are told
 * from its reference, and directions from where the road user is heading.
 *
 * @param time of the message; until that is known, the time given
 * @param origin the message's reference position
 * @param said what is known of the same message or element, by meaning
 * @param before what the element before was told to be, by meaning; nothing if there is none
 */
record Setting(Instant time, Optional<Origin> origin, Map<String, Meant> said, Optional<Map<String, Meant>> before) {
    /** The row that tells the time of a message to which the times within it are relative. */
    static final String TIME = "time of the message";

    /** A position in degrees. */
    record Origin(BigDecimal latitude, BigDecimal longitude) {}

    Setting {
        said = Map.copyOf(said);
    }

    static Setting at(Instant time) {
        return new Setting(time, Optional.empty(), Map.of(), Optional.empty());
    }

    /** The setting of a message or element of which this is known, and of what is within it. */
    Setting knowing(Map<String, Meant> meant) {
        Optional<Origin> here = meant.get("latitude") instanceof Amount(BigDecimal latitude)
                        && meant.get("longitude") instanceof Amount(BigDecimal longitude)
                ? Optional.of(new Origin(latitude, longitude))
                : origin;
        Instant now =
                meant.get(TIME) instanceof Amount(BigDecimal millis) ? Instant.ofEpochMilli(millis.longValue()) : time;
        return new Setting(now, here, meant, before);
    }

    /** The setting of an element behind the one that was told to be this. */
    Setting behind(Optional<Map<String, Meant>> element) {
        return new Setting(time, origin, said, element);
    }
}
