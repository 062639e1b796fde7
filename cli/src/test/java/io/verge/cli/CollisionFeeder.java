package io.verge.cli;

import io.verge.edge.decode.FrameEncoder;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.road.GeoReference;
import io.verge.road.Observations;
import io.verge.road.StationType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A camera that tells ten times a second, whether anybody hears it or not, of six places where two cars are about to meet.
 * Each place begins anew every six seconds, one a second after the other, so that somewhere it is always time to warn.
 */
final class CollisionFeeder implements AutoCloseable {
    static final GeoReference REFERENCE = GeoReference.of(31.2304, 121.4737);

    private static final int PLACES = 6;
    private static final double PLACES_APART_M = 100;
    private static final long FRAME_MILLIS = 100;
    private static final double SPEED_MPS = 12;
    private static final double START_M = 60;
    private static final double CONTACT_SECONDS = 4.8;

    private final SystemRuntime clock;
    private final InetSocketAddress to;
    private final DatagramChannel channel;
    private final FrameEncoder encoder = new FrameEncoder(REFERENCE);
    private final Observations frame = new Observations(2 * PLACES);
    private final Map<ByteBuffer, Integer> sent = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final long begunNanos;
    private int sequence;

    private CollisionFeeder(SystemRuntime clock, InetSocketAddress to) throws IOException {
        this.clock = clock;
        this.to = to;
        // Not connected: a connected one would be told where nobody listens.
        this.channel = DatagramChannel.open();
        this.begunNanos = clock.epochNanos();
    }

    static CollisionFeeder start(SystemRuntime clock, InetSocketAddress to) throws IOException {
        CollisionFeeder feeder = new CollisionFeeder(clock, to);
        Future<?> _ = feeder.timer.scheduleAtFixedRate(feeder::send, 0, FRAME_MILLIS, TimeUnit.MILLISECONDS);
        return feeder;
    }

    /** Every frame sent so far, with its number in the order of sending. */
    Map<ByteBuffer, Integer> sent() {
        return sent;
    }

    private void send() {
        long now = clock.epochNanos();
        frame.start("camera", now);
        for (int place = 0; place < PLACES; place++) {
            double s = ((now - begunNanos) * 1e-9 + place) % PLACES;
            if (s < CONTACT_SECONDS) {
                car(place * PLACES_APART_M + s * SPEED_MPS - START_M, 0, 0);
                car(place * PLACES_APART_M, s * SPEED_MPS - START_M, Math.PI / 2);
            }
        }
        byte[] bytes = Arrays.copyOf(encoder.bytes(), encoder.protobuf(frame, List.of(), ++sequence));
        sent.put(ByteBuffer.wrap(bytes), sequence);
        try {
            channel.send(ByteBuffer.wrap(bytes), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void car(double x, double y, double heading) {
        int row = frame.add(x, y);
        frame.covariance(row, 0.04, 0, 0.04);
        frame.motion(row, SPEED_MPS, 0.2, heading, 0.03);
        frame.type(row, StationType.PASSENGER_CAR, 0.9);
        frame.size(row, 4.6, 1.85, 1.5);
        frame.existenceConfidence[row] = 0.95f;
    }

    @Override
    public void close() throws IOException {
        timer.close();
        channel.close();
    }
}
