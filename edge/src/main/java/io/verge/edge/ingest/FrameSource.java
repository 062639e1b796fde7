package io.verge.edge.ingest;

/** By which way a frame came in. */
public enum FrameSource {
    UDP,
    MQTT,
    WEBSOCKET,
    REPLAY;

    private static final FrameSource[] BY_CODE = values();

    /** What stands for it in a replay log: 1 … 4. */
    int code() {
        return ordinal() + 1;
    }

    static boolean isCode(int code) {
        return code >= 1 && code <= BY_CODE.length;
    }

    /** The source of a code that {@link #isCode}. */
    static FrameSource ofCode(int code) {
        return BY_CODE[code - 1];
    }
}
