package io.verge.benchmarks.replay;

import io.verge.edge.ingest.FrameHandler;
import io.verge.edge.ingest.FrameSource;
import io.verge.road.map.RoadMap;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Prepares an input on a thread of its own while the pipeline works on what was prepared before. Frames keep their order,
 * so what comes out does not depend on it.
 */
final class ReadAhead implements FrameInput {
    private static final int MAX_AHEAD = 1_024;
    private static final long JOIN_MILLIS = 5_000;

    /** A frame, or the end of them. */
    private static final class Prepared {
        private final byte[] bytes;
        private final FrameSource source;
        private final long arrivalNanos;
        private final boolean isEnd;

        private Prepared(byte[] bytes, FrameSource source, long arrivalNanos, boolean isEnd) {
            this.bytes = bytes;
            this.source = source;
            this.arrivalNanos = arrivalNanos;
            this.isEnd = isEnd;
        }
    }

    private final FrameInput input;
    private final BlockingQueue<Prepared> ahead = new ArrayBlockingQueue<>(MAX_AHEAD);
    private final Thread thread;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean closed;

    ReadAhead(FrameInput input) {
        this.input = input;
        this.thread = Thread.ofPlatform().name("read-ahead").daemon().start(this::prepare);
    }

    private void prepare() {
        try {
            while (!closed && input.next(this::keep)) {
                // keep() has queued the frame.
            }
        } catch (RuntimeException e) {
            failure.set(e);
        }
        put(new Prepared(new byte[0], FrameSource.REPLAY, 0, true));
    }

    private void keep(byte[] bytes, int offset, int length, FrameSource source, long arrivalNanos) {
        put(new Prepared(Arrays.copyOfRange(bytes, offset, offset + length), source, arrivalNanos, false));
    }

    private void put(Prepared prepared) {
        try {
            while (!closed && !ahead.offer(prepared, 1, TimeUnit.SECONDS)) {
                // The reader is slower: wait for it.
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public RoadMap map() {
        return input.map();
    }

    @Override
    public boolean next(FrameHandler handler) {
        try {
            Prepared prepared = ahead.take();
            if (prepared.isEnd) {
                RuntimeException failed = failure.get();
                if (failed != null) {
                    throw failed;
                }
                return false;
            }
            handler.onFrame(prepared.bytes, 0, prepared.bytes.length, prepared.source, prepared.arrivalNanos);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        ahead.clear();
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        input.close();
    }
}
