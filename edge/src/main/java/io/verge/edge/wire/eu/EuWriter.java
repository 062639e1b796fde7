package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.GroundScale;
import io.verge.edge.wire.WireObject;
import io.verge.messages.eu.release1.cam.BasicContainer;
import io.verge.messages.eu.release1.cam.BasicVehicleContainerHighFrequency;
import io.verge.messages.eu.release1.cam.CAM;
import io.verge.messages.eu.release1.cam.CamParameters;
import io.verge.messages.eu.release1.cam.CoopAwareness;
import io.verge.messages.eu.release1.cam.HighFrequencyContainer;
import io.verge.messages.eu.release1.infrastructure.SPATEM;
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
import io.verge.messages.eu.release2.cpm.CollectivePerceptionMessage;
import io.verge.messages.eu.release2.perception.PerceivedObject;
import io.verge.messages.eu.release2.vam.VAM;
import io.verge.road.SignalState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes CAM, VAM, CPM and SPATEM from objects and signals of the wire. Values beyond what a field can say are held to its
 * range. The message stands at the beginning of a buffer that is used again. Not thread-safe.
 */
public final class EuWriter {
    private static final int VERSION = 2;
    private static final int CAM_MESSAGE = 2;
    private static final int SPATEM_MESSAGE = 4;
    private static final int NO_ALTITUDE = 800_001;
    private static final LongitudinalAcceleration NO_ACCELERATION = new LongitudinalAcceleration(161, 102);
    private static final Curvature NO_CURVATURE = new Curvature(1_023, CurvatureConfidence.UNAVAILABLE);
    private static final YawRate NO_YAW_RATE = new YawRate(32_767, YawRateConfidence.UNAVAILABLE);

    /** Longer than any of these messages: 32 intersections of 255 groups take less than 128 KiB. */
    private static final int BUFFER_BYTES = 1 << 17;

    private final Codec<CAM> cam = Codec.uper(CAM::readUper, CAM::writeUper);
    private final Codec<VAM> vam = Codec.uper(VAM::readUper, VAM::writeUper);
    private final Codec<CollectivePerceptionMessage> cpm =
            Codec.uper(CollectivePerceptionMessage::readUper, CollectivePerceptionMessage::writeUper);
    private final Codec<SPATEM> spatem = Codec.uper(SPATEM::readUper, SPATEM::writeUper);
    private final byte[] bytes = new byte[BUFFER_BYTES];

    /** The buffer the last message begins in. */
    public byte[] bytes() {
        return bytes;
    }

    /** A vehicle about itself, by its station id, of which the low 32 bits are told; returns the length. */
    public int cam(WireObject object, long measurementMicros) {
        BasicContainer who = new BasicContainer(object.stationType, front(object), UnknownExtensions.NONE);
        CamParameters parameters = new CamParameters(
                who,
                new HighFrequencyContainer.BasicVehicleContainerHighFrequency(motion(object)),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        CAM message = new CAM(
                new ItsPduHeader(VERSION, CAM_MESSAGE, stationId(object.stationId)),
                new CoopAwareness(EuUnits.generationDeltaTime(measurementMicros), parameters));
        return cam.encode(message, bytes, 0);
    }

    private static BasicVehicleContainerHighFrequency motion(WireObject object) {
        return new BasicVehicleContainerHighFrequency(
                new Heading(
                        EuUnits.heading(object.headingCdeg),
                        EuUnits.confidence(
                                object.headingSigmaCdeg, EuUnits.BEYOND_CONFIDENCE, EuUnits.ANGLE_UNIT_CDEG)),
                new Speed(
                        EuUnits.speed(object.speedCmps),
                        EuUnits.confidence(object.speedSigmaCmps, EuUnits.BEYOND_CONFIDENCE, 1)),
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

    /** A vulnerable road user about itself; returns the length. */
    public int vam(WireObject object, long measurementMicros) {
        return vam.encode(EuVru.vam(object, stationId(object.stationId), measurementMicros), bytes, 0);
    }

    /**
     * What a roadside unit sees, up to {@value EuPerceived#MAX_OBJECTS} objects; returns the length.
     *
     * @param latitudeE7 where the objects are told from, as is the longitude
     */
    public int cpm(
            long stationId, int latitudeE7, int longitudeE7, List<PerceivedObject> objects, long measurementMicros) {
        return cpm.encode(
                EuPerceived.cpm(stationId(stationId), latitudeE7, longitudeE7, objects, measurementMicros), bytes, 0);
    }

    /** One object of a CPM, told from a place, measured so many milliseconds after the message's reference time. */
    public static PerceivedObject perceived(WireObject object, int latitudeE7, int longitudeE7, int deltaMillis) {
        return EuPerceived.object(object, latitudeE7, longitudeE7, deltaMillis);
    }

    /** What the lights show; returns the length. */
    public int spatem(long stationId, List<SignalState> signals, long measurementMicros) {
        return spatem.encode(
                new SPATEM(
                        new ItsPduHeader(VERSION, SPATEM_MESSAGE, stationId(stationId)),
                        EuSignals.spat(signals, measurementMicros)),
                bytes,
                0);
    }

    private static long stationId(long id) {
        return id & 0xffff_ffffL;
    }
}
