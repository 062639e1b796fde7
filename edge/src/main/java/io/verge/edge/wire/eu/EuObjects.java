package io.verge.edge.wire.eu;

import io.verge.edge.wire.Confidence;
import io.verge.edge.wire.GroundScale;
import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireObject;
import io.verge.edge.wire.WireTime;
import io.verge.messages.eu.release2.angle.CartesianAngle;
import io.verge.messages.eu.release2.cpm.CollectivePerceptionMessage;
import io.verge.messages.eu.release2.cpm.ManagementContainer;
import io.verge.messages.eu.release2.cpm.PerceivedObjectContainer;
import io.verge.messages.eu.release2.cpm.WrappedCpmContainer;
import io.verge.messages.eu.release2.motion.Velocity3dWithConfidence;
import io.verge.messages.eu.release2.motion.VelocityCartesian;
import io.verge.messages.eu.release2.motion.VelocityComponent;
import io.verge.messages.eu.release2.motion.VelocityPolarWithZ;
import io.verge.messages.eu.release2.perception.LowerTriangularPositiveSemidefiniteMatrix;
import io.verge.messages.eu.release2.perception.ObjectClassWithConfidence;
import io.verge.messages.eu.release2.perception.ObjectDimension;
import io.verge.messages.eu.release2.perception.PerceivedObject;
import java.util.List;
import java.util.Optional;

/** The road users of a CPM, each where it was at the message's reference time. Axes are east and north (TS 103 324). */
final class EuObjects {
    static final int BEYOND_COORDINATE = 4_095;
    static final int BEYOND_SIZE = 255;
    static final int NO_CLASS_CONFIDENCE = 101;
    static final int FULL_QUALITY = 15;
    private static final int NO_CORRELATION = 101;
    private static final int X_POSITION = 0;
    private static final int Y_POSITION = 1;
    private static final double CDEG_PER_RAD = Math.toDegrees(100);

    private final int latitudeE7;
    private final int longitudeE7;
    private final WireFrame frame;

    private EuObjects(ManagementContainer management, WireFrame frame) {
        this.latitudeE7 = management.referencePosition().latitude();
        this.longitudeE7 = management.referencePosition().longitude();
        this.frame = frame;
    }

    /** A CPM without perceived objects is about sensors alone. Its parts have one time and are told apart by number. */
    static void take(CollectivePerceptionMessage cpm, WireFrame frame) {
        ManagementContainer management = cpm.payload().managementContainer();
        EuUnits.source(frame, "cpm-", cpm.header().stationId());
        frame.measurementTimeMicros = EuUnits.instant(management.referenceTime());
        management.segmentationInfo().ifPresent(part -> frame.sequence = part.thisMsgNo());
        EuObjects objects = new EuObjects(management, frame);
        boolean hasObjects = false;
        for (WrappedCpmContainer container : cpm.payload().cpmContainers()) {
            if (container.containerData()
                    instanceof
                    WrappedCpmContainer.ContainerData.PerceivedObjectContainer(PerceivedObjectContainer perceived)) {
                hasObjects = true;
                perceived.perceivedObjects().forEach(objects::add);
            }
        }
        frame.isOther = !hasObjects;
    }

    private void add(PerceivedObject perceived) {
        if (!frame.admitsObject()) {
            return;
        }
        WireObject object = frame.object;
        object.objectId = perceived.objectId().orElse(0);
        perceived.classification().ifPresent(classes -> classify(classes, object));
        perceived.velocity().ifPresent(velocity -> move(velocity, object));
        perceived.angles().ifPresent(angles -> turn(angles.zAngle(), object));
        object.lengthCm = sizeCm(perceived.objectDimensionX());
        object.widthCm = sizeCm(perceived.objectDimensionY());
        object.heightCm = sizeCm(perceived.objectDimensionZ());
        perceived
                .objectPerceptionQuality()
                .ifPresent(quality -> object.existenceConfidencePct = Math.round(quality * 100f / FULL_QUALITY));
        place(perceived, object);
        object.advance(-perceived.measurementDeltaTime() * WireTime.MICROS_PER_MILLI);
        frame.commitObject();
    }

    private static void classify(List<ObjectClassWithConfidence> classes, WireObject object) {
        for (ObjectClassWithConfidence said : classes) {
            int percent = said.confidence() == NO_CLASS_CONFIDENCE ? 0 : said.confidence();
            if (percent > object.typeConfidencePct) {
                object.typeConfidencePct = percent;
                object.stationType = EuTypes.of(said.objectClass()).code();
            }
        }
        if (object.typeConfidencePct == 0) {
            object.typeConfidencePct = WireObject.ABSENT;
        }
    }

