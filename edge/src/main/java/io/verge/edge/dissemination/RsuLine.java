package io.verge.edge.dissemination;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** The way to one roadside unit. What the network does not take at once is counted and forgotten. */
final class RsuLine {
    private static final System.Logger LOG = System.getLogger(RsuLine.class.getName());
    /** What fits into a UDP datagram over IPv4. */
    private static final int MAX_DATAGRAM_BYTES = 65_507;

    private final Rsu rsu;
    private final DatagramChannel channel;
    private final Counters counters;
    private boolean failing;

    RsuLine(Rsu rsu, DatagramChannel channel, Counters counters) {
        this.rsu = rsu;
        this.channel = channel;
        this.counters = counters;
    }

    Rsu rsu() {
        return rsu;
    }

    /** Sends the first bytes of a buffer as a datagram. */
    void send(byte[] bytes, int length) {
        String problem = "";
        try {
            if (length > MAX_DATAGRAM_BYTES) {
                problem = "message larger than a datagram";
            } else if (channel.send(ByteBuffer.wrap(bytes, 0, length), rsu.address()) == 0) {
                problem = "send buffer full";
            }
        } catch (IOException e) {
            problem = String.valueOf(e.getMessage());
        }
        if (problem.isEmpty()) {
            counters.increment(Counter.DISSEMINATION_MESSAGES);
            counters.add(Counter.DISSEMINATION_BYTES, length);
        } else {
            counters.drop(DropReason.SEND_FAILED);
        }
        if (failing == problem.isEmpty()) {
            failing = !problem.isEmpty();
            LOG.log(
                    failing ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
                    "event=rsu-send rsu={0} state={1} reason=\"{2}\"",
                    rsu.name(),
                    failing ? "failing" : "well",
                    problem);
        }
    }
}
