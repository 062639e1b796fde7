package io.verge.asn1.syntax;

import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Problems;
import io.verge.asn1.source.Source;
import io.verge.asn1.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a source into tokens, comments left out (X.680 clause 12). What it cannot read is reported and passed over, so that
 * the rest of the file is still looked at.
 */
final class Lexer {
    /**
     * Longest first, as X.680 12.1.3 wants it. The brackets of a group are two tokens each: X.681 closes nested optional parts
     * of a syntax with the same characters.
     */
    private static final List<String> SYMBOLS = List.of("::=", "...", "..");

    private static final String SINGLE = "{}()[]<>,.-:=\"'|;@!^*/&";

    private final Source source;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(Source source, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    /** The tokens of a source; the last is its end. */
    static List<Token> tokens(Source source, Problems problems) {
        Lexer lexer = new Lexer(source, problems);
        while (lexer.at < lexer.text.length()) {
            lexer.step();
        }
        lexer.add(Kind.END, "", lexer.text.length());
        return lexer.tokens;
    }

    private void step() {
        char c = text.charAt(at);
        if (isSpace(c)) {
            at++;
        } else if (text.startsWith("--", at)) {
            lineComment();
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (isLetter(c)) {
            word();
        } else if (isDigit(c)) {
            number();
        } else if (c == '&' && at + 1 < text.length() && isLetter(text.charAt(at + 1))) {
            field();
        } else if (c == '"') {
            characters();
        } else if (c == '\'') {
            digits();
        } else {
            symbol(c);
        }
    }

    /** X.680 12.6.3: to the end of the line or the next pair of hyphens. */
    private void lineComment() {
        at += 2;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            if (text.startsWith("--", at)) {
                at += 2;
                return;
            }
            at++;
        }
    }

    /** X.680 12.6.4: these nest. */
    private void blockComment() {
        int start = at;
        int depth = 0;
        do {
            if (at >= text.length()) {
                problem(start, "expected \"*/\" to end the comment that begins here");
                return;
            }
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0);
    }

    private void word() {
        int start = at;
        String name = name();
        Kind kind = Words.RESERVED.contains(name)
                ? Kind.RESERVED
                : Character.isUpperCase(name.charAt(0)) ? Kind.UPPER : Kind.LOWER;
        add(kind, name, start);
    }

    private void field() {
        int start = at++;
        String name = name();
        add(Character.isUpperCase(name.charAt(0)) ? Kind.UPPER_FIELD : Kind.LOWER_FIELD, "&" + name, start);
    }

    /** Letters, digits and single hyphens, no hyphen last: X.680 12.2. */
    private String name() {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean hyphen = c == '-' && at + 1 < text.length() && isLetterOrDigit(text.charAt(at + 1));
            if (!isLetterOrDigit(c) && !hyphen) {
                break;
            }
            at++;
        }
        return text.substring(start, at);
    }

    /** X.680 12.8 and 12.9. A point belongs to the number only where no second one follows, for {@code 1..5} is a range. */
    private void number() {
        int start = at;
        skipDigits();
        boolean real = false;
        if (at < text.length() && text.charAt(at) == '.' && !text.startsWith("..", at)) {
            real = true;
            at++;
            skipDigits();
        }
        int exponent = exponentAt();
        if (exponent > at) {
            real = true;
            at = exponent;
            skipDigits();
        }
        add(real ? Kind.REAL : Kind.NUMBER, text.substring(start, at), start);
    }

    /** Where the digits of an exponent begin, or here if there is none. */
    private int exponentAt() {
        if (at >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
            return at;
        }
        int digit = at + 1 < text.length() && text.charAt(at + 1) == '-' ? at + 2 : at + 1;
        return digit < text.length() && isDigit(text.charAt(digit)) ? digit : at;
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    /** X.680 12.14: a doubled quotation mark stands for one; a line's end with the space around it stands for nothing. */
    private void characters() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                if (!text.startsWith("\"\"", at)) {
                    at++;
                    add(Kind.CHARACTERS, value.toString(), start);
                    return;
                }
                at++;
            } else if (isLineEnd(c)) {
                value.setLength(value.toString().stripTrailing().length());
                while (at + 1 < text.length() && isSpace(text.charAt(at + 1))) {
                    at++;
                }
                at++;
                continue;
            }
            value.append(c);
            at++;
        }
        problem(start, "expected a quotation mark to end the character string that begins here");
    }

    /** X.680 12.10 to 12.13: digits between apostrophes, then B or H. */
    private void digits() {
        int start = at++;
        int end = text.indexOf('\'', at);
        char radix = end >= 0 && end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        if (radix != 'B' && radix != 'H') {
            problem(start, "expected digits, an apostrophe and B or H to end the string that begins here");
            while (at < text.length() && !isLineEnd(text.charAt(at))) {
                at++;
            }
            return;
        }
        String value = text.substring(at, end).replaceAll("\\s", "");
        if (!value.matches(radix == 'B' ? "[01]*" : "[0-9A-F]*")) {
            problem(start, "expected only " + (radix == 'B' ? "0 and 1" : "0 to 9 and A to F") + " in this string");
            value = "";
        }
        at = end + 2;
        add(radix == 'B' ? Kind.BINARY : Kind.HEXADECIMAL, value, start);
    }

    private void symbol(char c) {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(Kind.SYMBOL, symbol, at);
                at += symbol.length();
                return;
            }
        }
        if (SINGLE.indexOf(c) >= 0) {
            add(Kind.SYMBOL, String.valueOf(c), at);
        } else {
            problem(at, String.format("expected a token, found the character U+%04X", (int) c));
        }
        at++;
    }

    private void add(Kind kind, String value, int offset) {
        tokens.add(new Token(kind, value, source, offset));
    }

    private void problem(int offset, String message) {
        problems.report(Problem.Code.SYNTAX, source.at(offset), message);
    }

    /** X.680 12.1.6, and the mark that some editors put in front of a file. */
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0' || c == '\uFEFF';
    }

    private static boolean isLineEnd(char c) {
        return c >= '\n' && c <= '\r';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }
}
