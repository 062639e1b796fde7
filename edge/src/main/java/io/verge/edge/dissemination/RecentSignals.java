package io.verge.edge.dissemination;

import io.verge.road.LocalDynamicMap;
import io.verge.road.SignalState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The lights of a picture that are still known to show what they were said to, by intersection. */
final class RecentSignals {
    /** How many intersections the message of each set can hold. */
    private static final int MAX_INTERSECTIONS = 32;

    private final List<SignalState> states = new ArrayList<>();

    /** Hands on the signals, those of up to {@value #MAX_INTERSECTIONS} intersections at a time. */
    void forEachMessage(LocalDynamicMap picture, Consumer<List<SignalState>> messages) {
        long now = picture.nowNanos();
        for (SignalState state : picture.signals()) {
            if (state.holdsAt(now)) {
                states.add(state);
            }
        }
        states.sort(Comparator.comparingInt(SignalState::key));
        int from = 0;
        int intersections = 0;
        for (int i = 0; i < states.size(); i++) {
            boolean isNext = i == 0
                    || states.get(i).intersectionId() != states.get(i - 1).intersectionId();
            if (isNext && ++intersections > MAX_INTERSECTIONS) {
                messages.accept(states.subList(from, i));
                from = i;
                intersections = 1;
            }
        }
        if (from < states.size()) {
            messages.accept(states.subList(from, states.size()));
        }
        states.clear();
    }
}
