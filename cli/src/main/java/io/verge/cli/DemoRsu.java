package io.verge.cli;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.edge.dissemination.Interest;
import io.verge.edge.dissemination.MessageSet;
import io.verge.edge.dissemination.Rsu;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import io.verge.messages.cn.frame.MessageFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Map;
import java.util.TreeMap;

/** The roadside unit of a demonstration: it reads what the site sends it, as one on the road would, and counts. */
final class DemoRsu implements AutoCloseable {
    private static final int MAX_DATAGRAM = 65_536;

    private final MessageSet set;
    private final DatagramChannel channel;
    private final Codec<MessageFrame> codec = Codec.uper(MessageFrame::readUper, MessageFrame::writeUper);
    private final Map<String, Long> received = new TreeMap<>();
    private final Thread thread;

    private DemoRsu(MessageSet set, DatagramChannel channel) {
        this.set = set;
        this.channel = channel;
        this.thread = Thread.ofPlatform().name("demo-rsu").daemon().start(this::run);
    }

    /** @param set what the unit understands */
    static DemoRsu open(MessageSet set) {
        try {
            DatagramChannel channel = DatagramChannel.open();
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return new DemoRsu(set, channel);
        } catch (IOException e) {
            throw new VergeException(Category.FATAL, "demo.rsu", "no UDP port for the roadside unit", e);
        }
    }

    /** As the site's configuration has it. */
    Rsu rsu() {
        return new Rsu("demo", address(), new Interest.Everything(), set, set.kinds());
    }

    private InetSocketAddress address() {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new VergeException(Category.FATAL, "demo.rsu", "the roadside unit has lost its UDP port", e);
        }
    }

    private void run() {
        byte[] bytes = new byte[MAX_DATAGRAM];
        ByteBuffer datagram = ByteBuffer.wrap(bytes);
        try {
            while (true) {
                channel.receive(datagram.clear());
                count(bytes, datagram.position());
            }
        } catch (IOException _) {
            // Closed: the demonstration is over.
        }
    }

    private void count(byte[] bytes, int length) {
        String message = set == MessageSet.CN ? nameOf(bytes, length) : "advisory";
        synchronized (received) {
            received.merge(message, 1L, Long::sum);
        }
    }

    private String nameOf(byte[] bytes, int length) {
        return switch (codec.decode(bytes, 0, length)) {
            case Decoded.Rejected<MessageFrame> _ -> "malformed";
            case Decoded.Value<MessageFrame>(MessageFrame message, int _) ->
                switch (message) {
                    case MessageFrame.BsmFrame _ -> "BSM";
                    case MessageFrame.MapFrame _ -> "MAP";
                    case MessageFrame.RsmFrame _ -> "RSM";
                    case MessageFrame.SpatFrame _ -> "SPAT";
                    case MessageFrame.RsiFrame _ -> "RSI";
                    case MessageFrame.MsgFrameExt _, MessageFrame.Unknown _ -> "other";
                };
        };
    }

    /** How many of each message it has received, by name. */
    Map<String, Long> received() {
        synchronized (received) {
            return new TreeMap<>(received);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            thread.interrupt();
        }
    }
}
