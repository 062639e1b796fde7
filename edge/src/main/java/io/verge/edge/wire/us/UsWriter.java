package io.verge.edge.wire.us;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.us.dsrcmap.LayerType;
import io.verge.messages.us.dsrcmap.MapData;
import io.verge.messages.us.dsrcvariant.IntersectionGeometry;
import io.verge.messages.us.frame.MessageFrame;
import io.verge.messages.us.sdsm.SensorDataSharingMessage;
import io.verge.messages.us.tim.TravelerInformation;
import io.verge.road.SignalState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes {@code MessageFrame} of SAE J2735. The buffer is used again. Not thread-safe. */
public final class UsWriter {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAP_ID = 18;
    private static final int SPAT_ID = 19;
    private static final int TIM_ID = 31;
    private static final int SDSM_ID = 41;

    private final Codec<MessageFrame> codec = Codec.uper(MessageFrame::readUper, MessageFrame::writeUper);
    private final byte[] bytes = new byte[BUFFER_BYTES];

    /** The buffer the last message begins in. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the length. */
    public int tim(TravelerInformation tim) {
        return write(TIM_ID, new MessageFrame.Value.TravelerInformation(tim));
    }

    /** Returns the length. */
    public int sdsm(SensorDataSharingMessage sdsm) {
        return write(SDSM_ID, new MessageFrame.Value.SensorDataSharingMessage(sdsm));
    }

    /** Intersections of a road map, one to 32; returns the length. */
    public int map(List<IntersectionGeometry> intersections, long nowNanos) {
        MapData map = new MapData(
                OptionalInt.of(UsTime.minuteOfYear(nowNanos)),
                0,
                Optional.of(LayerType.Item.INTERSECTION_DATA),
                OptionalInt.empty(),
                Optional.of(intersections),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        return write(MAP_ID, new MessageFrame.Value.MapData(map));
    }

    /** What the lights of at most 32 intersections show; returns the length. */
    public int spat(List<SignalState> signals, long nowNanos) {
        return write(SPAT_ID, new MessageFrame.Value.SPAT(UsSignals.spat(signals, nowNanos)));
    }

    private int write(int id, MessageFrame.Value value) {
        return codec.encode(new MessageFrame(id, value, UnknownExtensions.NONE), bytes, 0);
    }
}
