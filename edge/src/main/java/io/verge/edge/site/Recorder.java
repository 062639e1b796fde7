package io.verge.edge.site;

import io.verge.edge.ingest.FrameHandler;
import io.verge.edge.ingest.FrameSource;
import io.verge.edge.ingest.ReplayLogWriter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import java.util.Optional;

/** Sees every frame before it is worked on: keeps it where the site records, and tells health that frames come in. */
final class Recorder implements FrameHandler, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Recorder.class.getName());
    private static final int MAX_SEGMENT_BYTES = 8 << 20;
    private static final int SEGMENTS = 16;

    private final Health health;
    private final Optional<ReplayLogWriter> log;

    private Recorder(Health health, Optional<ReplayLogWriter> log) {
        this.health = health;
        this.log = log;
    }

    /** Opens the replay log where one is wanted. A log that cannot be written is a complaint; the site runs without. */
    static Recorder open(SiteConfig.Recording recording, Health health, Counters counters) {
        if (!recording.enabled()) {
            return new Recorder(health, Optional.empty());
        }
        long share = recording.maxBytes() / SEGMENTS;
        // Whole blocks of 64 KiB, two at least, so that the smallest log allowed still takes the longest frame.
        int segmentBytes = (int) Math.min(MAX_SEGMENT_BYTES, Math.max(2, share >> 16) << 16);
        try {
            return new Recorder(
                    health,
                    Optional.of(
                            ReplayLogWriter.open(recording.directory(), segmentBytes, recording.maxBytes(), counters)));
        } catch (VergeException e) {
            if (e.category() != Category.DEGRADE) {
                throw e;
            }
            LOG.log(System.Logger.Level.WARNING, "event=not-recording reason=\"{0}\"", e.getMessage());
            health.onRecordingRefused(String.valueOf(e.getMessage()));
            return new Recorder(health, Optional.empty());
        }
    }

    @Override
    public void onFrame(byte[] bytes, int offset, int length, FrameSource source, long arrivalEpochNanos) {
        health.onFrame();
        if (log.isEmpty()) {
            return;
        }
        boolean isKept = false;
        try {
            isKept = log.get().append(source, bytes, offset, length, arrivalEpochNanos);
        } finally {
            if (!isKept) {
                health.onUnrecordedFrame();
            }
        }
    }

    @Override
    public void close() {
        log.ifPresent(ReplayLogWriter::close);
    }
}
