package io.verge.asn1.generation;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterKind;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.Intervals;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.Range;
import java.math.BigInteger;

/** The same by X.691, unaligned. */
final class UperExpressions extends Expressions {
    private static final String PRINTABLE = "7, ' ', '~'";

    private final Widths widths;

    UperExpressions(JavaTypes types, Widths widths) {
        super(types, "Uper", "X.691");
        this.widths = widths;
    }

    @Override
    String readBoolean() {
        return "in.bit()";
    }

    @Override
    String readNumber(IntegerType integer) {
        Numbers numbers = Numbers.of(integer);
        String root = readRoot(numbers);
        return numbers.extensible() ? "(in.bit() ? in.unconstrained() : " + root + ")" : root;
    }

    private static String readRoot(Numbers numbers) {
        Range range = numbers.range();
        if (numbers.kind() == Numbers.Kind.BIG) {
            if (!range.isConstrained()) {
                return range.lower() == null
                        ? "in.unconstrainedBig()"
                        : "in.semiConstrainedBig(" + numbers.literal(numbers.lower()) + ")";
            }
            return "in.constrainedBig(" + numbers.bits() + ", " + numbers.literal(numbers.lower()) + ", "
                    + numbers.literal(numbers.upper()) + ")";
        }
        if (range.isConstrained()) {
            long most = numbers.mostIfNotAll();
            String raw = numbers.bits() == 0
                    ? ""
                    : most < 0
                            ? "in.bits(" + numbers.bits() + ")"
                            : "in.constrained(" + numbers.bits() + ", " + most + "L)";
            return fromRaw(numbers, raw);
        }
        return range.lower() == null
                ? "in.unconstrained()"
                : "in.semiConstrained(" + numbers.literal(numbers.lower()) + ")";
    }

    /** A number from what it is above its lower bound. */
    static String fromRaw(Numbers numbers, String raw) {
        String lower = numbers.literal(numbers.lower());
        if (raw.isEmpty()) {
            return lower;
        }
        String cast =
                numbers.kind() == Numbers.Kind.INT ? "(int) " + (raw.startsWith("in.") ? raw : "(" + raw + ")") : raw;
        boolean isZero = numbers.lower().signum() == 0;
        String sum = numbers.lower().signum() < 0
                ? cast + " - " + numbers.literal(numbers.lower().negate())
                : cast + " + " + lower;
        return isZero ? cast : "(" + sum + ")";
    }

    /** What a number is above its lower bound. */
    static String toRaw(Numbers numbers, String value) {
        BigInteger lower = numbers.lower();
        if (lower.signum() == 0) {
            return value;
        }
        return lower.signum() < 0 ? value + " + " + lower.negate() + "L" : value + " - " + lower + "L";
    }

    private static String readSized(Bounds size, String counted, String unbounded) {
        Range range = size.per();
        String root = Widths.isShort(range) ? counted.formatted(readLength(range)) : unbounded;
        return size.extensible() && !root.equals(unbounded) ? "(in.bit() ? " + unbounded + " : " + root + ")" : root;
    }

    /** The expression for a length of bounds that end below 64 Ki. */
    static String readLength(Range range) {
        Numbers numbers = new Numbers(Numbers.Kind.INT, range, false);
        long most = numbers.mostIfNotAll();
        return range.isFixed()
                ? numbers.lower().toString()
                : fromRaw(
                        numbers,
                        most < 0
                                ? "in.bits(" + numbers.bits() + ")"
                                : "in.constrained(" + numbers.bits() + ", " + most + "L)");
    }

    @Override
    String readBits(BitStringType bits) {
        return readSized(bits.size(), "in.bitString(%s)", "in.bitString()");
    }

    @Override
    String readOctets(OctetStringType octets) {
        return readSized(octets.size(), "in.octetString(%s)", "in.octetString()");
    }

    @Override
    String readText(CharacterStringType text) {
        if (text.alphabet().isEmpty()) {
            return text.kind() == CharacterKind.UTF8_STRING ? "in.utf8()" : "in.latin1()";
        }
        String alphabet = alphabet(text.alphabet());
        return readSized(text.size(), "in.characters(%s, " + alphabet + ")", "in.characters(" + alphabet + ")");
    }

    /** The arguments that tell reader and writer how characters become bits (X.691 30.5). */
    private static String alphabet(Intervals alphabet) {
        if (alphabet.hull().orElseThrow().bits() > Character.SIZE) {
            throw new Unsupported("UniversalString");
        }
        int width = Widths.character(alphabet);
        Range hull = alphabet.hull().orElseThrow();
        BigInteger first = java.util.Objects.requireNonNull(hull.lower());
        BigInteger last = java.util.Objects.requireNonNull(hull.upper());
        boolean byCode = last.bitLength() <= width;
        if (byCode && alphabet.ranges().size() == 1) {
            return width + ", (char) " + first + ", (char) " + last;
        }
        return width + ", " + byCode + ", \"" + characters(alphabet) + "\"";
    }

