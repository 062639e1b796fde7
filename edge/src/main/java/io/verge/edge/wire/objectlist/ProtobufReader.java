package io.verge.edge.wire.objectlist;

import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireObject;
import io.verge.edge.wire.WireSignal;

/**
 * Reads the Protobuf form straight from the bytes into a {@link WireFrame}, by the rules of the Protobuf encoding
 * specification: fields in any order, the last of a repeated scalar wins, a field that is unknown or comes in another
 * wire type than the schema's is skipped, a 32-bit field takes the low half of a longer varint.
 *
 * <p>It makes no object and throws nothing: what cannot be read sets {@link #broken}, which moves the end to where the
 * reader stands, so that every loop comes to its end.
 */
public final class ProtobufReader {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int START_GROUP = 3;
    private static final int END_GROUP = 4;
    private static final int FIXED32 = 5;

    private static final int MAX_GROUP_DEPTH = 32;
    private static final int MAX_VARINT_BYTES = 10;
    private static final long UINT32 = 0xffff_ffffL;

    private byte[] bytes = {};
    private int at;
    private int end;
    private boolean broken;

    /** Fills the frame, which is clear, and tells whether the bytes were readable. Stops at a version it does not know. */
    public boolean read(byte[] from, int offset, int length, WireFrame frame) {
        bytes = from;
        at = offset;
        end = offset + length;
        broken = false;
        while (at < end) {
            int tag = tag();
            switch (tag) {
                case (1 << 3) | VARINT -> {
                    frame.version = uint32();
                    if (frame.version != WireFrame.VERSION) {
                        return !broken;
                    }
                }
                case (2 << 3) | BYTES -> {
                    int size = size();
                    frame.sensorId(bytes, at, size);
                    at += size;
                }
                case (3 << 3) | FIXED64 -> frame.measurementTimeMicros = fixed64();
                case (4 << 3) | BYTES -> object(frame);
                case (5 << 3) | BYTES -> signal(frame);
                case (6 << 3) | VARINT -> frame.sequence = uint32();
                default -> skip(tag, 0);
            }
        }
        return !broken;
    }

    private void object(WireFrame frame) {
        int size = size();
        if (!frame.admitsObject()) {
            at += size;
            return;
        }
        int frameEnd = end;
        end = at + size;
        WireObject object = frame.object;
        int tag = nextTag();
        while (tag != 0) {
            int from = at;
            tag = objectFields(object, tag);
            if (tag != 0 && at == from) {
                skip(tag, 0);
                tag = nextTag();
            }
        }
        if (!broken) {
            end = frameEnd;
            frame.commitObject();
        }
    }

    /**
     * Takes fields that come in the order of their numbers, as everybody writes them: one comparison a field. Who writes
     * them in another order is read as well, in several rounds.
     *
     * @param first the tag read last
     * @return the tag of the field it could not take, or 0 at the end
     */
    private int objectFields(WireObject object, int first) {
        int tag = first;
        if (tag == ((1 << 3) | FIXED32)) {
            object.latitudeE7 = fixed32();
            tag = nextTag();
        }
        if (tag == ((2 << 3) | FIXED32)) {
            object.longitudeE7 = fixed32();
            tag = nextTag();
        }
        if (tag == ((3 << 3) | VARINT)) {
            object.speedCmps = uint32();
            tag = nextTag();
        }
        if (tag == ((4 << 3) | VARINT)) {
            object.headingCdeg = uint32();
            tag = nextTag();
        }
        if (tag == ((5 << 3) | VARINT)) {
            object.lengthCm = uint32();
            tag = nextTag();
        }
        if (tag == ((6 << 3) | VARINT)) {
            object.widthCm = uint32();
            tag = nextTag();
        }
        if (tag == ((7 << 3) | VARINT)) {
            object.heightCm = uint32();
            tag = nextTag();
        }
        if (tag == ((8 << 3) | VARINT)) {
            object.stationType = (int) varint();
            tag = nextTag();
        }
        if (tag == ((9 << 3) | VARINT)) {
            object.typeConfidencePct = uint32();
            tag = nextTag();
        }
        if (tag == ((10 << 3) | VARINT)) {
            object.existenceConfidencePct = uint32();
            tag = nextTag();
        }
        if (tag == ((11 << 3) | VARINT)) {
            object.objectId = varint();
            tag = nextTag();
        }
        if (tag == ((12 << 3) | VARINT)) {
            object.stationId = varint();
            tag = nextTag();
        }
        if (tag == ((13 << 3) | VARINT)) {
            object.semiMajorCm = uint32();
            tag = nextTag();
        }
        if (tag == ((14 << 3) | VARINT)) {
            object.semiMinorCm = uint32();
            tag = nextTag();
        }
        if (tag == ((15 << 3) | VARINT)) {
            object.semiMajorOrientationCdeg = uint32();
            tag = nextTag();
        }
        if (tag == ((16 << 3) | VARINT)) {
            object.speedSigmaCmps = uint32();
            tag = nextTag();
        }
        if (tag == ((17 << 3) | VARINT)) {
            object.headingSigmaCdeg = uint32();
            tag = nextTag();
        }
        return tag;
    }

