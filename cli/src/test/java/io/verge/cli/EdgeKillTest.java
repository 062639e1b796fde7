package io.verge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.ingest.ReplayLog;
import io.verge.edge.runtime.SystemRuntime;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Really kills {@code verge edge}, at random moments of its start and of its work, while a camera goes on telling of
 * collisions to come. Started again it warns within three seconds, and its replay log is readable to the last whole
 * record: for every warning that went out, the frame it came of is in the log.
 */
@Timeout(180)
class EdgeKillTest {
    private static final long SEED = 9;
    private static final int KILLS = 12;
    private static final int LONGEST_START_MILLIS = 1_500;
    private static final int LONGEST_WORK_MILLIS = 1_000;
    private static final double WARNS_WITHIN_SECONDS = 3;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final int ACTION_FIELD = 5;
    private static final int ACTION_NEW = 1;
    private static final int GENERATED_FIELD = 9;
    /** Where records begin in a segment: behind its header. */
    private static final long FIRST_RECORD = 32;

    @TempDir
    Path directory;

    private final SystemRuntime clock = new SystemRuntime();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Set<Long> warnedMicros = new HashSet<>();
    private final List<Double> firstWarnings = new ArrayList<>();
    private Optional<Process> node = Optional.empty();
    private Path config = Path.of("");
    private DatagramSocket rsu;
    private CollisionFeeder camera;

    @BeforeEach
    void setUp() throws IOException {
        rsu = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        int udpPort = freeUdpPort();
        config = Files.writeString(directory.resolve("site.yaml"), """
                site: {id: killed, reference: {latitudeDeg: 31.2304, longitudeDeg: 121.4737}}
                ports: {http: 0, mqtt: 0, udp: %d}
                recording: {enabled: true, directory: log}
                rsus: [{name: rsu, host: 127.0.0.1, port: %d}]
                """.formatted(udpPort, rsu.getLocalPort()));
        camera = CollisionFeeder.start(clock, new InetSocketAddress(InetAddress.getLoopbackAddress(), udpPort));
    }

    @AfterEach
    void tearDown() throws IOException {
        node.ifPresent(Process::destroyForcibly);
        camera.close();
        rsu.close();
    }

    private static int freeUdpPort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aKilledEdgeNodeWarnsAgainWithinThreeSecondsAndItsLogIsReadable() throws Exception {
        List<Kept> log = List.of();
        for (int kill = 1; kill <= KILLS; kill++) {
            if (kill % 3 == 0) {
                killWhileItStarts(random.nextInt(LONGEST_START_MILLIS));
            } else {
                killAtWork(random.nextInt(LONGEST_WORK_MILLIS));
            }
            List<Kept> before = log;
            log = readBack(kill);
            assertThat(log.subList(0, before.size()))
                    .as("what was there is still there")
                    .isEqualTo(before);
            assertThat(log).extracting(Kept::arrivalMicros).containsAll(warnedMicros);
        }
        System.out.printf("kill: first warnings after %s s, %d records%n", firstWarnings, log.size());
        assertThat(firstWarnings).allMatch(seconds -> seconds < WARNS_WITHIN_SECONDS);
    }

    @Test
    void aTornTailIsToldAndTheNextStartGoesOnBehindIt() throws Exception {
        killAtWork(LONGEST_WORK_MILLIS);
        List<Kept> whole = readBack(1);
        Path segment = tearLastRecord();
        List<Kept> left = whole.subList(0, whole.size() - 1);
        assertThat(readBack(1)).isEqualTo(left);
        killAtWork(0);
        try (ReplayLog log = ReplayLog.open(directory.resolve("log"))) {
            List<Kept> records = read(log);
            assertThat(log.stats().torn().getFirst().segment()).isEqualTo(segment);
            assertThat(records).startsWith(left.toArray(Kept[]::new)).hasSizeGreaterThan(left.size());
        }
    }

    private void killWhileItStarts(int afterMillis) throws Exception {
        start();
        assertThat(node.orElseThrow().waitFor(afterMillis, TimeUnit.MILLISECONDS))
                .as(said())
                .isFalse();
        kill();
    }

    private void killAtWork(int moreMillis) throws Exception {
        long begun = clock.monotonicNanos();
        start();
        assertThat(hear(begun + PATIENCE_NANOS)).as(said()).isTrue();
        firstWarnings.add(TimeUnit.NANOSECONDS.toMillis(clock.monotonicNanos() - begun) / 1e3);
        long end = clock.monotonicNanos() + TimeUnit.MILLISECONDS.toNanos(moreMillis);
        while (clock.monotonicNanos() < end) {
            hear(end);
        }
        kill();
    }

