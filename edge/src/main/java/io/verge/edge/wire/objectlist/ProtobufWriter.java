package io.verge.edge.wire.objectlist;

import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireObject;
import io.verge.edge.wire.WireSignal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the Protobuf form into a buffer that grows, without an object per road user. */
public final class ProtobufWriter {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    /** More than the longest object, signal or header but for the source's name. */
    private static final int ROOM = 256;

    private static final int MAX_ONE_BYTE_SIZE = 0x7f;
    private static final long UINT32 = 0xffff_ffffL;

    private byte[] bytes = new byte[4_096];
    private int at;

    public byte[] bytes() {
        return bytes;
    }

    public void start(String sensorId, long measurementTimeMicros) {
        at = 0;
        byte[] utf8 = sensorId.getBytes(StandardCharsets.UTF_8);
        ensure(ROOM + utf8.length);
        uint(1, WireFrame.VERSION);
        if (utf8.length > 0) {
            varint((2 << 3) | BYTES);
            varint(utf8.length);
            System.arraycopy(utf8, 0, bytes, at, utf8.length);
            at += utf8.length;
        }
        fixed64(3, measurementTimeMicros);
    }

    public void object(WireObject object) {
        int start = startMessage(4);
        fixed32(1, object.latitudeE7);
        fixed32(2, object.longitudeE7);
        optional(3, object.speedCmps);
        optional(4, object.headingCdeg);
        optional(5, object.lengthCm);
        optional(6, object.widthCm);
        optional(7, object.heightCm);
        uint(8, object.stationType);
        optional(9, object.typeConfidencePct);
        optional(10, object.existenceConfidencePct);
        uint(11, object.objectId);
        uint(12, object.stationId);
        optional(13, object.semiMajorCm);
        optional(14, object.semiMinorCm);
        optional(15, object.semiMajorOrientationCdeg);
        optional(16, object.speedSigmaCmps);
        optional(17, object.headingSigmaCdeg);
        endMessage(start);
    }

    public void signal(WireSignal signal) {
        int start = startMessage(5);
        uint(1, signal.intersectionId);
        uint(2, signal.signalGroup);
        uint(3, signal.phase);
        fixed64(4, signal.minEndTimeMicros);
        fixed64(5, signal.maxEndTimeMicros);
        endMessage(start);
    }

    public int finish(long sequence) {
        ensure(ROOM);
        uint(6, sequence & UINT32);
        return at;
    }

    private void ensure(int room) {
        if (bytes.length - at < room) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + room));
        }
    }

    /** Leaves one byte for the length, which almost always does. */
    private int startMessage(int number) {
        ensure(ROOM);
        varint((number << 3) | BYTES);
        return ++at;
    }

    private void endMessage(int start) {
        int size = at - start;
        if (size > MAX_ONE_BYTE_SIZE) {
            System.arraycopy(bytes, start, bytes, start + 1, size);
            bytes[start - 1] = (byte) (size | 0x80);
            bytes[start] = (byte) (size >>> 7);
            at++;
        } else {
            bytes[start - 1] = (byte) size;
        }
    }

    /** A field whose absence is not its zero. */
    private void optional(int number, long value) {
        if (value >= 0) {
            varint((number << 3) | VARINT);
            varint(value);
        }
    }

    /** A field whose absence is its zero. */
    private void uint(int number, long value) {
        if (value != 0) {
            varint((number << 3) | VARINT);
            varint(value);
        }
    }

    private void fixed32(int number, int value) {
        varint((number << 3) | FIXED32);
        LittleEndian.putInt(bytes, at, value);
        at += Integer.BYTES;
    }

    private void fixed64(int number, long value) {
        if (value != 0) {
            varint((number << 3) | FIXED64);
            LittleEndian.putLong(bytes, at, value);
            at += Long.BYTES;
        }
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[at++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }
}