    /** 0 at the end. */
    private int nextTag() {
        return at < end ? tag() : 0;
    }

    private void signal(WireFrame frame) {
        int size = size();
        if (!frame.admitsSignal()) {
            at += size;
            return;
        }
        int frameEnd = end;
        end = at + size;
        WireSignal signal = frame.signal();
        while (at < end) {
            int tag = tag();
            switch (tag) {
                case (1 << 3) | VARINT -> signal.intersectionId = uint32();
                case (2 << 3) | VARINT -> signal.signalGroup = uint32();
                case (3 << 3) | VARINT -> signal.phase = (int) varint();
                case (4 << 3) | FIXED64 -> signal.minEndTimeMicros = fixed64();
                case (5 << 3) | FIXED64 -> signal.maxEndTimeMicros = fixed64();
                default -> skip(tag, 0);
            }
        }
        if (!broken) {
            end = frameEnd;
            frame.commitSignal();
        }
    }

    private void fail() {
        broken = true;
        end = at;
    }

    private int tag() {
        long tag = varint();
        if (tag >>> 3 == 0 || tag < 0 || tag > UINT32) {
            fail();
            return 0;
        }
        return (int) tag;
    }

    private long uint32() {
        return varint() & UINT32;
    }

    private long varint() {
        if (at < end && bytes[at] >= 0) {
            return bytes[at++];
        }
        long value = 0;
        for (int i = 0; i < MAX_VARINT_BYTES && at < end; i++) {
            byte b = bytes[at++];
            value |= (b & 0x7fL) << (7 * i);
            if (b >= 0) {
                return value;
            }
        }
        fail();
        return 0;
    }

    private int fixed32() {
        if (end - at < Integer.BYTES) {
            fail();
            return 0;
        }
        int value = LittleEndian.getInt(bytes, at);
        at += Integer.BYTES;
        return value;
    }

    private long fixed64() {
        if (end - at < Long.BYTES) {
            fail();
            return 0;
        }
        long value = LittleEndian.getLong(bytes, at);
        at += Long.BYTES;
        return value;
    }

    /** The length of what follows, all of which is there. */
    private int size() {
        long size = varint();
        if (size < 0 || size > end - at) {
            fail();
            return 0;
        }
        return (int) size;
    }

    private void skip(int tag, int depth) {
        switch (tag & 7) {
            case VARINT -> varint();
            case FIXED64 -> fixed64();
            case BYTES -> {
                int size = size();
                at += size;
            }
            case FIXED32 -> fixed32();
            case START_GROUP -> skipGroup(tag, depth);
            default -> fail();
        }
    }

    private void skipGroup(int startTag, int depth) {
        int endTag = startTag - START_GROUP + END_GROUP;
        while (at < end && depth < MAX_GROUP_DEPTH) {
            int tag = tag();
            if (tag == endTag) {
                return;
            }
            skip(tag, depth + 1);
        }
        fail();
    }
}
