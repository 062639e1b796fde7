package io.verge.edge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.VergeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplayLogTest {
    private static final int SEGMENT_BYTES = 1 << 16;
    private static final long SEED = 99L;

    private final Counters counters = new Counters();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @TempDir
    Path directory;

    @Test
    void givesBackEveryFrameInOrderAcrossSegmentsAndRestarts() {
        List<String> written = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            try (ReplayLogWriter writer = open(100)) {
                for (int i = 0; i < 400; i++) {
                    byte[] frame = new byte[random.nextInt(1_000)];
                    random.nextBytes(frame);
                    FrameSource source = FrameSource.of(
                            FrameSource.Way.values()[random.nextInt(4)], FrameFormat.values()[random.nextInt(4)]);
                    long arrival = random.nextLong();
                    append(writer, source, frame, arrival);
                    written.add(source + " " + arrival + " " + Arrays.hashCode(frame));
                }
            }
        }
        List<String> read = new ArrayList<>();
        ReplayLog.Stats stats = readAll((bytes, offset, length, source, arrival) -> read.add(
                source + " " + arrival + " " + Arrays.hashCode(Arrays.copyOfRange(bytes, offset, offset + length))));
        assertThat(read).as("seed %d", SEED).isEqualTo(written);
        assertThat(stats.records()).isEqualTo(1_200);
        assertThat(stats.torn()).isEmpty();
        assertThat(counters.get(Counter.RECORDER_FRAMES)).isEqualTo(1_200);
    }

    @Test
    void neverTakesMoreDiskThanItMay() throws IOException {
        try (ReplayLogWriter writer = open(4)) {
            for (int i = 0; i < 2_000; i++) {
                append(writer, FrameSource.UDP, new byte[1_000], i);
                if (i % 50 == 0) {
                    assertThat(diskBytes()).isLessThanOrEqualTo(4L * SEGMENT_BYTES);
                }
            }
        }
        assertThat(diskBytes()).isLessThanOrEqualTo(4L * SEGMENT_BYTES);
        List<Long> arrivals = new ArrayList<>();
        readAll((bytes, offset, length, source, arrival) -> arrivals.add(arrival));
        assertThat(arrivals).isSorted().endsWith(1_999L).hasSizeGreaterThan(2 * SEGMENT_BYTES / 1_024 - 4);
    }

    @Test
    void countsAFrameThatNoSegmentCanHold() {
        try (ReplayLogWriter writer = open(4)) {
            assertThat(writer.append(FrameSource.UDP, new byte[SEGMENT_BYTES], 0, SEGMENT_BYTES, 1))
                    .isFalse();
            append(writer, FrameSource.UDP, new byte[10], 2);
        }
        assertThat(counters.get(DropReason.NOT_RECORDED)).isEqualTo(1);
        assertThat(readAll((bytes, offset, length, source, arrival) -> {}).records())
                .isEqualTo(1);
    }

    @Test
    void aDiskThatGivesNothingMoreEndsTheRecordingAndCountsTheRest() throws IOException {
        byte[] frame = new byte[SEGMENT_BYTES / 2];
        try (ReplayLogWriter writer = open(10)) {
            append(writer, FrameSource.UDP, frame, 1);
            append(writer, FrameSource.UDP, frame, 2);
            Path away = Files.move(directory, directory.resolveSibling("away"));
            while (writer.append(FrameSource.UDP, frame, 0, frame.length, 3)) {
                // What was made ahead is filled first.
            }
            for (int i = 0; i < 100; i++) {
                assertThat(writer.append(FrameSource.UDP, frame, 0, frame.length, 4))
                        .isFalse();
            }
            assertThat(counters.get(DropReason.NOT_RECORDED)).isGreaterThan(100);
            Files.move(away, directory);
        }
        assertThat(readAll((bytes, offset, length, source, arrival) -> {}).records())
                .isEqualTo(counters.get(Counter.RECORDER_FRAMES));
    }

    @Test
    void findsTheTornEndWhereverTheLastRecordIsDamaged() throws IOException {
        try (ReplayLogWriter writer = open(4)) {
            for (int i = 0; i < 3; i++) {
                append(writer, FrameSource.MQTT, new byte[] {1, 2, 3, 4, 5}, i);
            }
        }
        Path file = Segment.list(directory).getLast();
        byte[] whole = Files.readAllBytes(file);
        long last = Segment.HEADER_BYTES + 2 * Segment.align(Segment.RECORD_HEADER_BYTES + 5);
        for (int at = (int) last; at < last + Segment.RECORD_HEADER_BYTES + 5; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x40;
            Files.write(file, damaged);
            ReplayLog.Stats stats = readAll((bytes, offset, length, source, arrival) -> {});
            assertThat(stats.records()).as("byte %d", at).isEqualTo(2);
            assertThat(stats.torn()).as("byte %d", at).containsExactly(new ReplayLog.Torn(file, last));
        }
        for (int end = (int) last + 1; end < whole.length - 3; end++) {
            Files.write(file, Arrays.copyOf(whole, end));
            ReplayLog.Stats stats = readAll((bytes, offset, length, source, arrival) -> {});
            assertThat(stats.records()).as("cut at %d", end).isEqualTo(2);
            assertThat(stats.torn()).as("cut at %d", end).containsExactly(new ReplayLog.Torn(file, last));
        }
    }

    @Test
    void tellsARecordWhoseLengthWasNotYetWrittenFromAnEnd() throws IOException {
        try (ReplayLogWriter writer = open(4)) {
            append(writer, FrameSource.MQTT, new byte[100], 1);
            append(writer, FrameSource.MQTT, new byte[100], 2);
        }
        Path file = Segment.list(directory).getLast();
        long last = Segment.HEADER_BYTES + Segment.align(Segment.RECORD_HEADER_BYTES + 100);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(4), last);
        }
        ReplayLog.Stats stats = readAll((bytes, offset, length, source, arrival) -> {});
        assertThat(stats.records()).isEqualTo(1);
        assertThat(stats.torn()).containsExactly(new ReplayLog.Torn(file, last));
    }

    @Test
    void goesOnAfterATornSegmentAndLeavesItAsItIs() throws IOException {
        try (ReplayLogWriter writer = open(10)) {
            append(writer, FrameSource.UDP, new byte[64], 1);
        }
        Path file = Segment.list(directory).getLast();
        Files.write(file, new byte[] {9, 9, 9}, StandardOpenOption.APPEND);
        try (ReplayLogWriter writer = open(10)) {
            append(writer, FrameSource.UDP, new byte[64], 2);
        }
        List<Long> arrivals = new ArrayList<>();
        ReplayLog.Stats stats = readAll((bytes, offset, length, source, arrival) -> arrivals.add(arrival));
        assertThat(arrivals).containsExactly(1L, 2L);
        assertThat(stats.torn()).hasSize(1);
        assertThat(stats.segments()).isEqualTo(2);
    }

    @Test
    void saysSoWhereThereIsNoLog() {
        assertThatThrownBy(() -> ReplayLog.open(directory))
                .isInstanceOfSatisfying(
                        VergeException.class, e -> assertThat(e.code()).isEqualTo("replay-log.missing"));
    }

    private ReplayLogWriter open(int segments) {
        return ReplayLogWriter.open(directory, SEGMENT_BYTES, (long) segments * SEGMENT_BYTES, counters);
    }

    /** Appends, again until the log's thread has the next segment ready. */
    private static void append(ReplayLogWriter writer, FrameSource source, byte[] frame, long arrival) {
        while (!writer.append(source, frame, 0, frame.length, arrival)) {
            Thread.onSpinWait();
        }
    }

    private ReplayLog.Stats readAll(FrameHandler handler) {
        try (ReplayLog log = ReplayLog.open(directory)) {
            while (log.next(handler)) {
                Thread.onSpinWait();
            }
            return log.stats();
        }
    }

    private long diskBytes() throws IOException {
        long bytes = 0;
        for (Path path : Segment.list(directory)) {
            try {
                bytes += Files.size(path);
            } catch (NoSuchFileException deletedMeanwhile) {
                // The log's own thread may delete its oldest segment between the listing and the look.
                bytes += 0;
            }
        }
        return bytes;
    }
}
