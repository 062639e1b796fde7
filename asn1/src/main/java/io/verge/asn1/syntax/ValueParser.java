package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem;
import io.verge.asn1.syntax.Token.Kind;
import java.math.BigInteger;
import java.util.Set;

/** Values: X.680 17.7. */
final class ValueParser {
    /** Longer numbers would cost more than anyone means. */
    private static final int MOST_DIGITS = 1_000;

    private static final Set<String> WORDS =
            Set.of("TRUE", "FALSE", "NULL", "PLUS-INFINITY", "MINUS-INFINITY", "NOT-A-NUMBER");

    private final Parser parser;
    private final TokenReader in;

    ValueParser(Parser parser) {
        this.parser = parser;
        this.in = parser.in;
    }

    /** Whether a value can begin here. */
    boolean startsValue() {
        return switch (in.peek().kind()) {
            case NUMBER, REAL, BINARY, HEXADECIMAL, CHARACTERS, LOWER -> true;
            case RESERVED -> WORDS.contains(in.peek().text());
            case SYMBOL -> in.at("{") || in.at("-");
            case UPPER -> in.peek(1).is(".") && in.peek(2).kind() == Kind.LOWER;
            default -> false;
        };
    }

    ValueTree value() {
        Token token = in.peek();
        Place at = token.place();
        if (!startsValue()) {
            throw in.expected("a value");
        }
        return switch (token.kind()) {
            case NUMBER -> new ValueTree.Number(at, number(in.next()));
            case REAL -> new ValueTree.Real(at, in.next().text());
            case BINARY -> new ValueTree.Digits(at, in.next().text(), false);
            case HEXADECIMAL -> new ValueTree.Digits(at, in.next().text(), true);
            case CHARACTERS -> new ValueTree.Text(at, in.next().text());
            case LOWER, UPPER -> named();
            case RESERVED -> new ValueTree.Word(at, in.next().text());
            default -> token.is("{") ? new ValueTree.Braces(at, in.braces()) : negative();
        };
    }

    private ValueTree negative() {
        Place at = in.expect("-").place();
        if (in.at(Kind.REAL)) {
            return new ValueTree.Real(at, "-" + in.next().text());
        }
        return new ValueTree.Number(at, number(in.expect(Kind.NUMBER)).negate());
    }

    static BigInteger number(Token token) {
        if (token.text().length() > MOST_DIGITS) {
            throw new SyntaxError(
                    Problem.Code.SYNTAX,
                    token.place(),
                    "expected a number of at most " + MOST_DIGITS + " digits, found "
                            + token.text().length());
        }
        return new BigInteger(token.text());
    }

    private ValueTree named() {
        Token first = in.next();
        Place at = first.place();
        if (first.kind() == Kind.LOWER && in.accept(":")) {
            in.enter();
            ValueTree value = value();
            in.leave();
            return new ValueTree.Chosen(at, first.text(), value);
        }
        ValueTree.Reference reference;
        if (first.kind() == Kind.UPPER) {
            in.expect(".");
            String name = in.expect(Kind.LOWER).text();
            reference = new ValueTree.Reference(at, first.text(), name, parser.types.arguments());
        } else {
            reference = new ValueTree.Reference(at, null, first.text(), parser.types.arguments());
        }
        return in.at(".") && in.peek(1).kind() == Kind.LOWER_FIELD
                ? new ValueTree.FieldOf(at, reference, parser.types.fields())
                : reference;
    }
}
