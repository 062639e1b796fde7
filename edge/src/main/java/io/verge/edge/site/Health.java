package io.verge.edge.site;

import io.verge.edge.runtime.Runtime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What is wrong with a site at the moment. The shard notes what happens, the event loop asks. */
final class Health {
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long RESTART_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Runtime runtime;
    private volatile BooleanSupplier isShardAlive = () -> true;
    private volatile String recordingRefused = "";
    private volatile long lastFrameNanos;
    private volatile long lastUnrecordedNanos;
    private volatile long lastRestartNanos;

    Health(Runtime runtime) {
        this.runtime = runtime;
        long nowNanos = runtime.monotonicNanos();
        this.lastFrameNanos = nowNanos;
        this.lastUnrecordedNanos = nowNanos - SILENCE_NANOS;
        this.lastRestartNanos = nowNanos - RESTART_NANOS;
    }

    /** The shard is running; from now on it has to be alive. */
    void onStart(BooleanSupplier isAlive) {
        isShardAlive = isAlive;
    }

    void onFrame() {
        lastFrameNanos = runtime.monotonicNanos();
    }

    void onRecordingRefused(String reason) {
        recordingRefused = reason;
    }

    void onUnrecordedFrame() {
        lastUnrecordedNanos = runtime.monotonicNanos();
    }

    void onRestart() {
        lastRestartNanos = runtime.monotonicNanos();
    }

    /** A line each; empty when all is well. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        long nowNanos = runtime.monotonicNanos();
        long silentNanos = nowNanos - lastFrameNanos;
        if (!isShardAlive.getAsBoolean()) {
            complaints.add("the pipeline's thread has died");
        } else if (silentNanos >= SILENCE_NANOS) {
            complaints.add("no frame has come in for " + TimeUnit.NANOSECONDS.toSeconds(silentNanos) + " s");
        }
        if (nowNanos - lastRestartNanos < RESTART_NANOS) {
            complaints.add("the pipeline restarted after a mistake of our own within the last minute; see the log");
        }
        if (!recordingRefused.isEmpty()) {
            complaints.add(recordingRefused);
        } else if (nowNanos - lastUnrecordedNanos < SILENCE_NANOS) {
            complaints.add("frames are not being recorded: the disk is full or too slow");
        }
        return complaints;
    }
}
