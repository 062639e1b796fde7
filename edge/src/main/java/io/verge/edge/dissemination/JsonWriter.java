package io.verge.edge.dissemination;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON (RFC 8259) as UTF-8 into a buffer that is used again and again. Commas look after themselves; nesting is the
 * caller's. Not thread-safe.
 */
public final class JsonWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

    private byte[] bytes = new byte[4096];
    private int length;

    /** Forgets what was written. */
    public JsonWriter reset() {
        length = 0;
        return this;
    }

    public JsonWriter beginObject() {
        return open('{');
    }

    public JsonWriter endObject() {
        return put('}');
    }

    public JsonWriter beginArray() {
        return open('[');
    }

    public JsonWriter endArray() {
        return put(']');
    }

    /** The name of the member whose value comes next. */
    public JsonWriter name(String name) {
        return value(name).put(':');
    }

    public JsonWriter value(String text) {
        separate();
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                escape(c);
            } else if (c < 0x80) {
                put(c);
            } else {
                i += putBeyondAscii(text, i);
            }
        }
        return put('"');
    }

    public JsonWriter value(long number) {
        separate();
        return digits(number);
    }

    public JsonWriter value(boolean truth) {
        separate();
        for (char c : (truth ? "true" : "false").toCharArray()) {
            put(c);
        }
        return this;
    }

    /** A 64-bit integer as proto3 JSON has it: in quotes, because a JavaScript number would round it. */
    public JsonWriter quoted(long number) {
        separate();
        put('"');
        return digits(number).put('"');
    }

    public JsonWriter nullValue() {
        separate();
        return put('n').put('u').put('l').put('l');
    }

    /** A number rounded to at most {@code places} decimals, 0 … 7; {@code null} when it is not finite. */
    public JsonWriter decimal(double number, int places) {
        long power = POWERS_OF_TEN[places];
        double scaled = number * power;
        if (!(Math.abs(scaled) < Long.MAX_VALUE)) {
            return nullValue();
        }
        separate();
        long units = Math.round(scaled);
        if (units < 0) {
            put('-');
            units = -units;
        }
        digits(units / power);
        put('.');
        long fraction = units % power;
        do {
            power /= 10;
            put((char) ('0' + (power == 0 ? 0 : fraction / power)));
            fraction = power == 0 ? 0 : fraction % power;
        } while (fraction != 0);
        return this;
    }

    public JsonWriter member(String name, String text) {
        return name(name).value(text);
    }

    public JsonWriter member(String name, long number) {
        return name(name).value(number);
    }

    public int length() {
        return length;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private JsonWriter open(char bracket) {
        separate();
        return put(bracket);
    }

    private void separate() {
        if (length > 0) {
            byte last = bytes[length - 1];
            if (last != '{' && last != '[' && last != ':') {
                put(',');
            }
        }
    }

    private JsonWriter digits(long number) {
        if (number < 0) {
            put('-');
        }
        int end = length + digitCount(number);
        reserve(end - length);
        long rest = number;
        for (int i = end - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        }
        length = end;
        return this;
    }

    private static int digitCount(long number) {
        int count = 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            count++;
        }
        return count;
    }

    private void escape(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            case '\b' -> put('b');
            case '\f' -> put('f');
            default -> put('u').put('0').put('0').put((char) HEX[c >> 4]).put((char) HEX[c & 15]);
        }
    }

    /** Puts the code point at {@code i} and tells how many chars it took beyond the first; lone surrogates become '?'. */
    private int putBeyondAscii(String text, int i) {
        int codePoint = text.codePointAt(i);
        byte[] encoded = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
        for (byte b : encoded) {
            put((char) (b & 0xff));
        }
        return Character.charCount(codePoint) - 1;
    }

    private JsonWriter put(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
        return this;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
