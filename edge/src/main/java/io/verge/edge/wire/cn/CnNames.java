package io.verge.edge.wire.cn;

import io.verge.asn1.runtime.OctetString;
import io.verge.edge.wire.Fnv;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The name of who speaks as the eight octets that a message has for it. An id that is text, with zeros before it or after
 * it, goes by that text, so that a sensor is called the same in every format; any other by its digits.
 */
public final class CnNames {
    private static final int OCTETS = 8;

    private CnNames() {}

    /** Of a station that reports itself. */
    public static OctetString id(long stationId) {
        return CnUnits.id(stationId);
    }

    /** The name itself where it fits; of a longer one a hash that is no text. */
    public static OctetString id(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        if (text.length > OCTETS || !isText(text, 0, text.length)) {
            return CnUnits.id(Fnv.hash(text, 0, text.length) | Long.MIN_VALUE);
        }
        byte[] octets = new byte[OCTETS];
        System.arraycopy(text, 0, octets, OCTETS - text.length, text.length);
        return OctetString.ofOwned(octets);
    }

    /**
     * What the sensor of this id is called.
     *
     * @param kind comes before an id that is no text, so that those of different kinds cannot be taken for each other
     */
    static byte[] name(String kind, OctetString id) {
        byte[] octets = id.owned();
        int from = 0;
        int to = octets.length;
        while (from < to && octets[from] == 0) {
            from++;
        }
        while (to > from && octets[to - 1] == 0) {
            to--;
        }
        return isText(octets, from, to) ? Arrays.copyOfRange(octets, from, to) : digits(kind, id);
    }

    /** The kind and the id in hexadecimal. */
    static byte[] digits(String kind, OctetString id) {
        return (kind + HexFormat.of().formatHex(id.owned())).getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isText(byte[] octets, int from, int to) {
        for (int i = from; i < to; i++) {
            if (octets[i] < ' ' || octets[i] > '~') {
                return false;
            }
        }
        return from < to;
    }
}
