package io.verge.asn1.syntax;

import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Problems;
import io.verge.asn1.syntax.ModuleTree.OidPart;
import io.verge.asn1.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads tokens that were kept until their meaning is known. Nothing comes back where they do not have it: a problem tells. */
public final class Fragments {
    private final Problems problems;

    /** Reads fragments and reports to these problems. */
    public Fragments(Problems problems) {
        this.problems = problems;
    }

    /** A type. */
    public Optional<TypeTree> type(Tokens tokens) {
        return read(tokens, parser -> parser.types.type());
    }

    /** A value. */
    public Optional<ValueTree> value(Tokens tokens) {
        return read(tokens, parser -> parser.values.value());
    }

    /** The reference to a set or class that is all there is. */
    public Optional<TypeTree.Reference> reference(Tokens tokens) {
        return read(tokens, parser -> parser.types.reference());
    }

    /** The values of a value set, from between its braces: X.680 16.6. */
    public Optional<ConstraintTree> valueSet(Tokens inside) {
        return read(inside, parser -> parser.constraints.unbracketed());
    }

    /** An object set, from between its braces. */
    public Optional<ObjectSetTree> objectSet(Tokens inside) {
        return read(inside, parser -> parser.objects.objectSet());
    }

    /** An object, from between its braces. */
    public Optional<ObjectTree> object(ClassTree of, Tokens inside) {
        return read(inside, parser -> parser.objects.object(of));
    }

    /** {@code name value, name value}: the value of a SEQUENCE or SET, from between its braces. */
    public Optional<Map<String, ValueTree>> components(Tokens inside) {
        return read(inside, parser -> {
            Map<String, ValueTree> values = new LinkedHashMap<>();
            for (boolean more = !parser.in.isDone(); more; more = parser.in.accept(",")) {
                values.put(parser.in.expect(Kind.LOWER).text(), parser.values.value());
            }
            return values;
        });
    }

    /** {@code value, value}: the value of a list, or named bits, from between its braces. */
    public Optional<List<ValueTree>> values(Tokens inside) {
        return read(inside, parser -> {
            List<ValueTree> values = new ArrayList<>();
            for (boolean more = !parser.in.isDone(); more; more = parser.in.accept(",")) {
                values.add(parser.values.value());
            }
            return values;
        });
    }

    /** The parts of an object identifier, from between its braces. */
    public Optional<List<OidPart>> oid(Tokens inside) {
        return read(inside, parser -> {
            List<OidPart> parts = new ArrayList<>();
            while (!parser.in.isDone()) {
                parts.add(ModuleParser.oidPart(parser.in));
            }
            return parts;
        });
    }

    private <T> Optional<T> read(Tokens tokens, Function<Parser, T> rule) {
        Parser parser = new Parser(new TokenReader(tokens.list(), tokens.end()));
        try {
            T result = rule.apply(parser);
            parser.in.expectDone();
            return Optional.of(result);
        } catch (SyntaxError e) {
            Problem problem = e.problem;
            problems.report(problem.code(), problem.place(), problem.message());
            return Optional.empty();
        }
    }
}