    /** All characters of an alphabet in their order, as they stand inside of Java's quotes. */
    static String characters(Intervals alphabet) {
        StringBuilder characters = new StringBuilder();
        for (Range range : alphabet.ranges()) {
            int to = java.util.Objects.requireNonNull(range.upper()).intValueExact();
            for (int c = java.util.Objects.requireNonNull(range.lower()).intValueExact(); c <= to; c++) {
                characters.append(JavaText.escaped((char) c));
            }
        }
        return characters.toString();
    }

    @Override
    String readPrintable() {
        return "in.characters(" + PRINTABLE + ")";
    }

    @Override
    String readPresence(int count) {
        return "in.bits(" + count + ")";
    }

    @Override
    String readAdditionCount() {
        return "in.normallySmallLength()";
    }

    @Override
    void writeBoolean(SourceText text, String value) {
        text.line("out.bit(%s);", value);
    }

    @Override
    void writeNumber(SourceText text, IntegerType integer, String value) {
        Numbers numbers = Numbers.of(integer);
        if (!numbers.extensible()) {
            text.line(writeRoot(numbers, value));
            return;
        }
        text.line("if (%s) {", isInRoot(numbers, value));
        text.line("out.bit(false);").line(writeRoot(numbers, value));
        text.line("} else {");
        text.line("out.bit(true);").line("out.unconstrained(%s);", value);
        text.line("}");
    }

    static String isInRoot(Numbers numbers, String value) {
        Range range = numbers.range();
        String low = range.lower() == null ? "" : value + " >= " + numbers.literal(numbers.lower());
        String high = range.upper() == null ? "" : value + " <= " + numbers.literal(numbers.upper());
        return low.isEmpty() || high.isEmpty() ? low + high : low + " && " + high;
    }

    private static String writeRoot(Numbers numbers, String value) {
        Range range = numbers.range();
        if (numbers.kind() == Numbers.Kind.BIG) {
            if (range.isConstrained()) {
                return "out.constrainedBig(" + value + ".subtract(" + numbers.literal(numbers.lower()) + "), "
                        + numbers.bits() + ");";
            }
            return range.lower() == null
                    ? "out.unconstrained(" + value + ");"
                    : "out.semiConstrained(" + value + ".subtract(" + numbers.literal(numbers.lower()) + "));";
        }
        if (range.isConstrained()) {
            return numbers.bits() == 0 ? "" : "out.bits(" + toRaw(numbers, value) + ", " + numbers.bits() + ");";
        }
        return range.lower() == null
                ? "out.unconstrained(" + value + ");"
                : "out.semiConstrained(" + toRaw(numbers, value) + ");";
    }

    @Override
    void writeBits(SourceText text, BitStringType bits, String value) {
        String trimmed = trimmed(bits, bits.size().per().lower(), value);
        writeSized(
                text,
                bits.size(),
                value,
                "out.bitString(" + trimmed + ");",
                "out.unboundedBitString(" + trimmed + ");");
    }

    @Override
    void writeOctets(SourceText text, OctetStringType octets, String value) {
        writeSized(
                text,
                octets.size(),
                value,
                "out.octetString(" + value + ");",
                "out.unboundedOctetString(" + value + ");");
    }

    @Override
    void writePrintable(SourceText text, String value) {
        text.line("out.unboundedCharacters(%s, %s);", value, PRINTABLE);
    }

    @Override
    String writePresence(String bits, int count) {
        return "out.bits(" + bits + ", " + count + ");";
    }

    private static void writeSized(SourceText text, Bounds size, String value, String counted, String unbounded) {
        Range range = size.per();
        if (!Widths.isShort(range)) {
            if (size.extensible()) {
                text.line("out.bit(false);");
            }
            text.line(unbounded);
            return;
        }
        Numbers numbers = new Numbers(Numbers.Kind.INT, range, false);
        String length = length(value, counted);
        if (size.extensible()) {
            text.line("if (%s) {", isInRoot(numbers, length));
            text.line("out.bit(false);");
        }
        if (!range.isFixed()) {
            text.line("out.bits(%s, %d);", toRaw(numbers, length), numbers.bits());
        }
        text.line(counted);
        if (size.extensible()) {
            text.line("} else {").line("out.bit(true);").line(unbounded).line("}");
        }
    }

    private static String length(String value, String counted) {
        boolean trimmed = counted.contains(".trimmed(");
        String whole = trimmed ? counted.substring("out.bitString(".length(), counted.length() - 2) : value;
        return whole + (counted.startsWith("out.characters(") ? ".length()" : ".size()");
    }

    @Override
    void writeText(SourceText text, CharacterStringType string, String value) {
        if (string.alphabet().isEmpty()) {
            text.line("out.%s(%s);", string.kind() == CharacterKind.UTF8_STRING ? "utf8" : "latin1", value);
            return;
        }
        String arguments = value + ", " + alphabet(string.alphabet());
        writeSized(
                text,
                string.size(),
                value,
                "out.characters(" + arguments + ");",
                "out.unboundedCharacters(" + arguments + ");");
    }

    @Override
    void writeListCodec(SourceText text, ListCodec codec) {
        new UperLists(this, widths, codec).write(text);
    }
}
