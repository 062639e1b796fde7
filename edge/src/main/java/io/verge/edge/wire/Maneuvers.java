package io.verge.edge.wire;

import io.verge.asn1.runtime.BitString;
import io.verge.road.map.Turn;

/** {@code AllowedManeuvers}, which all MAP messages have alike: straight, left, right and back are its first bits, in the order of our turns. */
public final class Maneuvers {
    /** That one may change lanes. */
    public static final long LANE_CHANGE = bit(6);

    private static final int BITS = 12;
    private static final int TURNS = 4;

    private Maneuvers() {}

    /** The bit of a turn; none for {@link Turn#NONE}. */
    public static long of(Turn turn) {
        return turn == Turn.NONE ? 0 : bit(turn.ordinal() - 1);
    }

    public static BitString string(long maneuvers) {
        return BitString.of(maneuvers, BITS);
    }

    /** The turn they say, none where they say several or none. */
    public static Turn turn(BitString maneuvers) {
        long turns = bits(maneuvers) & ~(bit(TURNS - 1) - 1);
        for (Turn turn : Turn.values()) {
            if (turn != Turn.NONE && turns == of(turn)) {
                return turn;
            }
        }
        return Turn.NONE;
    }

    public static boolean allowsLaneChange(BitString maneuvers) {
        return (bits(maneuvers) & LANE_CHANGE) != 0;
    }

    public static long bits(BitString maneuvers) {
        long bits = 0;
        for (int i = 0; i < maneuvers.size(); i++) {
            bits = bits << 1 | (maneuvers.get(i) ? 1 : 0);
        }
        return bits;
    }

    private static long bit(int number) {
        return 1L << (BITS - 1 - number);
    }
}
