package io.verge.asn1.print;

import io.verge.asn1.ir.Constant;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Prints a model: module by module and name by name, so that the same model gives the same text however it was ordered. */
public final class ModelPrinter {
    private ModelPrinter() {}

    /** All of it. */
    public static String print(Model model) {
        TreeMap<String, List<String>> modules = new TreeMap<>();
        for (Definition definition : sorted(model.definitions())) {
            modules.computeIfAbsent(definition.name().module(), name -> new ArrayList<>())
                    .add(print(definition));
        }
        for (Constant constant : model.constants().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList()) {
            modules.computeIfAbsent(constant.name().module(), name -> new ArrayList<>())
                    .add(print(constant));
        }
        StringBuilder text = new StringBuilder();
        modules.forEach((name, lines) -> text.append(name)
                .append(" DEFINITIONS AUTOMATIC TAGS ::= BEGIN\n\n")
                .append(String.join("\n", lines))
                .append("\nEND\n\n"));
        return text.toString();
    }

    /** One definition, ending its line. */
    public static String print(Definition definition) {
        TypePrinter printer = new TypePrinter(definition.name().module());
        return definition.name().name() + " ::= " + printer.print(definition.type()) + "\n";
    }

    /** A value. */
    public static String print(Value value) {
        return ValuePrinter.print(value);
    }

    private static String print(Constant constant) {
        TypePrinter printer = new TypePrinter(constant.name().module());
        return constant.name().name() + " " + printer.print(constant.type()) + " ::= "
                + ValuePrinter.print(constant.value()) + "\n";
    }

    private static List<Definition> sorted(List<Definition> definitions) {
        return definitions.stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }
}
