package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tokens that wait for someone who knows what they mean, and the place just behind them. */
public record Tokens(Place at, List<Token> list, Token end) {
    /** The names and numbers in it, for a reader; a name goes without its module. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Token.Kind kind = list.get(i).kind();
            boolean named = kind == Token.Kind.UPPER || kind == Token.Kind.LOWER || kind == Token.Kind.NUMBER;
            if (named && !isModule(i)) {
                names.add(list.get(i).text());
            }
        }
        return names;
    }

    /** Whether the token there is the module of the name behind it, as in {@code Module.Name}. */
    public boolean isModule(int index) {
        return index + 2 < list.size()
                && list.get(index).kind() == Token.Kind.UPPER
                && list.get(index + 1).is(".")
                && (list.get(index + 2).kind() == Token.Kind.UPPER
                        || list.get(index + 2).kind() == Token.Kind.LOWER);
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
