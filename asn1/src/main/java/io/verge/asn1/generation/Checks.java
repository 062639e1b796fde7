package io.verge.asn1.generation;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.Range;
import io.verge.asn1.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** What the constructor of a record checks: values that break their constraints cannot be made. */
final class Checks {
    private final JavaTypes types;
    private final List<String> statements = new ArrayList<>();

    Checks(JavaTypes types) {
        this.types = types;
    }

    /** Checks a component of the record. */
    void add(String asn1Name, Type of, String name, boolean mayBeMissing) {
        String there = mayBeMissing ? name + ".get()" : name;
        switch (types.model().expand(of)) {
            case IntegerType integer -> {
                Numbers numbers = Numbers.of(integer);
                if (isBound(numbers)) {
                    addRange("range", asn1Name, name, numbers);
                }
            }
            case ListType list -> {
                statements.add("%s = Lists.copyOf(%s);".formatted(name, name));
                addSize(asn1Name, list.size(), there, name, mayBeMissing);
                if (types.model().expand(list.element()) instanceof IntegerType integer) {
                    Numbers numbers = Numbers.of(integer);
                    if (isBound(numbers) && numbers.kind() != Numbers.Kind.BIG) {
                        addRange("elements", asn1Name, name, numbers);
                    }
                }
            }
            // Zeros at the end of bits that have names mean nothing.
            case BitStringType bits
            when Widths.isShort(bits.size().per()) ->
                addSize(
                        asn1Name,
                        bits.size(),
                        Expressions.trimmed(bits, bits.size().per().lower(), there),
                        name,
                        mayBeMissing);
            case OctetStringType octets
            when Widths.isShort(octets.size().per()) -> addSize(asn1Name, octets.size(), there, name, mayBeMissing);
            case CharacterStringType text
            when !text.alphabet().isEmpty() && Widths.isShort(text.size().per()) ->
                addSize(asn1Name, text.size(), there, name, mayBeMissing);
            default -> {}
        }
    }

    private static boolean isBound(Numbers numbers) {
        return !numbers.extensible() && numbers.range().isConstrained();
    }

    private void addRange(String call, String asn1Name, String name, Numbers numbers) {
        String least = numbers.literal(numbers.lower());
        String most = numbers.literal(numbers.upper());
        statements.add("Check.%s(\"%s\", %s, %s, %s);".formatted(call, asn1Name, name, least, most));
    }

    private void addSize(String asn1Name, Bounds size, String value, String name, boolean mayBeMissing) {
        Range range = size.per();
        if (size.extensible() || range.upper() == null) {
            return;
        }
        Numbers sizes = new Numbers(Numbers.Kind.INT, range, false);
        String check = "Check.size(\"%s\", %s, %s, %s);".formatted(asn1Name, value, sizes.lower(), sizes.upper());
        statements.add(mayBeMissing ? "if (" + name + ".isPresent()) {\n" + check + "\n}" : check);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Writes the constructor, if it has anything to do. */
    void write(SourceText text, String className) {
        if (!isEmpty()) {
            text.line("public " + className + " {");
            statements.forEach(statement -> statement.lines().forEach(text::line));
            text.line("}");
        }
    }
}
