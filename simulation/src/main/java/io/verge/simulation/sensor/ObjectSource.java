package io.verge.simulation.sensor;

import io.verge.road.Observations;
import io.verge.road.StationType;
import io.verge.simulation.Scene;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** A camera or radar at work: sight, then noise, misses, confusion, clutter and its own object ids. */
final class ObjectSource extends Source {
    /** The most objects in one frame; a sensor that sees more reports the nearest. */
    static final int MAX_OBJECTS = 512;
    /** An object not seen for this long is a new one to the sensor. */
    private static final long FORGET_NANOS = 1_000_000_000L;
    /** Below this a direction cannot be told from a velocity. */
    private static final double STANDING_MPS = 1.0;

    private final ObjectSensor spec;
    private final Sight sight;
    private long[] rememberedId = new long[0];
    private long[] objectIdOf = new long[0];
    private long[] lastSeenNanos = new long[0];
    private long lastObjectId;

    ObjectSource(ObjectSensor spec, RandomGenerator random) {
        super(spec.timing(), spec.timing().periodNanos(), MAX_OBJECTS, random);
        this.spec = spec;
        this.sight = new Sight(spec.view());
    }

    @Override
    void measure(Scene scene, SceneTable table, double aheadSeconds, List<PendingFrame> sent) {
        ensureSlots(table.slotCount());
        PendingFrame frame = takeFrame();
        Observations out = frame.observations;
        out.start(spec.sensorId(), stampNanos());
        int inView = sight.look(table, aheadSeconds);
        for (int k = 0; k < inView && !out.isFull(); k++) {
            int i = sight.row(k);
            if (sight.isVisible(i) && random.nextDouble() >= spec.faults().missProbability()) {
                observe(table, i, aheadSeconds, out);
            }
        }
        addClutter(out);
        frame.measurementNanos = out.measurementNanos();
        frame.arrivalNanos = drawArrivalNanos();
        sent.add(frame);
    }

    private void observe(SceneTable table, int i, double aheadSeconds, Observations out) {
        Noise noise = spec.noise();
        double x = table.xM[i] + table.vxMps[i] * aheadSeconds;
        double y = table.yM[i] + table.vyMps[i] * aheadSeconds;
        double distance = Math.max(0.1, sight.distanceM(i));
        double rayX = (x - spec.view().position().xM()) / distance;
        double rayY = (y - spec.view().position().yM()) / distance;
        double radial = noise.radialM() + noise.radialPerM() * distance;
        double lateral = noise.lateralM() + noise.lateralPerM() * distance;
        double along = radial * random.nextGaussian();
        double across = lateral * random.nextGaussian();
        int row = out.add(x + along * rayX - across * rayY, y + along * rayY + across * rayX);
        covariance(out, row, rayX, rayY, radial, lateral);
        out.objectId[row] = objectId(table.slot[i], table.id[i]);
        out.existenceConfidence[row] = (float) (0.7 + 0.28 * sight.visibleShare(i));
        boolean confused = random.nextDouble() < spec.faults().confusionProbability();
        out.type(row, confused ? similar(table.type[i]) : table.type[i], confused ? 0.55 : 0.9);
        measureMotion(table, i, aheadSeconds, rayX, rayY, out, row);
        if (!Double.isNaN(noise.sizeM())) {
            out.size(row, size(table.lengthM[i]), size(table.widthM[i]), size(table.heightM[i]));
        }
    }

    private static void covariance(Observations out, int row, double rayX, double rayY, double radial, double lateral) {
        double r2 = radial * radial;
        double l2 = lateral * lateral;
        out.covariance(
                row, r2 * rayX * rayX + l2 * rayY * rayY, (r2 - l2) * rayX * rayY, r2 * rayY * rayY + l2 * rayX * rayX);
    }

