package io.verge.edge.dissemination;

import java.net.InetSocketAddress;

/**
 * A roadside unit that is sent advisories as datagrams.
 *
 * @param name for people
 * @param address where it listens
 * @param interest what it wants to hear about
 */
public record Rsu(String name, InetSocketAddress address, Interest interest) {
    public Rsu {
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("unknown host: " + address.getHostString());
        }
    }
}
