package io.verge.edge.ingest;

import io.verge.edge.ingest.FrameSource.Way;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.Runtime;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.ManyToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/**
 * Everything that enters a shard, on the shard's own thread: datagrams from its UDP ports, and frames that other threads
 * (MQTT, WebSocket) {@link #offer}.
 *
 * <p>The thread that polls also handles: a datagram is decoded and answered on the very thread the kernel woke, because a
 * wake-up of another costs more than all the work on a small frame. After the socket says there is something, the path is
 * one receive; the receive that finds nothing, which leads to sleep, comes after the work and delays nobody. Threads that
 * offer wake the shard only when it sleeps, and only one of them does.
 *
 * <p>The polling thread must not be interrupted: that would close the socket. {@link #wakeup} is the way to stop it.
 */
public final class Inbox implements AutoCloseable {
    /** What the kernel is asked to hold for us; it may grant less ({@code net.core.rmem_max}). */
    private static final int RECEIVE_BUFFER_BYTES = 4 << 20;
    /** The most taken from one side before the other side and the caller get their turn. */
    private static final int MAX_BATCH = 64;

    private static final int ARRIVAL_BYTES = Long.BYTES;
    private static final int MIN_QUEUE_FRAMES = 8;
    private static final long NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final List<Port> ports;
    private final Selector selector;
    private final ManyToOneRingBuffer queue;
    private final Runtime runtime;
    private final Counters counters;
    private final int maxFrameBytes;
    private final ByteBuffer datagram;
    private final byte[] frame;
    private final MessageHandler fromQueue = this::onQueued;
    private final AtomicBoolean isAsleep = new AtomicBoolean();

    private FrameHandler handler = (bytes, offset, length, source, arrival) -> {};

    /**
     * A port for datagrams.
     *
     * @param address where to listen; port 0 lets the system choose
     * @param format what the datagrams are written in
     */
    public record UdpPort(InetSocketAddress address, FrameFormat format) {}

    /** An open one. */
    private record Port(DatagramChannel channel, FrameSource source) {
        int number() {
            return channel.socket().getLocalPort();
        }
    }

    private Inbox(
            List<Port> ports,
            Selector selector,
            int maxFrameBytes,
            int queueBytes,
            Runtime runtime,
            Counters counters) {
        this.ports = List.copyOf(ports);
        this.selector = selector;
        this.runtime = runtime;
        this.counters = counters;
        this.maxFrameBytes = maxFrameBytes;
        this.datagram = ByteBuffer.allocateDirect(maxFrameBytes + 1);
        this.frame = new byte[maxFrameBytes];
        ByteBuffer memory = ByteBuffer.allocateDirect(queueBytes + RingBufferDescriptor.TRAILER_LENGTH);
        this.queue = new ManyToOneRingBuffer(new UnsafeBuffer(memory));
    }

    /**
     * Opens the ports and the queue.
     *
     * @param wanted one or more, each of another format
     * @param maxFrameBytes longer frames are {@code OVERSIZED}
     * @param queueBytes what the queue holds: a power of two, at least eight of the longest frames
     * @param runtime tells arrival times; also from the threads that offer
     * @throws VergeException fatal, {@code port.in-use} or {@code port.unusable}
     */
    public static Inbox open(
            List<UdpPort> wanted, int maxFrameBytes, int queueBytes, Runtime runtime, Counters counters) {
        if (Integer.bitCount(queueBytes) != 1 || queueBytes / MIN_QUEUE_FRAMES < maxFrameBytes + 2 * ARRIVAL_BYTES) {
            throw new IllegalArgumentException("the queue must hold a power of two of bytes and eight frames of "
                    + maxFrameBytes + ", not " + queueBytes);
        }
        List<Port> ports = new ArrayList<>();
        try {
            Selector selector = Selector.open();
            for (UdpPort port : wanted) {
                ports.add(new Port(open(port.address(), selector), FrameSource.of(Way.UDP, port.format())));
            }
            return new Inbox(ports, selector, maxFrameBytes, queueBytes, runtime, counters);
        } catch (IOException e) {
            throw new VergeException(Category.FATAL, "port.unusable", "no selector: " + e.getMessage(), e);
        } catch (VergeException e) {
            ports.forEach(port -> closed(port.channel()));
            throw e;
        }
    }

