package io.verge.asn1.runtime;

import java.util.Arrays;
import java.util.HexFormat;

/** Bits as a value, the first one first: equal to those with the same bits, and never changed. */
public final class BitString {
    /** No bits. */
    public static final BitString NONE = new BitString(new byte[0], 0);

    private final byte[] octets;
    private final int size;

    private BitString(byte[] octets, int size) {
        this.octets = octets;
        this.size = size;
    }

    /**
     * The first {@code size} bits of these octets, which are copied.
     *
     * @throws IllegalArgumentException when there are fewer
     */
    public static BitString copyOf(byte[] octets, int size) {
        if (size < 0 || size > 8L * octets.length) {
            throw new IllegalArgumentException("no " + size + " bits in " + octets.length + " octets");
        }
        byte[] kept = Arrays.copyOf(octets, (size + 7) >>> 3);
        if ((size & 7) != 0) {
            kept[kept.length - 1] &= (byte) (0xff00 >> (size & 7));
        }
        return new BitString(kept, size);
    }

    /** These octets themselves, as many as the bits take and zero after them, which nobody else may keep: for generated codecs. */
    public static BitString ofOwned(byte[] octets, int size) {
        return new BitString(octets, size);
    }

    /** The lowest {@code size} bits of a number, the highest of them first. */
    public static BitString of(long bits, int size) {
        byte[] octets = new byte[(size + 7) >>> 3];
        for (int i = 0; i < size; i++) {
            if ((bits >>> (size - 1 - i) & 1) != 0) {
                octets[i >>> 3] |= (byte) (0x80 >>> (i & 7));
            }
        }
        return new BitString(octets, size);
    }

    /**
     * The bits a text of zeros and ones names.
     *
     * @throws IllegalArgumentException for anything else in the text
     */
    public static BitString parse(String zerosAndOnes) {
        byte[] octets = new byte[(zerosAndOnes.length() + 7) >>> 3];
        for (int i = 0; i < zerosAndOnes.length(); i++) {
            char c = zerosAndOnes.charAt(i);
            if (c == '1') {
                octets[i >>> 3] |= (byte) (0x80 >>> (i & 7));
            } else if (c != '0') {
                throw new IllegalArgumentException("neither 0 nor 1: " + zerosAndOnes);
            }
        }
        return new BitString(octets, zerosAndOnes.length());
    }

    /** These bits and then those. */
    public BitString followedBy(BitString next) {
        byte[] joined = Arrays.copyOf(octets, (size + next.size + 7) >>> 3);
        for (int i = 0; i < next.size; i++) {
            if (next.get(i)) {
                joined[(size + i) >>> 3] |= (byte) (0x80 >>> ((size + i) & 7));
            }
        }
        return new BitString(joined, size + next.size);
    }

    /** The same without zeros at the end, but no fewer than so many bits, and zeros where there are not that many. */
    public BitString trimmed(int least) {
        int kept = size;
        while (kept > least && !get(kept - 1)) {
            kept--;
        }
        return kept == size && size >= least
                ? this
                : new BitString(Arrays.copyOf(octets, (Math.max(kept, least) + 7) >>> 3), Math.max(kept, least));
    }

    /** How many bits there are. */
    public int size() {
        return size;
    }

    /** Whether bit {@code index} is one; bits that are not there are zero. */
    public boolean get(int index) {
        return index < size && (octets[index >>> 3] << (index & 7) & 0x80) != 0;
    }

    /** A copy of the bits in octets, the last one filled up with zeros. */
    public byte[] toArray() {
        return octets.clone();
    }

    /** The octets themselves, to be read only: for generated codecs. */
    public byte[] owned() {
        return octets;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BitString that && size == that.size && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(octets) + size;
    }

    /** Upper-case hexadecimal digits of the octets, and the number of bits where they do not fill these. */
    @Override
    public String toString() {
        String hex = HexFormat.of().withUpperCase().formatHex(octets);
        return (size & 7) == 0 ? hex : hex + "/" + size;
    }
}
