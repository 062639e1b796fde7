package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import io.verge.asn1.syntax.Token.Kind;
import io.verge.asn1.syntax.TypeTree.NamedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Types: X.680 clauses 17 to 31 and 49. */
final class TypeParser {
    private final Parser parser;
    private final TokenReader in;
    private final ComponentParser components;

    TypeParser(Parser parser) {
        this.parser = parser;
        this.in = parser.in;
        this.components = new ComponentParser(parser);
    }

    /** Whether a type can begin here. */
    boolean startsType() {
        Token token = in.peek();
        return switch (token.kind()) {
            case UPPER -> true;
            case LOWER -> in.peek(1).is("<") || isFieldOfObject();
            case RESERVED ->
                Words.SIMPLE_TYPES.contains(token.text())
                        || Words.TYPE_STARTS.contains(token.text())
                        || Words.USEFUL_CLASSES.contains(token.text());
            default -> token.is("[");
        };
    }

    TypeTree type() {
        in.enter();
        TypeTree type = unconstrained();
        while (in.at("(")) {
            Place at = in.place();
            type = new TypeTree.Constrained(at, type, parser.constraints.constraint());
        }
        in.leave();
        return type;
    }

    private boolean isFieldOfObject() {
        return in.peek(1).is(".") && in.peek(2).kind() == Kind.UPPER_FIELD;
    }

    private TypeTree unconstrained() {
        Token token = in.peek();
        Place at = token.place();
        if (token.kind() == Kind.UPPER || Words.USEFUL_CLASSES.contains(token.text())) {
            return named();
        }
        if (token.kind() == Kind.LOWER && isFieldOfObject()) {
            return named();
        }
        if (token.kind() == Kind.LOWER && in.peek(1).is("<")) {
            in.next();
            in.next();
            return new TypeTree.Selection(at, token.text(), type());
        }
        if (token.kind() == Kind.RESERVED && Words.SIMPLE_TYPES.contains(token.text())) {
            return new TypeTree.Simple(at, in.next().text());
        }
        return switch (token.kind() == Kind.RESERVED || token.is("[") ? token.text() : "") {
            case "INTEGER" -> numbered(at, in.next().text());
            case "BIT" -> numbered(at, words("BIT", "STRING"));
            case "OCTET" -> new TypeTree.Simple(at, words("OCTET", "STRING"));
            case "OBJECT" -> new TypeTree.Simple(at, words("OBJECT", "IDENTIFIER"));
            case "EMBEDDED" -> new TypeTree.Simple(at, words("EMBEDDED", "PDV"));
            case "CHARACTER" -> new TypeTree.Simple(at, words("CHARACTER", "STRING"));
            case "ENUMERATED" -> enumerated();
            case "SEQUENCE", "SET" -> structure();
            case "CHOICE" -> choice();
            case "INSTANCE" -> {
                words("INSTANCE", "OF");
                yield new TypeTree.InstanceOf(at, reference());
            }
            case "[" -> tagged();
            default -> throw in.expected("a type");
        };
    }

    private String words(String first, String second) {
        in.expect(first);
        in.expect(second);
        return first + " " + second;
    }

    /** A reference, or a field of the class or object it names. */
    private TypeTree named() {
        TypeTree.Reference reference = reference();
        Kind behind = in.peek(1).kind();
        if (!in.at(".") || (behind != Kind.UPPER_FIELD && behind != Kind.LOWER_FIELD)) {
            return reference;
        }
        return new TypeTree.FieldOf(reference.at(), reference, fields());
    }

