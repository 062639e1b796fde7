package io.verge.edge.dissemination;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import io.verge.road.Advisory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;

/**
 * Advisories to roadside units, one datagram each, sent on the shard's own thread: the shortest way out there is. Sending
 * never blocks; what the network does not take at once is counted and forgotten, the advisory stage repeats.
 */
final class RsuSender implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RsuSender.class.getName());
    /** What fits into a UDP datagram over IPv4. */
    private static final int MAX_DATAGRAM_BYTES = 65_507;

    private final List<Rsu> rsus;
    private final boolean[] failing;
    private final Counters counters;
    private final DatagramChannel channel;

    private RsuSender(List<Rsu> rsus, Counters counters, DatagramChannel channel) {
        this.rsus = List.copyOf(rsus);
        this.failing = new boolean[rsus.size()];
        this.counters = counters;
        this.channel = channel;
    }

    static RsuSender open(List<Rsu> rsus, Counters counters) {
        try {
            DatagramChannel channel = DatagramChannel.open();
            channel.configureBlocking(false);
            return new RsuSender(rsus, counters, channel);
        } catch (IOException e) {
            throw new VergeException(Category.FATAL, "udp.unusable", "no UDP socket: " + e.getMessage(), e);
        }
    }

    void send(Advisory advisory, byte[] protobuf) {
        for (int i = 0; i < rsus.size(); i++) {
            Rsu rsu = rsus.get(i);
            if (rsu.interest().concerns(advisory)) {
                send(i, rsu, protobuf);
            }
        }
    }

    private void send(int i, Rsu rsu, byte[] protobuf) {
        String problem = "";
        try {
            if (protobuf.length > MAX_DATAGRAM_BYTES) {
                problem = "advisory larger than a datagram";
            } else if (channel.send(ByteBuffer.wrap(protobuf), rsu.address()) == 0) {
                problem = "send buffer full";
            }
        } catch (IOException e) {
            problem = String.valueOf(e.getMessage());
        }
        if (problem.isEmpty()) {
            counters.increment(Counter.DISSEMINATION_MESSAGES);
            counters.add(Counter.DISSEMINATION_BYTES, protobuf.length);
        } else {
            counters.drop(DropReason.SEND_FAILED);
        }
        if (failing[i] == problem.isEmpty()) {
            failing[i] = !problem.isEmpty();
            LOG.log(
                    failing[i] ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
                    "event=rsu-send rsu={0} state={1} reason=\"{2}\"",
                    rsu.name(),
                    failing[i] ? "failing" : "well",
                    problem);
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
