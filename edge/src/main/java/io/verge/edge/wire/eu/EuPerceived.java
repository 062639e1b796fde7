package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.GroundScale;
import io.verge.edge.wire.WireObject;
import io.verge.messages.eu.release2.angle.CartesianAngle;
import io.verge.messages.eu.release2.angle.EulerAnglesWithConfidence;
import io.verge.messages.eu.release2.cpm.CollectivePerceptionMessage;
import io.verge.messages.eu.release2.cpm.CpmPayload;
import io.verge.messages.eu.release2.cpm.ManagementContainer;
import io.verge.messages.eu.release2.cpm.OriginatingRsuContainer;
import io.verge.messages.eu.release2.cpm.PerceivedObjectContainer;
import io.verge.messages.eu.release2.cpm.WrappedCpmContainer;
import io.verge.messages.eu.release2.header.ItsPduHeader;
import io.verge.messages.eu.release2.motion.Speed;
import io.verge.messages.eu.release2.motion.Velocity3dWithConfidence;
import io.verge.messages.eu.release2.motion.VelocityPolarWithZ;
import io.verge.messages.eu.release2.perception.LowerTriangularPositiveSemidefiniteMatrix;
import io.verge.messages.eu.release2.perception.ObjectClassWithConfidence;
import io.verge.messages.eu.release2.perception.ObjectDimension;
import io.verge.messages.eu.release2.perception.PerceivedObject;
import io.verge.messages.eu.release2.position.Altitude;
import io.verge.messages.eu.release2.position.AltitudeConfidence;
import io.verge.messages.eu.release2.position.PosConfidenceEllipse;
import io.verge.messages.eu.release2.position.ReferencePosition;
import io.verge.messages.eu.release2.shape.CartesianCoordinateWithConfidence;
import io.verge.messages.eu.release2.shape.CartesianPosition3dWithConfidence;
import io.verge.road.StationType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Objects of the wire as a roadside unit's CPM, for those who play sensor. */
public final class EuPerceived {
    /** How many objects a message can hold. */
    public static final int MAX_OBJECTS = 255;

    private static final int VERSION = 2;
    private static final int CPM_MESSAGE = 14;
    private static final int RSU_CONTAINER = 2;
    private static final int OBJECT_CONTAINER = 5;
    private static final int NO_AXIS = 4_095;
    private static final int NO_ALTITUDE = 800_001;
    private static final int NO_SIZE_CONFIDENCE = 32;
    private static final int MAX_COORDINATE_CM = 131_071;
    private static final int MAX_OBJECT_ID = 65_535;
    private static final BitString POSITION_OF_THIRTEEN = BitString.parse("1100000000000");
    private static final WrappedCpmContainer RSU = new WrappedCpmContainer(
            RSU_CONTAINER,
            new WrappedCpmContainer.ContainerData.OriginatingRsuContainer(
                    new OriginatingRsuContainer(Optional.empty(), UnknownExtensions.NONE)));

    private EuPerceived() {}

