package io.verge.edge.dissemination;

import java.net.InetSocketAddress;
import java.util.Set;

/**
 * A roadside unit that is sent messages as datagrams.
 *
 * @param name for people
 * @param address where it listens
 * @param interest what it wants to hear about
 * @param set what its messages are written in
 * @param kinds what it is told of
 */
public record Rsu(String name, InetSocketAddress address, Interest interest, MessageSet set, Set<MessageKind> kinds) {
    public Rsu {
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("unknown host: " + address.getHostString());
        }
        kinds = Set.copyOf(kinds);
    }

    /** One that is sent advisories in Verge's own form. */
    public Rsu(String name, InetSocketAddress address, Interest interest) {
        this(name, address, interest, MessageSet.VERGE, MessageSet.VERGE.kinds());
    }

    boolean wants(MessageSet of, MessageKind kind) {
        return set == of && kinds.contains(kind);
    }
}