    /** The velocity's error along the line of sight and across it, turned into the frame of the body. */
    private void measureMotion(
            SceneTable table, int i, double aheadSeconds, double rayX, double rayY, Observations out, int row) {
        Noise noise = spec.noise();
        double speed = Math.max(0, table.speedMps[i] + table.accelerationMps2[i] * aheadSeconds);
        double heading = table.headingRad[i] + table.turnRateRadps[i] * aheadSeconds;
        double cos = table.cos[i] * rayX + table.sin[i] * rayY;
        double radial2 = noise.radialSpeedMps() * noise.radialSpeedMps();
        double lateral2 = noise.lateralSpeedMps() * noise.lateralSpeedMps();
        double alongSigma = Math.sqrt(radial2 * cos * cos + lateral2 * (1 - cos * cos));
        double acrossSigma = Math.sqrt(lateral2 * cos * cos + radial2 * (1 - cos * cos));
        double measuredSpeed = Math.abs(speed + alongSigma * random.nextGaussian());
        double turn = random.nextGaussian();
        double headingSigma = noise.headingRad();
        if (Double.isNaN(headingSigma) && speed > STANDING_MPS) {
            headingSigma = Math.min(Math.PI / 2, acrossSigma / speed);
        }
        out.motion(row, measuredSpeed, alongSigma, heading + headingSigma * turn, headingSigma);
    }

    private double size(double truth) {
        return Math.max(0.2, truth + spec.noise().sizeM() * random.nextGaussian());
    }

    private long objectId(int slot, long id) {
        boolean known = rememberedId[slot] == id && dueNanos() - lastSeenNanos[slot] <= FORGET_NANOS;
        if (!known || random.nextDouble() < spec.faults().idSwitchProbability()) {
            rememberedId[slot] = id;
            objectIdOf[slot] = ++lastObjectId;
        }
        lastSeenNanos[slot] = dueNanos();
        return objectIdOf[slot];
    }

    private void addClutter(Observations out) {
        double chanceLeft = Math.exp(-spec.faults().clutterPerFrame());
        double product = random.nextDouble();
        while (product > chanceLeft && !out.isFull()) {
            addGhost(out);
            product *= random.nextDouble();
        }
    }

    private void addGhost(Observations out) {
        FieldOfView view = spec.view();
        Noise noise = spec.noise();
        double distance = view.rangeM() * Math.sqrt(random.nextDouble());
        double bearing = view.directionRad() + view.openingRad() * (random.nextDouble() - 0.5);
        double rayX = Math.cos(bearing);
        double rayY = Math.sin(bearing);
        int row =
                out.add(view.position().xM() + distance * rayX, view.position().yM() + distance * rayY);
        covariance(
                out,
                row,
                rayX,
                rayY,
                noise.radialM() + noise.radialPerM() * distance,
                noise.lateralM() + noise.lateralPerM() * distance);
        StationType type = random.nextDouble() < 0.5 ? StationType.PASSENGER_CAR : StationType.PEDESTRIAN;
        out.objectId[row] = ++lastObjectId;
        out.existenceConfidence[row] = (float) (0.3 + 0.4 * random.nextDouble());
        out.type(row, type, 0.4 + 0.3 * random.nextDouble());
        double headingSigma = Double.isNaN(noise.headingRad()) ? 0.5 : noise.headingRad();
        out.motion(
                row,
                random.nextDouble() * (type == StationType.PEDESTRIAN ? 2 : 12),
                noise.radialSpeedMps() + noise.lateralSpeedMps(),
                (random.nextDouble() * 2 - 1) * Math.PI,
                headingSigma);
        if (!Double.isNaN(noise.sizeM())) {
            out.size(row, type.typicalLengthM(), type.typicalWidthM(), type.typicalHeightM());
        }
    }

    /** What a detector most easily takes this type for. */
    private static StationType similar(StationType type) {
        return switch (type) {
            case UNKNOWN, LIGHT_TRUCK, SPECIAL_VEHICLE -> StationType.PASSENGER_CAR;
            case PEDESTRIAN, MOTORCYCLE, MOPED -> StationType.CYCLIST;
            case CYCLIST -> StationType.MOTORCYCLE;
            case PASSENGER_CAR -> StationType.LIGHT_TRUCK;
            case BUS, TRAILER, TRAM -> StationType.HEAVY_TRUCK;
            case HEAVY_TRUCK -> StationType.BUS;
        };
    }

    private void ensureSlots(int slots) {
        if (rememberedId.length < slots) {
            int n = slots + 16;
            rememberedId = Arrays.copyOf(rememberedId, n);
            objectIdOf = Arrays.copyOf(objectIdOf, n);
            lastSeenNanos = Arrays.copyOf(lastSeenNanos, n);
        }
    }
}
