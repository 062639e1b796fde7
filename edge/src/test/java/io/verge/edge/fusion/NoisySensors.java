package io.verge.edge.fusion;

import io.verge.edge.runtime.Counters;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import io.verge.road.StationType;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;

/**
 * Road users whose motion a test gives, noisy sensors that look at them, and the fusion of what these report, in the
 * order it arrives.
 */
final class NoisySensors {
    static final long START_NANOS = 1_800_000_000_000_000_000L;

    /** A road user at one instant. Station 0 has no radio. */
    record Body(StationType type, double x, double y, double speed, double heading, long station) {}

    /** Where a road user is at each second. */
    interface Motion {
        Body at(double s);

        static Motion straight(StationType type, double x, double y, double speed, double heading) {
            return s -> new Body(
                    type, x + s * speed * Math.cos(heading), y + s * speed * Math.sin(heading), speed, heading, 0);
        }
    }

    /**
     * How a sensor looks.
     *
     * @param hidden road users, by number, that it does not see at a time
     */
    record Sensor(
            String id,
            double periodS,
            double delayS,
            double jitterS,
            double sigmaM,
            double detection,
            double clutter,
            Hidden hidden) {
        static Sensor camera(String id, double delayS) {
            return new Sensor(id, 0.1, delayS, 0.02, 0.3, 0.95, 0.1, (user, s) -> false);
        }

        Sensor perfect() {
            return new Sensor(id, periodS, delayS, 0, 0.02, 1, 0, hidden);
        }

        Sensor hiding(Hidden hides) {
            return new Sensor(id, periodS, delayS, jitterS, sigmaM, detection, clutter, hides);
        }

        Sensor clutter(double perFrame) {
            return new Sensor(id, periodS, delayS, jitterS, sigmaM, detection, perFrame, hidden);
        }

        Sensor jitter(double seconds) {
            return new Sensor(id, periodS, delayS, seconds, sigmaM, detection, clutter, hidden);
        }
    }

    interface Hidden {
        boolean test(int user, double s);
    }

    private record Due(double arrivalS, double measuredS, Sensor sensor) {}

    final Counters counters = new Counters();
    final LocalDynamicMap map;
    final Fusion fusion;
    private final List<Sensor> sensors;
    private final SplittableRandom random;
    private final Observations frame = new Observations(512);
    private static final double CLUTTER_AREA_M = 60;

    NoisySensors(long seed, int maxTracks, Sensor... sensors) {
        this.random = new SplittableRandom(seed);
        this.map = new LocalDynamicMap(maxTracks);
        this.sensors = List.of(sensors);
        RoadMap nowhere = RoadMap.empty(GeoReference.of(31, 121));
        this.fusion =
                new Fusion(FusionConfig.DEFAULTS.withMaxTracks(maxTracks), map, nowhere, counters, frame.capacity());
    }

    /** Lets the sensors look from one second to another, and tells the listener the second each frame arrived. */
    void run(List<Motion> users, double fromS, double toS, DoubleConsumer afterFrame) {
        List<Due> dues = new ArrayList<>();
        for (Sensor sensor : sensors) {
            double phase = random.nextDouble(sensor.periodS());
            for (double s = fromS + phase; s < toS; s += sensor.periodS()) {
                dues.add(new Due(s + sensor.delayS() + random.nextDouble() * sensor.jitterS(), s, sensor));
            }
        }
        dues.sort(Comparator.comparingDouble(Due::arrivalS));
        for (Due due : dues) {
            look(due.sensor(), due.measuredS(), users);
            fusion.update(frame, nanos(due.arrivalS()));
            afterFrame.accept(due.arrivalS());
        }
    }

    private void look(Sensor sensor, double s, List<Motion> users) {
        frame.start(sensor.id(), nanos(s));
        for (int i = 0; i < users.size(); i++) {
            Body body = users.get(i).at(s);
            if (!sensor.hidden().test(i, s) && random.nextDouble() < sensor.detection()) {
                see(sensor, body);
            }
        }
        if (random.nextDouble() < sensor.clutter()) {
            int row = frame.add(
                    random.nextDouble(-CLUTTER_AREA_M, CLUTTER_AREA_M),
                    random.nextDouble(-CLUTTER_AREA_M, CLUTTER_AREA_M));
            frame.covariance(row, sensor.sigmaM() * sensor.sigmaM(), 0, sensor.sigmaM() * sensor.sigmaM());
            frame.type(row, StationType.PASSENGER_CAR, 0.6);
            frame.existenceConfidence[row] = 0.6f;
        }
    }

    private void see(Sensor sensor, Body body) {
        double sigma = sensor.sigmaM();
        int row = frame.add(body.x() + sigma * random.nextGaussian(), body.y() + sigma * random.nextGaussian());
        frame.covariance(row, sigma * sigma, 0, sigma * sigma);
        frame.type(row, body.type(), 0.9);
        double speed = Math.abs(body.speed() + sigma * random.nextGaussian());
        double heading = body.heading() + 0.05 * random.nextGaussian();
        frame.motion(row, speed, Math.max(0.05, sigma), heading, 0.06);
        frame.size(row, body.type().typicalLengthM(), body.type().typicalWidthM(), 1.5);
        frame.existenceConfidence[row] = 0.9f;
        frame.stationId[row] = body.station();
    }

    static long nanos(double s) {
        return START_NANOS + Math.round(s * 1e9);
    }

    /** Ids of the confirmed tracks within this distance of the body at the second. */
    List<Long> tracksNear(Body body, double s, double withinM) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < map.size(); i++) {
            int slot = map.slotAt(i);
            if (map.confirmed[slot] && distance(slot, body, s) <= withinM) {
                ids.add(map.trackId[slot]);
            }
        }
        return ids;
    }

    /** From where the track has the body, carried on evenly to the second, to where it is. */
    double distance(int slot, Body body, double s) {
        double dt = (nanos(s) - map.timestampNanos[slot]) * 1e-9;
        return Math.hypot(
                map.xM[slot] + dt * map.vxMps[slot] - body.x(), map.yM[slot] + dt * map.vyMps[slot] - body.y());
    }

    int confirmed() {
        return map.tracks().size();
    }
}
