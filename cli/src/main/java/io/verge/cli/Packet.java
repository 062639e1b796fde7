package io.verge.cli;

import java.util.Arrays;
import java.util.Optional;

/** One captured packet, taken out of its headers layer by layer. Each layer answers where the next begins, or that there is none. */
final class Packet {
    private static final int LINK_ETHERNET = 1;
    private static final int LINK_RAW_IP = 101;

    private static final int ETHERNET_HEADER = 14;
    private static final int VLAN_TAG = 4;
    private static final int ETHERTYPE_VLAN = 0x8100;
    private static final int ETHERTYPE_IPV4 = 0x0800;
    private static final int ETHERTYPE_IPV6 = 0x86dd;
    private static final int ETHERTYPE_GEONETWORKING = 0x8947;

    private static final int PROTOCOL_UDP = 17;
    private static final int IPV6_HEADER = 40;
    private static final int UDP_HEADER = 8;

    private static final int GN_BASIC = 4;
    private static final int GN_COMMON = 8;
    private static final int NEXT_COMMON = 1;
    private static final int NEXT_SECURED = 2;
    private static final int BTP_HEADER = 4;
    private static final int LAST_BTP = 2;
    /** The extended headers by header type: beacon, unicast, anycast, broadcast, topologically scoped (9.8 of EN 302 636-4-1). */
    private static final int[] GN_EXTENDED = {0, 24, 48, 44, 44, 28};

    private static final int NONE = -1;

    private final byte[] octets;

    private Packet(byte[] octets) {
        this.octets = octets;
    }

    /** What it carries for an application. */
    static Optional<byte[]> message(int linkType, byte[] octets) {
        Packet packet = new Packet(octets);
        int at = switch (linkType) {
            case LINK_ETHERNET -> packet.ethernet();
            case LINK_RAW_IP -> packet.ip(0);
            default -> NONE;
        };
        return at < 0 || at >= octets.length
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(octets, at, octets.length));
    }

    /** Whether it is one of GeoNetworking with security around it. */
    static boolean isSigned(int linkType, byte[] octets) {
        Packet packet = new Packet(octets);
        int at = packet.behindEthernet();
        return linkType == LINK_ETHERNET
                && packet.twoAt(at - 2) == ETHERTYPE_GEONETWORKING
                && (packet.oneAt(at) & 0xf) == NEXT_SECURED;
    }

    private int behindEthernet() {
        int at = ETHERNET_HEADER;
        while (twoAt(at - 2) == ETHERTYPE_VLAN) {
            at += VLAN_TAG;
        }
        return at;
    }

    private int ethernet() {
        int at = behindEthernet();
        return switch (twoAt(at - 2)) {
            case ETHERTYPE_IPV4, ETHERTYPE_IPV6 -> ip(at);
            case ETHERTYPE_GEONETWORKING -> geoNetworking(at);
            default -> NONE;
        };
    }

    private int ip(int at) {
        int version = oneAt(at) >>> 4;
        if (version == 4 && oneAt(at + 9) == PROTOCOL_UDP) {
            return at + (oneAt(at) & 0xf) * 4 + UDP_HEADER;
        }
        return version == 6 && oneAt(at + 6) == PROTOCOL_UDP ? at + IPV6_HEADER + UDP_HEADER : NONE;
    }

    private int geoNetworking(int at) {
        if ((oneAt(at) & 0xf) != NEXT_COMMON) {
            return NONE;
        }
        int common = at + GN_BASIC;
        int next = oneAt(common) >>> 4;
        int headerType = oneAt(common + 1) >>> 4;
        if (next < 1 || next > LAST_BTP || headerType < 2 || headerType >= GN_EXTENDED.length) {
            return NONE;
        }
        return common + GN_COMMON + GN_EXTENDED[headerType] + BTP_HEADER;
    }

    private int oneAt(int at) {
        return at < octets.length ? octets[at] & 0xff : 0;
    }

    private int twoAt(int at) {
        return (oneAt(at) << 8) | oneAt(at + 1);
    }
}
