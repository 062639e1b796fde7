package io.verge.benchmarks;

import io.verge.road.Angles;
import io.verge.road.Observations;
import io.verge.road.StationType;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Road users who move evenly through a {@link CityGrid}: seven of ten drive in platoons on a green wave, so that those who
 * keep to it never meet those who cross; the others walk up and down their block. An unruly share of the drivers is half
 * a block late and meets the crossing traffic. Where everybody is follows from the time alone.
 */
final class CityTraffic {
    static final double SPEED_MPS = 10;

    private static final double WALKING_MPS = 1.3;
    private static final double VEHICLE_SHARE = 0.7;
    /** The share of the distance between intersections a platoon takes up. */
    private static final double PLATOON_SHARE = 0.35;

    private static final double MOST_FILLED = 0.75;
    private static final double WALKER_GAP_M = 12;

    final double[] xM;
    final double[] yM;
    final double[] headingRad;
    final double[] speedMps;
    final StationType[] type;

    private final CityGrid grid;
    private final int vehicles;
    private final byte[] direction;
    private final int[] street;
    private final double[] along;
    /** Metres a walker goes before turning round, and where it is on the way there and back at time zero. */
    private final double[] swingM;

    private final double[] swung;

    CityTraffic(CityGrid grid, int roadUsers, double unrulyShare, long seed) {
        this.grid = grid;
        vehicles = (int) (roadUsers * VEHICLE_SHARE);
        xM = new double[roadUsers];
        yM = new double[roadUsers];
        headingRad = new double[roadUsers];
        speedMps = new double[roadUsers];
        type = new StationType[roadUsers];
        direction = new byte[roadUsers];
        street = new int[roadUsers];
        along = new double[roadUsers];
        swingM = new double[roadUsers];
        swung = new double[roadUsers];
        SplittableRandom random = new SplittableRandom(seed);
        placeVehicles(unrulyShare, random);
        placeWalkers(random);
        moveTo(0);
    }

    int size() {
        return xM.length;
    }

    private void placeVehicles(double unrulyShare, RandomGenerator random) {
        int lanes = 4 * grid.streets * grid.streets;
        int perLane = Math.ceilDiv((int) (vehicles / MOST_FILLED) + 1, lanes);
        double gap = PLATOON_SHARE * grid.blockM / perLane;
        int[] places = shuffled(lanes * perLane, random);
        for (int i = 0; i < vehicles; i++) {
            int lane = places[i] / perLane;
            direction[i] = (byte) (lane % 4);
            street[i] = lane / 4 % grid.streets;
            int block = lane / 4 / grid.streets;
            boolean unruly = random.nextDouble() < unrulyShare;
            double phase = (direction[i] % 2 == 0) == unruly ? 0.5 : 0;
            along[i] = block * grid.blockM + phase * grid.blockM + (places[i] % perLane + 0.5) * gap;
            speedMps[i] = SPEED_MPS;
            type[i] = vehicleType(random.nextInt(100));
        }
    }

    private static StationType vehicleType(int percent) {
        if (percent < 85) {
            return StationType.PASSENGER_CAR;
        }
        return percent < 93 ? StationType.LIGHT_TRUCK : percent < 97 ? StationType.BUS : StationType.MOTORCYCLE;
    }

    private void placeWalkers(RandomGenerator random) {
        int walkers = size() - vehicles;
        int blocks = grid.streets - 1;
        int sections = 4 * grid.streets * blocks;
        int perSection = Math.ceilDiv((int) (walkers / MOST_FILLED) + 1, sections);
        int[] places = shuffled(sections * perSection, random);
        double[] startOfSection = new double[sections];
        double swing = grid.blockM - 2 * CityGrid.INSIDE_M - perSection * WALKER_GAP_M;
        for (int i = 0; i < sections; i++) {
            startOfSection[i] = random.nextDouble(2 * swing);
        }
        for (int k = 0; k < walkers; k++) {
            int i = vehicles + k;
            int section = places[k] / perSection;
            direction[i] = (byte) (section % 4);
            street[i] = section / 4 % grid.streets;
            int block = section / 4 / grid.streets;
            double gaps = places[k] % perSection + 0.5;
            along[i] = (block + 0.5) * grid.blockM + CityGrid.INSIDE_M + gaps * WALKER_GAP_M;
            swingM[i] = swing;
            swung[i] = startOfSection[section];
            speedMps[i] = WALKING_MPS;
            type[i] = StationType.PEDESTRIAN;
        }
    }

    private static int[] shuffled(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /** Puts everybody where they are so many seconds after the start. */
    void moveTo(double seconds) {
        double side = grid.sideM();
        for (int i = 0; i < vehicles; i++) {
            place(i, (along[i] + seconds * SPEED_MPS) % side, CityGrid.LANE_ASIDE_M, false);
        }
        for (int i = vehicles; i < size(); i++) {
            double way = (swung[i] + seconds * WALKING_MPS) % (2 * swingM[i]);
            boolean back = way > swingM[i];
            place(i, along[i] + (back ? 2 * swingM[i] - way : way), CityGrid.SIDEWALK_ASIDE_M, back);
        }
    }

    private void place(int i, double alongM, double right, boolean back) {
        int way = direction[i];
        xM[i] = grid.xM(way, street[i], alongM, right);
        yM[i] = grid.yM(way, street[i], alongM, right);
        headingRad[i] = Angles.wrap((way + (back ? 2 : 0)) * Math.PI / 2);
    }

    /** Adds what a good sensor would say of this road user to the frame. */
    void observe(int i, Observations frame, double sigmaM, RandomGenerator noise) {
        int row = frame.add(xM[i] + sigmaM * noise.nextGaussian(), yM[i] + sigmaM * noise.nextGaussian());
        double variance = sigmaM * sigmaM;
        frame.covariance(row, variance, 0, variance);
        frame.type(row, type[i], 0.9);
        frame.motion(row, Math.max(0, speedMps[i] + 0.2 * noise.nextGaussian()), 0.2, headingRad[i], 0.03);
        frame.size(row, type[i].typicalLengthM(), type[i].typicalWidthM(), type[i].typicalHeightM());
        frame.existenceConfidence[row] = 0.95f;
    }
}