    /** {@code .&a.&b}. */
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        while (in.accept(".")) {
            if (!in.at(Kind.UPPER_FIELD) && !in.at(Kind.LOWER_FIELD)) {
                throw in.expected("a field");
            }
            fields.add(in.next().text());
        }
        return fields;
    }

    /** {@code Name}, {@code Module.Name}, {@code Name {...}}: X.680 clause 14, X.683 clause 9. */
    TypeTree.Reference reference() {
        Token first = in.next();
        if (first.kind() != Kind.UPPER && first.kind() != Kind.LOWER && first.kind() != Kind.RESERVED) {
            throw in.wrong("expected a name, found " + first.described());
        }
        boolean external = in.at(".") && in.peek(1).kind() == Kind.UPPER && first.kind() == Kind.UPPER;
        if (!external) {
            return new TypeTree.Reference(first.place(), null, first.text(), arguments());
        }
        in.next();
        return new TypeTree.Reference(first.place(), first.text(), in.next().text(), arguments());
    }

    /** What a parameterized name is given: kept as it stands until its parameters are known. */
    List<Tokens> arguments() {
        if (!in.at("{")) {
            return List.of();
        }
        Tokens inside = in.braces().inside();
        TokenReader reader = new TokenReader(inside.list(), inside.end());
        List<Tokens> arguments = new ArrayList<>();
        do {
            arguments.add(reader.upToComma());
        } while (reader.accept(","));
        return arguments;
    }

    private TypeTree numbered(Place at, String words) {
        return in.at("{") ? new TypeTree.Numbered(at, words, namedNumbers()) : new TypeTree.Simple(at, words);
    }

    private List<NamedNumber> namedNumbers() {
        List<NamedNumber> names = new ArrayList<>();
        in.expect("{");
        do {
            names.add(namedNumber(true));
        } while (in.accept(","));
        in.expect("}");
        return names;
    }

    private NamedNumber namedNumber(boolean numbered) {
        Token name = in.expect(Kind.LOWER);
        if (!numbered && !in.at("(")) {
            return new NamedNumber(name.place(), name.text(), null);
        }
        in.expect("(");
        ValueTree number = parser.values.value();
        in.expect(")");
        return new NamedNumber(name.place(), name.text(), number);
    }

    private TypeTree enumerated() {
        Place at = in.expect("ENUMERATED").place();
        List<NamedNumber> root = new ArrayList<>();
        List<NamedNumber> additions = new ArrayList<>();
        boolean extensible = false;
        in.expect("{");
        do {
            if (in.at("...") && !extensible && !root.isEmpty()) {
                in.next();
                parser.constraints.skipException();
                extensible = true;
            } else {
                (extensible ? additions : root).add(namedNumber(false));
            }
        } while (in.accept(","));
        in.expect("}");
        return new TypeTree.Enumerated(at, root, extensible, additions);
    }

    private TypeTree choice() {
        Place at = in.expect("CHOICE").place();
        return new TypeTree.Choice(at, components.braced(false));
    }

    /** With components, or with {@code OF} and perhaps a constraint before it: X.680 49.3. */
    private TypeTree structure() {
        Token word = in.next();
        Place at = word.place();
        boolean isSet = word.is("SET");
        if (in.at("{")) {
            return new TypeTree.Structure(at, isSet, components.braced(true));
        }
        Supplier<TypeTree> list = () -> {
            in.expect("OF");
            if (in.at(Kind.LOWER) && !in.peek(1).is("<") && !isFieldOfObject()) {
                in.next();
            }
            return new TypeTree.ListOf(at, isSet, type());
        };
        if (in.at("SIZE") || in.at("(")) {
            Place constrained = in.place();
            ConstraintTree constraint = in.at("(") ? parser.constraints.constraint() : parser.constraints.sizeAlone();
            return new TypeTree.Constrained(constrained, list.get(), constraint);
        }
        if (!in.at("OF")) {
            throw in.expected("\"{\", \"OF\" or a size");
        }
        return list.get();
    }

    private TypeTree tagged() {
        Place at = in.expect("[").place();
        String tagClass = in.at("UNIVERSAL") || in.at("APPLICATION") || in.at("PRIVATE")
                ? in.next().text()
                : "";
        ValueTree number = parser.values.value();
        in.expect("]");
        if (!in.accept("IMPLICIT")) {
            in.accept("EXPLICIT");
        }
        return new TypeTree.Tagged(at, tagClass, number, type());
    }
}
