package io.verge.asn1.runtime;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * An object identifier as its contents octets (X.690 8.19), which all encoding rules share: two of them are equal when
 * these are.
 */
public final class ObjectIdentifier {
    private static final BigInteger FORTY = BigInteger.valueOf(40);
    private static final BigInteger EIGHTY = BigInteger.valueOf(80);

    private final OctetString contents;
    private final boolean relative;

    private ObjectIdentifier(OctetString contents, boolean relative) {
        this.contents = contents;
        this.relative = relative;
    }

    /**
     * The one with these contents octets.
     *
     * @param relative whether it is a RELATIVE-OID, whose first arc is like the others (X.690 8.20)
     * @param contents well-formed: ask {@link #isWellFormed} of what comes from outside
     */
    public static ObjectIdentifier ofContents(OctetString contents, boolean relative) {
        return new ObjectIdentifier(contents, relative);
    }

    /** Whether octets are contents of one: every arc ends, and none begins with an octet that says nothing. */
    public static boolean isWellFormed(byte[] contents) {
        boolean begins = true;
        for (byte octet : contents) {
            if (begins && octet == (byte) 0x80) {
                return false;
            }
            begins = octet >= 0;
        }
        return begins && contents.length > 0;
    }

    /**
     * The one a dotted text names, such as {@code 1.3.6}.
     *
     * @throws IllegalArgumentException when the text names none
     */
    public static ObjectIdentifier parse(String dotted, boolean relative) {
        List<BigInteger> arcs = new ArrayList<>();
        for (String arc : dotted.split("\\.", -1)) {
            if (arc.isEmpty() || !arc.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("no object identifier: " + dotted);
            }
            arcs.add(new BigInteger(arc));
        }
        if (!relative) {
            joinFirstTwo(arcs, dotted);
        }
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        for (BigInteger arc : arcs) {
            for (int group = Math.max(1, (arc.bitLength() + 6) / 7) - 1; group >= 0; group--) {
                contents.write((arc.shiftRight(7 * group).intValue() & 0x7f) | (group > 0 ? 0x80 : 0));
            }
        }
        return new ObjectIdentifier(OctetString.ofOwned(contents.toByteArray()), relative);
    }

    private static void joinFirstTwo(List<BigInteger> arcs, String dotted) {
        boolean possible = arcs.size() >= 2
                && arcs.get(0).compareTo(BigInteger.TWO) <= 0
                && (arcs.get(0).equals(BigInteger.TWO) || arcs.get(1).compareTo(FORTY) < 0);
        if (!possible) {
            throw new IllegalArgumentException("no object identifier: " + dotted);
        }
        BigInteger first = arcs.removeFirst();
        arcs.set(0, first.multiply(FORTY).add(arcs.getFirst()));
    }

    /** The octets that stand for it. */
    public OctetString contents() {
        return contents;
    }

    /** Its arcs, each as long as it likes. */
    public List<BigInteger> arcs() {
        List<BigInteger> arcs = new ArrayList<>();
        BigInteger arc = BigInteger.ZERO;
        for (int i = 0; i < contents.size(); i++) {
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(contents.get(i) & 0x7f));
            if (contents.get(i) < 0x80) {
                arcs.add(arc);
                arc = BigInteger.ZERO;
            }
        }
        if (!relative && !arcs.isEmpty()) {
            BigInteger joined = arcs.getFirst();
            BigInteger first = joined.compareTo(EIGHTY) >= 0 ? BigInteger.TWO : joined.divide(FORTY);
            arcs.set(0, joined.subtract(first.multiply(FORTY)));
            arcs.addFirst(first);
        }
        return arcs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectIdentifier that && relative == that.relative && contents.equals(that.contents);
    }

    @Override
    public int hashCode() {
        return contents.hashCode();
    }

    /** Its arcs with dots between them. */
    @Override
    public String toString() {
        return String.join(".", arcs().stream().map(BigInteger::toString).toList());
    }
}
