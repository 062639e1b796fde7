package io.verge.edge.wire;

import io.verge.road.SignalPhase;
import io.verge.road.StationType;
import java.util.Arrays;

/** The names of the format's enums, by code, for its JSON form. */
public final class WireNames {
    public static final String[] STATION_TYPES = names(StationType.values());
    public static final String[] PHASES = names(SignalPhase.values());

    private WireNames() {}

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    /** The code of the name that stands in these characters, or −1. */
    public static int codeOf(String[] names, char[] text, int offset, int length) {
        for (int code = 0; code < names.length; code++) {
            if (isSame(names[code], text, offset, length)) {
                return code;
            }
        }
        return -1;
    }

    private static boolean isSame(String name, char[] text, int offset, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != text[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
