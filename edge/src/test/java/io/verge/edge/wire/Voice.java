package io.verge.edge.wire;

import io.verge.asn1.runtime.OctetString;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.wire.cn.CnWriter;
import io.verge.edge.wire.eu.EuPerceived;
import io.verge.edge.wire.eu.EuWriter;
import io.verge.edge.wire.us.UsDetected;
import io.verge.edge.wire.us.UsWriter;
import io.verge.messages.cn.participants.SourceType;
import io.verge.messages.cn.position.Position3D;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Every kind of message that tells of a road user, and how exactly it tells. */
enum Voice {
    CN_BSM(FrameFormat.CN, true, 0.02, 0.013, vehicles()),
    CN_RSM(
            FrameFormat.CN,
            false,
            0.02,
            0.013,
            EnumSet.complementOf(EnumSet.of(StationType.MOPED, StationType.UNKNOWN))),
    EU_CAM(FrameFormat.EU, true, 0.06, 0.051, EnumSet.allOf(StationType.class)),
    EU_VAM(FrameFormat.EU, true, 0.04, 0.051, EnumSet.range(StationType.PEDESTRIAN, StationType.MOTORCYCLE)),
    EU_CPM(FrameFormat.EU, false, 0.03, 0.051, EnumSet.allOf(StationType.class)),
    US_BSM(FrameFormat.US, true, 0.02, 0.013, vehicles()),
    US_PSM(FrameFormat.US, true, 0.02, 0.013, EnumSet.range(StationType.PEDESTRIAN, StationType.MOPED)),
    US_SDSM(FrameFormat.US, false, 0.09, 0.013, EnumSet.complementOf(EnumSet.of(StationType.MOPED)));

    static final int LATITUDE_E7 = 312_304_000;
    static final int LONGITUDE_E7 = 1_214_737_000;

    private static final CnWriter CN = new CnWriter();
    private static final EuWriter EU = new EuWriter();
    private static final UsWriter US = new UsWriter();
    private static final Position3D CN_REFERENCE = new Position3D(LATITUDE_E7, LONGITUDE_E7, OptionalInt.empty());
    private static final int STATION = 77;

    final FrameFormat format;
    final boolean isSelf;
    final double positionM;
    final double headingDeg;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it
    final Set<StationType> types;

    Voice(FrameFormat format, boolean isSelf, double positionM, double headingDeg, Set<StationType> types) {
        this.format = format;
        this.isSelf = isSelf;
        this.positionM = positionM;
        this.headingDeg = headingDeg;
        this.types = types;
    }

    private static Set<StationType> vehicles() {
        return EnumSet.range(StationType.MOTORCYCLE, StationType.TRAM);
    }

    /** Whether it tells how long and wide the road user is. A CPM cannot tell more than 25.4 m. */
    boolean tellsSize(StationType type) {
        boolean isLight = type == StationType.PEDESTRIAN || type == StationType.CYCLIST;
        return switch (this) {
            case EU_VAM, US_PSM -> false;
            case EU_CPM -> type != StationType.TRAM;
            case US_SDSM -> !isLight && type != StationType.UNKNOWN;
            default -> true;
        };
    }

    byte[] say(WireObject object, long micros) {
        return say(object, micros, 0);
    }

    /** The object as it was at an instant, in a message of another that is so many milliseconds later. */
    byte[] say(WireObject object, long micros, int laterMillis) {
        long messageMicros = micros + laterMillis * WireTime.MICROS_PER_MILLI;
        return switch (this) {
            case CN_BSM -> Arrays.copyOf(CN.bytes(), CN.bsm(object, micros, 1));
            case CN_RSM ->
                Arrays.copyOf(
                        CN.bytes(),
                        CN.rsm(
                                OctetString.parse("0102030405060708"),
                                CN_REFERENCE,
                                List.of(CnWriter.participant(object, CN_REFERENCE, SourceType.Item.VIDEO, micros)),
                                1));
            case EU_CAM -> Arrays.copyOf(EU.bytes(), EU.cam(object, micros));
            case EU_VAM -> Arrays.copyOf(EU.bytes(), EU.vam(object, micros));
            case EU_CPM ->
                Arrays.copyOf(
                        EU.bytes(),
                        EU.cpm(EuPerceived.cpm(
                                STATION,
                                LATITUDE_E7,
                                LONGITUDE_E7,
                                List.of(EuPerceived.object(object, LATITUDE_E7, LONGITUDE_E7, -laterMillis)),
                                messageMicros)));
            case US_BSM -> Arrays.copyOf(US.bytes(), US.bsm(object, micros, 1));
            case US_PSM -> Arrays.copyOf(US.bytes(), US.psm(object, micros, 1));
            case US_SDSM ->
                Arrays.copyOf(
                        US.bytes(),
                        US.sdsm(UsDetected.sdsm(
                                STATION,
                                LATITUDE_E7,
                                LONGITUDE_E7,
                                List.of(UsDetected.object(object, LATITUDE_E7, LONGITUDE_E7, -laterMillis)),
                                messageMicros,
                                1)));
        };
    }

    /** What lights show, in this format's words. */
    static byte[] signals(FrameFormat format, List<SignalState> states, long micros) {
        return switch (format) {
            case CN -> Arrays.copyOf(CN.bytes(), CN.spat(states, micros, 1));
            case EU -> Arrays.copyOf(EU.bytes(), EU.spatem(STATION, states, micros * 1_000));
            case US -> Arrays.copyOf(US.bytes(), US.spat(states, micros * 1_000));
            case OBJECT_LIST -> throw new IllegalArgumentException("no set of messages");
        };
    }
}
