package io.verge.edge.hazard;

import io.verge.road.LocalDynamicMap;

/** Every pair, near or far: slow and obviously complete. What {@link ConflictSearch} is held against. */
final class AllPairs implements PairSearch {
    private final Trajectories trajectories;
    private final boolean[] touched;

    AllPairs(Trajectories trajectories, int capacity) {
        this.trajectories = trajectories;
        this.touched = new boolean[capacity];
    }

    @Override
    public void visitPairs(LocalDynamicMap map, PairVisitor visitor) {
        for (int i = 0; i < map.touchedCount(); i++) {
            touched[map.touchedAt(i)] = true;
        }
        for (int i = 0; i < map.size(); i++) {
            int a = map.slotAt(i);
            for (int k = i + 1; k < map.size(); k++) {
                int b = map.slotAt(k);
                if ((touched[a] || touched[b]) && hasTrajectory(map, a) && hasTrajectory(map, b)) {
                    visitor.onPair(touched[a] ? a : b, touched[a] ? b : a);
                }
            }
        }
        for (int i = 0; i < map.touchedCount(); i++) {
            touched[map.touchedAt(i)] = false;
        }
    }

    private boolean hasTrajectory(LocalDynamicMap map, int slot) {
        return trajectories.trackId[slot] == map.trackId[slot];
    }
}
