package io.verge.asn1.runtime;

/** How much may be made of an input. */
final class Room {
    private static final int SMALL = 1_024;
    private static final int PER_OCTET = 8;

    private Room() {}

    /**
     * How many elements of lists may take nothing of the input, in all of it: each of them takes memory, and a list of them
     * could be told to be endless.
     */
    static int forNothing(int octets) {
        return (int) Math.min(Integer.MAX_VALUE, SMALL + (long) PER_OCTET * octets);
    }
}
