package io.verge.edge.wire.cn;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.WireEvent;
import io.verge.edge.wire.WireFrame;
import io.verge.messages.cn.frame.MessageFrame;
import io.verge.messages.cn.frame.MessageFrameExt;
import io.verge.messages.cn.participants.RoadsideSafetyMessage;
import io.verge.messages.cn.perception.SensorSharingMsg;
import io.verge.messages.cn.person.PersonalSafetyMessage;
import io.verge.messages.cn.roadsideinformation.RoadSideInformation;
import io.verge.messages.cn.signals.SPAT;
import io.verge.messages.cn.vehicle.BasicSafetyMessage;
import java.nio.charset.StandardCharsets;

/**
 * Reads {@code MessageFrame} of T/CSAE 53-2020: BSM and PSM are road users about themselves, RSM and SSM what somebody sees,
 * SPAT is signals, RSI events and signs. The other messages tell nothing that is taken in.
 */
public final class CnReader {
    private final Codec<MessageFrame> codec = Codec.uper(MessageFrame::readUper, MessageFrame::writeUper);

    /** Fills the frame, which is clear, and tells whether the bytes were readable. */
    public boolean read(byte[] bytes, int offset, int length, WireFrame frame) {
        return switch (codec.decode(bytes, offset, length)) {
            case Decoded.Rejected<MessageFrame> ignored -> false;
            case Decoded.Value<MessageFrame> decoded -> {
                frame.version = WireFrame.VERSION;
                take(decoded.value(), frame);
                yield true;
            }
        };
    }

    private static void take(MessageFrame message, WireFrame frame) {
        switch (message) {
            case MessageFrame.BsmFrame(BasicSafetyMessage bsm) -> bsm(bsm, frame);
            case MessageFrame.RsmFrame(RoadsideSafetyMessage rsm) -> rsm(rsm, frame);
            case MessageFrame.SpatFrame(SPAT spat) -> CnSignals.take(spat, frame);
            case MessageFrame.MsgFrameExt(MessageFrameExt further) -> take(further.value(), frame);
            case MessageFrame.MapFrame ignored -> frame.isOther = true;
            case MessageFrame.RsiFrame(RoadSideInformation rsi) -> rsi(rsi, frame);
            case MessageFrame.Unknown ignored -> frame.isOther = true;
        }
    }

    private static void take(MessageFrameExt.Value message, WireFrame frame) {
        switch (message) {
            case MessageFrameExt.Value.SensorSharingMsg(SensorSharingMsg ssm) -> ssm(ssm, frame);
            case MessageFrameExt.Value.PersonalSafetyMessage(PersonalSafetyMessage psm) -> psm(psm, frame);
            default -> frame.isOther = true;
        }
    }

    private static void bsm(BasicSafetyMessage bsm, WireFrame frame) {
        begin(frame, CnNames.digits("obu-", bsm.id()), bsm.secMark(), bsm.msgCnt());
        if (frame.admitsObject()) {
            CnObjects.take(bsm, frame.object);
            frame.commitObject();
        }
    }

    private static void psm(PersonalSafetyMessage psm, WireFrame frame) {
        begin(frame, CnNames.digits("vru-", psm.id()), psm.secMark(), psm.msgCnt());
        if (frame.admitsObject()) {
            CnObjects.take(psm, frame.object);
            frame.commitObject();
        }
    }

    private static void rsm(RoadsideSafetyMessage rsm, WireFrame frame) {
        begin(
                frame,
                CnNames.name("rsu-", rsm.id()),
                rsm.participants().getFirst().secMark(),
                rsm.msgCnt());
        CnObjects objects = new CnObjects(rsm.refPos(), frame);
        rsm.participants().forEach(objects::add);
    }

    private static void ssm(SensorSharingMsg ssm, WireFrame frame) {
        begin(frame, CnNames.name("ssm-", ssm.id()), ssm.secMark(), ssm.msgCnt());
        CnObjects objects = new CnObjects(ssm.sensorPos(), frame);
        ssm.participants().ifPresent(list -> list.forEach(objects::add));
        ssm.obstacles().ifPresent(list -> list.forEach(objects::add));
    }

    /** An RSI tells no second; what it says holds from its arrival. */
    private static void rsi(RoadSideInformation rsi, WireFrame frame) {
        byte[] name = WireEvent.rsi(rsi.id()).getBytes(StandardCharsets.US_ASCII);
        frame.sensorId(name, 0, name.length);
        frame.sequence = rsi.msgCnt();
        frame.measurementTimeMicros = frame.arrivalMicros;
        CnReports.take(rsi, frame);
    }

    /** @param secMark where in the minute it was measured; where it is not said, now */
    private static void begin(WireFrame frame, byte[] name, int secMark, int msgCnt) {
        frame.sensorId(name, 0, name.length);
        frame.sequence = msgCnt;
        frame.measurementTimeMicros = DsrcUnits.instant(frame.arrivalMicros, secMark);
    }
}