    private static DatagramChannel open(InetSocketAddress address, Selector selector) {
        try {
            DatagramChannel channel = DatagramChannel.open();
            try {
                channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER_BYTES);
                channel.bind(address);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
                return channel;
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (BindException e) {
            boolean isInUse = String.valueOf(e.getMessage()).contains("in use");
            throw new VergeException(
                    Category.FATAL,
                    isInUse ? "port.in-use" : "port.unusable",
                    isInUse
                            ? "UDP port " + address.getPort() + " is in use by another program"
                            : "UDP port " + address.getPort() + " cannot be opened: " + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new VergeException(
                    Category.FATAL,
                    "port.unusable",
                    "UDP port " + address.getPort() + " cannot be opened: " + e.getMessage(),
                    e);
        }
    }

    /** What it has ports for. */
    public List<FrameFormat> formats() {
        return ports.stream().map(port -> port.source().format()).toList();
    }

    /** The UDP port it listens on for frames of this format, which is one of those it was opened with. */
    public int port(FrameFormat format) {
        for (Port port : ports) {
            if (port.source().format() == format) {
                return port.number();
            }
        }
        throw new IllegalArgumentException("no port for " + format);
    }

    /**
     * Takes a frame from any thread and stamps its arrival. Does not wait: with no room it counts {@code QUEUE_FULL}, with
     * too long a frame {@code OVERSIZED}, and returns false.
     */
    public boolean offer(FrameSource source, byte[] bytes, int offset, int length) {
        if (length > maxFrameBytes) {
            counters.drop(DropReason.OVERSIZED);
            return false;
        }
        int index = queue.tryClaim(source.code(), ARRIVAL_BYTES + length);
        if (index < 0) {
            counters.drop(DropReason.QUEUE_FULL);
            return false;
        }
        queue.buffer().putLong(index, runtime.epochNanos());
        queue.buffer().putBytes(index + ARRIVAL_BYTES, bytes, offset, length);
        queue.commit(index);
        if (isAsleep.get() && isAsleep.compareAndSet(true, false)) {
            selector.wakeup();
        }
        return true;
    }

    /**
     * Hands over what has come, at most 64 frames from each side; where there is nothing, sleeps until something comes,
     * {@link #wakeup} or the timeout, and hands over what came.
     *
     * @param timeoutNanos how long to sleep at most, rounded up to milliseconds; 0 or less not to sleep at all
     * @return how many frames were handed over
     * @throws VergeException to try again, {@code port.failed}, when the system refuses to receive
     */
    public int poll(FrameHandler handler, long timeoutNanos) {
        this.handler = handler;
        try {
            int taken = drain();
            if (taken > 0 || timeoutNanos <= 0) {
                return taken;
            }
            // Said before the last look at the queue, so whoever offers after that look sees it and wakes us.
            isAsleep.set(true);
            if (queue.size() == 0) {
                selector.select(Inbox::ignore, Math.ceilDiv(timeoutNanos, NANOS_PER_MILLI));
            }
            isAsleep.set(false);
            return drain();
        } catch (ClosedChannelException | ClosedSelectorException e) {
            return 0;
        } catch (IOException e) {
            throw new VergeException(Category.RETRY, "port.failed", "UDP: " + e.getMessage(), e);
        }
    }

    /** The ports are few and all looked at; that the select returned says it all. */
    private static void ignore(SelectionKey key) {}

    private int drain() throws IOException {
        int taken = 0;
        for (int i = 0; i < ports.size(); i++) {
            Port port = ports.get(i);
            for (int n = 0; n < MAX_BATCH && receive(port); n++) {
                taken++;
            }
        }
        return taken + queue.read(fromQueue, MAX_BATCH);
    }

    private boolean receive(Port port) throws IOException {
        datagram.clear();
        if (port.channel().receive(datagram) == null) {
            return false;
        }
        int length = datagram.position();
        if (length > maxFrameBytes) {
            counters.drop(DropReason.OVERSIZED);
            return true;
        }
        datagram.get(0, frame, 0, length);
        hand(length, port.source(), runtime.epochNanos());
        return true;
    }

    private void onQueued(int sourceCode, MutableDirectBuffer buffer, int index, int length) {
        int frameBytes = length - ARRIVAL_BYTES;
        buffer.getBytes(index + ARRIVAL_BYTES, frame, 0, frameBytes);
        hand(frameBytes, FrameSource.ofCode(sourceCode), buffer.getLong(index));
    }

    private void hand(int length, FrameSource source, long arrivalEpochNanos) {
        counters.increment(Counter.INGEST_FRAMES);
        counters.add(Counter.INGEST_BYTES, length);
        handler.onFrame(frame, 0, length, source, arrivalEpochNanos);
    }

    /** Ends the sleep of the polling thread, or the next one. Any thread may. */
    public void wakeup() {
        selector.wakeup();
    }

    /** Closes the ports; a poll that sleeps returns. */
    @Override
    public void close() {
        ports.forEach(port -> closed(port.channel()));
        closed(selector);
    }

    private static void closed(Closeable resource) {
        try {
            resource.close();
        } catch (IOException e) {
            throw new VergeException(Category.DEGRADE, "port.failed", "UDP port did not close: " + e.getMessage(), e);
        }
    }
}
