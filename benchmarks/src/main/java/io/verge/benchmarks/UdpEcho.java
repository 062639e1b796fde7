package io.verge.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The least that can be between datagram in and datagram out in Java: a thread that receives and sends back. */
final class UdpEcho implements AutoCloseable {
    private static final int MAX_BYTES = 65_507;

    private final DatagramSocket socket;

    private UdpEcho(DatagramSocket socket) {
        this.socket = socket;
    }

    static UdpEcho open() {
        try {
            UdpEcho echo = new UdpEcho(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
            Thread.ofPlatform().name("echo").daemon().start(echo::run);
            return echo;
        } catch (IOException e) {
            throw new UncheckedIOException("no UDP socket for the echo", e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void run() {
        DatagramPacket packet = new DatagramPacket(new byte[MAX_BYTES], MAX_BYTES);
        try {
            while (!socket.isClosed()) {
                packet.setLength(MAX_BYTES);
                socket.receive(packet);
                socket.send(packet);
            }
        } catch (IOException e) {
            // A receive that ends this way is how closing the socket ends the thread.
            socket.close();
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
