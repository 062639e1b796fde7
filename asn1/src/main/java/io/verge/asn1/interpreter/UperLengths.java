package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.Range;
import java.math.BigInteger;

/**
 * Length determinants and the things they count: X.691 11.9. From 16 Ki on, and where no bound below 64 Ki is known, the
 * things come in portions, each behind a length of its own.
 */
final class UperLengths {
    private static final int PORTION = 16 * 1024;
    private static final int MOST_PORTIONS = 4;
    private static final BigInteger LIMIT = BigInteger.valueOf(65_536);

    private UperLengths() {}

    /** Reads the next things, this many. */
    interface Reading {
        void portion(int count);
    }

    /** Writes the things from one index up to but without another. */
    interface Writing {
        void portion(int from, int to);
    }

    /** The sizes that are possible here: X.691 10.3.16. An extensible type says by one bit whether its root holds. */
    static Range readRange(Bounds size, BitReader in) {
        return size.extensible() && in.bit() ? Range.SIZES : size.per();
    }

    static Range writeRange(Bounds size, int count, BitWriter out) {
        Range range = size.per();
        if (!size.extensible()) {
            Fit.size(count, range);
            return range;
        }
        boolean outside = !range.contains(BigInteger.valueOf(count));
        out.bit(outside);
        return outside ? Range.SIZES : range;
    }

    static void read(Range size, BitReader in, Reading reading) {
        if (isShort(size)) {
            reading.portion(UperNumbers.readConstrained(size, in).intValue());
            return;
        }
        long start = in.offset();
        int total = 0;
        int count;
        do {
            count = readGeneral(in);
            reading.portion(count);
            total += count;
        } while (count >= PORTION);
        if (!size.contains(BigInteger.valueOf(total))) {
            throw new Misfit(start, "read a size of " + total + ", allowed is " + size);
        }
    }

    /** 11.9.3.6 to 11.9.3.8; a count from 16 Ki on says that more will come. */
    private static int readGeneral(BitReader in) {
        long start = in.offset();
        if (!in.bit()) {
            return in.small(7);
        }
        if (!in.bit()) {
            return in.small(14);
        }
        int portions = in.small(6);
        if (portions < 1 || portions > MOST_PORTIONS) {
            throw new Misfit(start, "read a length of " + portions + " times 16 Ki, allowed is 1..4");
        }
        return portions * PORTION;
    }

    static void write(Range size, int count, BitWriter out, Writing writing) {
        if (isShort(size)) {
            UperNumbers.writeConstrained(BigInteger.valueOf(count), size, out);
            writing.portion(0, count);
            return;
        }
        int from = 0;
        while (count - from >= PORTION) {
            int portions = Math.min(MOST_PORTIONS, (count - from) / PORTION);
            out.number(0b11, 2);
            out.number(portions, 6);
            writing.portion(from, from + portions * PORTION);
            from += portions * PORTION;
        }
        writeGeneral(count - from, out);
        writing.portion(from, count);
    }

    private static void writeGeneral(int count, BitWriter out) {
        if (count < 128) {
            out.number(count, 8);
        } else {
            out.number(0b10, 2);
            out.number(count, 14);
        }
    }

    /** A normally small length, of the bitmap of extension additions: 11.9.3.4. */
    static int readSmall(BitReader in) {
        if (!in.bit()) {
            return in.small(6) + 1;
        }
        long start = in.offset();
        int count = readGeneral(in);
        if (count >= PORTION || count == 0) {
            throw new Misfit(start, "read " + count + " extension additions, allowed is 1..16383");
        }
        return count;
    }

    static void writeSmall(int count, BitWriter out) {
        if (count <= 64) {
            out.number(count - 1, 7);
        } else {
            out.bit(true);
            writeGeneral(count, out);
        }
    }

    /** 11.9.4: a length that is known to stay below 64 Ki is a number of its range, of no bits if only one is possible. */
    private static boolean isShort(Range size) {
        BigInteger upper = size.upper();
        return upper != null && upper.compareTo(LIMIT) < 0;
    }
}
