package io.verge.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Captures of a network, pcap and pcapng, as far as messages are looked for in them: Ethernet and raw IP, UDP over IPv4 and
 * IPv6, and BTP over GeoNetworking without security (ETSI EN 302 636-4-1, EN 302 636-5-1). What else is in one is passed over.
 */
final class Capture {
    private static final int PCAP = 0xa1b2c3d4;
    private static final int PCAP_NANOS = 0xa1b23c4d;
    private static final int PCAP_HEADER = 24;
    private static final int RECORD_HEADER = 16;

    private static final int SECTION = 0x0a0d0d0a;
    private static final int BYTE_ORDER = 0x1a2b3c4d;
    private static final int INTERFACE = 1;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;
    private static final int BLOCK_OVERHEAD = 12;

    private final ByteBuffer in;
    private final List<Payload> payloads = new ArrayList<>();
    private int packets;
    private int signed;

    private Capture(byte[] capture) {
        this.in = ByteBuffer.wrap(capture);
    }

    /** What a packet carried, and which packet it was. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Payload(String at, byte[] octets) {}

    static boolean isCapture(byte[] octets) {
        if (octets.length < PCAP_HEADER) {
            return false;
        }
        int first = ByteBuffer.wrap(octets).getInt();
        return first == SECTION || isPcap(first) || isPcap(Integer.reverseBytes(first));
    }

    private static boolean isPcap(int magic) {
        return magic == PCAP || magic == PCAP_NANOS;
    }

    /** One that is cut short is read to where it ends. */
    static Capture of(byte[] octets) {
        Capture capture = new Capture(octets);
        if (capture.in.getInt(0) == SECTION) {
            capture.pcapng();
        } else {
            capture.pcap();
        }
        return capture;
    }

    /** What its packets carry. */
    List<Payload> payloads() {
        return payloads;
    }

    /** How many packets of GeoNetworking are signed, and passed over. */
    int signed() {
        return signed;
    }

    private void pcap() {
        in.order(isPcap(in.getInt(0)) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int linkType = in.getInt(20);
        in.position(PCAP_HEADER);
        while (in.remaining() >= RECORD_HEADER) {
            int length = in.getInt(in.position() + 8);
            in.position(in.position() + RECORD_HEADER);
            if (length < 0 || length > in.remaining()) {
                return;
            }
            packet(linkType, in.position(), length);
            in.position(in.position() + length);
        }
    }

    private void pcapng() {
        List<Integer> linkTypes = new ArrayList<>();
        while (in.remaining() >= BLOCK_OVERHEAD) {
            int at = in.position();
            int type = in.getInt(at);
            if (type == SECTION) {
                in.order(ByteOrder.BIG_ENDIAN);
                in.order(in.getInt(at + 8) == BYTE_ORDER ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
                linkTypes.clear();
            }
            int length = in.getInt(at + 4);
            if (length < BLOCK_OVERHEAD || length > in.remaining()) {
                return;
            }
            block(type, at + 8, length - BLOCK_OVERHEAD, linkTypes);
            in.position(at + length);
        }
    }

    private void block(int type, int at, int length, List<Integer> linkTypes) {
        if (type == INTERFACE && length >= 2) {
            linkTypes.add(in.getShort(at) & 0xffff);
        } else if (type == ENHANCED_PACKET && length >= 20) {
            int number = in.getInt(at);
            int captured = in.getInt(at + 12);
            if (number >= 0 && number < linkTypes.size() && captured >= 0 && captured <= length - 20) {
                packet(linkTypes.get(number), at + 20, captured);
            }
        } else if (type == SIMPLE_PACKET && length >= 4 && !linkTypes.isEmpty()) {
            packet(linkTypes.getFirst(), at + 4, Math.min(Math.max(in.getInt(at), 0), length - 4));
        }
    }

    private void packet(int linkType, int at, int length) {
        packets++;
        byte[] packet = Arrays.copyOfRange(in.array(), at, at + length);
        signed += Packet.isSigned(linkType, packet) ? 1 : 0;
        Packet.message(linkType, packet).ifPresent(octets -> payloads.add(new Payload("packet " + packets, octets)));
    }
}
