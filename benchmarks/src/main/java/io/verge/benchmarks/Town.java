package io.verge.benchmarks;

import static io.verge.road.LocalDynamicMap.COVARIANCE_STRIDE;

import io.verge.road.LocalDynamicMap;
import io.verge.road.map.LaneMatch;
import io.verge.road.map.RoadMap;

/** One town with its traffic, written straight into a picture as fusion would leave it. */
final class Town {
    static final double PER_KM2 = 400;
    private static final double UNRULY_SHARE = 0.1;
    private static final double TICK_SECONDS = 0.1;
    private static final long START_NANOS = 1_800_000_000_000_000_000L;

    final RoadMap roadMap;
    final LocalDynamicMap map;
    private final CityTraffic traffic;
    private final LaneMatch match = new LaneMatch();
    private final int[] slots;

    Town(int roadUsers, long seed) {
        CityGrid grid = CityGrid.forRoadUsers(roadUsers, PER_KM2);
        roadMap = grid.map();
        traffic = new CityTraffic(grid, roadUsers, UNRULY_SHARE, seed);
        map = new LocalDynamicMap(roadUsers);
        slots = new int[roadUsers];
        for (int i = 0; i < roadUsers; i++) {
            slots[i] = map.birth(START_NANOS);
            int slot = slots[i];
            map.confirmed[slot] = true;
            map.stationType[slot] = (byte) traffic.type[i].code();
            map.lengthM[slot] = traffic.type[i].typicalLengthM();
            map.widthM[slot] = traffic.type[i].typicalWidthM();
            int c = slot * COVARIANCE_STRIDE;
            map.covariance[c] = 0.02;
            map.covariance[c + 2] = 0.02;
            map.covariance[c + 7] = 0.05;
            map.covariance[c + 9] = 0.05;
        }
    }

    /** Everybody has just been measured. */
    void moveTo(int tick) {
        long now = START_NANOS + Math.round(tick * TICK_SECONDS * 1e9);
        traffic.moveTo(tick * TICK_SECONDS);
        map.advanceTo(now);
        for (int i = 0; i < slots.length; i++) {
            int slot = slots[i];
            double heading = traffic.headingRad[i];
            map.timestampNanos[slot] = now;
            map.measuredNanos[slot] = now;
            map.xM[slot] = traffic.xM[i];
            map.yM[slot] = traffic.yM[i];
            map.vxMps[slot] = traffic.speedMps[i] * Math.cos(heading);
            map.vyMps[slot] = traffic.speedMps[i] * Math.sin(heading);
            map.headingRad[slot] = heading;
            roadMap.laneIndex().match(traffic.xM[i], traffic.yM[i], heading, map.lane[slot], match);
            map.lane[slot] = match.lane;
            map.laneAlongM[slot] = match.alongM;
            map.laneOffsetM[slot] = match.offsetM;
            map.touch(slot);
        }
    }
}
