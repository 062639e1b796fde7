package io.verge.edge.ingest;

import io.verge.edge.runtime.FrameFormat;

/**
 * By which way a frame came in, and what that way says it is written in.
 *
 * @param way the way
 * @param format what goes that way
 */
public record FrameSource(Way way, FrameFormat format) {
    /** The ways in. */
    public enum Way {
        UDP,
        MQTT,
        WEBSOCKET,
        REPLAY
    }

    private static final Way[] WAYS = Way.values();
    private static final FrameFormat[] FORMATS = FrameFormat.values();
    private static final FrameSource[] BY_CODE = all();

    /** An object list by UDP. */
    public static final FrameSource UDP = of(Way.UDP, FrameFormat.OBJECT_LIST);

    /** An object list by MQTT. */
    public static final FrameSource MQTT = of(Way.MQTT, FrameFormat.OBJECT_LIST);

    /** An object list by WebSocket. */
    public static final FrameSource WEBSOCKET = of(Way.WEBSOCKET, FrameFormat.OBJECT_LIST);

    /** An object list out of a recording. */
    public static final FrameSource REPLAY = of(Way.REPLAY, FrameFormat.OBJECT_LIST);

    /** The one instance for these. */
    public static FrameSource of(Way way, FrameFormat format) {
        return BY_CODE[format.ordinal() * WAYS.length + way.ordinal()];
    }

    private static FrameSource[] all() {
        FrameSource[] all = new FrameSource[WAYS.length * FORMATS.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = new FrameSource(WAYS[i % WAYS.length], FORMATS[i / WAYS.length]);
        }
        return all;
    }

    /** What stands for it in a replay log: from 1 on. */
    int code() {
        return format.ordinal() * WAYS.length + way.ordinal() + 1;
    }

    static boolean isCode(int code) {
        return code >= 1 && code <= BY_CODE.length;
    }

    /** The source of a code that {@link #isCode}. */
    static FrameSource ofCode(int code) {
        return BY_CODE[code - 1];
    }

    /** {@code UDP} for an object list by UDP, {@code UDP CN} for a message of China. */
    @Override
    public String toString() {
        return format == FrameFormat.OBJECT_LIST ? way.name() : way + " " + format;
    }
}
