package io.verge.edge.ingest;

import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Reads a replay log, the directory a {@link ReplayLogWriter} fills: every whole record in the order it was written.
 *
 * <p>A segment ends at its first record that is not whole: where a kill left one half written, or where the disk gave
 * back something else than it was given. Such an end is a {@link Torn}; reading goes on with the next segment, because a
 * writer that starts again begins a new one. Reading a log that is being written gives what was there on the way.
 */
public final class ReplayLog implements AutoCloseable {
    private final List<Path> segments;
    private final List<Torn> torn = new ArrayList<>();
    private final CRC32C crc = new CRC32C();

    private byte[] frame = new byte[2_048];
    private int nextSegment;
    private Segment segment;
    private long position;
    private long records;
    private long frameBytes;

    private ReplayLog(List<Path> segments) throws IOException {
        this.segments = segments;
        this.segment = Segment.open(segments.getFirst());
        this.nextSegment = 1;
        start();
    }

    /** Whether the directory holds a log. */
    public static boolean isAt(Path directory) {
        try {
            return Files.isDirectory(directory) && !Segment.list(directory).isEmpty();
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    /**
     * Opens the log at its oldest record.
     *
     * @throws VergeException fatal, {@code replay-log.missing} where the directory holds none, {@code replay-log.unreadable}
     *     where the disk does not give it
     */
    public static ReplayLog open(Path directory) {
        try {
            List<Path> segments = Files.isDirectory(directory) ? Segment.list(directory) : List.of();
            if (segments.isEmpty()) {
                throw new VergeException(Category.FATAL, "replay-log.missing", "no replay log in " + directory);
            }
            return new ReplayLog(segments);
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    /**
     * Hands over the next whole record, by the way and with the arrival time it had, and tells whether there was one.
     *
     * @throws VergeException fatal, {@code replay-log.unreadable}
     */
    public boolean next(FrameHandler handler) {
        while (true) {
            int recordBytes = segment.recordBytes(position);
            if (recordBytes != 0 && isWhole(recordBytes)) {
                int length = recordBytes - Segment.RECORD_HEADER_BYTES;
                FrameSource source = FrameSource.ofCode(segment.source(position));
                long arrivalEpochNanos = segment.arrivalEpochNanos(position);
                position = Segment.align(position + recordBytes);
                records++;
                frameBytes += length;
                handler.onFrame(frame, 0, length, source, arrivalEpochNanos);
                return true;
            }
            if (position < segment.bytes() && !(recordBytes == 0 && segment.isZeroFrom(position))) {
                torn.add(new Torn(segment.path(), position));
            }
            position = segment.bytes();
            if (nextSegment == segments.size()) {
                return false;
            }
            enter(segments.get(nextSegment++));
        }
    }

    private void enter(Path path) {
        try {
            Segment opened = Segment.open(path);
            segment.close();
            segment = opened;
            start();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private void start() {
        position = Segment.HEADER_BYTES;
        if (!segment.hasHeader()) {
            torn.add(new Torn(segment.path(), 0));
            position = segment.bytes();
        }
    }

    /** Checks the record and leaves its frame in {@link #frame}. */
    private boolean isWhole(int recordBytes) {
        int length = recordBytes - Segment.RECORD_HEADER_BYTES;
        if (length < 0 || !segment.hasRoom(position, length) || !FrameSource.isCode(segment.source(position))) {
            return false;
        }
        if (frame.length < length) {
            frame = new byte[Math.max(length, 2 * frame.length)];
        }
        segment.copyFrame(position, frame, length);
        long arrivalEpochNanos = segment.arrivalEpochNanos(position);
        return segment.crc(position)
                == Segment.checksum(crc, segment.source(position), arrivalEpochNanos, frame, 0, length);
    }

    private static VergeException unreadable(Path path, IOException e) {
        return new VergeException(
                Category.FATAL,
                "replay-log.unreadable",
                "replay log " + path + " cannot be read: " + e.getMessage(),
                e);
    }

    /** What was read up to now. */
    public Stats stats() {
        return new Stats(nextSegment, records, frameBytes, List.copyOf(torn));
    }

    @Override
    public void close() {
        segment.close();
    }

    /**
     * What a log holds.
     *
     * @param segments files read or begun
     * @param records whole records
     * @param frameBytes bytes of the frames in them
     * @param torn where segments end in something else than a whole record; at most one each
     */
    public record Stats(int segments, long records, long frameBytes, List<Torn> torn) {
        public Stats {
            torn = List.copyOf(torn);
        }
    }

    /**
     * A place where whole records end before the segment does.
     *
     * @param segment the file
     * @param position of the first byte that belongs to no whole record; 0 where even the file's header is none
     */
    public record Torn(Path segment, long position) {}
}
