package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.WireObject;
import io.verge.messages.eu.release2.angle.Wgs84Angle;
import io.verge.messages.eu.release2.header.BasicContainer;
import io.verge.messages.eu.release2.header.ItsPduHeader;
import io.verge.messages.eu.release2.motion.LongitudinalAcceleration;
import io.verge.messages.eu.release2.motion.Speed;
import io.verge.messages.eu.release2.position.Altitude;
import io.verge.messages.eu.release2.position.AltitudeConfidence;
import io.verge.messages.eu.release2.position.PositionConfidenceEllipse;
import io.verge.messages.eu.release2.position.ReferencePositionWithConfidence;
import io.verge.messages.eu.release2.vam.VAM;
import io.verge.messages.eu.release2.vam.VamParameters;
import io.verge.messages.eu.release2.vam.VruAwareness;
import io.verge.messages.eu.release2.vam.VruHighFrequencyContainer;
import io.verge.messages.eu.release2.vam.VruLowFrequencyContainer;
import io.verge.road.StationType;
import java.util.Optional;
import java.util.OptionalInt;

/** An object of the wire as the VAM it would send. A VAM has no field for a size. */
final class EuVru {
    private static final int VERSION = 3;
    private static final int VAM_MESSAGE = 16;
    private static final int NO_ALTITUDE = 800_001;
    private static final LongitudinalAcceleration NO_ACCELERATION = new LongitudinalAcceleration(161, 102);

    private EuVru() {}

    static VAM vam(WireObject object, long measurementMicros) {
        VruLowFrequencyContainer kind = new VruLowFrequencyContainer(
                EuTypes.profile(StationType.ofCode(object.stationType)),
                OptionalInt.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        VamParameters parameters = new VamParameters(
                new BasicContainer(object.stationType, position(object), UnknownExtensions.NONE),
                motion(object),
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        return new VAM(
                new ItsPduHeader(VERSION, VAM_MESSAGE, EuUnits.stationId(object.stationId)),
                new VruAwareness(EuUnits.generationDeltaTime(measurementMicros), parameters));
    }

    private static ReferencePositionWithConfidence position(WireObject object) {
        return new ReferencePositionWithConfidence(
                EuVehicle.frontLatitudeE7(object),
                EuVehicle.frontLongitudeE7(object),
                new PositionConfidenceEllipse(
                        EuUnits.semiMajor(object),
                        EuUnits.semiMinor(object),
                        EuUnits.heading(object.semiMajorOrientationCdeg)),
                new Altitude(NO_ALTITUDE, AltitudeConfidence.UNAVAILABLE));
    }

    private static VruHighFrequencyContainer motion(WireObject object) {
        return new VruHighFrequencyContainer(
                new Wgs84Angle(
                        EuUnits.heading(object.headingCdeg),
                        EuUnits.confidence(
                                (double) object.headingSigmaCdeg, EuUnits.BEYOND_CONFIDENCE, EuUnits.ANGLE_UNIT_CDEG)),
                new Speed(
                        EuUnits.speed(object.speedCmps),
                        EuUnits.confidence((double) object.speedSigmaCmps, EuUnits.BEYOND_CONFIDENCE, 1)),
                NO_ACCELERATION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                UnknownExtensions.NONE);
    }
}
