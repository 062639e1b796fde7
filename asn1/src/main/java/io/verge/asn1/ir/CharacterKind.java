package io.verge.asn1.ir;

import java.util.List;

/** The kinds of character strings: X.680 41.1. */
public enum CharacterKind {
    NUMERIC_STRING("NumericString", range(' ', ' '), range('0', '9')),
    PRINTABLE_STRING(
            "PrintableString",
            range(' ', ' '),
            range('\'', ')'),
            range('+', ':'),
            range('=', '='),
            range('?', '?'),
            range('A', 'Z'),
            range('a', 'z')),
    VISIBLE_STRING("VisibleString", range(32, 126)),
    IA5_STRING("IA5String", range(0, 127)),
    BMP_STRING("BMPString", range(0, 0xFFFF)),
    UNIVERSAL_STRING("UniversalString", range(0, 0xFFFF_FFFFL)),
    UTF8_STRING("UTF8String"),
    GENERAL_STRING("GeneralString"),
    GRAPHIC_STRING("GraphicString"),
    TELETEX_STRING("TeletexString"),
    VIDEOTEX_STRING("VideotexString"),
    OBJECT_DESCRIPTOR("ObjectDescriptor");

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // its list is never given away to be changed: List.of makes it
    private final Intervals alphabet;

    CharacterKind(String words, Range... characters) {
        this.words = words;
        this.alphabet = new Intervals(List.of(characters));
    }

    /** As X.680 spells it. */
    public String words() {
        return words;
    }

    /** All characters of a known-multiplier kind (X.691 3.7.16); empty for the other kinds. */
    public Intervals alphabet() {
        return alphabet;
    }

    /** Whether each character takes the same number of bits in PER. */
    public boolean isKnownMultiplier() {
        return !alphabet.isEmpty();
    }

    private static Range range(long first, long last) {
        return Range.of(first, last);
    }
}
