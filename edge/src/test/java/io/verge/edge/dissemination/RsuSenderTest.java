package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.DropReason;
import io.verge.road.Advisory;
import io.verge.road.Position;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class RsuSenderTest {
    @Test
    void eachRoadsideUnitGetsTheAdvisoriesThatReachItsAreaBeforePublishReturns() throws Exception {
        try (DatagramSocket here = socket();
                DatagramSocket everywhere = socket();
                BrokerFixture site = new BrokerFixture(new DisseminationConfig(
                        "127.0.0.1",
                        0,
                        5,
                        4096,
                        4096,
                        List.of(
                                new Rsu("here", address(here), new Interest.Near(0, 0, 100)),
                                new Rsu("everywhere", address(everywhere), new Interest.Everything()))))) {
            site.disseminator.publish(Advisories.crossing(1, 0, Advisory.Action.NEW, new Position(0, 500)));
            site.disseminator.publish(Advisories.crossing(2, 0, Advisory.Action.NEW, new Position(0, 150)));
            assertThat(site.counters.get(Counter.DISSEMINATION_MESSAGES)).isEqualTo(3);
            assertThat(next(here)).isEqualTo(2);
            assertThat(next(everywhere)).isEqualTo(1);
            assertThat(next(everywhere)).isEqualTo(2);
            site.runtime.advance(TimeUnit.SECONDS.toNanos(3));
            site.disseminator.publish(Advisories.crossing(3, 0, Advisory.Action.NEW));
            site.disseminator.publish(Advisories.crossing(3, 1, Advisory.Action.CANCEL));
            assertThat(next(everywhere)).as("expired, so only its cancel").isEqualTo(3);
            assertThat(site.counters.get(Counter.DISSEMINATION_MESSAGES)).isEqualTo(5);
            assertThat(site.counters.get(DropReason.SEND_FAILED)).isZero();
        }
    }

    private static long next(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
        socket.receive(packet);
        byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
        return io.verge.proto.v1.Advisory.parseFrom(bytes).getAdvisoryId();
    }

    private static DatagramSocket socket() throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(BrokerFixture.PATIENCE_SECONDS * 1_000);
        return socket;
    }

    private static InetSocketAddress address(DatagramSocket socket) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }
}
