package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import io.verge.asn1.syntax.ConstraintTree.Elements;
import io.verge.asn1.syntax.ConstraintTree.Endpoint;
import io.verge.asn1.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Constraints: X.680 clauses 49 to 51 and X.682. */
final class ConstraintParser {
    private final Parser parser;
    private final TokenReader in;

    ConstraintParser(Parser parser) {
        this.parser = parser;
        this.in = parser.in;
    }

    /** {@code (root, ..., additions !exception)}. */
    ConstraintTree constraint() {
        in.enter();
        in.expect("(");
        ConstraintTree constraint = unbracketed();
        if (!in.at(")")) {
            throw in.expected("\",\", \"|\", \"^\" or \")\" in the constraint");
        }
        in.next();
        in.leave();
        return constraint;
    }

    /** What stands between the brackets; a value set has the same between its braces (X.680 16.6). */
    ConstraintTree unbracketed() {
        Place at = in.place();
        Elements root = elements();
        boolean extensible = false;
        Elements additions = null;
        if (in.accept(",")) {
            in.expect("...");
            extensible = true;
            if (in.accept(",")) {
                additions = elements();
            }
        }
        skipException();
        return new ConstraintTree(at, root, extensible, additions);
    }

    /** {@code SIZE(...)} without brackets around it, as in {@code SEQUENCE SIZE(1..4) OF}. */
    ConstraintTree sizeAlone() {
        Place at = in.place();
        in.expect("SIZE");
        return new ConstraintTree(at, new ConstraintTree.Size(constraint()), false, null);
    }

    /** X.680 53.4: {@code !5}, {@code !name} or {@code !Type:value}. It tells a receiver what to do and nothing of the wire. */
    void skipException() {
        if (in.accept("!")) {
            if (parser.types.startsType()) {
                parser.types.type();
                in.expect(":");
            }
            parser.values.value();
        }
    }

    private Elements elements() {
        if (in.accept("ALL")) {
            in.expect("EXCEPT");
            return new ConstraintTree.AllExcept(element());
        }
        return joined(this::intersection, "|", "UNION", ConstraintTree.Union::new);
    }

    private Elements intersection() {
        return joined(this::exception, "^", "INTERSECTION", ConstraintTree.Intersection::new);
    }

    private Elements exception() {
        Elements kept = element();
        return in.accept("EXCEPT") ? new ConstraintTree.Except(kept, element()) : kept;
    }

    private Elements joined(
            Supplier<Elements> part, String sign, String word, Function<List<Elements>, Elements> join) {
        Elements first = part.get();
        if (!in.at(sign) && !in.at(word)) {
            return first;
        }
        List<Elements> parts = new ArrayList<>(List.of(first));
        while (in.accept(sign) || in.accept(word)) {
            parts.add(part.get());
        }
        return join.apply(parts);
    }

    private Elements element() {
        in.enter();
        Elements element = elementHere();
        in.leave();
        return element;
    }

    private Elements elementHere() {
        Token token = in.peek();
        if (in.accept("(")) {
            Elements inner = elements();
            in.expect(")");
            return inner;
        }
        if (token.is("{") && in.peek(1).kind() == Kind.UPPER) {
            return table();
        }
        if (token.is("MIN") || token.is("MAX")) {
            return range(null);
        }
        if (token.kind() == Kind.RESERVED) {
            Elements special = special(token);
            if (special != null) {
                return special;
            }
        }
        if ((parser.values.startsValue() && !in.peek(1).is("<")) || isOpenRange()) {
            ValueTree value = parser.values.value();
            return in.at("..") || in.at("<") ? range(value) : new ConstraintTree.Single(value);
        }
        if (parser.types.startsType()) {
            return new ConstraintTree.Subtype(parser.types.type());
        }
        throw in.expected("a constraint");
    }

    /** {@code name<..max} is a range; {@code name < Choice} a selection type. */
    private boolean isOpenRange() {
        return in.peek(1).is("<") && in.peek(2).is("..");
    }

    private @Nullable Elements special(Token token) {
        return switch (token.text()) {
            case "SIZE" -> {
                in.next();
                yield new ConstraintTree.Size(constraint());
            }
            case "FROM" -> {
                in.next();
                yield new ConstraintTree.From(constraint());
            }
            case "PATTERN" -> {
                in.next();
                yield new ConstraintTree.Pattern(parser.values.value());
            }
            case "SETTINGS" -> {
                in.next();
                yield new ConstraintTree.Settings(in.expect(Kind.CHARACTERS).text());
            }
            case "INCLUDES" -> {
                in.next();
                yield new ConstraintTree.Subtype(parser.types.type());
            }
            case "CONTAINING", "ENCODED" -> containing();
            case "CONSTRAINED" -> {
                in.next();
                in.expect("BY");
                in.braces();
                yield new ConstraintTree.UserDefined();
            }
            case "WITH" -> withComponents();
            default -> null;
        };
    }

    private Elements range(@Nullable ValueTree lower) {
        Place at = in.place();
        if (lower == null && !in.accept("MIN")) {
            throw in.expected("\"MIN\" or a value at the lower end of a range");
        }
        boolean openBelow = in.accept("<");
        in.expect("..");
        boolean openAbove = in.accept("<");
        ValueTree upper = in.accept("MAX") ? null : parser.values.value();
        return new ConstraintTree.Range(at, new Endpoint(lower, openBelow), new Endpoint(upper, openAbove));
    }

    private Elements containing() {
        TypeTree type = in.accept("CONTAINING") ? parser.types.type() : null;
        ValueTree encoding = in.accept("ENCODED", "BY") ? parser.values.value() : null;
        return new ConstraintTree.Containing(type, encoding);
    }

    private Elements table() {
        Place at = in.expect("{").place();
        TypeTree.Reference set = parser.types.reference();
        in.expect("}");
        List<ConstraintTree.Path> paths = new ArrayList<>();
        if (in.accept("{")) {
            do {
                paths.add(path());
            } while (in.accept(","));
            in.expect("}");
        }
        return new ConstraintTree.Table(at, set, paths);
    }

    /** {@code @a.b}, {@code @.a}, {@code @..a}: X.682 10.7. */
    private ConstraintTree.Path path() {
        Place at = in.expect("@").place();
        int dots = 0;
        while (in.at(".") || in.at("..") || in.at("...")) {
            dots += in.next().text().length();
        }
        List<String> names = new ArrayList<>();
        do {
            names.add(in.expect(Kind.LOWER).text());
        } while (in.accept("."));
        return new ConstraintTree.Path(at, dots, names);
    }

    private Elements withComponents() {
        in.expect("WITH");
        if (in.accept("COMPONENT")) {
            return new ConstraintTree.WithComponent(constraint());
        }
        in.expect("COMPONENTS");
        in.expect("{");
        boolean partial = in.accept("...");
        if (partial) {
            in.expect(",");
        }
        List<ConstraintTree.Inner> components = new ArrayList<>();
        do {
            Token name = in.expect(Kind.LOWER);
            ConstraintTree constraint = in.at("(") ? constraint() : null;
            boolean said = in.at("PRESENT") || in.at("ABSENT") || in.at("OPTIONAL");
            components.add(new ConstraintTree.Inner(
                    name.place(), name.text(), constraint, said ? in.next().text() : null));
        } while (in.accept(","));
        in.expect("}");
        return new ConstraintTree.WithComponents(partial, components);
    }
}
