package io.verge.edge.wire;

import io.verge.asn1.runtime.OctetString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * What a site calls itself in the messages of each set, made of its name.
 *
 * @param cn the last eight octets of the name, in which neighbours differ, with zeros before them
 * @param eu a checksum of the name
 * @param us the same in four octets
 */
public record SiteIds(OctetString cn, long eu, OctetString us) {
    private static final int CN_OCTETS = 8;

    public static SiteIds of(String siteId) {
        byte[] name = siteId.getBytes(StandardCharsets.UTF_8);
        byte[] octets = new byte[CN_OCTETS];
        int length = Math.min(name.length, CN_OCTETS);
        System.arraycopy(name, name.length - length, octets, CN_OCTETS - length, length);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        byte[] four = ByteBuffer.allocate(Integer.BYTES)
                .putInt((int) checksum.getValue())
                .array();
        return new SiteIds(OctetString.copyOf(octets), checksum.getValue(), OctetString.copyOf(four));
    }

    /** Whether these are what the site's own events are told by, see {@link WireEvent#source()}. */
    public boolean isOwn(String source) {
        return source.equals(WireEvent.rsi(cn))
                || source.equals(WireEvent.denm(eu))
                || source.equals(WireEvent.tim(us));
    }
}
