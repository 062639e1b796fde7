package io.verge.edge.pipeline;

import io.verge.edge.ingest.FrameHandler;
import io.verge.edge.ingest.FrameSource;
import io.verge.edge.ingest.Inbox;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.edge.runtime.VergeException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * One junction or stretch of road: its inbox, its pipeline and the one thread that owns both. A mistake of our own in a
 * frame stops this shard's pipeline, which starts again clean with the next; what lies on the road is seen again within a
 * few frames. A recorder that fails costs the recording, never a warning. Without memory nothing can be trusted to start
 * again: the thread ends, and whoever runs it has to end the process.
 */
public final class Shard implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Shard.class.getName());
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long COMPLAINT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long JOIN_MILLIS = 5_000;

    private final String name;
    private final Inbox inbox;
    private final SystemRuntime runtime;
    private final Counters counters;
    private final Supplier<Pipeline> pipelines;
    private final FrameHandler recorder;
    private final Thread thread;
    private final FrameHandler handler = this::onFrame;
    private Pipeline pipeline;
    private boolean isRecorderBroken;
    private long nextComplaintNanos;
    private volatile boolean running = true;

    /**
     * @param pipelines makes a clean pipeline
     * @param recorder sees every frame before it is worked on; what it throws is counted {@code NOT_RECORDED}
     */
    public Shard(
            String name,
            Inbox inbox,
            SystemRuntime runtime,
            Counters counters,
            Supplier<Pipeline> pipelines,
            FrameHandler recorder) {
        this.name = name;
        this.inbox = inbox;
        this.runtime = runtime;
        this.counters = counters;
        this.pipelines = pipelines;
        this.recorder = recorder;
        this.pipeline = pipelines.get();
        this.nextComplaintNanos = runtime.monotonicNanos();
        this.thread = Thread.ofPlatform()
                .name("shard-" + name)
                .uncaughtExceptionHandler((dead, cause) -> tell("shard-died", cause))
                .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Whether its thread is at work. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        while (running) {
            try {
                turn();
            } catch (OutOfMemoryError end) {
                throw end;
            } catch (VergeException refused) {
                complain("receiving-failed", refused);
                LockSupport.parkNanos(IDLE_NANOS);
            } catch (RuntimeException | Error mistake) {
                counters.increment(Counter.SHARD_RESTARTS);
                complain("shard-restarted", mistake);
                pipeline = pipelines.get();
            }
        }
    }

    private void turn() {
        int handled = inbox.poll(handler, runtime.runDue(IDLE_NANOS));
        if (handled == 0 && running) {
            pipeline.onIdle(runtime.epochNanos());
        }
    }

    private void onFrame(byte[] bytes, int offset, int length, FrameSource source, long arrivalNanos) {
        record(bytes, offset, length, source, arrivalNanos);
        pipeline.onFrame(bytes, offset, length, source, arrivalNanos);
    }

    private void record(byte[] bytes, int offset, int length, FrameSource source, long arrivalNanos) {
        try {
            recorder.onFrame(bytes, offset, length, source, arrivalNanos);
        } catch (OutOfMemoryError end) {
            throw end;
        } catch (RuntimeException | Error failure) {
            // Mapped memory that the disk behind it does not give is an InternalError.
            counters.drop(DropReason.NOT_RECORDED);
            if (!isRecorderBroken) {
                isRecorderBroken = true;
                tell("recording-failed", failure);
            }
        }
    }

    /** Tells at most once a second: a mistake in every frame of a busy site must not drown in its own log. */
    private void complain(String event, Throwable cause) {
        long now = runtime.monotonicNanos();
        if (now - nextComplaintNanos >= 0) {
            nextComplaintNanos = now + COMPLAINT_NANOS;
            tell(event, cause);
        }
    }

    private void tell(String event, Throwable cause) {
        LOG.log(System.Logger.Level.ERROR, "event=" + event + " shard=" + name, cause);
    }

    /** Stops the thread after the frame at hand. */
    @Override
    public void close() {
        running = false;
        inbox.wakeup();
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
