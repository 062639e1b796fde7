package io.verge.edge.dissemination;

import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import io.verge.road.Advisory;
import java.io.IOException;
import java.nio.channels.DatagramChannel;
import java.util.List;

/**
 * Messages to roadside units, one datagram each, sent on the shard's own thread: the shortest way out there is. Sending
 * never blocks; what the network does not take at once is counted and forgotten, the advisory stage repeats.
 */
final class RsuSender implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RsuSender.class.getName());

    private static final byte[] NOTHING = {};

    private final List<RsuLine> lines;
    private final DatagramChannel channel;

    private RsuSender(List<RsuLine> lines, DatagramChannel channel) {
        this.lines = lines;
        this.channel = channel;
    }

    static RsuSender open(List<Rsu> rsus, Counters counters) {
        try {
            DatagramChannel channel = DatagramChannel.open();
            channel.configureBlocking(false);
            List<RsuLine> lines = rsus.stream()
                    .map(rsu -> new RsuLine(rsu, channel, counters))
                    .toList();
            return new RsuSender(lines, channel);
        } catch (IOException e) {
            throw new VergeException(Category.FATAL, "udp.unusable", "no UDP socket: " + e.getMessage(), e);
        }
    }

    List<RsuLine> lines() {
        return lines;
    }

    /** Sends an advisory in Verge's own form to those it concerns who are told in it; without any it is not encoded. */
    void send(Advisory advisory, AdvisoryEncoder encoder) {
        byte[] protobuf = NOTHING;
        for (int i = 0; i < lines.size(); i++) {
            Rsu rsu = lines.get(i).rsu();
            if (rsu.wants(MessageSet.VERGE, MessageKind.HAZARDS)
                    && rsu.interest().concerns(advisory)) {
                protobuf = protobuf.length == 0 ? encoder.protobuf(advisory) : protobuf;
                lines.get(i).send(protobuf, protobuf.length);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "event=close-failed socket=rsu reason=\"{0}\"", e.getMessage());
        }
    }
}
