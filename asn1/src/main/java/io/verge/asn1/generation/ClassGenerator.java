package io.verge.asn1.generation;

import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The class of a type, and inside of it those of the types in it that have no name of their own. */
final class ClassGenerator {
    private final JavaTypes types;
    private final Widths widths;

    ClassGenerator(JavaTypes types) {
        this.types = types;
        this.widths = new Widths(types.model());
    }

    /** Whether a definition of this type has a class: some are so small that their Java type says it all. */
    static boolean hasClass(Type type) {
        return switch (type) {
            case ReferenceType ignored -> false;
            case BooleanType ignored -> false;
            case NullType ignored -> false;
            case OpenType ignored -> false;
            default -> true;
        };
    }

    void write(SourceText text, Type type, Spot spot, String modifiers) {
        UperExpressions uper = new UperExpressions(types, widths);
        SourceText body = new SourceText();
        switch (type) {
            case StructureType structure -> {
                StructureGenerator generator = new StructureGenerator(types, widths, uper, structure, spot);
                generator.write(body, modifiers);
            }
            case ChoiceType choice -> new ChoiceGenerator(types, uper, choice, spot).write(body, modifiers);
            case EnumeratedType items -> new EnumeratedGenerator(items, spot).write(body, modifiers);
            case OpenType open -> new OpenTypeGenerator(types, uper, open, spot).write(body, modifiers);
            default -> writeHolder(body, type, spot, uper, modifiers);
        }
        // The last brace closes the class: what else belongs into it goes before.
        String whole = body.toString();
        String open = whole.substring(0, whole.lastIndexOf('}'));
        open.lines().forEach(line -> text.line(line.strip()));
        writeLists(text, uper);
        boolean isInterface = modifiers.isEmpty() || type instanceof ChoiceType || type instanceof OpenType;
        nested(type, spot).forEach((name, inside) -> {
            text.gap();
            write(text, inside, name, isInterface ? "" : "public ");
        });
        text.line("}");
    }

    private void writeLists(SourceText text, UperExpressions uper) {
        Set<String> written = new HashSet<>();
        Deque<UperExpressions.ListCodec> waiting = uper.takeLists();
        while (!waiting.isEmpty()) {
            UperExpressions.ListCodec codec = waiting.removeFirst();
            if (written.add(codec.spot().name())) {
                uper.writeListCodec(text, codec);
                waiting.addAll(uper.takeLists());
            }
        }
    }

    /** A type that Java has a type for: its names, and its codec. */
    private void writeHolder(SourceText text, Type type, Spot spot, UperExpressions uper, String modifiers) {
        String name = spot.className().substring(spot.className().lastIndexOf('.') + 1);
        String java = types.of(type, spot);
        text.line(modifiers + "final class " + name + " {");
        if (type instanceof IntegerType integer) {
            Numbers numbers = Numbers.of(integer);
            for (NamedNumber named : integer.names()) {
                text.line("/** {@code %s}. */", named.name());
                text.line(
                        "public static final %s %s = %s;",
                        java, JavaNames.constantName(named.name()), numbers.literal(named.number()));
            }
        }
        if (type instanceof BitStringType bits) {
            for (NamedNumber bit : bits.names()) {
                text.line("/** The number of the bit {@code %s}. */", bit.name());
                text.line("public static final int %s = %s;", JavaNames.constantName(bit.name()), bit.number());
            }
        }
        text.gap().line("private %s() {}", name);
        text.gap().line("/** Reads one by X.691. */");
        text.line("public static %s readUper(UperReader in) {", java);
        text.line("return %s;", uper.read(type, spot)).line("}");
        text.gap().line("/** Writes one by X.691. */");
        text.line("public static void writeUper(UperWriter out, %s value) {", java);
        uper.write(text, type, spot, "value");
        text.line("}").line("}");
    }

    /** Types inside of this one that need a class and have no name. */
    private Map<Spot, Type> nested(Type type, Spot spot) {
        Map<Spot, Type> found = new LinkedHashMap<>();
        switch (type) {
            case StructureType structure ->
                new StructureGenerator(types, widths, new UperExpressions(types, widths), structure, spot)
                        .fields()
                        .forEach(field -> collect(found, field.component().type(), field.spot()));
            case ChoiceType choice -> {
                for (Alternative alternative : choice.root()) {
                    collect(found, alternative.type(), ChoiceGenerator.inside(spot, alternative));
                }
                for (Alternative alternative : choice.additions()) {
                    collect(found, alternative.type(), ChoiceGenerator.inside(spot, alternative));
                }
            }
            case OpenType open ->
                OpenTypes.rows(open).forEach(row -> collect(found, row.type(), OpenTypeGenerator.inside(spot, row)));
            case ListType list ->
                collect(found, list.element(), new Spot(spot.className(), JavaTypes.elementName(list)));
            default -> {}
        }
        return found;
    }

    private void collect(Map<Spot, Type> found, Type type, Spot spot) {
        Deque<Map.Entry<Spot, Type>> waiting = new ArrayDeque<>(List.of(Map.entry(spot, type)));
        while (!waiting.isEmpty()) {
            Map.Entry<Spot, Type> next = waiting.removeFirst();
            switch (next.getValue()) {
                case ReferenceType ignored -> {}
                case ListType list ->
                    waiting.add(Map.entry(next.getKey().inside(JavaTypes.elementName(list)), list.element()));
                default -> {
                    if (types.isGenerated(next.getValue(), next.getKey())) {
                        found.put(next.getKey(), next.getValue());
                    }
                }
            }
        }
    }
}
