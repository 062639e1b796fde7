package io.verge.asn1.interpreter;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Range;
import java.math.BigInteger;

/** Zeros at the end of named bits mean nothing, and the canonical value is the shortest that its size allows: X.691 16.3. */
final class NamedBits {
    private NamedBits() {}

    static String canonical(BitStringType type, String bits, Range size) {
        if (type.names().isEmpty()) {
            return bits;
        }
        String shortest = Defaults.stripped(bits);
        BigInteger least = size.lower();
        int missing = least == null ? 0 : least.intValueExact() - shortest.length();
        return missing > 0 ? shortest + "0".repeat(missing) : shortest;
    }
}
