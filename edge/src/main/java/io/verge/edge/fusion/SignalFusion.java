package io.verge.edge.fusion;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.Counters;
import io.verge.road.LocalDynamicMap;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.map.RoadMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes into the picture what lights are said to show, and notes what cannot be true of a controller: protected green for
 * movements that cross, a phase that cannot follow the one before, a light nobody speaks of any more. Each is counted; the
 * log names those that the map knows, lest a stranger fill it. The states themselves stand: whether a light or a message is
 * wrong, nobody here can know.
 */
final class SignalFusion {
    private static final System.Logger LOG = System.getLogger(SignalFusion.class.getName());
    /** Between states further apart a phase may have gone by unheard. */
    private static final long UNBROKEN_NANOS = 1_500_000_000L;
    /** Controllers whose messages are a little apart are not in conflict. */
    private static final long TOGETHER_NANOS = 700_000_000L;

    private static final long SWEEP_NANOS = 1_000_000_000L;
    private static final int KEY_BITS = 32;

    private final LocalDynamicMap map;
    private final Counters counters;
    private final SignalConflicts conflicts;
    private final Set<Long> inConflict = new HashSet<>();
    /** Groups of which an impossible phase has been told: a controller without amber would do it in every cycle. */
    private final Set<Integer> told = new HashSet<>();

    private final Set<Integer> stale = new HashSet<>();

    private long lastSweepNanos;

    SignalFusion(LocalDynamicMap map, RoadMap roadMap, Counters counters) {
        this.map = map;
        this.counters = counters;
        this.conflicts = new SignalConflicts(roadMap);
    }

    /** Takes the states of a frame, or none; one that is older than what is known of its group is passed over. */
    void update(List<SignalState> states) {
        for (int i = 0; i < states.size(); i++) {
            SignalState state = states.get(i);
            Optional<SignalState> before = map.findLastSignal(state.key());
            if (before.isEmpty() || state.sinceNanos() >= before.get().sinceNanos()) {
                before.ifPresent(last -> checkTransition(last, state));
                map.put(state);
            }
        }
        for (int i = 0; i < states.size(); i++) {
            checkConflicts(states.get(i).key());
        }
        if (map.nowNanos() - lastSweepNanos >= SWEEP_NANOS) {
            lastSweepNanos = map.nowNanos();
            sweep();
        }
    }

    private void checkTransition(SignalState before, SignalState now) {
        boolean unbroken = now.sinceNanos() - before.sinceNanos() <= UNBROKEN_NANOS;
        if (unbroken && isImpossible(before.phase(), now.phase(), conflicts.isOfVehicles(now.key()))) {
            counters.increment(Counter.SIGNAL_TRANSITIONS);
            if (conflicts.isOfTheMap(now.key()) && told.add(now.key())) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "event=signal-transition signal={0} from={1} to={2}",
                        name(now.key()),
                        before.phase(),
                        now.phase());
            }
        }
    }

    /** Amber comes between green and red, and from nowhere else; people on foot have none everywhere. */
    private static boolean isImpossible(SignalPhase before, SignalPhase now, boolean vehicles) {
        return (before.isStop() && now.isClearance())
                || (vehicles && before.isGo() && now.isStop())
                || (before.isClearance() && now == SignalPhase.PROTECTED_MOVEMENT_ALLOWED);
    }

    private void checkConflicts(int key) {
        List<Integer> others = conflicts.of(key);
        for (int i = 0; i < others.size(); i++) {
            int other = others.get(i);
            long pair = (long) Math.min(key, other) << KEY_BITS | Math.max(key, other);
            if (!bothProtected(key, other)) {
                inConflict.remove(pair);
            } else if (inConflict.add(pair)) {
                counters.increment(Counter.SIGNAL_CONFLICTS);
                LOG.log(
                        System.Logger.Level.WARNING,
                        "event=signal-conflict signal={0} other={1} phase=PROTECTED_MOVEMENT_ALLOWED",
                        name(key),
                        name(other));
            }
        }
    }

    private boolean bothProtected(int key, int other) {
        Optional<SignalState> a = map.findLastSignal(key);
        Optional<SignalState> b = map.findLastSignal(other);
        return a.isPresent()
                && b.isPresent()
                && a.get().phase() == SignalPhase.PROTECTED_MOVEMENT_ALLOWED
                && b.get().phase() == SignalPhase.PROTECTED_MOVEMENT_ALLOWED
                && Math.abs(a.get().sinceNanos() - b.get().sinceNanos()) <= TOGETHER_NANOS;
    }

    /** Looks for lights that nobody speaks of any more. */
    private void sweep() {
        int gone = 0;
        String one = "";
        for (SignalState state : map.signals()) {
            if (state.holdsAt(map.nowNanos())) {
                stale.remove(state.key());
            } else if (stale.add(state.key())) {
                counters.increment(Counter.SIGNALS_STALE);
                if (conflicts.isOfTheMap(state.key())) {
                    gone++;
                    one = name(state.key());
                }
            }
        }
        if (gone > 0) {
            LOG.log(System.Logger.Level.WARNING, "event=signals-stale signals={0} one={1}", gone, one);
        }
        if (stale.size() > map.signals().size()) {
            stale.removeIf(key -> map.findLastSignal(key).isEmpty());
        }
    }

    private static String name(int key) {
        return SignalState.intersectionOf(key) + "/" + SignalState.groupOf(key);
    }
}
