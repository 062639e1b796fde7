package io.verge.asn1.generation;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterKind;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.Intervals;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.Range;
import io.verge.asn1.ir.StructureType;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same by X.696: all in whole octets, and a length or a number before what does not always take the same. */
final class OerExpressions extends Expressions {
    private static final String PRINTABLE = "1, ' ', '~'";

    private final OerWidths widths;

    OerExpressions(JavaTypes types, OerWidths widths) {
        super(types, "Oer", "X.696");
        this.widths = widths;
    }

    @Override
    String readBoolean() {
        return "in.bool()";
    }

    @Override
    String readNumber(IntegerType integer) {
        Numbers numbers = Numbers.of(integer);
        Range range = integer.bounds().oer();
        // What OER takes its octets from may be wider than what is allowed.
        Range allowed = numbers.extensible() ? range : numbers.range();
        int octets = OerWidths.number(range);
        boolean isSigned = OerWidths.isSigned(range);
        String call = isSigned ? "signed" : "unsigned";
        if (numbers.kind() == Numbers.Kind.BIG) {
            return "in.big(%d, %s, %s, %s)"
                    .formatted(octets, isSigned, big(numbers, allowed.lower()), big(numbers, allowed.upper()));
        }
        String least = allowed.lower() == null ? "Long.MIN_VALUE" : allowed.lower() + "L";
        String most = allowed.upper() == null ? "Long.MAX_VALUE" : allowed.upper() + "L";
        if (octets == 0) {
            boolean isFree = allowed.lower() == null && allowed.upper() == null;
            return isFree
                    ? "in.signed()"
                    : isSigned ? "in.signedWithin(" + least + ", " + most + ")" : "in.unsignedFrom(" + least + ")";
        }
        String bounds = isAllOf(allowed, octets, isSigned) ? "" : ", " + least + ", " + most;
        String read = "in." + call + "(" + octets + bounds + ")";
        return numbers.kind() == Numbers.Kind.INT ? "(int) " + read : read;
    }

    private static String big(Numbers numbers, @Nullable BigInteger bound) {
        return bound == null ? "null" : numbers.literal(bound);
    }

    /** Whether so many octets can say nothing that the range does not hold. */
    private static boolean isAllOf(Range range, int octets, boolean isSigned) {
        BigInteger span = BigInteger.ONE.shiftLeft(8 * octets);
        BigInteger lower = isSigned ? span.shiftRight(1).negate() : BigInteger.ZERO;
        return lower.equals(range.lower())
                && lower.add(span).subtract(BigInteger.ONE).equals(range.upper());
    }

    @Override
    String readBits(BitStringType bits) {
        return "in.bitString(" + sizes(bits.size()) + ")";
    }

    @Override
    String readOctets(OctetStringType octets) {
        Range range = octets.size().oer();
        boolean isFree = range.equals(Range.SIZES);
        return isFree ? "in.octetString()" : "in.octetString(" + sizes(octets.size()) + ")";
    }

    /** The arguments that say how many are allowed: one number, or two. */
    private static String sizes(Bounds size) {
        return size.oer().isFixed() ? String.valueOf(least(size)) : least(size) + ", " + most(size);
    }

    /** The sizes that are allowed, where OER may see more. */
    private static Range allowed(Bounds size) {
        return size.extensible() ? size.oer() : size.per();
    }

    private static int least(Bounds size) {
        BigInteger lower = allowed(size).lower();
        return lower == null ? 0 : OerWidths.size(lower);
    }

    private static String most(Bounds size) {
        BigInteger upper = allowed(size).upper();
        return upper == null ? "Integer.MAX_VALUE" : String.valueOf(OerWidths.size(upper));
    }

    @Override
    String readText(CharacterStringType text) {
        int octets = OerWidths.character(text.kind());
        if (octets == 0) {
            return text.kind() == CharacterKind.UTF8_STRING ? "in.utf8()" : "in.latin1()";
        }
        String sizes = sizes(text.size());
        String count = text.size().oer().isFixed() ? sizes : "in.characterCount(" + octets + ", " + sizes + ")";
        return "in.characters(" + count + ", " + alphabet(text, octets) + ")";
    }

