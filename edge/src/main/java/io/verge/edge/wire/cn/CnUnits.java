package io.verge.edge.wire.cn;

import io.verge.asn1.runtime.OctetString;
import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.WireObject;
import io.verge.messages.cn.motion.HeadingConfidence;
import io.verge.messages.cn.motion.MotionConfidenceSet;
import io.verge.messages.cn.motion.SpeedConfidence;
import io.verge.messages.cn.position.PositionConfidence;
import io.verge.messages.cn.position.PositionalAccuracy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** China's types of accuracy and identity, in units that are those of {@link DsrcUnits}. */
final class CnUnits {
    private static final int MINUTES_PER_DAY = 1_440;

    private CnUnits() {}

    static void accuracy(PositionalAccuracy accuracy, WireObject object) {
        DsrcUnits.accuracy(accuracy.semiMajor(), accuracy.semiMinor(), accuracy.orientation(), object);
    }

    static PositionalAccuracy accuracy(WireObject object) {
        return new PositionalAccuracy(
                DsrcUnits.semiMajor(object), DsrcUnits.semiMinor(object), DsrcUnits.orientation(object));
    }

    static void positionConfidence(PositionConfidence confidence, WireObject object) {
        DsrcUnits.positionConfidence(confidence.ordinal(), object);
    }

    static PositionConfidence positionConfidence(WireObject object) {
        return PositionConfidence.of(DsrcUnits.positionConfidence(object));
    }

    static void motionConfidence(MotionConfidenceSet confidence, WireObject object) {
        confidence.speedCfd().ifPresent(speed -> DsrcUnits.speedConfidence(speed.ordinal(), object));
        confidence.headingCfd().ifPresent(heading -> DsrcUnits.headingConfidence(heading.ordinal(), object));
    }

    static SpeedConfidence speedConfidence(WireObject object) {
        return SpeedConfidence.of(DsrcUnits.speedConfidence(object));
    }

    static HeadingConfidence headingConfidence(WireObject object) {
        return HeadingConfidence.of(DsrcUnits.headingConfidence(object));
    }

    static int e7(double degrees) {
        return (int) Math.rint(degrees * 1e7);
    }

    /** {@code MinuteOfTheYear}: whole minutes of UTC since the year began. */
    static int minuteOfYear(long micros) {
        OffsetDateTime time = Instant.ofEpochSecond(micros / 1_000_000).atOffset(ZoneOffset.UTC);
        return (time.getDayOfYear() - 1) * MINUTES_PER_DAY + time.getHour() * 60 + time.getMinute();
    }

    static OctetString id(long stationId) {
        return DsrcUnits.id(stationId, Long.BYTES);
    }
}
