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
    private final OerWidths oerWidths;

    ClassGenerator(JavaTypes types) {
        this.types = types;
        this.widths = new Widths(types.model());
        this.oerWidths = new OerWidths(types.model());
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
        Rules rules = Rules.of(types, widths, oerWidths);
        SourceText body = new SourceText();
        switch (type) {
            case StructureType structure ->
                new StructureGenerator(types, widths, rules, structure, spot).write(body, modifiers);
            case ChoiceType choice -> new ChoiceGenerator(types, rules, choice, spot).write(body, modifiers);
            case EnumeratedType items -> new EnumeratedGenerator(items, spot).write(body, modifiers);
            case OpenType open -> new OpenTypeGenerator(types, rules, open, spot).write(body, modifiers);
            default -> writeHolder(body, type, spot, rules, modifiers);
        }
        // The last brace closes the class: what else belongs into it goes before.
        String whole = body.toString();
        String open = whole.substring(0, whole.lastIndexOf('}'));
        open.lines().forEach(line -> text.line(line.strip()));
        rules.all().forEach(one -> writeLists(text, one));
        boolean isInterface = modifiers.isEmpty() || type instanceof ChoiceType || type instanceof OpenType;
        nested(type, spot).forEach((name, inside) -> {
            text.gap();
            write(text, inside, name, isInterface ? "" : "public ");
        });
        text.line("}");
    }

    private static void writeLists(SourceText text, Expressions rules) {
        Set<String> written = new HashSet<>();
        Deque<Expressions.ListCodec> waiting = rules.takeLists();
        while (!waiting.isEmpty()) {
            Expressions.ListCodec codec = waiting.removeFirst();
            if (written.add(codec.spot().name())) {
                rules.writeListCodec(text, codec);
                waiting.addAll(rules.takeLists());
            }
        }
    }

    /** A type that Java has a type for: its names, and its codec. */
    private void writeHolder(SourceText text, Type type, Spot spot, Rules rules, String modifiers) {
        String name = spot.simpleName();
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
        for (Expressions one : rules.all()) {
            text.gap().line(one.readComment());
            text.line("public static " + one.readHead(java));
            text.line("return %s;", one.read(type, spot)).line("}");
            text.gap().line(one.writeComment());
            text.line("public static void write%s(%sWriter out, %s value) {", one.rules(), one.rules(), java);
            one.write(text, type, spot, "value");
            text.line("}");
        }
        text.line("}");
    }

    /** Types inside of this one that need a class and have no name. */
    private Map<Spot, Type> nested(Type type, Spot spot) {
        Map<Spot, Type> found = new LinkedHashMap<>();
        switch (type) {
            case StructureType structure ->
                new RecordFields(types, structure, spot)
                        .all()
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
