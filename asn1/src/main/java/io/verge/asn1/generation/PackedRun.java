package io.verge.asn1.generation;

import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Neighbours of fixed width, collected until 64 bits are full: read as one number and taken apart, or put together and written. */
final class PackedRun {
    private record Part(int bits, BinaryOperator<String> statement, String value, long most) {}

    private final Widths widths;
    private final JavaTypes types;
    private final List<Part> parts = new ArrayList<>();
    private int words;

    PackedRun(Widths widths, JavaTypes types) {
        this.widths = widths;
        this.types = types;
    }

    /** Bits to read, and the statement that makes something of the expression for them. */
    void addBits(int bits, UnaryOperator<String> statement) {
        parts.add(new Part(bits, (raw, ago) -> statement.apply(raw), "", -1));
    }

    /** Bits to write. */
    void addValue(int bits, String value) {
        parts.add(new Part(bits, (raw, ago) -> raw, value, -1));
    }

    /** A field to read. */
    void addField(Field field, String javaType) {
        Type type = types.model().expand(field.component().type());
        int bits = widths.fixed(type);
        String declared = javaType + " " + field.name() + " = ";
        switch (type) {
            case BooleanType ignored -> addBits(bits, raw -> declared + "(" + raw + " & 1) != 0;");
            case EnumeratedType items -> {
                int count = items.root().size();
                long most = count == 1 << bits ? -1 : count - 1;
                parts.add(new Part(bits, (raw, ago) -> declared + javaType + ".of((int) (" + raw + "));", "", most));
            }
            case IntegerType integer -> {
                Numbers numbers = Numbers.of(integer);
                parts.add(new Part(
                        bits,
                        (raw, ago) -> declared + UperExpressions.fromRaw(numbers, raw) + ";",
                        "",
                        numbers.mostIfNotAll()));
            }
            case StructureType ignored ->
                parts.add(new Part(
                        bits,
                        (raw, ago) -> declared + javaType + ".ofUperBits(in, " + raw + ", " + ago + ");",
                        "",
                        -1));
            default -> throw new IllegalStateException(type + " has no fixed width");
        }
    }

    /** A field to write. */
    void addFieldValue(Field field) {
        addValue(field.component().type(), field.name());
    }

    /** What to write of a type, in an expression. */
    void addValue(Type declared, String expression) {
        Type type = types.model().expand(declared);
        String value = switch (type) {
            case BooleanType ignored -> "(" + expression + " ? 1L : 0)";
            case EnumeratedType ignored -> "(long) " + expression + ".ordinal()";
            case IntegerType integer -> {
                Numbers numbers = Numbers.of(integer);
                String raw = UperExpressions.toRaw(numbers, expression);
                boolean isWidened = raw.equals(expression) && numbers.kind() == Numbers.Kind.INT;
                yield isWidened ? "(long) " + raw : "(" + raw + ")";
            }
            case StructureType ignored -> expression + ".uperBits()";
            default -> throw new IllegalStateException(type + " has no fixed width");
        };
        addValue(widths.fixed(type), value);
    }

    void flushRead(SourceText text) {
        for (List<Part> word : words()) {
            String name = words++ == 0 ? "word" : "word" + words;
            text.line("long %s = in.bits(%d);", name, bits(word));
            takeApart(text, word, name, "");
        }
        parts.clear();
    }

    /** Takes apart a number that somebody else has read, {@code ago} bits ago. */
    void takeApart(SourceText text, String word, String ago) {
        takeApart(text, parts, word, " + " + ago + " - " + bits(parts));
        parts.clear();
    }

    private static int bits(List<Part> parts) {
        return parts.stream().mapToInt(Part::bits).sum();
    }

    private static void takeApart(SourceText text, List<Part> word, String name, String offset) {
        int total = bits(word);
        int after = total;
        for (Part part : word) {
            after -= part.bits();
            String ago = (after + part.bits()) + offset;
            String shifted = after == 0 ? name : "(" + name + " >>> " + after + ")";
            boolean whole = part.bits() == total || part.bits() == Long.SIZE;
            String raw = whole ? name : shifted + " & 0x" + Long.toHexString((1L << part.bits()) - 1) + "L";
            if (part.most() >= 0) {
                raw = "in.upTo(%dL, %s, %s)".formatted(part.most(), raw, ago);
            } else if (!whole) {
                raw = "(" + raw + ")";
            }
            text.line(part.statement().apply(raw, ago));
        }
    }

    /** The number that all of them make. */
    String together() {
        String together = together(parts);
        parts.clear();
        return together;
    }

    private static String together(List<Part> word) {
        int after = bits(word);
        List<String> shifted = new ArrayList<>();
        for (Part part : word) {
            after -= part.bits();
            shifted.add(after == 0 ? part.value() : part.value() + " << " + after);
        }
        return String.join(" | ", shifted);
    }

    void flushWrite(SourceText text) {
        for (List<Part> word : words()) {
            text.line("out.bits(%s, %d);", together(word), bits(word));
        }
        parts.clear();
    }

    private List<List<Part>> words() {
        List<List<Part>> words = new ArrayList<>();
        int room = 0;
        for (Part part : parts) {
            if (part.bits() > room) {
                words.add(new ArrayList<>());
                room = Long.SIZE;
            }
            words.getLast().add(part);
            room -= part.bits();
        }
        return words;
    }
}
