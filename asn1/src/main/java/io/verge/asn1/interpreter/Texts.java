package io.verge.asn1.interpreter;

import io.verge.asn1.ir.CharacterKind;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Characters as octets. Strings of the kinds that switch their alphabets by escape sequences (X.680 41.1: GeneralString,
 * TeletexString and their like) keep each octet as the character of that code: nothing is lost, and nothing is interpreted.
 */
final class Texts {
    private Texts() {}

    static String decode(CharacterKind kind, byte[] octets, long start) {
        try {
            return charset(kind).newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            throw new Misfit(start, "read octets that are no " + charset(kind).name());
        }
    }

    static byte[] encode(CharacterKind kind, String text) {
        try {
            ByteBuffer encoded = charset(kind).newEncoder().encode(CharBuffer.wrap(text));
            byte[] octets = new byte[encoded.remaining()];
            encoded.get(octets);
            return octets;
        } catch (CharacterCodingException e) {
            throw new Misfit("a character that " + kind.words() + " does not have");
        }
    }

    private static Charset charset(CharacterKind kind) {
        return kind == CharacterKind.UTF8_STRING ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    /** The characters of a string, each of which must be of the kind. BMPString has those of 16 bits, surrogates included. */
    static int[] characters(CharacterKind kind, String text) {
        int[] characters = (kind == CharacterKind.BMP_STRING ? text.chars() : text.codePoints()).toArray();
        for (int character : characters) {
            check(kind, character, "");
        }
        return characters;
    }

    private static void check(CharacterKind kind, int character, String prefix) {
        if (!Fit.contains(kind.alphabet(), BigInteger.valueOf(character))) {
            throw new Misfit(prefix + "the character with code " + character + " is none of " + kind.words());
        }
    }

    /** How many octets OER gives to each character: X.696 27.1 to 27.3. */
    static int width(CharacterKind kind) {
        return switch (kind) {
            case BMP_STRING -> 2;
            case UNIVERSAL_STRING -> 4;
            default -> 1;
        };
    }
}