    /** All characters of the kind: what a constraint says of them OER does not see. */
    private static String alphabet(CharacterStringType text, int octets) {
        if (octets > 2) {
            throw new Unsupported("UniversalString");
        }
        Intervals all = text.kind().alphabet();
        if (all.ranges().size() > 1) {
            return "\"" + UperExpressions.characters(all) + "\"";
        }
        Range hull = all.ranges().getFirst();
        return "%d, (char) %s, (char) %s"
                .formatted(octets, Objects.requireNonNull(hull.lower()), Objects.requireNonNull(hull.upper()));
    }

    @Override
    String readPrintable() {
        return "in.characters(in.characterCount(1, 0, Integer.MAX_VALUE), " + PRINTABLE + ")";
    }

    @Override
    String readPresence(int count) {
        return "in.presence(" + count + ")";
    }

    @Override
    String readAdditionCount() {
        return "in.bitStringLength()";
    }

    @Override
    void writeBoolean(SourceText text, String value) {
        text.line("out.bool(%s);", value);
    }

    @Override
    void writeNumber(SourceText text, IntegerType integer, String value) {
        Range range = integer.bounds().oer();
        int octets = OerWidths.number(range);
        boolean isSigned = OerWidths.isSigned(range);
        if (Numbers.of(integer).kind() == Numbers.Kind.BIG) {
            text.line("out.big(%s, %d, %s);", value, octets, isSigned);
        } else if (octets > 0) {
            text.line("out.number(%s, %d);", value, octets);
        } else {
            text.line("out.%s(%s);", isSigned ? "signed" : "unsigned", value);
        }
    }

    @Override
    void writeBits(SourceText text, BitStringType bits, String value) {
        String trimmed = trimmed(bits, bits.size().oer().lower(), value);
        text.line("out.%s(%s);", bits.size().oer().isFixed() ? "bitString" : "unboundedBitString", trimmed);
    }

    @Override
    void writeOctets(SourceText text, OctetStringType octets, String value) {
        text.line("out.%s(%s);", octets.size().oer().isFixed() ? "octetString" : "unboundedOctetString", value);
    }

    @Override
    void writeText(SourceText text, CharacterStringType string, String value) {
        int octets = OerWidths.character(string.kind());
        if (octets == 0) {
            String kind = string.kind() == CharacterKind.UTF8_STRING ? "utf8" : "latin1";
            text.line("out.%s(%s);", kind, value);
        } else {
            String call = string.size().oer().isFixed() ? "characters" : "unboundedCharacters";
            text.line("out.%s(%s, %d);", call, value, octets);
        }
    }

    @Override
    void writePrintable(SourceText text, String value) {
        text.line("out.unboundedCharacters(%s, 1);", value);
    }

    @Override
    String writePresence(String bits, int count) {
        return "out.presence(" + bits + ", " + count + ");";
    }

    @Override
    void writeListCodec(SourceText text, ListCodec codec) {
        ListType list = codec.list();
        Spot element = codec.spot().inside(JavaTypes.elementName(list));
        String type = types().boxed(list.element(), element);
        String name = codec.spot().name() + "ListOer";
        text.gap().line("private static List<%s> read%s(OerReader in) {", type, name);
        int leastEach = widths.least(list.element());
        text.line("int count = in.count(%d, %d, %s);", leastEach, least(list.size()), most(list.size()));
        text.line("Object[] elements = new Object[count];");
        text.line("for (int i = 0; i < count; i++) {");
        text.line("elements[i] = %s;", read(list.element(), element));
        text.line("}").line("return Lists.ofOwned(elements);").line("}");
        boolean isSet = list.kind() == StructureType.Kind.SET;
        text.gap().line("private static void write%s(OerWriter out, List<%s> elements) {", name, type);
        text.line("int size = elements.size();").line("out.unsigned(size);");
        if (isSet) {
            text.line("int[] ends = new int[size + 1];").line("ends[0] = out.position();");
        }
        text.line("for (int i = 0; i < size; i++) {");
        write(text, list.element(), element, "elements.get(i)");
        if (isSet) {
            text.line("ends[i + 1] = out.position();");
        }
        text.line("}");
        if (isSet) {
            text.line("out.sort(ends);");
        }
        text.line("}");
    }
}
