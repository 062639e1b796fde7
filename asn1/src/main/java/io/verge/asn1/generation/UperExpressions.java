package io.verge.asn1.generation;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterKind;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.Intervals;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.ObjectIdentifierType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Range;
import io.verge.asn1.ir.RealType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.TimeType;
import io.verge.asn1.ir.Type;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/** The expressions that read, and the statements that write, one value by X.691. */
final class UperExpressions {
    private static final String PRINTABLE = "7, ' ', '~'";

    /** A list that needs methods of its own in the class at hand. */
    record ListCodec(ListType list, Spot spot) {}

    private final JavaTypes types;
    private final Widths widths;
    private final Deque<ListCodec> lists = new ArrayDeque<>();

    UperExpressions(JavaTypes types, Widths widths) {
        this.types = types;
        this.widths = widths;
    }

    /** Lists met since this was last asked. */
    Deque<ListCodec> takeLists() {
        Deque<ListCodec> taken = new ArrayDeque<>(lists);
        lists.clear();
        return taken;
    }

    String read(Type type, Spot spot) {
        return switch (type) {
            case ReferenceType reference -> readNamed(types.definition(reference));
            case BooleanType ignored -> "in.bit()";
            case NullType ignored -> "Null.NULL";
            case RealType ignored -> "in.real()";
            case IntegerType integer -> readNumber(Numbers.of(integer));
            case BitStringType bits -> readSized(bits.size(), "in.bitString(%s)", "in.bitString()");
            case OctetStringType octets -> readSized(octets.size(), "in.octetString(%s)", "in.octetString()");
            case CharacterStringType text -> readText(text);
            case TimeType time -> readTime(time);
            case ObjectIdentifierType oid -> "in.objectIdentifier(" + oid.relative() + ")";
            case OpenType ignored -> "in.octetString()";
            case ListType list -> {
                lists.add(new ListCodec(list, spot));
                yield "read" + spot.name() + "ListUper(in)";
            }
            case StructureType ignored -> spot.className() + ".readUper(in)";
            case ChoiceType ignored -> spot.className() + ".readUper(in)";
            case EnumeratedType ignored -> spot.className() + ".readUper(in)";
        };
    }

    private String readNamed(Definition definition) {
        Type type = definition.type();
        return switch (type) {
            // What is a single call anyhow needs no detour.
            case BooleanType ignored -> read(type, new Spot(types.classOf(definition), ""));
            case NullType ignored -> read(type, new Spot(types.classOf(definition), ""));
            case OpenType ignored -> read(type, new Spot(types.classOf(definition), ""));
            default -> types.classOf(definition) + ".readUper(in)";
        };
    }

