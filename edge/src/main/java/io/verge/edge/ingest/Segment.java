package io.verge.edge.ingest;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * One file of a replay log, mapped into memory. Little-endian; every record begins at a multiple of eight bytes.
 *
 * <pre>
 * header, 32 bytes          record
 *  0  "VERGELOG"             0  int32  bytes of the record, 17 + n, without padding; 0 where none has been written yet
 *  8  int32 version, 1       4  int32  CRC-32C of everything after this field
 * 12  int32 zero             8  int64  arrival, nanoseconds since the Unix epoch
 * 16  int64 number          16  byte   source: 1 UDP, 2 MQTT, 3 WEBSOCKET, 4 REPLAY
 * 24  int64 zero            17  n bytes, the frame as it came, then zeros up to a multiple of eight
 * </pre>
 *
 * <p>The length is written last, with release order. The pages of a mapping are the kernel's, so what a process had
 * written when it was killed stays: either the length is there and all before it is, or it is zero and the record never
 * was.
 */
final class Segment implements AutoCloseable {
    static final int HEADER_BYTES = 32;
    static final int RECORD_HEADER_BYTES = 17;
    static final int ALIGNMENT = 8;
    static final int VERSION = 1;

    private static final long MAGIC = 0x474f4c4547524556L; // "VERGELOG"
    private static final String SUFFIX = ".vergelog";
    private static final int ZEROS_AT_ONCE = 64 << 10;
    private static final int CRC_OFFSET = 4;
    private static final int ARRIVAL_OFFSET = 8;
    private static final int SOURCE_OFFSET = 16;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LENGTH = INT.varHandle();

    private final Path path;
    private final Arena arena;
    private final MemorySegment memory;

    private Segment(Path path, Arena arena, MemorySegment memory) {
        this.path = path;
        this.arena = arena;
        this.memory = memory;
    }

    /** A new segment of zeros. The zeros are really written, so the disk is known to have the room before it is needed. */
    @SuppressWarnings("MustBeClosedChecker") // The segment closes the arena it is given.
    static Segment create(Path directory, long number, int bytes) throws IOException {
        Path path = directory.resolve(String.format(Locale.ROOT, "%010d%s", number, SUFFIX));
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS_AT_ONCE);
            for (long left = bytes; left > 0; left -= zeros.position()) {
                zeros.clear().limit((int) Math.min(left, ZEROS_AT_ONCE));
                channel.write(zeros);
            }
            Arena arena = Arena.ofShared();
            Segment segment = new Segment(path, arena, channel.map(MapMode.READ_WRITE, 0, bytes, arena));
            segment.memory.set(INT, 8, VERSION);
            segment.memory.set(LONG, 16, number);
            segment.memory.set(LONG, 0, MAGIC);
            return segment;
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** An existing segment, to be read. */
    @SuppressWarnings("MustBeClosedChecker") // The segment closes the arena it is given.
    static Segment open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            Arena arena = Arena.ofShared();
            return new Segment(path, arena, channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
        }
    }

    /** The segments of a directory, oldest first. */
    static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{10}\\" + SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    static long number(Path path) {
        return Long.parseLong(path.getFileName().toString().replace(SUFFIX, ""));
    }

    static long align(long position) {
        return (position + ALIGNMENT - 1) & -ALIGNMENT;
    }

    Path path() {
        return path;
    }

    long bytes() {
        return memory.byteSize();
    }

    boolean hasHeader() {
        return bytes() >= HEADER_BYTES && memory.get(LONG, 0) == MAGIC && memory.get(INT, 8) == VERSION;
    }

    boolean hasRoom(long position, int frameBytes) {
        return position + RECORD_HEADER_BYTES + frameBytes <= bytes();
    }

    /** Writes a record, for which there is room, and returns where the next one begins. */
    long append(long position, int source, long arrivalEpochNanos, byte[] frame, int offset, int length, CRC32C crc) {
        MemorySegment.copy(frame, offset, memory, ValueLayout.JAVA_BYTE, position + RECORD_HEADER_BYTES, length);
        memory.set(LONG, position + ARRIVAL_OFFSET, arrivalEpochNanos);
        memory.set(ValueLayout.JAVA_BYTE, position + SOURCE_OFFSET, (byte) source);
        memory.set(INT, position + CRC_OFFSET, checksum(crc, source, arrivalEpochNanos, frame, offset, length));
        LENGTH.setRelease(memory, position, RECORD_HEADER_BYTES + length);
        return align(position + RECORD_HEADER_BYTES + length);
    }

    /** The length of the record at this place, which may be anything where the file is damaged; 0 where none is. */
    int recordBytes(long position) {
        return position + RECORD_HEADER_BYTES <= bytes() ? (int) LENGTH.getAcquire(memory, position) : 0;
    }

    long arrivalEpochNanos(long position) {
        return memory.get(LONG, position + ARRIVAL_OFFSET);
    }

    int source(long position) {
        return memory.get(ValueLayout.JAVA_BYTE, position + SOURCE_OFFSET);
    }

    int crc(long position) {
        return memory.get(INT, position + CRC_OFFSET);
    }

    void copyFrame(long position, byte[] into, int length) {
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, position + RECORD_HEADER_BYTES, into, 0, length);
    }

    /** Whether no record was ever begun in it. */
    boolean isUnused() {
        return isZeroFrom(HEADER_BYTES);
    }

    /** Whether nothing was written from here to the end. */
    boolean isZeroFrom(long position) {
        long at = position;
        for (; at + Long.BYTES <= bytes(); at += Long.BYTES) {
            if (memory.get(LONG, at) != 0) {
                return false;
            }
        }
        while (at < bytes() && memory.get(ValueLayout.JAVA_BYTE, at) == 0) {
            at++;
        }
        return at >= bytes();
    }

    static int checksum(CRC32C crc, int source, long arrivalEpochNanos, byte[] frame, int offset, int length) {
        crc.reset();
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            crc.update((int) (arrivalEpochNanos >>> shift));
        }
        crc.update(source);
        crc.update(frame, offset, length);
        return (int) crc.getValue();
    }

    /** Waits until the disk has it. */
    void force() {
        memory.force();
    }

    /** Forces it to disk, closes it and gives back what no record took. */
    void closeAt(long position) throws IOException {
        force();
        close();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(position);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
