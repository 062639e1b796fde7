package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.GroundScale;
import io.verge.edge.wire.WireObject;
import io.verge.messages.eu.release1.cam.BasicContainer;
import io.verge.messages.eu.release1.cam.BasicVehicleContainerHighFrequency;
import io.verge.messages.eu.release1.cam.CAM;
import io.verge.messages.eu.release1.cam.CamParameters;
import io.verge.messages.eu.release1.cam.CoopAwareness;
import io.verge.messages.eu.release1.cam.HighFrequencyContainer;
import io.verge.messages.eu.release1.motion.Curvature;
import io.verge.messages.eu.release1.motion.CurvatureCalculationMode;
import io.verge.messages.eu.release1.motion.CurvatureConfidence;
import io.verge.messages.eu.release1.motion.DriveDirection;
import io.verge.messages.eu.release1.motion.Heading;
import io.verge.messages.eu.release1.motion.LongitudinalAcceleration;
import io.verge.messages.eu.release1.motion.Speed;
import io.verge.messages.eu.release1.motion.YawRate;
import io.verge.messages.eu.release1.motion.YawRateConfidence;
import io.verge.messages.eu.release1.position.Altitude;
import io.verge.messages.eu.release1.position.AltitudeConfidence;
import io.verge.messages.eu.release1.position.PosConfidenceEllipse;
import io.verge.messages.eu.release1.position.ReferencePosition;
import io.verge.messages.eu.release1.station.ItsPduHeader;
import io.verge.messages.eu.release1.vehicle.VehicleLength;
import io.verge.messages.eu.release1.vehicle.VehicleLengthConfidenceIndication;
import java.util.Optional;
import java.util.OptionalInt;

/** An object of the wire as the CAM it would send. */
final class EuVehicle {
    private static final int VERSION = 2;
    private static final int CAM_MESSAGE = 2;
    private static final int NO_ALTITUDE = 800_001;
    private static final LongitudinalAcceleration NO_ACCELERATION = new LongitudinalAcceleration(161, 102);
    private static final Curvature NO_CURVATURE = new Curvature(1_023, CurvatureConfidence.UNAVAILABLE);
    private static final YawRate NO_YAW_RATE = new YawRate(32_767, YawRateConfidence.UNAVAILABLE);

    private EuVehicle() {}

    static CAM cam(WireObject object, long measurementMicros) {
        BasicContainer who = new BasicContainer(object.stationType, front(object), UnknownExtensions.NONE);
        CamParameters parameters = new CamParameters(
                who,
                new HighFrequencyContainer.BasicVehicleContainerHighFrequency(motion(object)),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        return new CAM(
                new ItsPduHeader(VERSION, CAM_MESSAGE, EuUnits.stationId(object.stationId)),
                new CoopAwareness(EuUnits.generationDeltaTime(measurementMicros), parameters));
    }

    private static BasicVehicleContainerHighFrequency motion(WireObject object) {
        return new BasicVehicleContainerHighFrequency(
                new Heading(
                        EuUnits.heading(object.headingCdeg),
                        EuUnits.confidence(
                                (double) object.headingSigmaCdeg, EuUnits.BEYOND_CONFIDENCE, EuUnits.ANGLE_UNIT_CDEG)),
                new Speed(
                        EuUnits.speed(object.speedCmps),
                        EuUnits.confidence((double) object.speedSigmaCmps, EuUnits.BEYOND_CONFIDENCE, 1)),
                DriveDirection.FORWARD,
                new VehicleLength(
                        EuUnits.size(object.lengthCm, EuStations.BEYOND_LENGTH),
                        VehicleLengthConfidenceIndication.UNAVAILABLE),
                EuUnits.size(object.widthCm, EuStations.BEYOND_WIDTH),
                NO_ACCELERATION,
                NO_CURVATURE,
                CurvatureCalculationMode.Item.UNAVAILABLE,
                NO_YAW_RATE,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    /** The middle of the front of an object that is where its middle is, as far as it is told in tenths of metres. */
    private static ReferencePosition front(WireObject object) {
        return new ReferencePosition(
                frontLatitudeE7(object),
                frontLongitudeE7(object),
                new PosConfidenceEllipse(
                        EuUnits.semiMajor(object),
                        EuUnits.semiMinor(object),
                        EuUnits.heading(object.semiMajorOrientationCdeg)),
                new Altitude(NO_ALTITUDE, AltitudeConfidence.UNAVAILABLE));
    }

    static int frontLatitudeE7(WireObject object) {
        return object.headingCdeg < 0
                ? object.latitudeE7
                : GroundScale.latitudeE7(
                        object.latitudeE7,
                        EuStations.halfLengthM(object) * Math.cos(Math.toRadians(object.headingCdeg / 100.0)));
    }

    static int frontLongitudeE7(WireObject object) {
        return object.headingCdeg < 0
                ? object.longitudeE7
                : GroundScale.longitudeE7(
                        object.latitudeE7,
                        object.longitudeE7,
                        EuStations.halfLengthM(object) * Math.sin(Math.toRadians(object.headingCdeg / 100.0)));
    }
}
