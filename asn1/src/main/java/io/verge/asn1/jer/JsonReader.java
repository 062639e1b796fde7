package io.verge.asn1.jer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON text, strictly: RFC 8259, no member twice, and no nesting without end. */
final class JsonReader {
    private static final int DEEPEST = 300;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The value that is all of the text. */
    static Json read(String text) {
        JsonReader reader = new JsonReader(text);
        Json value = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.expected("the end of the text");
        }
        return value;
    }

    private Json value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> nested(this::members);
            case '[' -> nested(this::array);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Null());
            default -> number();
        };
    }

    private Json nested(java.util.function.Supplier<Json> inside) {
        if (++depth > DEEPEST) {
            throw expected("at most " + DEEPEST + " levels");
        }
        at++;
        Json value = inside.get();
        depth--;
        return value;
    }

    private Json members() {
        Map<String, Json> members = new LinkedHashMap<>();
        if (skips('}')) {
            return new Json.Members(members);
        }
        do {
            skipSpace();
            if (peek() != '"') {
                throw expected("a member's name in quotes");
            }
            String name = string();
            need(':');
            if (members.put(name, value()) != null) {
                throw new Mistake("the member \"" + name + "\" is there twice");
            }
        } while (skips(','));
        need('}');
        return new Json.Members(members);
    }

    private Json array() {
        List<Json> elements = new ArrayList<>();
        if (skips(']')) {
            return new Json.Array(elements);
        }
        do {
            elements.add(value());
        } while (skips(','));
        need(']');
        return new Json.Array(elements);
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw expected(word);
        }
        at += word.length();
        return value;
    }

    private Json number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw expected("a JSON value");
        }
        at = matcher.end();
        return new Json.Number(matcher.group());
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw expected("no control character within a string");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw expected("an escape of JSON");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw expected("four hexadecimal digits");
            }
            code = 16 * code + digit;
            at++;
        }
        return (char) code;
    }

    private void need(char c) {
        if (!skips(c)) {
            throw expected("\"" + c + "\"");
        }
    }

    private boolean skips(char c) {
        skipSpace();
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private char peek() {
        if (at >= text.length()) {
            throw expected("more text");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Mistake expected(String what) {
        return new Mistake("expected " + what + " at character " + at + " of the text");
    }
}