    /**
     * One to {@value #MAX_OBJECTS} objects.
     *
     * @param latitudeE7 where the objects are told from, as is the longitude
     */
    public static CollectivePerceptionMessage cpm(
            long stationId, int latitudeE7, int longitudeE7, List<PerceivedObject> objects, long measurementMicros) {
        ManagementContainer management = new ManagementContainer(
                EuUnits.timestampIts(measurementMicros),
                new ReferencePosition(
                        latitudeE7,
                        longitudeE7,
                        new PosConfidenceEllipse(NO_AXIS, NO_AXIS, EuUnits.NO_ANGLE),
                        new Altitude(NO_ALTITUDE, AltitudeConfidence.UNAVAILABLE)),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        WrappedCpmContainer perceived = new WrappedCpmContainer(
                OBJECT_CONTAINER,
                new WrappedCpmContainer.ContainerData.PerceivedObjectContainer(
                        new PerceivedObjectContainer(objects.size(), objects, UnknownExtensions.NONE)));
        return new CollectivePerceptionMessage(
                new ItsPduHeader(VERSION, CPM_MESSAGE, stationId),
                new CpmPayload(management, List.of(RSU, perceived), UnknownExtensions.NONE));
    }

    /** An object told from a place, measured so many milliseconds after the message's reference time. */
    public static PerceivedObject object(WireObject object, int latitudeE7, int longitudeE7, int deltaMillis) {
        double northM = GroundScale.northM(latitudeE7, object.latitudeE7);
        double eastM = GroundScale.eastM(object.latitudeE7, longitudeE7, object.longitudeE7);
        Error error = Error.of(object);
        return new PerceivedObject(
                OptionalInt.of((int) (object.objectId & MAX_OBJECT_ID)),
                deltaMillis,
                new CartesianPosition3dWithConfidence(
                        coordinate(eastM, error.eastCm), coordinate(northM, error.northCm), Optional.empty()),
                velocity(object),
                Optional.empty(),
                Optional.of(new EulerAnglesWithConfidence(direction(object), Optional.empty(), Optional.empty())),
                Optional.empty(),
                error.matrices(),
                dimension(object.heightCm),
                dimension(object.widthCm),
                dimension(object.lengthCm),
                OptionalInt.empty(),
                object.existenceConfidencePct < 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(Math.round(object.existenceConfidencePct * EuObjects.FULL_QUALITY / 100f)),
                Optional.empty(),
                Optional.of(List.of(classified(object))),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private static CartesianCoordinateWithConfidence coordinate(double metres, double sigmaCm) {
        return new CartesianCoordinateWithConfidence(
                (int) Math.clamp(Math.round(metres * 100), (long) -MAX_COORDINATE_CM, (long) MAX_COORDINATE_CM),
                EuUnits.confidence(sigmaCm, EuObjects.BEYOND_COORDINATE, 1));
    }

    private static Optional<Velocity3dWithConfidence> velocity(WireObject object) {
        return Optional.of(new Velocity3dWithConfidence.PolarVelocity(new VelocityPolarWithZ(
                new Speed(
                        EuUnits.speed(object.speedCmps),
                        EuUnits.confidence((double) object.speedSigmaCmps, EuUnits.BEYOND_CONFIDENCE, 1)),
                direction(object),
                Optional.empty())));
    }

    private static CartesianAngle direction(WireObject object) {
        return new CartesianAngle(
                EuUnits.turned(EuUnits.heading(object.headingCdeg)),
                EuUnits.confidence(
                        (double) object.headingSigmaCdeg, EuUnits.BEYOND_CONFIDENCE, EuUnits.ANGLE_UNIT_CDEG));
    }

    private static Optional<ObjectDimension> dimension(long cm) {
        return cm <= 0
                ? Optional.empty()
                : Optional.of(new ObjectDimension(EuUnits.size(cm, EuObjects.BEYOND_SIZE), NO_SIZE_CONFIDENCE));
    }

    private static ObjectClassWithConfidence classified(WireObject object) {
        return new ObjectClassWithConfidence(
                EuTypes.objectClass(StationType.ofCode(object.stationType)),
                object.typeConfidencePct <= 0
                        ? EuObjects.NO_CLASS_CONFIDENCE
                        : (int) Math.min(object.typeConfidencePct, EuObjects.NO_CLASS_CONFIDENCE - 1));
    }

    /** One standard deviation along each axis, 0 where it is not known, and how the two hang together. */
    private record Error(double eastCm, double northCm, double correlation) {
        static Error of(WireObject object) {
            if (object.semiMajorCm <= 0) {
                return new Error(0, 0, 0);
            }
            double major = object.semiMajorCm;
            double minor = object.semiMinorCm > 0 ? object.semiMinorCm : major;
            double rad = Math.toRadians(Math.max(object.semiMajorOrientationCdeg, 0) / 100.0);
            double east = Math.hypot(major * Math.sin(rad), minor * Math.cos(rad));
            double north = Math.hypot(major * Math.cos(rad), minor * Math.sin(rad));
            double shared = (major * major - minor * minor) * Math.sin(rad) * Math.cos(rad);
            return new Error(east, north, shared / (east * north));
        }

        Optional<List<LowerTriangularPositiveSemidefiniteMatrix>> matrices() {
            int percent = (int) Math.round(correlation * 100);
            return percent == 0
                    ? Optional.empty()
                    : Optional.of(List.of(new LowerTriangularPositiveSemidefiniteMatrix(
                            POSITION_OF_THIRTEEN, List.of(List.of(percent)))));
        }
    }
}