    private static long sizeCm(Optional<ObjectDimension> dimension) {
        return dimension.isEmpty()
                ? WireObject.ABSENT
                : EuUnits.sizeCm(dimension.get().value(), BEYOND_SIZE);
    }

    private static void move(Velocity3dWithConfidence velocity, WireObject object) {
        switch (velocity) {
            case Velocity3dWithConfidence.PolarVelocity(VelocityPolarWithZ polar) -> {
                object.speedCmps = EuUnits.speedCmps(polar.velocityMagnitude().speedValue());
                object.speedSigmaCmps =
                        EuUnits.sigma(polar.velocityMagnitude().speedConfidence(), EuUnits.BEYOND_CONFIDENCE, 1);
                turn(polar.velocityDirection(), object);
            }
            case Velocity3dWithConfidence.CartesianVelocity(VelocityCartesian cartesian) ->
                move(cartesian.xVelocity(), cartesian.yVelocity(), object);
        }
    }

    private static void move(VelocityComponent east, VelocityComponent north, WireObject object) {
        if (east.value() == EuUnits.NO_SPEED || north.value() == EuUnits.NO_SPEED) {
            return;
        }
        double speed = Math.hypot(east.value(), north.value());
        object.speedCmps = Math.round(speed);
        if (speed == 0) {
            return;
        }
        object.headingCdeg = Math.floorMod(Math.round(Math.atan2(east.value(), north.value()) * CDEG_PER_RAD), 36_000L);
        long eastSigma = EuUnits.sigma(east.confidence(), EuUnits.BEYOND_CONFIDENCE, 1);
        long northSigma = EuUnits.sigma(north.confidence(), EuUnits.BEYOND_CONFIDENCE, 1);
        if (eastSigma > 0 && northSigma > 0) {
            double along = Math.hypot((double) east.value() * eastSigma, (double) north.value() * northSigma) / speed;
            double across = Math.hypot((double) north.value() * eastSigma, (double) east.value() * northSigma) / speed;
            object.speedSigmaCmps = Math.max(1, Math.round(along));
            object.headingSigmaCdeg =
                    Math.clamp(Math.round(across / speed * CDEG_PER_RAD), 1L, WireObject.MAX_HEADING_SIGMA_CDEG);
        }
    }

    /** What is said of the direction of the body goes before that of the movement. */
    private static void turn(CartesianAngle angle, WireObject object) {
        if (angle.value() != EuUnits.NO_ANGLE) {
            object.headingCdeg = EuUnits.headingCdeg(EuUnits.turned(angle.value()));
            object.headingSigmaCdeg =
                    EuUnits.sigma(angle.confidence(), EuUnits.BEYOND_CONFIDENCE, EuUnits.ANGLE_UNIT_CDEG);
        }
    }

    private void place(PerceivedObject perceived, WireObject object) {
        object.latitudeE7 = GroundScale.latitudeE7(
                latitudeE7, perceived.position().yCoordinate().value() / 100.0);
        object.longitudeE7 = GroundScale.longitudeE7(
                object.latitudeE7,
                longitudeE7,
                perceived.position().xCoordinate().value() / 100.0);
        int x = perceived.position().xCoordinate().confidence();
        int y = perceived.position().yCoordinate().confidence();
        if (x < BEYOND_COORDINATE && y < BEYOND_COORDINATE) {
            double sigmaX = x / Confidence.HALF_WIDTH_95 / 100;
            double sigmaY = y / Confidence.HALF_WIDTH_95 / 100;
            object.takeEllipse(sigmaX * sigmaX, correlation(perceived) * sigmaX * sigmaY, sigmaY * sigmaY);
        }
    }

    /** How the errors of x and y hang together; they come first in the matrix they are in. */
    private static double correlation(PerceivedObject perceived) {
        for (LowerTriangularPositiveSemidefiniteMatrix matrix :
                perceived.lowerTriangularCorrelationMatrices().orElse(List.of())) {
            if (matrix.componentsIncludedIntheMatrix().size() > Y_POSITION
                    && matrix.componentsIncludedIntheMatrix().get(X_POSITION)
                    && matrix.componentsIncludedIntheMatrix().get(Y_POSITION)
                    && !matrix.matrix().isEmpty()
                    && !matrix.matrix().getFirst().isEmpty()) {
                int percent = matrix.matrix().getFirst().getFirst();
                return percent == NO_CORRELATION ? 0 : percent / 100.0;
            }
        }
        return 0;
    }
}
