package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import io.verge.asn1.source.Source;

/** A lexical item: X.680 clause 12. A string's text is what it denotes, without quotation marks. */
public record Token(Kind kind, String text, Source source, int offset) {
    /** What a token can be. References of all kinds that begin with the same sort of letter look alike. */
    public enum Kind {
        /** A name with a capital letter in front: a type, module, class, object set or value set. */
        UPPER("name with a capital"),
        /** A name with a small letter in front: an identifier, value or object. */
        LOWER("name"),
        /** One of the words of X.680 12.38. */
        RESERVED("word"),
        /** {@code &Type} or {@code &Set}: X.681 7.4 and the like. */
        UPPER_FIELD("field"),
        /** {@code &value} or {@code &object}. */
        LOWER_FIELD("field"),
        NUMBER("number"),
        REAL("real number"),
        BINARY("binary string"),
        HEXADECIMAL("hexadecimal string"),
        CHARACTERS("character string"),
        /** Punctuation of one or more characters. */
        SYMBOL("symbol"),
        END("end of the file");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    Place place() {
        return source.at(offset);
    }

    boolean is(String word) {
        return (kind == Kind.SYMBOL || kind == Kind.RESERVED) && text.equals(word);
    }

    /** As a problem names it. */
    String described() {
        return kind == Kind.END ? "the end" : kind == Kind.CHARACTERS ? "a character string" : "\"" + text + "\"";
    }
}
