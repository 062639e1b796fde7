package io.verge.messages.eu.release1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A capture file, as network analysers read it, of messages as they go over the air: in BTP-B (EN 302 636-5-1, clause 7), in a
 * single-hop broadcast of GeoNetworking (EN 302 636-4-1, clause 9), in an Ethernet frame.
 */
final class Capture {
    private static final int ETHERNET = 1;
    private static final int MOST_OCTETS = 1 << 16;
    private static final byte[] TO_ALL = HexFormat.of().parseHex("ffffffffffff" + "024000000001" + "8947");

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    Capture() {
        ByteBuffer head = ByteBuffer.allocate(24);
        head.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0);
        head.putInt(MOST_OCTETS).putInt(ETHERNET);
        file.writeBytes(head.array());
    }

    /** Adds a message that is sent to a port of BTP. */
    void add(int port, byte[] message) {
        ByteBuffer frame = ByteBuffer.allocate(TO_ALL.length + 44 + message.length);
        frame.put(TO_ALL);
        basicHeader(frame);
        commonHeader(frame, message.length + 4);
        position(frame);
        frame.putShort((short) port).putShort((short) 0);
        frame.put(message);
        ByteBuffer record = ByteBuffer.allocate(16);
        record.putLong(0).putInt(frame.position()).putInt(frame.position());
        file.writeBytes(record.array());
        file.writeBytes(frame.array());
    }

    /** Version 1, a common header next, alive for a second, one hop. */
    private static void basicHeader(ByteBuffer frame) {
        frame.put((byte) 0x11).put((byte) 0).put((byte) 0x05).put((byte) 1);
    }

    /** BTP-B next, a single-hop broadcast. */
    private static void commonHeader(ByteBuffer frame, int octetsBehind) {
        frame.put((byte) 0x20).put((byte) 0x50).put((byte) 2).put((byte) 0);
        frame.putShort((short) octetsBehind).put((byte) 1).put((byte) 0);
    }

    /** Address, time, latitude, longitude, speed and heading of the sender, and what is there for the medium. */
    private static void position(ByteBuffer frame) {
        frame.putLong(0x1400_0240_0000_0001L).putInt(0).putInt(481_351_253).putInt(115_819_806);
        frame.putShort((short) 0).putShort((short) 0).putInt(0);
    }

    byte[] octets() {
        return file.toByteArray();
    }
}
