package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Range;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;

/** Whole numbers: X.691 11.3 to 11.8. */
final class UperNumbers {
    private UperNumbers() {}

    /** A constrained whole number: 11.5. As many bits as the range needs. */
    static BigInteger readConstrained(Range range, BitReader in) {
        long start = in.offset();
        BigInteger number = in.number(range.bits()).add(lower(range));
        if (!range.contains(number)) {
            throw new Misfit(start, "read " + number + ", allowed is " + range);
        }
        return number;
    }

    static void writeConstrained(BigInteger number, Range range, BitWriter out) {
        Fit.range(number, range, "the number");
        out.number(number.subtract(lower(range)), range.bits());
    }

    /** A semi-constrained whole number: 11.7. Octets with a length, counted from the lower bound. */
    static BigInteger readSemiConstrained(BigInteger lower, BitReader in) {
        return new BigInteger(1, readNumberOctets(in)).add(lower);
    }

    static void writeSemiConstrained(BigInteger number, BigInteger lower, BitWriter out) {
        Fit.range(number, new Range(lower, null), "the number");
        BigInteger offset = number.subtract(lower);
        writeNumberOctets(WholeNumbers.unsigned(offset), out);
    }

    /** An unconstrained whole number: 11.8. Octets of the two's complement with a length. */
    static BigInteger readUnconstrained(BitReader in) {
        return new BigInteger(readNumberOctets(in));
    }

    static void writeUnconstrained(BigInteger number, BitWriter out) {
        writeNumberOctets(number.toByteArray(), out);
    }

    /** A normally small number that is not negative: 11.6. */
    static int readSmall(BitReader in) {
        if (!in.bit()) {
            return in.small(6);
        }
        long start = in.offset();
        BigInteger number = readSemiConstrained(BigInteger.ZERO, in);
        if (number.bitLength() > 31) {
            throw new Misfit(start, "read the index " + number + ", which no module has");
        }
        return number.intValue();
    }

    static void writeSmall(int number, BitWriter out) {
        if (number < 64) {
            out.number(number, 7);
        } else {
            out.bit(true);
            writeSemiConstrained(BigInteger.valueOf(number), BigInteger.ZERO, out);
        }
    }

    private static byte[] readNumberOctets(BitReader in) {
        long start = in.offset();
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        UperLengths.read(Range.SIZES, in, count -> octets.writeBytes(in.octets(count)));
        if (octets.size() == 0) {
            throw new Misfit(start, "read a number of no octets, at least one is needed");
        }
        return octets.toByteArray();
    }

    private static void writeNumberOctets(byte[] octets, BitWriter out) {
        UperLengths.write(
                Range.SIZES, octets.length, out, (from, to) -> out.octets(Arrays.copyOfRange(octets, from, to)));
    }

    private static BigInteger lower(Range range) {
        BigInteger lower = range.lower();
        if (lower == null) {
            throw new IllegalArgumentException(range + " has no lower bound");
        }
        return lower;
    }
}
