package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import java.util.List;
import java.util.stream.Collectors;

/** Tokens that wait for someone who knows what they mean, and the place just behind them. */
public record Tokens(Place at, List<Token> list, Token end) {
    /** The words in it that are names or numbers, for a reader. */
    public List<String> names() {
        return list.stream()
                .filter(token -> token.kind() == Token.Kind.UPPER
                        || token.kind() == Token.Kind.LOWER
                        || token.kind() == Token.Kind.NUMBER)
                .map(Token::text)
                .toList();
    }

    /** Whether it is these braces, with whatever inside. */
    public boolean isBraced() {
        return !list.isEmpty() && list.getFirst().is("{");
    }

    /** What stands between the braces. */
    public Tokens inside() {
        return new Tokens(at, list.subList(1, list.size() - 1), list.getLast());
    }

    /** As written, with single spaces. */
    @Override
    public String toString() {
        return list.stream().map(Token::text).collect(Collectors.joining(" "));
    }
}
