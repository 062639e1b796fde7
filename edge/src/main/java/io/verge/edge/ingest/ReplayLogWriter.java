package io.verge.edge.ingest;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.CRC32C;

/**
 * Keeps every frame that enters, in a directory of segments ({@link Segment}) of bounded size in all: before a new one is
 * made, the oldest are deleted. {@link ReplayLog} reads it.
 *
 * <p><b>What survives.</b> The death of the process, even by {@code kill -9}: every record appended before it, for they
 * lie in the kernel's pages; a record half written then is told from a whole one. The death of the machine: every full
 * segment (it is forced to disk as soon as it is full) and of the last one what the kernel had written back; by default,
 * all but the last 30 seconds. Nothing is forced on the shard's thread.
 *
 * <p><b>Who does what.</b> {@link #append} copies into mapped memory and never waits. A thread of the log's own makes the
 * next segment ahead of time and deletes, forces and unmaps old ones. If it does not keep up, frames are counted {@code
 * NOT_RECORDED} and everything else goes on. If the disk is full or fails, recording ends with what room is left: the log
 * of the program tells it once, and every frame from there on is counted.
 */
public final class ReplayLogWriter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ReplayLogWriter.class.getName());
    private static final int MIN_SEGMENTS = 3;

    private final Path directory;
    private final int segmentBytes;
    private final int maxSegments;
    private final Counters counters;
    private final CRC32C crc = new CRC32C();
    private final BlockingQueue<Segment> prepared = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Segment> full;
    private final Thread keeper;

    private Segment segment;
    private long position;

    private ReplayLogWriter(Path directory, int segmentBytes, int maxSegments, Counters counters) throws IOException {
        this.directory = directory;
        this.segmentBytes = segmentBytes;
        this.maxSegments = maxSegments;
        this.counters = counters;
        this.full = new ArrayBlockingQueue<>(maxSegments);
        Files.createDirectories(directory);
        deleteUnused();
        long number = firstFreeNumber();
        deleteOldest(maxSegments - 2);
        this.segment = Segment.create(directory, number, segmentBytes);
        this.position = Segment.HEADER_BYTES;
        this.keeper = Thread.ofPlatform().daemon().name("replay-log").unstarted(() -> keep(number + 1));
    }

    /**
     * Opens the log for appending, in a new segment after those that are there; these are left as they are.
     *
     * @param segmentBytes size of a segment, at least 64 KiB
     * @param totalBytes what the log takes on disk at most; at least three segments
     * @throws VergeException to go on without it, {@code replay-log.unwritable}
     */
    public static ReplayLogWriter open(Path directory, int segmentBytes, long totalBytes, Counters counters) {
        if (segmentBytes < 1 << 16 || segmentBytes % Segment.ALIGNMENT != 0) {
            throw new IllegalArgumentException("a segment takes at least 64 KiB, in whole words, not " + segmentBytes);
        }
        if (totalBytes / segmentBytes < MIN_SEGMENTS) {
            throw new IllegalArgumentException("a log takes at least three segments, not " + totalBytes + " bytes");
        }
        int maxSegments = (int) Math.min(totalBytes / segmentBytes, 1 << 16);
        try {
            ReplayLogWriter writer = new ReplayLogWriter(directory, segmentBytes, maxSegments, counters);
            writer.keeper.start();
            return writer;
        } catch (IOException e) {
            throw new VergeException(
                    Category.DEGRADE,
                    "replay-log.unwritable",
                    "replay log " + directory + " cannot be written: " + e,
                    e);
        }
    }

    /** Keeps one frame; false, counted, where there was no room at the moment. One thread at a time. */
    public boolean append(FrameSource source, byte[] bytes, int offset, int length, long arrivalEpochNanos) {
        if (!segment.hasRoom(position, length) && !roll(length)) {
            counters.drop(DropReason.NOT_RECORDED);
            return false;
        }
        position = segment.append(position, source.code(), arrivalEpochNanos, bytes, offset, length, crc);
        counters.increment(Counter.RECORDER_FRAMES);
        return true;
    }

    private boolean roll(int length) {
        if (Segment.HEADER_BYTES + Segment.RECORD_HEADER_BYTES + (long) length > segmentBytes) {
            return false;
        }
        Segment next = prepared.peek();
        if (next == null || !full.offer(segment)) {
            return false;
        }
        prepared.remove();
        segment = next;
        position = Segment.HEADER_BYTES;
        return true;
    }

    /** The log's own thread: one segment ahead, always, until {@link #close} interrupts it or the disk refuses. */
    private void keep(long firstNumber) {
        try {
            for (long number = firstNumber; ; number++) {
                deleteOldest(maxSegments - 1);
                prepared.put(Segment.create(directory, number, segmentBytes));
                Segment old = full.take();
                old.force();
                old.close();
            }
        } catch (InterruptedException | ClosedByInterruptException closing) {
            Thread.currentThread().interrupt();
        } catch (IOException | UncheckedIOException | InternalError refused) {
            // Nothing prepared from here on: the shard counts what it cannot record.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=recording-ends directory={0} reason=\"{1}\"",
                    directory,
                    refused);
        }
    }

    private long firstFreeNumber() throws IOException {
        List<Path> segments = Segment.list(directory);
        return segments.isEmpty() ? 1 : Segment.number(segments.getLast()) + 1;
    }

    /** What a killed writer had made ahead of time: were it kept, restarts would push out what was recorded. */
    private void deleteUnused() throws IOException {
        List<Path> segments = Segment.list(directory);
        for (Path path : segments.subList(Math.max(segments.size() - 2, 0), segments.size())) {
            boolean isUnused;
            try (Segment last = Segment.open(path)) {
                isUnused = last.isUnused();
            }
            if (isUnused) {
                Files.delete(path);
            }
        }
    }

    private void deleteOldest(int keep) throws IOException {
        List<Path> segments = Segment.list(directory);
        for (Path old : segments.subList(0, Math.max(segments.size() - keep, 0))) {
            Files.deleteIfExists(old);
        }
    }

    /** Forces what was appended to disk and closes the log. */
    @Override
    public void close() {
        keeper.interrupt();
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        full.forEach(Segment::close);
        prepared.forEach(Segment::close);
        try {
            segment.closeAt(position);
            deleteUnused();
        } catch (IOException | UncheckedIOException e) {
            throw new VergeException(
                    Category.DEGRADE,
                    "replay-log.unwritable",
                    "replay log " + directory + " did not close: " + e.getMessage(),
                    e);
        }
    }
}
