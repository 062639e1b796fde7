package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem;
import io.verge.asn1.syntax.Token.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The components of SEQUENCE, SET and CHOICE, with their markers and groups: X.680 25.1 and 29.1. */
final class ComponentParser {
    private final Parser parser;
    private final TokenReader in;

    ComponentParser(Parser parser) {
        this.parser = parser;
        this.in = parser.in;
    }

    /** All that stands between braces. A CHOICE has neither {@code OPTIONAL} nor {@code COMPONENTS OF}. */
    List<ComponentTree> braced(boolean structure) {
        in.expect("{");
        List<ComponentTree> found = new ArrayList<>();
        int markers = 0;
        if (!in.at("}")) {
            do {
                ComponentTree component = component(structure);
                if (component instanceof ComponentTree.Marker && ++markers > 2) {
                    throw new SyntaxError(
                            Problem.Code.SYNTAX,
                            component.at(),
                            "expected at most two extension markers, found a third");
                }
                found.add(component);
            } while (in.accept(","));
        }
        if (!in.at("}")) {
            throw in.expected("\",\" or \"}\"");
        }
        in.next();
        return found;
    }

    private ComponentTree component(boolean structure) {
        Place at = in.place();
        if (in.accept("...")) {
            parser.constraints.skipException();
            return new ComponentTree.Marker(at);
        }
        if (in.at("[") && in.peek(1).is("[")) {
            return group(structure);
        }
        if (structure && in.accept("COMPONENTS", "OF")) {
            return new ComponentTree.ComponentsOf(at, parser.types.type());
        }
        return named(structure);
    }

    private ComponentTree group(boolean structure) {
        Place at = in.expect("[").place();
        in.expect("[");
        BigInteger version = null;
        if (in.at(Kind.NUMBER)) {
            version = ValueParser.number(in.next());
            in.expect(":");
        }
        List<ComponentTree> found = new ArrayList<>();
        do {
            found.add(structure && in.at("COMPONENTS") ? component(structure) : named(structure));
        } while (in.accept(","));
        if (!in.accept("]", "]")) {
            throw in.expected("\",\" or \"]]\"");
        }
        return new ComponentTree.Group(at, version, found);
    }

    private ComponentTree named(boolean structure) {
        if (!in.at(Kind.LOWER)) {
            throw in.expected(structure ? "a component" : "an alternative");
        }
        Token name = in.next();
        TypeTree type = parser.types.type();
        if (structure && in.accept("OPTIONAL")) {
            return new ComponentTree.Named(name.place(), name.text(), type, true, null);
        }
        ValueTree standard = structure && in.accept("DEFAULT") ? parser.values.value() : null;
        return new ComponentTree.Named(name.place(), name.text(), type, false, standard);
    }
}