    private static String readNumber(Numbers numbers) {
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

    private static String readText(CharacterStringType text) {
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
        StringBuilder characters = new StringBuilder();
        for (Range range : alphabet.ranges()) {
            int to = java.util.Objects.requireNonNull(range.upper()).intValueExact();
            for (int c = java.util.Objects.requireNonNull(range.lower()).intValueExact(); c <= to; c++) {
                characters.append(JavaText.escaped((char) c));
            }
        }
        return width + ", " + byCode + ", \"" + characters + "\"";
    }

    private static String readTime(TimeType time) {
        return switch (time.kind()) {
            case UTC_TIME, GENERALIZED_TIME -> "in.characters(" + PRINTABLE + ")";
            default -> throw new Unsupported(time.kind().words());
        };
    }

    void write(SourceText text, Type type, Spot spot, String value) {
        switch (type) {
            case ReferenceType reference -> writeNamed(text, types.definition(reference), value);
            case BooleanType ignored -> text.line("out.bit(%s);", value);
            case NullType ignored -> {}
            case RealType ignored -> text.line("out.real(%s);", value);
            case IntegerType integer -> writeNumber(text, Numbers.of(integer), value);
            case BitStringType bits -> {
                String trimmed = bits.names().isEmpty()
                        ? value
                        : value + ".trimmed(" + bits.size().per().lower() + ")";
                writeSized(
                        text,
                        bits.size(),
                        value,
                        "out.bitString(" + trimmed + ");",
                        "out.unboundedBitString(" + trimmed + ");");
            }
            case OctetStringType octets ->
                writeSized(
                        text,
                        octets.size(),
                        value,
                        "out.octetString(" + value + ");",
                        "out.unboundedOctetString(" + value + ");");
            case CharacterStringType string -> writeText(text, string, value);
            case TimeType ignored -> text.line("out.unboundedCharacters(%s, %s);", value, PRINTABLE);
            case ObjectIdentifierType ignored -> text.line("out.objectIdentifier(%s);", value);
            case OpenType open ->
                text.line(
                        OpenTypes.isTyped(open, spot) ? "%s.writeUper(out);" : "out.unboundedOctetString(%s);", value);
            case ListType list -> {
                lists.add(new ListCodec(list, spot));
                text.line("write%sListUper(out, %s);", spot.name(), value);
            }
            case StructureType ignored -> text.line("%s.writeUper(out);", value);
            case ChoiceType ignored -> text.line("%s.writeUper(out);", value);
            case EnumeratedType ignored -> text.line("%s.writeUper(out);", value);
        }
    }

    private void writeNamed(SourceText text, Definition definition, String value) {
        Type type = definition.type();
        Spot spot = new Spot(types.classOf(definition), "");
        boolean direct = type instanceof BooleanType
                || type instanceof NullType
                || type instanceof OpenType
                || types.isGenerated(type, spot);
        if (direct) {
            write(text, type, spot, value);
        } else {
            text.line("%s.writeUper(out, %s);", types.classOf(definition), value);
        }
    }

    private static void writeNumber(SourceText text, Numbers numbers, String value) {
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

    private static String isInRoot(Numbers numbers, String value) {
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

    private static void writeText(SourceText text, CharacterStringType string, String value) {
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

    /** The methods that read and write a list. */
    void writeListCodec(SourceText text, ListCodec codec) {
        ListType list = codec.list();
        Spot spot = codec.spot();
        Spot element = spot.inside(JavaTypes.elementName(list));
        String type = types.boxed(list.element(), element);
        Bounds size = list.size();
        Range range = size.per();
        boolean isShort = Widths.isShort(range);
        String name = spot.name() + "ListUper";
        text.gap().line("private static List<%s> read%s(UperReader in) {", type, name);
        if (isShort && size.extensible()) {
            text.line("if (in.bit()) {").line("return read%sLong(in);", name).line("}");
        }
        if (isShort) {
            text.line("int count = %s;", readLength(range));
            text.line("in.checkRoom(count, %d);", widths.least(list.element()));
            text.line("Object[] elements = new Object[count];");
            text.line("for (int i = 0; i < count; i++) {");
            text.line("elements[i] = %s;", read(list.element(), element));
            text.line("}").line("return Lists.ofOwned(elements);");
        } else {
            if (size.extensible()) {
                text.line("in.skip(1);");
            }
            text.line("return read%sLong(in);", name);
        }
        text.line("}");
        if (!isShort || size.extensible()) {
            readLongList(text, list, element, type, name);
        }
        writeList(text, list, element, type, name, isShort);
    }

    private void readLongList(SourceText text, ListType list, Spot element, String type, String name) {
        text.gap().line("private static List<%s> read%sLong(UperReader in) {", type, name);
        text.line("List<%s> elements = new ArrayList<>();", type);
        text.line("boolean more = true;").line("while (more) {");
        text.line("int length = in.lengthDeterminant();").line("more = length >= UperReader.MORE;");
        text.line("int count = more ? length - UperReader.MORE : length;");
        text.line("in.checkRoom(count, %d);", widths.least(list.element()));
        text.line("for (int i = 0; i < count; i++) {");
        text.line("elements.add(%s);", read(list.element(), element));
        text.line("}").line("}");
        if (!list.size().extensible() && list.size().per().isConstrained()) {
            Numbers sizes = new Numbers(Numbers.Kind.INT, list.size().per(), false);
            text.line("if (elements.size() < %s || elements.size() > %s) {", sizes.lower(), sizes.upper());
            text.line("throw in.malformed(Reason.OUT_OF_RANGE);").line("}");
        }
        text.line("return List.copyOf(elements);").line("}");
    }

    private void writeList(SourceText text, ListType list, Spot element, String type, String name, boolean isShort) {
        Bounds size = list.size();
        Numbers numbers = new Numbers(Numbers.Kind.INT, size.per(), false);
        text.gap().line("private static void write%s(UperWriter out, List<%s> elements) {", name, type);
        text.line("int size = elements.size();");
        if (isShort) {
            if (size.extensible()) {
                text.line("boolean isRoot = %s;", isInRoot(numbers, "size"));
                text.line("out.bit(!isRoot);");
                text.line("if (!isRoot) {")
                        .line("write%sLong(out, elements);", name)
                        .line("return;")
                        .line("}");
            }
            if (!size.per().isFixed()) {
                text.line("out.bits(%s, %d);", toRaw(numbers, "size"), numbers.bits());
            }
            text.line("for (int i = 0; i < size; i++) {");
            write(text, list.element(), element, "elements.get(i)");
            text.line("}").line("}");
        } else {
            if (size.extensible()) {
                text.line("out.bit(false);");
            }
            text.line("write%sLong(out, elements);", name).line("}");
        }
        if (isShort && !size.extensible()) {
            return;
        }
        text.gap().line("private static void write%sLong(UperWriter out, List<%s> elements) {", name, type);
        text.line("int at = 0;").line("boolean more = true;").line("while (more) {");
        text.line("int left = elements.size() - at;");
        text.line("more = left >= UperWriter.FRAGMENT;");
        text.line("for (int end = at + out.lengthDeterminant(left); at < end; at++) {");
        write(text, list.element(), element, "elements.get(at)");
        text.line("}").line("}").line("}");
    }
}