    private void start() {
        node = Optional.of(Verge.start(output(), "edge", "--config", config.toString()));
    }

    private Path output() {
        return directory.resolve("output");
    }

    private String said() throws IOException {
        return "the node said: " + Files.readString(output());
    }

    /** SIGKILL; what the node had said by then is heard to the end. */
    private void kill() throws Exception {
        node.orElseThrow().destroyForcibly().waitFor();
        long past = clock.monotonicNanos();
        while (hear(past)) {
            // One more.
        }
    }

    /** Waits for a new warning until this instant, or takes one that is there, and notes when it was generated. */
    private boolean hear(long untilNanos) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        while (true) {
            long millis = TimeUnit.NANOSECONDS.toMillis(untilNanos - clock.monotonicNanos());
            rsu.setSoTimeout((int) Math.max(1, millis));
            try {
                rsu.receive(packet);
            } catch (SocketTimeoutException e) {
                return false;
            }
            byte[] advisory = Arrays.copyOf(packet.getData(), packet.getLength());
            if (number(advisory, ACTION_FIELD) == ACTION_NEW) {
                warnedMicros.add(number(advisory, GENERATED_FIELD));
                return true;
            }
        }
    }

    private List<Kept> readBack(int kills) {
        Path log = directory.resolve("log");
        if (!ReplayLog.isAt(log)) {
            return List.of();
        }
        try (ReplayLog open = ReplayLog.open(log)) {
            List<Kept> records = read(open);
            assertThat(open.stats().torn()).as("one end a kill, at most").hasSizeLessThanOrEqualTo(kills);
            return records;
        }
    }

    /** Every record: a frame the camera sent, in the order it sent them, without a gap but where no node ran. */
    private List<Kept> read(ReplayLog log) {
        List<Kept> records = new ArrayList<>();
        boolean isMore = true;
        while (isMore) {
            isMore = log.next((bytes, offset, length, source, arrival) -> {
                ByteBuffer frame = ByteBuffer.wrap(Arrays.copyOfRange(bytes, offset, offset + length));
                int sequence = camera.sent().getOrDefault(frame, -1);
                assertThat(sequence).as("a frame the camera sent").isPositive();
                records.add(new Kept(sequence, arrival / 1_000, log.stats().segments()));
            });
        }
        for (int i = 1; i < records.size(); i++) {
            Kept previous = records.get(i - 1);
            Kept record = records.get(i);
            assertThat(record.sequence()).isGreaterThan(previous.sequence());
            if (record.segment() == previous.segment()) {
                assertThat(record.sequence()).isEqualTo(previous.sequence() + 1);
            }
        }
        return records;
    }

    /** Undoes the last step of the last record, as if the kill had come right before it, and tells in which segment. */
    private Path tearLastRecord() throws IOException {
        Path written;
        try (Stream<Path> segments = Files.list(directory.resolve("log"))) {
            written = segments.filter(EdgeKillTest::holdsRecords)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
        try (RandomAccessFile file = new RandomAccessFile(written.toFile(), "rw")) {
            long last = FIRST_RECORD;
            for (long at = last; lengthAt(file, at) != 0; at = (at + lengthAt(file, at) + 7) & -8) {
                last = at;
            }
            file.seek(last);
            file.writeInt(0);
        }
        return written;
    }

    private static boolean holdsRecords(Path segment) {
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "r")) {
            return lengthAt(file, FIRST_RECORD) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lengthAt(RandomAccessFile file, long position) throws IOException {
        file.seek(position);
        return Integer.reverseBytes(file.readInt());
    }

    /** The number in a field of a Protobuf message; 0 where it is not there. */
    private static long number(byte[] message, int field) {
        ByteBuffer left = ByteBuffer.wrap(message);
        while (left.hasRemaining()) {
            long tag = varint(left);
            long value = varint(left);
            boolean isNumber = (tag & 7) == 0;
            if (isNumber && tag >>> 3 == field) {
                return value;
            }
            left.position(left.position() + (isNumber ? 0 : (int) value));
        }
        return 0;
    }

    private static long varint(ByteBuffer from) {
        long value = 0;
        byte next = from.get();
        for (int shift = 0; ; shift += 7, next = from.get()) {
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** A record of the log: which of the camera's frames, when it came in, and in the how-manieth segment it stands. */
    private record Kept(int sequence, long arrivalMicros, int segment) {}
}
