package io.verge.edge.wire.us;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.OctetString;
import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireTime;
import io.verge.messages.us.bsm.BasicSafetyMessage;
import io.verge.messages.us.dsrcspat.SPAT;
import io.verge.messages.us.dsrctime.DDateTime;
import io.verge.messages.us.frame.MessageFrame;
import io.verge.messages.us.psm.PersonalSafetyMessage;
import io.verge.messages.us.sdsm.SensorDataSharingMessage;
import io.verge.messages.us.tim.TravelerInformation;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Reads {@code MessageFrame} of SAE J2735: BSM and PSM are road users about themselves, SDSM is what somebody sees, SPAT is
 * signals, TIM events and signs. The other messages tell nothing that is taken in.
 */
public final class UsReader {
    private static final int MAX_MINUTE = 59;

    private final Codec<MessageFrame> codec = Codec.uper(MessageFrame::readUper, MessageFrame::writeUper);

    /** Fills the frame, which is clear, and tells whether the bytes were readable. */
    public boolean read(byte[] bytes, int offset, int length, WireFrame frame) {
        return switch (codec.decode(bytes, offset, length)) {
            case Decoded.Rejected<MessageFrame> ignored -> false;
            case Decoded.Value<MessageFrame> decoded -> {
                frame.version = WireFrame.VERSION;
                take(decoded.value().value(), frame);
                yield true;
            }
        };
    }

    private static void take(MessageFrame.Value message, WireFrame frame) {
        switch (message) {
            case MessageFrame.Value.BasicSafetyMessage(BasicSafetyMessage bsm) -> bsm(bsm, frame);
            case MessageFrame.Value.PersonalSafetyMessage(PersonalSafetyMessage psm) -> psm(psm, frame);
            case MessageFrame.Value.SensorDataSharingMessage(SensorDataSharingMessage sdsm) -> sdsm(sdsm, frame);
            case MessageFrame.Value.SPAT(SPAT spat) -> UsSignals.take(spat, frame);
            case MessageFrame.Value.TravelerInformation(TravelerInformation tim) -> UsReports.take(tim, frame);
            default -> frame.isOther = true;
        }
    }

    private static void bsm(BasicSafetyMessage bsm, WireFrame frame) {
        begin(frame, "bsm-", bsm.coreData().id(), bsm.coreData().msgCnt());
        frame.measurementTimeMicros =
                DsrcUnits.instant(frame.arrivalMicros, bsm.coreData().secMark());
        if (frame.admitsObject()) {
            UsObjects.take(bsm, frame.object);
            frame.commitObject();
        }
    }

    private static void psm(PersonalSafetyMessage psm, WireFrame frame) {
        begin(frame, "psm-", psm.id(), psm.msgCnt());
        frame.measurementTimeMicros = DsrcUnits.instant(frame.arrivalMicros, psm.secMark());
        if (frame.admitsObject()) {
            UsObjects.take(psm, frame.object);
            frame.commitObject();
        }
    }

    private static void sdsm(SensorDataSharingMessage sdsm, WireFrame frame) {
        begin(frame, "sdsm-", sdsm.sourceID(), sdsm.msgCnt());
        frame.measurementTimeMicros = instant(sdsm.sDSMTimeStamp(), frame.arrivalMicros);
        UsObjects.take(sdsm, frame);
    }

    /** A date far from the arrival would be too old or from the future, so that minute and second are enough. */
    private static long instant(DDateTime time, long arrivalMicros) {
        if (time.second().isEmpty()) {
            return arrivalMicros;
        }
        int second = time.second().getAsInt();
        if (time.minute().orElse(MAX_MINUTE + 1) > MAX_MINUTE || !DsrcUnits.isSecond(second)) {
            return DsrcUnits.instant(arrivalMicros, second);
        }
        long within = (time.minute().getAsInt() - time.offset().orElse(0)) * WireTime.MICROS_PER_MINUTE
                + second * WireTime.MICROS_PER_MILLI;
        return WireTime.nearest(arrivalMicros, within, WireTime.MICROS_PER_HOUR);
    }

    /** @param kind who speaks, so that the ids of vehicles, of people and of sensors cannot be taken for each other */
    private static void begin(WireFrame frame, String kind, OctetString id, int msgCnt) {
        byte[] name = (kind + HexFormat.of().formatHex(id.owned())).getBytes(StandardCharsets.US_ASCII);
        frame.sensorId(name, 0, name.length);
        frame.sequence = msgCnt;
    }
}
