package io.verge.cli;

import io.verge.benchmarks.replay.FrameInput;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.Runtime;
import io.verge.simulation.Scene;
import io.verge.simulation.world.Junction;
import io.verge.simulation.world.JunctionSettings;
import io.verge.simulation.world.SimulatedJunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * The simulated junction as a site's neighbours would have it: each frame leaves as a datagram when its time has come, by
 * the wall clock. A world lasts a day, and then another begins; so it may run for as long as it likes.
 */
final class LiveWorld implements AutoCloseable {
    private static final double DAY_SECONDS = 86_400;
    private static final long JOIN_MILLIS = 5_000;

    private final Junction junction;
    private final Runtime clock;
    private final BiConsumer<SimulatedJunction, Scene> witness;
    private final long seed;
    private final FrameFormat format;
    private final CompletableFuture<InetSocketAddress> site = new CompletableFuture<>();
    private final AtomicLong unsent = new AtomicLong();
    private final Thread thread;
    private volatile boolean running = true;

    /**
     * @param witness is shown each scene on the world's thread while everybody is in it
     * @param format what the sensors speak
     */
    LiveWorld(
            Junction junction,
            Runtime clock,
            BiConsumer<SimulatedJunction, Scene> witness,
            long seed,
            FrameFormat format) {
        this.junction = junction;
        this.clock = clock;
        this.witness = witness;
        this.seed = seed;
        this.format = format;
        this.thread = Thread.ofPlatform().name("world").daemon().unstarted(this::run);
    }

    /** Lets the world begin; its frames wait until it is known where to {@link #sendTo}. */
    void start() {
        thread.start();
    }

    void sendTo(InetSocketAddress address) {
        site.complete(address);
    }

    /** Frames the network would not take. */
    long unsent() {
        return unsent.get();
    }

    private void run() {
        try (DatagramChannel channel = DatagramChannel.open()) {
            for (long day = 0; running; day++) {
                JunctionSettings settings = JunctionSettings.standard(DAY_SECONDS);
                play(new SimulatedJunction(junction, settings, seed + day), channel);
            }
        } catch (IOException e) {
            unsent.incrementAndGet();
        }
    }

    private void play(SimulatedJunction world, DatagramChannel channel) {
        FromNow traffic = new FromNow(world, this::whenTheSiteListens);
        try (FrameInput frames = Playable.world(traffic, scene -> witness.accept(world, scene), seed, format)) {
            boolean more = true;
            while (running && more) {
                more = frames.next((bytes, offset, length, source, arrivalNanos) ->
                        send(bytes, offset, length, arrivalNanos, channel));
            }
        }
    }

    private long whenTheSiteListens() {
        site.join();
        return clock.epochNanos();
    }

    private void send(byte[] bytes, int offset, int length, long arrivalNanos, DatagramChannel channel) {
        for (long wait = arrivalNanos - clock.epochNanos();
                wait > 0 && running;
                wait = arrivalNanos - clock.epochNanos()) {
            LockSupport.parkNanos(wait);
        }
        if (!running) {
            return;
        }
        try {
            channel.send(ByteBuffer.wrap(bytes, offset, length), site.join());
        } catch (IOException e) {
            unsent.incrementAndGet();
        }
    }

    /** Ends the world. */
    @Override
    public void close() {
        running = false;
        site.complete(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        LockSupport.unpark(thread);
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
