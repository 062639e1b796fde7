package io.verge.edge.wire;

/** The hash FNV-1a of 64 bits: good enough to tell names apart, and the same on every machine. */
public final class Fnv {
    private static final long OFFSET_BASIS = 0xcbf2_9ce4_8422_2325L;
    private static final long PRIME = 0x100_0000_01b3L;

    private Fnv() {}

    /** Of so many octets of these. */
    public static long hash(byte[] octets, int offset, int length) {
        long hash = OFFSET_BASIS;
        for (int i = offset; i < offset + length; i++) {
            hash = (hash ^ (octets[i] & 0xff)) * PRIME;
        }
        return hash;
    }
}
