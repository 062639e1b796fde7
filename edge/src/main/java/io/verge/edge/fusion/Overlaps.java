package io.verge.edge.fusion;

import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import io.verge.road.StationType;

/** Bodies cannot share a place: what seems to is one road user seen, or tracked, twice. */
final class Overlaps {
    private static final int OVERLAPS_TO_MERGE = 4;
    /** Bodies whose measured outlines share more than the rest of this cannot be two. */
    private static final double OVERLAP_SHARE = 0.75;

    private final LocalDynamicMap map;
    private final BodyEstimate body;
    private final TrackGrid grid;
    private final Association association;
    private final int[] near = new int[TrackGrid.MAX_NEAR];
    /** By track: how often on end it has overlapped an older one. */
    private final byte[] counts;

    Overlaps(LocalDynamicMap map, BodyEstimate body, TrackGrid grid, Association association) {
        this.map = map;
        this.body = body;
        this.grid = grid;
        this.association = association;
        counts = new byte[map.capacity()];
    }

    void begin(int slot) {
        counts[slot] = 0;
    }

    /**
     * The confirmed track whose body a row would overlap, or −1. Two vehicles cannot share a place: such an echo begins no track
     * of its own.
     */
    int bodyAround(Observations frame, int row) {
        StationType seen = StationType.ofCode(frame.stationType[row]);
        double length = Double.isNaN(frame.lengthM[row]) ? seen.typicalLengthM() : frame.lengthM[row];
        double width = Double.isNaN(frame.widthM[row]) ? seen.typicalWidthM() : frame.widthM[row];
        int found = grid.near(frame.xM[row], frame.yM[row], near);
        for (int i = 0; i < found; i++) {
            int slot = near[i];
            boolean bothNamed = frame.stationId[row] != 0 && map.stationId[slot] != 0;
            boolean vruBesideVehicle = seen.isVru() && !map.type(slot).isVru();
            if (!bothNamed && !vruBesideVehicle && map.confirmed[slot]) {
                double dx = frame.xM[row] - grid.x(slot);
                double dy = frame.yM[row] - grid.y(slot);
                if (bodiesOverlap(slot, dx, dy, length, width)) {
                    return slot;
                }
            }
        }
        return -1;
    }

    /**
     * Two tracks that keep overlapping while no source ever sees both at once are one road user tracked twice; the younger
     * goes.
     */
    void count(int row, boolean[] dead) {
        int slot = association.slotOf(row);
        for (int pair = association.firstPair(row); pair < association.firstPair(row + 1); pair++) {
            int other = association.pairSlot(pair);
            if (other == slot || map.type(other).isVru() != map.type(slot).isVru()) {
                continue;
            }
            int younger = map.trackId[slot] > map.trackId[other] ? slot : other;
            boolean stations = map.stationId[slot] != 0 && map.stationId[other] != 0;
            if (stations || association.rowOf(other) >= 0) {
                counts[younger] = 0;
            } else if (shareAPlace(slot, other) && ++counts[younger] >= OVERLAPS_TO_MERGE) {
                dead[younger] = true;
            }
        }
    }

    private boolean shareAPlace(int a, int b) {
        double dt = (map.timestampNanos[a] - map.timestampNanos[b]) * 1e-9;
        double dx = map.xM[b] + dt * map.vxMps[b] - map.xM[a];
        double dy = map.yM[b] + dt * map.vyMps[b] - map.yM[a];
        double dvx = map.vxMps[b] - map.vxMps[a];
        double dvy = map.vyMps[b] - map.vyMps[a];
        return dvx * dvx + dvy * dvy < 16 && bodiesOverlap(a, dx, dy, map.lengthM[b], map.widthM[b]);
    }

    /** Whether a body this far from the track's centre, taken to lie along it, would overlap it by more than a graze. */
    private boolean bodiesOverlap(int slot, double dx, double dy, double length, double width) {
        double cos = body.cos(slot);
        double sin = body.sin(slot);
        return Math.abs(dx * cos + dy * sin) < OVERLAP_SHARE * (map.lengthM[slot] + length) / 2
                && Math.abs(dy * cos - dx * sin) < OVERLAP_SHARE * (map.widthM[slot] + width) / 2;
    }
}
