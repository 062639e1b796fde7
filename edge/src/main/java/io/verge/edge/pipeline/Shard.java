package io.verge.edge.pipeline;

import io.verge.edge.ingest.FrameHandler;
import io.verge.edge.ingest.FrameSource;
import io.verge.edge.ingest.Inbox;
import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.SystemRuntime;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One junction or stretch of road: its inbox, its pipeline and the one thread that owns both. A mistake of our own in a
 * frame stops this shard's pipeline, which starts again clean with the next; what lies on the road is seen again within a
 * few frames.
 */
public final class Shard implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Shard.class.getName());
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
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
    private volatile boolean running = true;

    /**
     * @param pipelines makes a clean pipeline
     * @param recorder sees every frame before it is worked on
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
        this.thread = Thread.ofPlatform().name("shard-" + name).unstarted(this::run);
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
            int handled = inbox.poll(handler, runtime.runDue(IDLE_NANOS));
            if (handled == 0 && running) {
                guarded(() -> pipeline.onIdle(runtime.epochNanos()));
            }
        }
    }

    private void onFrame(byte[] bytes, int offset, int length, FrameSource source, long arrivalNanos) {
        recorder.onFrame(bytes, offset, length, source, arrivalNanos);
        guarded(() -> pipeline.onFrame(bytes, offset, length, source, arrivalNanos));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException mistake) {
            counters.increment(Counter.SHARD_RESTARTS);
            LOG.log(System.Logger.Level.ERROR, "event=shard-restarted shard=" + name, mistake);
            pipeline = pipelines.get();
        }
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
