package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;

/** The name of a station, of more or fewer octets: the last four are those that all three have. */
enum Identity implements OfOne {
    /** Eight octets, the first four zeros where they come from elsewhere. */
    EIGHT_OCTETS,
    /** Four octets. */
    FOUR_OCTETS,
    /** The number that four octets are. */
    NUMBER;

    private static final int LAST_FOUR = 8;

    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return switch (datum) {
            case Datum.OfOctets(String hex)
            when hex.length() >= LAST_FOUR ->
                Optional.of(
                        Meant.Amount.of(HexFormat.fromHexDigitsToLong(hex, hex.length() - LAST_FOUR, hex.length())));
            case Datum.OfInteger(BigInteger value) -> Optional.of(Meant.Amount.of(value.longValue()));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        if (!(meant instanceof Meant.Amount(BigDecimal number))) {
            return Optional.empty();
        }
        HexFormat hex = HexFormat.of();
        return Optional.of(
                switch (this) {
                    case EIGHT_OCTETS -> new Datum.OfOctets(hex.toHexDigits(number.longValue()));
                    case FOUR_OCTETS -> new Datum.OfOctets(hex.toHexDigits(number.longValue(), LAST_FOUR));
                    case NUMBER -> new Datum.OfInteger(number.toBigInteger());
                });
    }

    @Override
    public String words() {
        return switch (this) {
            case EIGHT_OCTETS -> "the last 4 of 8 octets";
            case FOUR_OCTETS -> "4 octets";
            case NUMBER -> "a number of 32 bits";
        };
    }
}
