package io.verge.cli;

import io.verge.edge.dissemination.MessageSet;
import io.verge.edge.runtime.FrameFormat;
import java.util.Locale;

/** What simulated sensors, road users, lights and roadside units speak, by the name that options have for it. */
enum SensorSet {
    /** BSM, SSM and SPAT of T/CSAE 53-2020 and 157-2020 in, RSM, RSI, SPAT and MAP out, in UPER. */
    CN(FrameFormat.CN, MessageSet.CN),
    /** Verge's own object lists in and advisories out, in Protobuf. */
    VERGE(FrameFormat.OBJECT_LIST, MessageSet.VERGE);

    private final FrameFormat format;
    private final MessageSet messages;

    SensorSet(FrameFormat format, MessageSet messages) {
        this.format = format;
        this.messages = messages;
    }

    /** What comes in. */
    FrameFormat format() {
        return format;
    }

    /** What goes out to roadside units. */
    MessageSet messages() {
        return messages;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
