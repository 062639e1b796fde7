package io.verge.simulation.sensor;

/**
 * Loss in bursts: the two-state channel of Gilbert and Elliott, one step per packet of a station.
 *
 * @param goodToBad probability, per packet, that a good channel turns bad
 * @param badToGood probability, per packet, that a bad channel turns good
 * @param lossInGood probability that a packet is lost while good
 * @param lossInBad probability that a packet is lost while bad
 */
public record PacketLoss(double goodToBad, double badToGood, double lossInGood, double lossInBad) {
    public static final PacketLoss NONE = new PacketLoss(0, 1, 0, 0);

    public PacketLoss {
        if (!(goodToBad >= 0 && goodToBad <= 1)
                || !(badToGood > 0 && badToGood <= 1)
                || !(lossInGood >= 0 && lossInGood <= 1)
                || !(lossInBad >= 0 && lossInBad <= 1)) {
            throw new IllegalArgumentException("good to bad " + goodToBad + ", bad to good " + badToGood
                    + ", loss in good " + lossInGood + ", in bad " + lossInBad);
        }
    }

    /** The share of packets lost over a long time. */
    public double meanLoss() {
        double bad = goodToBad / (goodToBad + badToGood);
        return bad * lossInBad + (1 - bad) * lossInGood;
    }
}
