package io.verge.cli;

import io.verge.edge.runtime.FrameFormat;
import java.util.Locale;

/** What simulated sensors, road users and lights speak, by the name that options have for it. */
enum SensorSet {
    /** BSM, RSM, SSM and SPAT of T/CSAE 53-2020 and 157-2020, in UPER. */
    CN(FrameFormat.CN),
    /** Verge's own object lists, in Protobuf. */
    VERGE(FrameFormat.OBJECT_LIST);

    private final FrameFormat format;

    SensorSet(FrameFormat format) {
        this.format = format;
    }

    FrameFormat format() {
        return format;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
