package io.verge.edge.wire.us;

import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.GroundScale;
import io.verge.edge.wire.VehicleClasses;
import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireObject;
import io.verge.edge.wire.WireTime;
import io.verge.messages.us.bsm.BasicSafetyMessage;
import io.verge.messages.us.dsrcposition.PositionalAccuracy;
import io.verge.messages.us.psm.PersonalDeviceUserType;
import io.verge.messages.us.psm.PersonalSafetyMessage;
import io.verge.messages.us.sdsm.DetectedObjectCommonData;
import io.verge.messages.us.sdsm.DetectedObjectData;
import io.verge.messages.us.sdsm.DetectedObjectOptionalData;
import io.verge.messages.us.sdsm.DetectedObstacleData;
import io.verge.messages.us.sdsm.DetectedVRUData;
import io.verge.messages.us.sdsm.DetectedVehicleData;
import io.verge.messages.us.sdsm.SensorDataSharingMessage;
import io.verge.messages.us.vehicle.BSMcoreData;
import io.verge.road.StationType;

/**
 * The road users of one message as objects of the wire. Those of an SDSM are told from its reference position, x north and y
 * east (SAE J3224), and each has a time of its own.
 */
final class UsObjects {
    static final int NO_CONFIDENCE = 101;
    private static final double METRES_PER_OFFSET = 0.1;
    private static final int HEIGHT_UNIT_CM = 5;
    private static final int SIZE_UNIT_CM = 10;

    private UsObjects() {}

    static void take(BasicSafetyMessage bsm, WireObject object) {
        BSMcoreData core = bsm.coreData();
        object.latitudeE7 = core.lat();
        object.longitudeE7 = core.long_();
        object.stationId = DsrcUnits.stationId(core.id());
        object.objectId = object.stationId;
        object.speedCmps = DsrcUnits.speedCmps(core.speed());
        object.headingCdeg = DsrcUnits.headingCdeg(core.heading());
        object.stationType = UsTypes.of(bsm).code();
        object.lengthCm = known(core.size().length());
        object.widthCm = known(core.size().width());
        accuracy(core.accuracy(), object);
    }

    static void take(PersonalSafetyMessage psm, WireObject object) {
        object.latitudeE7 = psm.position().lat();
        object.longitudeE7 = psm.position().long_();
        object.stationId = DsrcUnits.stationId(psm.id());
        object.objectId = object.stationId;
        object.speedCmps = DsrcUnits.speedCmps(psm.speed());
        object.headingCdeg = DsrcUnits.headingCdeg(psm.heading());
        object.stationType = UsTypes.of(psm.basicType(), psm.propulsion()).code();
        accuracy(psm.accuracy(), object);
    }

    private static void accuracy(PositionalAccuracy accuracy, WireObject object) {
        DsrcUnits.accuracy(accuracy.semiMajor(), accuracy.semiMinor(), accuracy.orientation(), object);
    }

    static void take(SensorDataSharingMessage sdsm, WireFrame frame) {
        for (DetectedObjectData detected : sdsm.objects()) {
            if (frame.admitsObject()) {
                WireObject object = frame.object;
                take(detected.detObjCommon(), object);
                detected.detObjOptData().ifPresent(more -> take(more, object));
                object.latitudeE7 = GroundScale.latitudeE7(
                        sdsm.refPos().lat(), detected.detObjCommon().pos().offsetX() * METRES_PER_OFFSET);
                object.longitudeE7 = GroundScale.longitudeE7(
                        object.latitudeE7,
                        sdsm.refPos().long_(),
                        detected.detObjCommon().pos().offsetY() * METRES_PER_OFFSET);
                object.advance(-detected.detObjCommon().measurementTime() * WireTime.MICROS_PER_MILLI);
                frame.commitObject();
            }
        }
    }

    private static void take(DetectedObjectCommonData common, WireObject object) {
        object.objectId = common.objectID();
        object.stationType = UsTypes.of(common.objType()).code();
        object.typeConfidencePct = common.objTypeCfd() == NO_CONFIDENCE ? WireObject.ABSENT : common.objTypeCfd();
        object.speedCmps = DsrcUnits.speedCmps(common.speed());
        object.headingCdeg = DsrcUnits.headingCdeg(common.heading());
        DsrcUnits.speedConfidence(common.speedConfidence().ordinal(), object);
        DsrcUnits.headingConfidence(common.headingConf().ordinal(), object);
        DsrcUnits.positionConfidence(common.posConfidence().pos().ordinal(), object);
    }

    private static void take(DetectedObjectOptionalData more, WireObject object) {
        switch (more) {
            case DetectedObjectOptionalData.DetVeh(DetectedVehicleData vehicle) -> {
                vehicle.size().ifPresent(size -> {
                    object.lengthCm = known(size.length());
                    object.widthCm = known(size.width());
                });
                object.heightCm = known(vehicle.height().orElse(0) * HEIGHT_UNIT_CM);
                StationType type = VehicleClasses.type(vehicle.vehicleClass().orElse(0));
                object.stationType = type == StationType.UNKNOWN ? object.stationType : type.code();
            }
            case DetectedObjectOptionalData.DetVRU(DetectedVRUData vru) ->
                object.stationType = UsTypes.of(
                                vru.basicType().orElse(PersonalDeviceUserType.Item.UNAVAILABLE), vru.propulsion())
                        .code();
            case DetectedObjectOptionalData.DetObst(DetectedObstacleData obstacle) -> {
                object.lengthCm = known(obstacle.obstSize().length() * SIZE_UNIT_CM);
                object.widthCm = known(obstacle.obstSize().width() * SIZE_UNIT_CM);
                object.heightCm = known(obstacle.obstSize().height().orElse(0) * SIZE_UNIT_CM);
            }
        }
    }

    /** A size of 0 says that it is not known. */
    private static long known(int sizeCm) {
        return sizeCm == 0 ? WireObject.ABSENT : sizeCm;
    }
}
