package io.verge.asn1.interpreter;

import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.Intervals;
import io.verge.asn1.ir.Range;
import io.verge.asn1.value.Datum;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Restricted character strings: X.691 clause 30. Each character takes the fewest bits that tell the alphabet's characters
 * apart. It is its code where that fits, else its place in the alphabet (30.5.4). Outside of an extensible root neither the
 * size nor the alphabet is narrowed (30.4).
 */
final class UperCharacters {
    private UperCharacters() {}

    static Datum read(CharacterStringType type, BitReader in, Walk walk) {
        if (!type.kind().isKnownMultiplier()) {
            long start = in.offset();
            byte[] octets = UperStrings.readOctets(Range.SIZES, in);
            return new Datum.OfCharacters(Texts.decode(type.kind(), octets, start));
        }
        boolean outside = type.size().extensible() && in.bit();
        Range size = outside ? Range.SIZES : type.size().per();
        Alphabet alphabet = new Alphabet(outside ? type.kind().alphabet() : type.alphabet());
        StringBuilder text = new StringBuilder();
        UperLengths.read(size, in, count -> {
            in.need((long) count * alphabet.width());
            for (int i = 0; i < count; i++) {
                if (alphabet.width() == 0) {
                    walk.count(in);
                }
                text.appendCodePoint(alphabet.read(in));
            }
        });
        return new Datum.OfCharacters(text.toString());
    }

    static void write(CharacterStringType type, Datum value, BitWriter out) {
        String text = Fit.as(Datum.OfCharacters.class, value).characters();
        if (!type.kind().isKnownMultiplier()) {
            UperStrings.writeOctets(Range.SIZES, Texts.encode(type.kind(), text), out);
            return;
        }
        int[] characters = Texts.characters(type.kind(), text);
        Range size = UperLengths.writeRange(type.size(), characters.length, out);
        boolean outside =
                type.size().extensible() && !type.size().per().contains(BigInteger.valueOf(characters.length));
        Alphabet alphabet = new Alphabet(outside ? type.kind().alphabet() : type.alphabet());
        UperLengths.write(size, characters.length, out, (from, to) -> {
            for (int i = from; i < to; i++) {
                alphabet.write(characters[i], out);
            }
        });
    }

    /** The characters that are possible, and the bits each of them takes. */
    private record Alphabet(Intervals characters, int width, boolean byCode) {
        Alphabet(Intervals characters) {
            this(characters, characters.count().subtract(BigInteger.ONE).bitLength());
        }

        private Alphabet(Intervals characters, int width) {
            this(characters, width, bitLength(characters.ranges().getLast().upper()) <= width);
        }

        int read(BitReader in) {
            long start = in.offset();
            BigInteger number = in.number(width);
            BigInteger character = byCode ? number : at(number, start);
            if (!Fit.contains(characters, character) || !Character.isValidCodePoint(character.intValue())) {
                throw new Misfit(start, "read the character with code " + character + ", allowed is " + characters);
            }
            return character.intValueExact();
        }

        private BigInteger at(BigInteger place, long start) {
            BigInteger left = place;
            for (Range range : characters.ranges()) {
                BigInteger count = Intervals.of(range).count();
                if (left.compareTo(count) < 0) {
                    return first(range).add(left);
                }
                left = left.subtract(count);
            }
            throw new Misfit(
                    start,
                    "read the character " + place + " of an alphabet of " + characters.count() + ", counted from 0");
        }

        void write(int character, BitWriter out) {
            BigInteger code = BigInteger.valueOf(character);
            if (!Fit.contains(characters, code)) {
                throw new Misfit("the character with code " + character + " is none of " + characters);
            }
            BigInteger place = BigInteger.ZERO;
            for (Range range : characters.ranges()) {
                if (range.contains(code)) {
                    place = place.add(code.subtract(first(range)));
                    break;
                }
                place = place.add(Intervals.of(range).count());
            }
            out.number(byCode ? code : place, width);
        }

        private static BigInteger first(Range range) {
            BigInteger lower = range.lower();
            return lower == null ? BigInteger.ZERO : lower;
        }

        private static int bitLength(@Nullable BigInteger last) {
            return last == null ? Integer.MAX_VALUE : last.bitLength();
        }
    }
}
