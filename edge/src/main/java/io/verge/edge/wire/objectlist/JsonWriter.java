package io.verge.edge.wire.objectlist;

import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireNames;
import io.verge.edge.wire.WireObject;
import io.verge.edge.wire.WireSignal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the JSON form, proto3's canonical mapping, into a buffer that grows, without an object per road user. */
public final class JsonWriter {
    /** More than the longest object, signal or header but for the source's name. */
    private static final int ROOM = 1_024;

    private static final int MAX_DIGITS = 20;
    private static final long UINT32 = 0xffff_ffffL;

    private final byte[] digits = new byte[MAX_DIGITS];
    private byte[] bytes = new byte[8_192];
    private int at;
    private boolean needsComma;

    public byte[] bytes() {
        return bytes;
    }

    public void start(String sensorId, long measurementTimeMicros) {
        at = 0;
        byte[] utf8 = quoted(sensorId).getBytes(StandardCharsets.UTF_8);
        ensure(ROOM + utf8.length);
        open('{');
        number("version", WireFrame.VERSION);
        key("sensorId");
        System.arraycopy(utf8, 0, bytes, at, utf8.length);
        at += utf8.length;
        bigNumber("measurementTimeMicros", measurementTimeMicros);
    }

    public void startArray(String name) {
        ensure(ROOM);
        key(name);
        open('[');
    }

    public void endArray() {
        close(']');
    }

    public void object(WireObject object) {
        startElement();
        signed("latitudeE7", object.latitudeE7);
        signed("longitudeE7", object.longitudeE7);
        optional("speedCmps", object.speedCmps);
        optional("headingCdeg", object.headingCdeg);
        optional("lengthCm", object.lengthCm);
        optional("widthCm", object.widthCm);
        optional("heightCm", object.heightCm);
        name("stationType", WireNames.STATION_TYPES, object.stationType);
        optional("typeConfidencePct", object.typeConfidencePct);
        optional("existenceConfidencePct", object.existenceConfidencePct);
        bigNumber("objectId", object.objectId);
        bigNumber("stationId", object.stationId);
        optional("semiMajorCm", object.semiMajorCm);
        optional("semiMinorCm", object.semiMinorCm);
        optional("semiMajorOrientationCdeg", object.semiMajorOrientationCdeg);
        optional("speedSigmaCmps", object.speedSigmaCmps);
        optional("headingSigmaCdeg", object.headingSigmaCdeg);
        close('}');
    }

    public void signal(WireSignal signal) {
        startElement();
        number("intersectionId", signal.intersectionId);
        number("signalGroup", signal.signalGroup);
        name("phase", WireNames.PHASES, signal.phase);
        bigNumber("minEndTimeMicros", signal.minEndTimeMicros);
        bigNumber("maxEndTimeMicros", signal.maxEndTimeMicros);
        close('}');
    }

    public int finish(long sequence) {
        ensure(ROOM);
        number("sequence", sequence & UINT32);
        close('}');
        return at;
    }

    private void ensure(int room) {
        if (bytes.length - at < room) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + room));
        }
    }

    private void startElement() {
        ensure(ROOM);
        comma();
        open('{');
    }

    private void open(char bracket) {
        bytes[at++] = (byte) bracket;
        needsComma = false;
    }

    private void close(char bracket) {
        bytes[at++] = (byte) bracket;
        needsComma = true;
    }

    private void comma() {
        if (needsComma) {
            bytes[at++] = ',';
        }
        needsComma = true;
    }

    private void key(String name) {
        comma();
        bytes[at++] = '"';
        ascii(name);
        bytes[at++] = '"';
        bytes[at++] = ':';
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            bytes[at++] = (byte) text.charAt(i);
        }
    }

    private void optional(String name, long value) {
        if (value >= 0) {
            key(name);
            unsigned(value);
        }
    }

    private void number(String name, long value) {
        if (value != 0) {
            key(name);
            unsigned(value);
        }
    }

    private void signed(String name, long value) {
        key(name);
        if (value < 0) {
            bytes[at++] = '-';
        }
        unsigned(Math.abs(value));
    }

    /** 64-bit integers are strings in the mapping, because JavaScript's numbers end at 2⁵³. */
    private void bigNumber(String name, long value) {
        if (value != 0) {
            key(name);
            bytes[at++] = '"';
            unsigned(value);
            bytes[at++] = '"';
        }
    }

    private void name(String name, String[] names, int code) {
        if (code != 0) {
            key(name);
            bytes[at++] = '"';
            ascii(names[code]);
            bytes[at++] = '"';
        }
    }

    private void unsigned(long value) {
        int first = MAX_DIGITS;
        long rest = value;
        do {
            long tenth = Long.divideUnsigned(rest, 10);
            digits[--first] = (byte) ('0' + rest - tenth * 10);
            rest = tenth;
        } while (rest != 0);
        System.arraycopy(digits, first, bytes, at, MAX_DIGITS - first);
        at += MAX_DIGITS - first;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
