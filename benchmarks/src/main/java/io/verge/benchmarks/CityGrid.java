package io.verge.benchmarks;

import io.verge.road.GeoReference;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * A square town of even blocks, as large as its road users need: a street every 200 m or so both ways, a lane each way,
 * sidewalks on both sides, and straight and right-turning movements where streets meet. Centred on the map's reference.
 */
final class CityGrid {
    /** From the middle of a street to the middle of its lanes, and of its sidewalks, metres. */
    static final double LANE_ASIDE_M = 1.75;

    static final double SIDEWALK_ASIDE_M = 6;
    /** From the middle of an intersection to where its inside ends. */
    static final double INSIDE_M = 10;

    private static final GeoReference REFERENCE = GeoReference.of(48.137, 11.575);
    private static final double TARGET_BLOCK_M = 200;
    private static final double LANE_WIDTH_M = 3.5;
    private static final double SIDEWALK_WIDTH_M = 3;
    private static final double LIMIT_MPS = 13.9;
    private static final double M2_PER_KM2 = 1e6;

    /** The four ways to go, counter-clockwise from east. */
    static final int[] DX = {1, 0, -1, 0};

    static final int[] DY = {0, 1, 0, -1};

    final int streets;
    final double blockM;

    private final List<Lane> lanes = new ArrayList<>();

    private CityGrid(int streets, double blockM) {
        this.streets = streets;
        this.blockM = blockM;
    }

    /** A town that holds so many road users at this density. */
    static CityGrid forRoadUsers(int roadUsers, double perKm2) {
        double side = Math.sqrt(roadUsers * M2_PER_KM2 / perKm2);
        int streets = Math.max(2, (int) Math.round(side / TARGET_BLOCK_M));
        return new CityGrid(streets, side / streets);
    }

    /** Length of one side, metres. */
    double sideM() {
        return streets * blockM;
    }

    /** The middle of a street, metres from the reference. */
    double streetM(int street) {
        return (street + 0.5) * blockM - sideM() / 2;
    }

    /** East of a place {@code along} metres down a street in this direction and {@code right} of its middle. */
    double xM(int direction, int street, double along, double right) {
        return DX[direction] == 0
                ? streetM(street) + right * DY[direction]
                : DX[direction] * (along - sideM() / 2) + right * DY[direction];
    }

    /** North of the same place. */
    double yM(int direction, int street, double along, double right) {
        return DX[direction] == 0
                ? DY[direction] * (along - sideM() / 2) - right * DX[direction]
                : streetM(street) - right * DX[direction];
    }

    /** Lays out all lanes. */
    RoadMap map() {
        for (int direction = 0; direction < 4; direction++) {
            for (int street = 0; street < streets; street++) {
                for (int block = 0; block < streets; block++) {
                    addBlock(direction, street, block);
                }
            }
        }
        for (int direction = 0; direction < 4; direction++) {
            for (int street = 0; street < streets; street++) {
                for (int block = 0; block < streets; block++) {
                    addSidewalk(direction, street, block);
                }
            }
        }
        return RoadMap.of("city grid", REFERENCE, lanes, List.of());
    }

    /** Lanes stand in threes: up to the stop line, straight on over the intersection, and right into the next street. */
    private int approach(int direction, int street, int block) {
        return 3 * ((direction * streets + street) * streets + block);
    }

    /** A block's lane runs from one intersection's end to the next one's beginning. */
    private void addBlock(int direction, int street, int block) {
        double crossing = (block + 0.5) * blockM;
        double begin = block == 0 ? 0 : crossing - blockM + INSIDE_M;
        int index = approach(direction, street, block);
        int right = (direction + 3) % 4;
        int rightStreet = crossStreet(direction, block);
        int rightBlock = blockAfter(right, street);
        boolean onward = block + 1 < streets;
        boolean turns = rightBlock < streets;
        String name = direction + "." + street + "." + block;
        List<Integer> before = block == 0 ? List.of() : List.of(approach(direction, street, block - 1) + 1);
        lanes.add(lane(
                name,
                straight(direction, street, begin, crossing - INSIDE_M),
                Turn.NONE,
                List.of(index + 1, index + 2),
                before));
        // The last one leads out of town.
        lanes.add(lane(
                name + ".straight",
                straight(direction, street, crossing - INSIDE_M, onward ? crossing + INSIDE_M : sideM()),
                Turn.STRAIGHT,
                onward ? List.of(approach(direction, street, block + 1)) : List.of(),
                List.of(index)));
        lanes.add(lane(
                name + ".right",
                corner(direction, street, crossing - INSIDE_M, right, rightStreet, (rightBlock - 0.5) * blockM),
                Turn.RIGHT,
                turns ? List.of(approach(right, rightStreet, rightBlock)) : List.of(),
                List.of(index)));
    }

    /** The street met at the end of this block. */
    private int crossStreet(int direction, int block) {
        return DX[direction] + DY[direction] > 0 ? block : streets - 1 - block;
    }

    /** The block of the way {@code onto} that begins where it crosses this street. */
    private int blockAfter(int onto, int street) {
        return crossStreet(onto, 0) == 0 ? street + 1 : streets - street;
    }

    private Polyline straight(int direction, int street, double from, double to) {
        return line(
                xM(direction, street, from, LANE_ASIDE_M),
                yM(direction, street, from, LANE_ASIDE_M),
                xM(direction, street, to, LANE_ASIDE_M),
                yM(direction, street, to, LANE_ASIDE_M));
    }

    private Polyline corner(int direction, int street, double from, int onto, int ontoStreet, double crossing) {
        double ahead = INSIDE_M - SIDEWALK_ASIDE_M;
        double[] xs = {
            xM(direction, street, from, LANE_ASIDE_M),
            xM(direction, street, from + ahead, LANE_ASIDE_M),
            xM(onto, ontoStreet, crossing + INSIDE_M - ahead, LANE_ASIDE_M),
            xM(onto, ontoStreet, crossing + INSIDE_M, LANE_ASIDE_M)
        };
        double[] ys = {
            yM(direction, street, from, LANE_ASIDE_M),
            yM(direction, street, from + ahead, LANE_ASIDE_M),
            yM(onto, ontoStreet, crossing + INSIDE_M - ahead, LANE_ASIDE_M),
            yM(onto, ontoStreet, crossing + INSIDE_M, LANE_ASIDE_M)
        };
        return Polyline.of(xs, ys);
    }

    private void addSidewalk(int direction, int street, int block) {
        double from = Math.max(0, (block - 0.5) * blockM + INSIDE_M);
        double to = (block + 0.5) * blockM - INSIDE_M;
        lanes.add(new Lane(
                "walk." + direction + "." + street + "." + block,
                LaneType.SIDEWALK,
                line(
                        xM(direction, street, from, SIDEWALK_ASIDE_M),
                        yM(direction, street, from, SIDEWALK_ASIDE_M),
                        xM(direction, street, to, SIDEWALK_ASIDE_M),
                        yM(direction, street, to, SIDEWALK_ASIDE_M)),
                SIDEWALK_WIDTH_M,
                LIMIT_MPS,
                Turn.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                -1));
    }

    private static Lane lane(
            String id, Polyline line, Turn turn, List<Integer> successors, List<Integer> predecessors) {
        return new Lane(
                id,
                LaneType.VEHICLE,
                line,
                LANE_WIDTH_M,
                LIMIT_MPS,
                turn,
                successors,
                predecessors,
                List.of(),
                List.of(),
                -1);
    }

    private static Polyline line(double x1, double y1, double x2, double y2) {
        return Polyline.of(new double[] {x1, x2}, new double[] {y1, y2});
    }
}
