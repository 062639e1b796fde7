package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import io.verge.messages.translation.Meant.Amount;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A number as octets.
 *
 * @param octets how many
 * @param shift by how many bits it stands further left than at the end
 */
record OctetNumber(int octets, int shift) implements OfOne {
    @Override
    public Optional<Meant> read(Datum datum, Setting setting) {
        return datum instanceof Datum.OfOctets(String hex)
                ? Optional.of(Amount.of(HexFormat.fromHexDigitsToLong(hex) >>> shift))
                : Optional.empty();
    }

    @Override
    public Optional<Datum> write(Meant meant, Setting setting) {
        return meant instanceof Amount(BigDecimal number)
                ? Optional.of(new Datum.OfOctets(HexFormat.of().toHexDigits(number.longValue() << shift, 2 * octets)))
                : Optional.empty();
    }

    @Override
    public String words() {
        return octets + (octets == 1 ? " octet" : " octets") + (shift == 0 ? "" : ", in its upper bits");
    }
}
