package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import io.verge.asn1.syntax.Assignment.Parameter;
import io.verge.asn1.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assignments (X.680 clause 16) and their parameters (X.683 clause 8). */
final class AssignmentParser {
    private final Parser parser;
    private final TokenReader in;

    AssignmentParser(Parser parser) {
        this.parser = parser;
        this.in = parser.in;
    }

    Assignment assignment() {
        Token name = in.peek();
        if (name.kind() == Kind.UPPER) {
            return capital(in.next());
        }
        if (name.kind() == Kind.LOWER) {
            return small(in.next());
        }
        throw in.expected("an assignment or \"END\"");
    }

    /** A type, class, value set or object set. */
    private Assignment capital(Token name) {
        Place at = name.place();
        List<Parameter> parameters = parameters();
        if (!in.at("::=")) {
            if (!parser.types.startsType()) {
                throw in.expected("\"::=\" or the governor of a set");
            }
            TypeTree governor = parser.types.type();
            in.expect("::=");
            return new Assignment.OfSet(at, name.text(), parameters, governor, in.braces());
        }
        in.expect("::=");
        return in.at("CLASS")
                ? new Assignment.OfClass(at, name.text(), parameters, parser.objects.classDefinition())
                : new Assignment.OfType(at, name.text(), parameters, parser.types.type());
    }

    /** A value or object. */
    private Assignment small(Token name) {
        List<Parameter> parameters = parameters();
        TypeTree governor = parser.types.type();
        in.expect("::=");
        return new Assignment.OfValue(name.place(), name.text(), parameters, governor, parser.values.value());
    }

    private List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        if (in.accept("{")) {
            do {
                parameters.add(parameter());
            } while (in.accept(","));
            in.expect("}");
        }
        return parameters;
    }

    private Parameter parameter() {
        Place at = in.place();
        boolean governed = in.peek(1).is(":")
                || in.at(Kind.RESERVED)
                || in.peek(1).is(".")
                || in.peek(1).is("{");
        @Nullable TypeTree governor = null;
        if (governed) {
            governor = parser.types.type();
            in.expect(":");
        }
        if (!in.at(Kind.UPPER) && !in.at(Kind.LOWER)) {
            throw in.expected("the name of a parameter");
        }
        return new Parameter(at, governor, in.next().text());
    }
}
