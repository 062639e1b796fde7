package io.verge.asn1.interpreter;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.CharacterKind;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.Range;
import io.verge.asn1.value.Datum;
import java.math.BigInteger;

/** BIT STRING, OCTET STRING and character strings: X.696 clauses 13, 14 and 27. A fixed size has no length before it. */
final class OerStrings {
    private OerStrings() {}

    static Datum read(BitStringType type, BitReader in) {
        Range size = type.size().oer();
        if (size.isFixed()) {
            String bits = in.bits(fixed(size, in));
            in.align();
            return new Datum.OfBits(bits);
        }
        long start = in.offset();
        String bits = readBits(in);
        check(bits.length(), size, start);
        return new Datum.OfBits(bits);
    }

    /** A bit string of any size: its length, how many bits of the last octet do not count, and the octets. */
    static String readBits(BitReader in) {
        long start = in.offset();
        int length = OerLengths.read(in);
        int unused = length == 0 ? Byte.SIZE : in.small(Byte.SIZE);
        int bits = 8 * (length - 1) - unused;
        if (unused >= Byte.SIZE || bits < 0) {
            throw new Misfit(start, "read a bit string of " + length + " octets with " + unused + " unused bits");
        }
        String read = in.bits(bits);
        in.align();
        return read;
    }

    static void write(BitStringType type, Datum value, BitWriter out) {
        Range size = type.size().oer();
        String bits = NamedBits.canonical(type, Fit.bits(value), size);
        Fit.size(bits.length(), size);
        if (size.isFixed()) {
            out.bits(bits);
            out.align();
        } else {
            writeBits(bits, out);
        }
    }

    static void writeBits(String bits, BitWriter out) {
        OerLengths.write(1 + (bits.length() + 7) / 8, out);
        out.number(Math.floorMod(-bits.length(), 8), 8);
        out.bits(bits);
        out.align();
    }

    static Datum read(OctetStringType type, BitReader in, Oer oer, Walk walk) {
        Range size = type.size().oer();
        long start = in.offset();
        byte[] octets = size.isFixed() ? in.octets(fixed(size, in)) : OerLengths.readOctets(in);
        check(octets.length, size, start);
        return Containing.read(type, octets, in.offset() - (long) Byte.SIZE * octets.length, oer, walk);
    }

    static void write(OctetStringType type, Datum value, BitWriter out, Oer oer, Walk walk) {
        byte[] octets = Containing.octets(type, value, oer, walk);
        Range size = type.size().oer();
        Fit.size(octets.length, size);
        if (size.isFixed()) {
            out.octets(octets);
        } else {
            OerLengths.writeOctets(octets, out);
        }
    }

    static Datum read(CharacterStringType type, BitReader in) {
        CharacterKind kind = type.kind();
        long start = in.offset();
        if (!kind.isKnownMultiplier()) {
            return new Datum.OfCharacters(Texts.decode(kind, OerLengths.readOctets(in), start));
        }
        int width = Texts.width(kind);
        Range size = type.size().oer();
        int octets = size.isFixed() ? Math.multiplyExact(width, fixed(size, in)) : OerLengths.read(in);
        if (octets % width != 0) {
            throw new Misfit(start, "read " + octets + " octets for characters of " + width + " octets each");
        }
        check(octets / width, size, start);
        StringBuilder text = new StringBuilder();
        in.need(8L * octets);
        for (int i = 0; i < octets / width; i++) {
            text.appendCodePoint(character(kind, in));
        }
        return new Datum.OfCharacters(text.toString());
    }

    private static int character(CharacterKind kind, BitReader in) {
        long start = in.offset();
        BigInteger code = in.number(8 * Texts.width(kind));
        if (!Fit.contains(kind.alphabet(), code) || code.compareTo(BigInteger.valueOf(Character.MAX_CODE_POINT)) > 0) {
            throw new Misfit(start, "read the character with code " + code + ", which is none of " + kind.words());
        }
        return code.intValue();
    }

    static void write(CharacterStringType type, Datum value, BitWriter out) {
        String text = Fit.as(Datum.OfCharacters.class, value).characters();
        CharacterKind kind = type.kind();
        if (!kind.isKnownMultiplier()) {
            OerLengths.writeOctets(Texts.encode(kind, text), out);
            return;
        }
        int[] characters = Texts.characters(kind, text);
        Range size = type.size().oer();
        Fit.size(characters.length, size);
        int width = Texts.width(kind);
        if (!size.isFixed()) {
            OerLengths.write(width * characters.length, out);
        }
        for (int character : characters) {
            out.number(character, 8 * width);
        }
    }

    /** A fixed size, as far as the input can hold it. */
    private static int fixed(Range size, BitReader in) {
        BigInteger lower = size.lower();
        if (lower == null || lower.bitLength() > 31 || lower.longValue() > in.left()) {
            throw new Misfit(
                    in.offset(), "the input ends: a size of " + size + " is needed, " + in.left() + " bits are left");
        }
        return lower.intValue();
    }

    static void check(int size, Range allowed, long start) {
        if (!allowed.contains(BigInteger.valueOf(size))) {
            throw new Misfit(start, "read a size of " + size + ", allowed is " + allowed);
        }
    }
}
