package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem;
import io.verge.asn1.syntax.Token.Kind;
import java.util.List;

/** A place in a row of tokens: looks ahead, takes what is expected, and says what was expected where something else stands. */
final class TokenReader {
    /** No module nests this deep, and no stack is too small for it. */
    private static final int DEEPEST = 100;

    private final List<Token> tokens;
    private final Token end;
    private int at;
    private int depth;

    /** Reads these tokens; behind the last stands the one that ends them. */
    TokenReader(List<Token> tokens, Token end) {
        this.tokens = tokens;
        this.end = end;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : end;
    }

    Place place() {
        return peek().place();
    }

    boolean isDone() {
        return at >= tokens.size() || peek().kind() == Kind.END;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    Token next() {
        Token token = peek();
        if (at < tokens.size()) {
            at++;
        }
        return token;
    }

    boolean at(String word) {
        return peek().is(word);
    }

    boolean at(Kind kind) {
        return peek().kind() == kind;
    }

    boolean accept(String word) {
        boolean here = at(word);
        if (here) {
            at++;
        }
        return here;
    }

    boolean accept(String first, String second) {
        boolean here = at(first) && peek(1).is(second);
        if (here) {
            at += 2;
        }
        return here;
    }

    Token expect(String word) {
        if (!at(word)) {
            throw expected("\"" + word + "\"");
        }
        return next();
    }

    Token expect(Kind kind) {
        if (!at(kind)) {
            throw expected("a " + kind.words);
        }
        return next();
    }

    void expectDone() {
        if (!isDone()) {
            throw expected(end.kind() == Kind.END ? "the end" : end.described());
        }
    }

    SyntaxError expected(String what) {
        return wrong("expected " + what + ", found " + peek().described());
    }

    SyntaxError wrong(String message) {
        return new SyntaxError(Problem.Code.SYNTAX, place(), message);
    }

    /** Takes a balanced pair of braces with all between them, whatever it means. */
    Tokens braces() {
        Place place = place();
        if (!at("{")) {
            throw expected("\"{\"");
        }
        int start = at;
        int open = 0;
        do {
            if (isDone()) {
                throw expected("\"}\" to close the brace at line " + place.line());
            }
            Token token = next();
            open += token.is("{") ? 1 : token.is("}") ? -1 : 0;
        } while (open > 0);
        return new Tokens(place, tokens.subList(start, at), peek());
    }

    /** Takes what stands before the next comma, or before the end, outside of any braces and brackets. */
    Tokens upToComma() {
        Place place = place();
        int start = at;
        int open = 0;
        while (!isDone() && (open > 0 || !at(","))) {
            Token token = next();
            open += token.is("{") || token.is("(") ? 1 : token.is("}") || token.is(")") ? -1 : 0;
        }
        if (start == at) {
            throw expected("a parameter");
        }
        return new Tokens(place, tokens.subList(start, at), peek());
    }

    /** Goes one level deeper into nested notation; {@link #leave} comes back. */
    void enter() {
        if (++depth > DEEPEST) {
            throw new SyntaxError(
                    Problem.Code.TOO_DEEP, place(), "expected at most " + DEEPEST + " levels of nesting, found more");
        }
    }

    void leave() {
        depth--;
    }

    /** After a mistake nothing is open any more. */
    void reset() {
        depth = 0;
    }
}
