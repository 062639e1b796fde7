package io.verge.asn1.interpreter;

import io.verge.asn1.ir.ObjectIdentifierType;
import io.verge.asn1.value.Datum;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The contents octets of an object identifier, which PER and OER put behind a length: X.690 8.19 and 8.20. */
final class ObjectIdentifierContents {
    /** The largest arcs in use are UUIDs of 128 bits: X.667. */
    private static final int LONGEST_ARC = 19;

    private static final BigInteger FORTY = BigInteger.valueOf(40);

    private ObjectIdentifierContents() {}

    static Datum read(ObjectIdentifierType type, byte[] octets, long start) {
        List<BigInteger> arcs = new ArrayList<>();
        BigInteger arc = BigInteger.ZERO;
        int length = 0;
        for (byte octet : octets) {
            length++;
            if ((length == 1 && (octet & 0xFF) == 0x80) || length > LONGEST_ARC) {
                throw new Misfit(start, "read an arc with a leading zero or of more than " + LONGEST_ARC + " octets");
            }
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(octet & 0x7F));
            if (octet >= 0) {
                add(arc, arcs, type.relative());
                arc = BigInteger.ZERO;
                length = 0;
            }
        }
        if (length > 0 || arcs.isEmpty()) {
            throw new Misfit(start, "read an object identifier that ends within an arc or has none");
        }
        return new Datum.OfObjectIdentifier(arcs);
    }

    /** The first octets hold the first two arcs: 8.19.4. */
    private static void add(BigInteger number, List<BigInteger> arcs, boolean relative) {
        if (relative || !arcs.isEmpty()) {
            arcs.add(number);
            return;
        }
        BigInteger root = number.divide(FORTY).min(BigInteger.TWO);
        arcs.add(root);
        arcs.add(number.subtract(root.multiply(FORTY)));
    }

    static byte[] octets(ObjectIdentifierType type, Datum value) {
        List<BigInteger> arcs = Fit.as(Datum.OfObjectIdentifier.class, value).arcs();
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        int first = 0;
        if (!type.relative()) {
            octets.writeBytes(arc(root(arcs)));
            first = 2;
        }
        if (arcs.size() <= first && type.relative()) {
            throw new Misfit("expected at least one arc");
        }
        arcs.subList(first, arcs.size()).forEach(arc -> octets.writeBytes(arc(arc)));
        return octets.toByteArray();
    }

    private static BigInteger root(List<BigInteger> arcs) {
        boolean isRoot = arcs.size() >= 2
                && arcs.getFirst().compareTo(BigInteger.TWO) <= 0
                && (arcs.getFirst().equals(BigInteger.TWO) || arcs.get(1).compareTo(FORTY) < 0);
        if (!isRoot) {
            throw new Misfit("expected two arcs at least, the first 0, 1 or 2, the second below 40 under 0 and 1");
        }
        return arcs.getFirst().multiply(FORTY).add(arcs.get(1));
    }

    private static byte[] arc(BigInteger arc) {
        int length = Math.max(1, (arc.bitLength() + 6) / 7);
        if (arc.signum() < 0 || length > LONGEST_ARC) {
            throw new Misfit("expected an arc of at most " + LONGEST_ARC + " octets that is not negative");
        }
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            int bits = arc.shiftRight(7 * (length - 1 - i)).intValue() & 0x7F;
            octets[i] = (byte) (i < length - 1 ? bits | 0x80 : bits);
        }
        return octets;
    }
}
