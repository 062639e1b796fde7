package io.verge.edge.wire.eu;

import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireObject;
import io.verge.messages.eu.release1.cam.BasicVehicleContainerHighFrequency;
import io.verge.messages.eu.release1.cam.CAM;
import io.verge.messages.eu.release1.cam.CamParameters;
import io.verge.messages.eu.release1.cam.HighFrequencyContainer;
import io.verge.messages.eu.release1.motion.DriveDirection;
import io.verge.messages.eu.release1.position.ReferencePosition;
import io.verge.messages.eu.release2.position.ReferencePositionWithConfidence;
import io.verge.messages.eu.release2.vam.VAM;
import io.verge.messages.eu.release2.vam.VamParameters;
import io.verge.messages.eu.release2.vam.VruHighFrequencyContainer;
import io.verge.road.StationType;

/**
 * Road users about themselves. Their reference position is the middle of the front of what bounds them (EN 302 637-2, TS 103
 * 300-3), while an object of the wire is where its middle is.
 */
final class EuStations {
    static final int BEYOND_LENGTH = 1_022;
    static final int BEYOND_WIDTH = 61;

    private EuStations() {}

    /** A CAM of a roadside unit tells nothing of road users. */
    static void take(CAM cam, WireFrame frame) {
        CamParameters said = cam.cam().camParameters();
        int stationType = said.basicContainer().stationType();
        if (stationType == EuTypes.ROADSIDE_UNIT
                || !(said.highFrequencyContainer()
                        instanceof
                        HighFrequencyContainer.BasicVehicleContainerHighFrequency(
                                BasicVehicleContainerHighFrequency motion))) {
            frame.isOther = true;
            return;
        }
        begin(frame, "cam-", cam.header().stationID(), cam.cam().generationDeltaTime());
        if (!frame.admitsObject()) {
            return;
        }
        WireObject object = frame.object;
        object.stationId = cam.header().stationID();
        object.objectId = object.stationId;
        object.stationType = EuTypes.of(stationType).code();
        take(motion, object);
        ReferencePosition position = said.basicContainer().referencePosition();
        object.latitudeE7 = position.latitude();
        object.longitudeE7 = position.longitude();
        EuUnits.ellipse(
                position.positionConfidenceEllipse().semiMajorConfidence(),
                position.positionConfidenceEllipse().semiMinorConfidence(),
                position.positionConfidenceEllipse().semiMajorOrientation(),
                object);
        double half = halfLengthM(object);
        fromFrontToMiddle(object, motion.driveDirection() == DriveDirection.BACKWARD ? -half : half);
        frame.commitObject();
    }

    private static void take(BasicVehicleContainerHighFrequency motion, WireObject object) {
        object.speedCmps = EuUnits.speedCmps(motion.speed().speedValue());
        object.speedSigmaCmps = EuUnits.sigma(motion.speed().speedConfidence(), EuUnits.BEYOND_CONFIDENCE, 1);
        object.headingCdeg = EuUnits.headingCdeg(motion.heading().headingValue());
        object.headingSigmaCdeg =
                EuUnits.sigma(motion.heading().headingConfidence(), EuUnits.BEYOND_CONFIDENCE, EuUnits.ANGLE_UNIT_CDEG);
        object.lengthCm = EuUnits.sizeCm(motion.vehicleLength().vehicleLengthValue(), BEYOND_LENGTH);
        object.widthCm = EuUnits.sizeCm(motion.vehicleWidth(), BEYOND_WIDTH);
    }

    static void take(VAM vam, WireFrame frame) {
        begin(frame, "vam-", vam.header().stationId(), vam.vam().generationDeltaTime());
        if (!frame.admitsObject()) {
            return;
        }
        VamParameters said = vam.vam().vamParameters();
        VruHighFrequencyContainer motion = said.vruHighFrequencyContainer();
        WireObject object = frame.object;
        object.stationId = vam.header().stationId();
        object.objectId = object.stationId;
        StationType type = EuTypes.of(said.basicContainer().stationType());
        object.stationType = type == StationType.UNKNOWN
                ? said.vruLowFrequencyContainer()
                        .map(slow -> EuTypes.of(slow.profileAndSubprofile()))
                        .orElse(type)
                        .code()
                : type.code();
        object.speedCmps = EuUnits.speedCmps(motion.speed().speedValue());
        object.speedSigmaCmps = EuUnits.sigma(motion.speed().speedConfidence(), EuUnits.BEYOND_CONFIDENCE, 1);
        object.headingCdeg = EuUnits.headingCdeg(motion.heading().value());
        object.headingSigmaCdeg =
                EuUnits.sigma(motion.heading().confidence(), EuUnits.BEYOND_CONFIDENCE, EuUnits.ANGLE_UNIT_CDEG);
        ReferencePositionWithConfidence position = said.basicContainer().referencePosition();
        object.latitudeE7 = position.latitude();
        object.longitudeE7 = position.longitude();
        EuUnits.ellipse(
                position.positionConfidenceEllipse().semiMajorAxisLength(),
                position.positionConfidenceEllipse().semiMinorAxisLength(),
                position.positionConfidenceEllipse().semiMajorAxisOrientation(),
                object);
        fromFrontToMiddle(object, halfLengthM(object));
        frame.commitObject();
    }

    private static void begin(WireFrame frame, String kind, long stationId, int generationDeltaTime) {
        EuUnits.source(frame, kind, stationId);
        frame.measurementTimeMicros = EuUnits.instant(frame.arrivalMicros, generationDeltaTime);
    }

    private static void fromFrontToMiddle(WireObject object, double halfLengthM) {
        if (object.headingCdeg >= 0) {
            object.moveAlong(-halfLengthM);
        }
    }

    /** Half of what the station says, or of what is typical for its type. */
    static double halfLengthM(WireObject object) {
        return object.lengthCm > 0
                ? object.lengthCm / 200.0
                : StationType.ofCode(object.stationType).typicalLengthM() / 2;
    }
}
