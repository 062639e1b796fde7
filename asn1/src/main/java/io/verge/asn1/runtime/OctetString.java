package io.verge.asn1.runtime;

import java.util.Arrays;
import java.util.HexFormat;

/** Octets as a value: equal to those with the same contents, and never changed. */
public final class OctetString {
    /** No octets. */
    public static final OctetString EMPTY = new OctetString(new byte[0]);

    private final byte[] octets;

    private OctetString(byte[] octets) {
        this.octets = octets;
    }

    /** A copy of these octets. */
    public static OctetString copyOf(byte... octets) {
        return octets.length == 0 ? EMPTY : new OctetString(octets.clone());
    }

    /** These octets themselves, which nobody else may keep: for generated codecs. */
    public static OctetString ofOwned(byte[] octets) {
        return octets.length == 0 ? EMPTY : new OctetString(octets);
    }

    /**
     * The octets a text in hexadecimal digits names.
     *
     * @throws IllegalArgumentException for an odd number of digits, or anything else in the text
     */
    public static OctetString parse(String hex) {
        return ofOwned(HexFormat.of().parseHex(hex));
    }

    public int size() {
        return octets.length;
    }

    /** The octet at this index, 0 … 255. */
    public int get(int index) {
        return octets[index] & 0xff;
    }

    /** A copy of the octets. */
    public byte[] toArray() {
        return octets.clone();
    }

    /** The octets themselves, to be read only: for generated codecs. */
    public byte[] owned() {
        return octets;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OctetString that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** Upper-case hexadecimal digits, as X.697 writes octets. */
    @Override
    public String toString() {
        return HexFormat.of().withUpperCase().formatHex(octets);
    }
}
