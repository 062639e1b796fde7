package io.verge.asn1;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Octets that were a message before something happened to them. */
public final class Mutation {
    /** Octets that stand for lengths, counts and signs at their limits. */
    private static final int[] EDGES = {0x00, 0x01, 0x3F, 0x40, 0x7F, 0x80, 0x81, 0x84, 0xC1, 0xC4, 0xFE, 0xFF};

    private Mutation() {}

    /** The message, changed in one place or up to four; some of it may come from the others. */
    public static byte[] of(byte[] message, List<byte[]> others, Random random) {
        byte[] octets = message.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            octets = once(octets, others, random);
        }
        return octets;
    }

    private static byte[] once(byte[] octets, List<byte[]> others, Random random) {
        if (octets.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(octets.length);
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> octets[at] ^= (byte) (1 << random.nextInt(8));
            case 3 -> octets[at] = (byte) EDGES[random.nextInt(EDGES.length)];
            case 4 -> {
                return Arrays.copyOf(octets, at);
            }
            case 5 -> {
                return spliced(octets, at, others.get(random.nextInt(others.size())), random);
            }
            case 6 -> {
                byte[] run = new byte[octets.length];
                Arrays.fill(run, (byte) EDGES[random.nextInt(EDGES.length)]);
                return spliced(octets, at, run, random);
            }
            default -> {
                byte[] noise = new byte[1 + random.nextInt(octets.length)];
                random.nextBytes(noise);
                return random.nextInt(4) == 0 ? noise : spliced(octets, at, noise, random);
            }
        }
        return octets;
    }

    /** The beginning of one and the end of another. */
    private static byte[] spliced(byte[] start, int at, byte[] other, Random random) {
        int from = random.nextInt(other.length + 1);
        byte[] joined = Arrays.copyOf(start, at + other.length - from);
        System.arraycopy(other, from, joined, at, other.length - from);
        return joined;
    }
}
