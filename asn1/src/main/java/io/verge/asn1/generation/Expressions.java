package io.verge.asn1.generation;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.ObjectIdentifierType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.RealType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.TimeType;
import io.verge.asn1.ir.Type;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The expressions that read, and the statements that write, one value by a set of encoding rules. */
abstract sealed class Expressions permits UperExpressions, OerExpressions {
    /** A list that needs methods of its own in the class at hand. */
    record ListCodec(ListType list, Spot spot) {}

    private final JavaTypes types;
    private final String rules;
    private final String standard;
    private final Deque<ListCodec> lists = new ArrayDeque<>();

    /**
     * Expressions by these rules.
     *
     * @param rules what the names of their methods, of their reader and their writer have in them
     */
    Expressions(JavaTypes types, String rules, String standard) {
        this.types = types;
        this.rules = rules;
        this.standard = standard;
    }

    final JavaTypes types() {
        return types;
    }

    final String rules() {
        return rules;
    }

    /** What the runtime calls them. */
    final String constant() {
        return rules.toUpperCase(Locale.ROOT);
    }

    /** The head of the method that reads one, after what says who may call it. */
    final String readHead(String java) {
        return java + " read" + rules + "(" + rules + "Reader in) {";
    }

    final String readComment() {
        return "/** Reads one by " + standard + ". */";
    }

    final String writeHead() {
        return "void write" + rules + "(" + rules + "Writer out) {";
    }

    final String writeComment() {
        return "/** Writes it by " + standard + ". */";
    }

    /** Lists met since this was last asked. */
    final Deque<ListCodec> takeLists() {
        Deque<ListCodec> taken = new ArrayDeque<>(lists);
        lists.clear();
        return taken;
    }

    final String read(Type type, Spot spot) {
        return switch (type) {
            case ReferenceType reference -> readNamed(types.definition(reference));
            case NullType ignored -> "Null.NULL";
            case RealType ignored -> "in.real()";
            case BooleanType ignored -> readBoolean();
            case IntegerType integer -> readNumber(integer);
            case BitStringType bits -> readBits(bits);
            case OctetStringType octets -> readOctets(octets);
            case CharacterStringType text -> readText(text);
            case TimeType time -> readTime(time);
            case ObjectIdentifierType oid -> "in.objectIdentifier(" + oid.relative() + ")";
            case OpenType ignored -> "in.octetString()";
            case ListType list -> {
                lists.add(new ListCodec(list, spot));
                yield "read" + spot.name() + "List" + rules + "(in)";
            }
            case StructureType ignored -> spot.className() + ".read" + rules + "(in)";
            case ChoiceType ignored -> spot.className() + ".read" + rules + "(in)";
            case EnumeratedType ignored -> spot.className() + ".read" + rules + "(in)";
        };
    }

    private String readNamed(Definition definition) {
        Type type = definition.type();
        String named = types.classOf(definition) + ".read" + rules;
        return switch (type) {
            // What is a single call anyhow needs no detour.
            case BooleanType ignored -> read(type, new Spot(types.classOf(definition), ""));
            case NullType ignored -> read(type, new Spot(types.classOf(definition), ""));
            case OpenType ignored -> read(type, new Spot(types.classOf(definition), ""));
            default -> types.isInsideItself(definition) ? "in.back(" + named + "(in.deeper()))" : named + "(in)";
        };
    }

    private String readTime(TimeType time) {
        return switch (time.kind()) {
            case UTC_TIME, GENERALIZED_TIME -> readPrintable();
            default -> throw new Unsupported(time.kind().words());
        };
    }

    abstract String readBoolean();

    abstract String readNumber(IntegerType integer);

    abstract String readBits(BitStringType bits);

    abstract String readOctets(OctetStringType octets);

    abstract String readText(CharacterStringType text);

    /** Characters from space to tilde, of any number. */
    abstract String readPrintable();

    /** The expression for the bits that tell which of so many components are there, the first as the highest. */
    abstract String readPresence(int count);

    final void write(SourceText text, Type type, Spot spot, String value) {
        switch (type) {
            case ReferenceType reference -> writeNamed(text, types.definition(reference), value);
            case NullType ignored -> {}
            case RealType ignored -> text.line("out.real(%s);", value);
            case BooleanType ignored -> writeBoolean(text, value);
            case IntegerType integer -> writeNumber(text, integer, value);
            case BitStringType bits -> writeBits(text, bits, value);
            case OctetStringType octets -> writeOctets(text, octets, value);
            case CharacterStringType string -> writeText(text, string, value);
            case TimeType ignored -> writePrintable(text, value);
            case ObjectIdentifierType ignored -> text.line("out.objectIdentifier(%s);", value);
            case OpenType open ->
                text.line(
                        OpenTypes.isTyped(open, spot) ? "%s.write" + rules + "(out);" : "out.unboundedOctetString(%s);",
                        value);
            case ListType list -> {
                lists.add(new ListCodec(list, spot));
                text.line("write%sList%s(out, %s);", spot.name(), rules, value);
            }
            case StructureType ignored -> text.line("%s.write%s(out);", value, rules);
            case ChoiceType ignored -> text.line("%s.write%s(out);", value, rules);
            case EnumeratedType ignored -> text.line("%s.write%s(out);", value, rules);
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
            text.line("%s.write%s(out, %s);", types.classOf(definition), rules, value);
        }
    }

    abstract void writeBoolean(SourceText text, String value);

    abstract void writeNumber(SourceText text, IntegerType integer, String value);

    abstract void writeBits(SourceText text, BitStringType bits, String value);

    abstract void writeOctets(SourceText text, OctetStringType octets, String value);

    abstract void writeText(SourceText text, CharacterStringType string, String value);

    abstract void writePrintable(SourceText text, String value);

    /** The statement that writes what {@link #readPresence} reads. */
    abstract String writePresence(String bits, int count);

    /** The expression for the bits of an extension's bitmap. */
    abstract String readAdditionCount();

    /** The methods that read and write a list. */
    abstract void writeListCodec(SourceText text, ListCodec codec);

    /** The value without zeros at the end that mean nothing, where its bits have names. */
    static String trimmed(BitStringType bits, @Nullable BigInteger least, String value) {
        return bits.names().isEmpty() ? value : value + ".trimmed(" + (least == null ? 0 : least) + ")";
    }
}
