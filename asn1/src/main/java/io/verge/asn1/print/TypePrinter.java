package io.verge.asn1.print;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.ObjectIdentifierType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.RealType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Table;
import io.verge.asn1.ir.Tag;
import io.verge.asn1.ir.TimeType;
import io.verge.asn1.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types as ASN.1 writes them, each part on a line of its own. Names of the module at hand go without its name. */
final class TypePrinter {
    private static final String INDENT = "    ";

    private final String module;

    TypePrinter(String module) {
        this.module = module;
    }

    String print(Type type) {
        return switch (type) {
            case BooleanType ignored -> "BOOLEAN";
            case NullType ignored -> "NULL";
            case RealType ignored -> "REAL";
            case IntegerType integer -> "INTEGER" + names(integer.names()) + BoundsPrinter.values(integer.bounds());
            case EnumeratedType items -> "ENUMERATED " + block(items(items));
            case BitStringType bits ->
                "BIT STRING" + names(bits.names()) + BoundsPrinter.sizes(bits.size()) + content(bits.containing());
            case OctetStringType octets ->
                "OCTET STRING" + BoundsPrinter.sizes(octets.size()) + content(octets.containing());
            case CharacterStringType string -> characters(string);
            case TimeType time -> time.kind().words();
            case ObjectIdentifierType oid -> oid.relative() ? "RELATIVE-OID" : "OBJECT IDENTIFIER";
            case StructureType structure -> structure.kind() + " " + block(components(structure));
            case ListType list -> list.kind() + BoundsPrinter.sizes(list.size()) + " OF " + print(list.element());
            case ChoiceType choice -> "CHOICE " + block(alternatives(choice));
            case OpenType open -> open.table().map(this::table).orElse("OPEN TYPE");
            case ReferenceType reference ->
                reference.name().module().equals(module)
                        ? reference.name().name()
                        : reference.name().toString();
        };
    }

    private static String block(List<String> lines) {
        return lines.isEmpty()
                ? "{}"
                : lines.stream()
                        .map(line -> line.replace("\n", "\n" + INDENT))
                        .collect(Collectors.joining(",\n" + INDENT, "{\n" + INDENT, "\n}"));
    }

    private static String names(List<NamedNumber> names) {
        return names.isEmpty()
                ? ""
                : names.stream().map(TypePrinter::name).collect(Collectors.joining(", ", " {", "}"));
    }

    private static String name(NamedNumber name) {
        return name.name() + "(" + name.number() + ")";
    }

    private static List<String> items(EnumeratedType items) {
        List<String> lines = new ArrayList<>();
        items.root().forEach(item -> lines.add(name(item)));
        if (items.extensible()) {
            lines.add("...");
            items.additions().forEach(item -> lines.add(name(item)));
        }
        return lines;
    }

    private String content(Optional<Type> type) {
        return type.map(found -> " (CONTAINING " + print(found) + ")").orElse("");
    }

    private static String characters(CharacterStringType string) {
        boolean narrowed = !string.alphabet().equals(string.kind().alphabet());
        return string.kind().words()
                + (narrowed ? BoundsPrinter.alphabet(string.alphabet()) : "")
                + BoundsPrinter.sizes(string.size());
    }

    private List<String> components(StructureType structure) {
        boolean tagged = !isAutomatic(tags(structure));
        List<String> lines = new ArrayList<>();
        structure.before().forEach(one -> lines.add(component(one, tagged)));
        if (structure.extensible()) {
            lines.add("...");
            for (Addition addition : structure.additions()) {
                lines.add(
                        switch (addition) {
                            case Addition.Single(Component one) -> component(one, tagged);
                            case Addition.Group group -> group(group, tagged);
                        });
            }
        }
        if (!structure.after().isEmpty()) {
            lines.add("...");
            structure.after().forEach(one -> lines.add(component(one, tagged)));
        }
        return lines;
    }

    private String group(Addition.Group group, boolean tagged) {
        String version = group.version().isPresent() ? " " + group.version().getAsInt() + ":" : "";
        return group.components().stream()
                .map(one -> component(one, tagged).replace("\n", "\n" + INDENT))
                .collect(Collectors.joining(",\n" + INDENT, "[[" + version + "\n" + INDENT, "\n]]"));
    }

    private String component(Component one, boolean tagged) {
        return one.name() + " " + tag(one.tag(), tagged) + print(one.type())
                + switch (one.presence()) {
                    case Presence.Mandatory ignored -> "";
                    case Presence.Optional ignored -> " OPTIONAL";
                    case Presence.Default standard -> " DEFAULT " + ValuePrinter.print(standard.value());
                };
    }

    private List<String> alternatives(ChoiceType choice) {
        boolean tagged = !isAutomatic(Stream.concat(choice.root().stream(), choice.additions().stream())
                .map(Alternative::tag)
                .toList());
        List<String> lines = new ArrayList<>();
        choice.root().forEach(one -> lines.add(alternative(one, tagged)));
        if (choice.extensible()) {
            lines.add("...");
            choice.additions().forEach(one -> lines.add(alternative(one, tagged)));
        }
        return lines;
    }

    private String alternative(Alternative one, boolean tagged) {
        return one.name() + " " + tag(one.tag(), tagged) + print(one.type());
    }

    /** Tags that automatic tagging gives again are left out. */
    private static String tag(Optional<Tag> tag, boolean tagged) {
        return tagged ? tag.map(found -> found + " ").orElse("") : "";
    }

    private static List<Optional<Tag>> tags(StructureType structure) {
        List<Optional<Tag>> tags = new ArrayList<>();
        structure.before().forEach(one -> tags.add(one.tag()));
        structure.after().forEach(one -> tags.add(one.tag()));
        for (Addition addition : structure.additions()) {
            switch (addition) {
                case Addition.Single(Component one) -> tags.add(one.tag());
                case Addition.Group group -> group.components().forEach(one -> tags.add(one.tag()));
            }
        }
        return tags;
    }

    private static boolean isAutomatic(List<Optional<Tag>> tags) {
        for (int i = 0; i < tags.size(); i++) {
            if (!tags.get(i).equals(Optional.of(Tag.context(i)))) {
                return false;
            }
        }
        return true;
    }

    /** No ASN.1: the rows of the table, each with the key that picks it. */
    private String table(Table table) {
        List<String> lines = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            lines.add(row.key().map(key -> ValuePrinter.print(key) + ": ").orElse("") + print(row.type()));
        }
        if (table.extensible()) {
            lines.add("...");
        }
        String path = table.governor()
                .map(by -> " @" + ".".repeat(by.levels()) + String.join(".", by.path()))
                .orElse("");
        return "OPEN TYPE " + table.set() + "." + table.field() + path + " " + block(lines);
    }
}
