package io.verge.edge.hazard;

import io.verge.road.LocalDynamicMap;

/** Finds who may meet whom. */
interface PairSearch {
    /** What to do with a pair that may meet. */
    interface PairVisitor {
        void onPair(int slotA, int slotB);
    }

    /** Visits, each once, at least the pairs that meet and of which at least one was touched by the frame at hand. */
    void visitPairs(LocalDynamicMap map, PairVisitor visitor);
}
