package io.verge.benchmarks;

import io.verge.benchmarks.replay.SensorWriter;
import io.verge.edge.hazard.HazardConfig;
import io.verge.edge.runtime.FrameFormat;
import io.verge.road.Observations;
import io.verge.road.StationType;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Frames of a given number of objects, a tenth of a second apart, each of which causes one new warning.
 *
 * <p>Beside a town's quiet traffic lies a yard where eight pairs of cars at a time drive towards a crossing of their own.
 * They are one frame apart. In its fourth frame a pair comes within the time at which a crossing is raised; three frames
 * later the site has looked for long enough to speak, so in each frame one pair, in its seventh, is warned. A frame later
 * it is gone and a new pair begins on free ground.
 */
final class WarningLoad {
    /** Fewer objects do not hold the pairs. */
    static final int MIN_OBJECTS = 16;

    private static final int PAIRS = 8;
    /** Frames after its first in which a pair comes within the time at which a crossing collision is raised. */
    private static final int SUSPECTED_AT = 3;

    private static final double RAISE_TTC_SECONDS = HazardConfig.DEFAULTS.raiseTtcSeconds();
    private static final double FRAME_SECONDS = 0.1;
    private static final double SPEED_MPS = 10;
    private static final double PER_KM2 = 400;
    /** Places for pairs: none is used again before those who were there are forgotten. */
    private static final int PLACES_PER_SIDE = 6;

    private static final double PLACE_M = 150;
    private static final double YARD_GAP_M = 300;
    private static final double SIGMA_M = 0.1;

    private final CityTraffic traffic;
    private final RoadMap map;
    private final double yardM;
    private final Observations[] views;
    private final SensorWriter writer;
    private final List<byte[]> datagrams = new ArrayList<>();
    private final SplittableRandom noise = new SplittableRandom(1);
    private long frames;

    /** @param format what the sensor speaks; where no message of it holds all objects, several sensors share the place */
    WarningLoad(int objects, FrameFormat format) {
        if (objects < MIN_OBJECTS) {
            throw new IllegalArgumentException("a frame of the load holds at least 16 objects, not " + objects);
        }
        CityGrid grid = CityGrid.forRoadUsers(Math.max(100, objects), PER_KM2);
        traffic = new CityTraffic(grid, objects - 2 * PAIRS, 0, 20261123);
        map = grid.map();
        yardM = grid.sideM() / 2 + YARD_GAP_M;
        writer = SensorWriter.of(format, map.reference());
        views = new Observations[Math.max(1, Math.ceilDiv(traffic.size(), writer.maxObjects() - 2 * PAIRS))];
        Arrays.setAll(views, i -> new Observations(objects));
    }

    RoadMap map() {
        return map;
    }

    /** Encodes the next frame, measured at this instant, and returns its datagrams; the last holds the pairs. */
    List<byte[]> next(long measuredNanos) {
        for (int i = 0; i < views.length; i++) {
            views[i].start("bench-" + i, measuredNanos);
        }
        traffic.moveTo(frames * FRAME_SECONDS);
        for (int i = 0; i < traffic.size(); i++) {
            traffic.observe(i, views[i * views.length / traffic.size()], SIGMA_M, noise);
        }
        for (int age = 0; age < PAIRS; age++) {
            addPair(frames - age + PAIRS, age);
        }
        frames++;
        datagrams.clear();
        for (Observations view : views) {
            writer.observations(view, (bytes, length) -> datagrams.add(Arrays.copyOf(bytes, length)));
        }
        return datagrams;
    }

    private void addPair(long pair, int age) {
        int place = (int) (pair % (PLACES_PER_SIDE * PLACES_PER_SIDE));
        int column = place / PLACES_PER_SIDE;
        int row = place % PLACES_PER_SIDE;
        double x = yardM + column * PLACE_M;
        double y = row * PLACE_M;
        StationType car = StationType.PASSENGER_CAR;
        double reach = (car.typicalLengthM() + car.typicalWidthM()) / 2;
        // Half a frame before the threshold in one frame, half a frame past it in the next.
        double ttc = RAISE_TTC_SECONDS - FRAME_SECONDS / 2 + (SUSPECTED_AT - age) * FRAME_SECONDS;
        double way = reach + ttc * SPEED_MPS;
        addCar(x - way, y, 0);
        addCar(x, y - way, Math.PI / 2);
    }

    private void addCar(double x, double y, double headingRad) {
        StationType car = StationType.PASSENGER_CAR;
        Observations frame = views[views.length - 1];
        int row = frame.add(x, y);
        frame.covariance(row, SIGMA_M * SIGMA_M, 0, SIGMA_M * SIGMA_M);
        frame.type(row, car, 0.95);
        frame.motion(row, SPEED_MPS, 0.1, headingRad, 0.01);
        frame.size(row, car.typicalLengthM(), car.typicalWidthM(), car.typicalHeightM());
    }
}
