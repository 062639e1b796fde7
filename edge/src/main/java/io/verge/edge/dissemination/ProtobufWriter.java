package io.verge.edge.dissemination;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the Protobuf wire format from the end of a message to its start, so that the length of a nested message is known
 * when its prefix is written and nothing is measured twice. Fields are therefore put in falling order of their numbers.
 * As proto3 has it, a scalar of value zero is left out; {@link #present} writes it all the same.
 */
final class ProtobufWriter {
    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;

    private byte[] bytes = new byte[2048];
    private int start = bytes.length;

    void reset() {
        start = bytes.length;
    }

    /** How many bytes have been written: also the mark to hand to {@link #nested}. */
    int length() {
        return bytes.length - start;
    }

    void uint(int field, long value) {
        if (value != 0) {
            present(field, value);
        }
    }

    void present(int field, long value) {
        varint(value);
        varint((long) field << 3 | VARINT);
    }

    void sint(int field, int value) {
        uint(field, ((value << 1) ^ (value >> 31)) & 0xffff_ffffL);
    }

    void string(int field, String text) {
        if (!text.isEmpty()) {
            element(field, text);
        }
    }

    /** A string of a repeated field, written even when empty. */
    void element(int field, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length);
        start -= encoded.length;
        System.arraycopy(encoded, 0, bytes, start, encoded.length);
        prefix(field, encoded.length);
    }

    /** Makes all that was written since the mark the content of a nested message. */
    void nested(int field, int mark) {
        prefix(field, length() - mark);
    }

    byte[] toBytes() {
        return Arrays.copyOfRange(bytes, start, bytes.length);
    }

    private void prefix(int field, int contentLength) {
        varint(contentLength);
        varint((long) field << 3 | LENGTH_DELIMITED);
    }

    private void varint(long value) {
        int size = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7);
        reserve(size);
        start -= size;
        long rest = value;
        for (int i = 0; i < size; i++) {
            long more = i + 1 < size ? 0x80 : 0;
            bytes[start + i] = (byte) ((rest & 0x7f) | more);
            rest >>>= 7;
        }
    }

    private void reserve(int more) {
        if (more > start) {
            int written = length();
            byte[] larger = new byte[Math.max(2 * bytes.length, written + more)];
            System.arraycopy(bytes, start, larger, larger.length - written, written);
            bytes = larger;
            start = larger.length - written;
        }
    }
}
