package io.verge.edge.wire.cn;

import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.VehicleClasses;
import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireObject;
import io.verge.messages.cn.participants.ParticipantData;
import io.verge.messages.cn.participants.ParticipantType;
import io.verge.messages.cn.perception.DetectedObstacleData;
import io.verge.messages.cn.perception.DetectedPTCData;
import io.verge.messages.cn.person.PersonalSafetyMessage;
import io.verge.messages.cn.position.Position3D;
import io.verge.messages.cn.vehicle.BasicSafetyMessage;
import io.verge.road.StationType;

/** The road users of one message as objects of the wire. Those of RSM and SSM are where they were at their own time. */
final class CnObjects {
    private static final int HEIGHT_UNIT_CM = 5;
    private static final int SIZE_UNIT_CM = 10;
    private static final int RADIUS_UNIT_CM = 10;
    private static final int HALF_PERCENTS = 2;

    private final Position3D reference;
    private final WireFrame frame;

    /**
     * @param reference what offsets are from
     * @param frame takes the objects; its measurement time is told
     */
    CnObjects(Position3D reference, WireFrame frame) {
        this.reference = reference;
        this.frame = frame;
    }

    static void take(BasicSafetyMessage bsm, WireObject object) {
        object.latitudeE7 = bsm.pos().lat();
        object.longitudeE7 = bsm.pos().long_();
        object.stationId = DsrcUnits.stationId(bsm.id());
        object.objectId = object.stationId;
        object.speedCmps = DsrcUnits.speedCmps(bsm.speed());
        object.headingCdeg = DsrcUnits.headingCdeg(bsm.heading());
        object.stationType =
                VehicleClasses.type(bsm.vehicleClass().classification()).code();
        size(
                object,
                bsm.size().length(),
                bsm.size().width(),
                bsm.size().height().orElse(0) * HEIGHT_UNIT_CM);
        bsm.posConfidence().ifPresent(confidence -> CnUnits.positionConfidence(confidence.pos(), object));
        bsm.posAccuracy().ifPresent(accuracy -> CnUnits.accuracy(accuracy, object));
        bsm.motionCfd().ifPresent(confidence -> CnUnits.motionConfidence(confidence, object));
    }

    static void take(PersonalSafetyMessage psm, WireObject object) {
        object.latitudeE7 = psm.pos().lat();
        object.longitudeE7 = psm.pos().long_();
        object.stationId = DsrcUnits.stationId(psm.id());
        object.objectId = object.stationId;
        object.speedCmps = DsrcUnits.speedCmps(psm.speed());
        object.headingCdeg = DsrcUnits.headingCdeg(psm.heading());
        object.stationType = CnTypes.of(psm).code();
        int acrossCm = 2 * psm.overallRadius() * RADIUS_UNIT_CM;
        size(object, acrossCm, acrossCm, 0);
        CnUnits.accuracy(psm.posAccuracy(), object);
    }

    void add(ParticipantData participant) {
        if (participant.ptcType() != ParticipantType.Item.RSU && frame.admitsObject()) {
            take(participant);
            frame.commitObject();
        }
    }

    void add(DetectedPTCData detected) {
        ParticipantData participant = detected.ptc();
        if (participant.ptcType() == ParticipantType.Item.RSU || !frame.admitsObject()) {
            return;
        }
        take(participant);
        WireObject object = frame.object;
        detected.detectedPTCType()
                .ifPresent(type -> object.stationType =
                        CnTypes.of(type, StationType.ofCode(object.stationType)).code());
        detected.typeConfidence().ifPresent(half -> object.typeConfidencePct = half / HALF_PERCENTS);
        frame.commitObject();
    }

    void add(DetectedObstacleData obstacle) {
        if (!frame.admitsObject()) {
            return;
        }
        WireObject object = frame.object;
        object.objectId = obstacle.obsId();
        object.stationType = StationType.UNKNOWN.code();
        object.speedCmps = DsrcUnits.speedCmps(obstacle.speed());
        object.headingCdeg = DsrcUnits.headingCdeg(obstacle.heading());
        size(
                object,
                obstacle.size().length() * SIZE_UNIT_CM,
                obstacle.size().width() * SIZE_UNIT_CM,
                obstacle.size().height().orElse(0) * SIZE_UNIT_CM);
        CnUnits.positionConfidence(obstacle.posConfidence().pos(), object);
        CnPositions.take(obstacle.pos().offsetLL(), reference, object);
        moveToMeasurement(obstacle.secMark());
        frame.commitObject();
    }

    private void take(ParticipantData participant) {
        WireObject object = frame.object;
        object.objectId = participant.ptcId();
        participant.id().ifPresent(id -> object.stationId = DsrcUnits.stationId(id));
        object.stationType = CnTypes.of(participant).code();
        object.speedCmps = DsrcUnits.speedCmps(participant.speed());
        object.headingCdeg = DsrcUnits.headingCdeg(participant.heading());
        size(
                object,
                participant.size().length(),
                participant.size().width(),
                participant.size().height().orElse(0) * HEIGHT_UNIT_CM);
        CnUnits.positionConfidence(participant.posConfidence().pos(), object);
        participant.motionCfd().ifPresent(confidence -> CnUnits.motionConfidence(confidence, object));
        CnPositions.take(participant.pos().offsetLL(), reference, object);
        moveToMeasurement(participant.secMark());
    }

    /** A size of 0 says that it is not known. */
    private static void size(WireObject object, int lengthCm, int widthCm, int heightCm) {
        object.lengthCm = lengthCm == 0 ? WireObject.ABSENT : lengthCm;
        object.widthCm = widthCm == 0 ? WireObject.ABSENT : widthCm;
        object.heightCm = heightCm == 0 ? WireObject.ABSENT : heightCm;
    }

    /** Where a participant's own instant is not that of the message, it is taken on along its way. */
    private void moveToMeasurement(int secMark) {
        long measuredMicros = DsrcUnits.instant(frame.measurementTimeMicros, secMark);
        frame.object.advance(frame.measurementTimeMicros - measuredMicros);
    }
}
