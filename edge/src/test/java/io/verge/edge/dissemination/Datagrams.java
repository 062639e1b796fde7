package io.verge.edge.dissemination;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a roadside unit is sent. */
final class Datagrams implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int AT_ONCE_MILLIS = 50;
    private static final int MAX_BYTES = 65_507;

    private final DatagramSocket socket;

    Datagrams() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    /** The next, waiting for it. */
    byte[] next() throws IOException {
        return receive(PATIENCE_MILLIS);
    }

    /** All that have come; what is sent to this machine is there as soon as it is sent. */
    List<byte[]> all() throws IOException {
        List<byte[]> found = new ArrayList<>();
        while (true) {
            try {
                found.add(receive(AT_ONCE_MILLIS));
            } catch (SocketTimeoutException e) {
                return found;
            }
        }
    }

    private byte[] receive(int millis) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[MAX_BYTES], MAX_BYTES);
        socket.setSoTimeout(millis);
        socket.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    @Override
    public void close() {
        socket.close();
    }
}
