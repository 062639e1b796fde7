package io.verge.edge.wire.us;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.us.dsrccommon.IntersectionReferenceID;
import io.verge.messages.us.dsrcspat.MovementEvent;
import io.verge.messages.us.dsrcspat.MovementPhaseState;
import io.verge.messages.us.dsrcspat.MovementState;
import io.verge.messages.us.dsrcspat.SPAT;
import io.verge.messages.us.dsrcspat.TimeChangeDetails;
import io.verge.messages.us.dsrcvariant.IntersectionState;
import io.verge.road.SignalState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Signals as SPAT of SAE J2735. Our phases have the codes of {@code MovementPhaseState}. */
final class UsSignals {
    private static final int STATUS_BITS = 16;
    private static final long NANOS_PER_MARK = 100_000_000;
    private static final int MARKS_PER_HOUR = 36_000;
    private static final int NO_MARK = 36_001;

    private UsSignals() {}

    static SPAT spat(List<SignalState> signals, long nowNanos) {
        Map<Integer, List<MovementState>> groups = new LinkedHashMap<>();
        for (SignalState signal : signals) {
            groups.computeIfAbsent(signal.intersectionId(), id -> new ArrayList<>())
                    .add(state(signal));
        }
        List<IntersectionState> intersections = new ArrayList<>();
        groups.forEach((id, states) -> intersections.add(intersection(id, states, nowNanos)));
        return new SPAT(
                OptionalInt.of(UsTime.minuteOfYear(nowNanos)),
                Optional.empty(),
                intersections,
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private static IntersectionState intersection(int id, List<MovementState> states, long nowNanos) {
        return new IntersectionState(
                Optional.empty(),
                new IntersectionReferenceID(OptionalInt.empty(), id),
                0,
                BitString.of(0, STATUS_BITS),
                OptionalInt.of(UsTime.minuteOfYear(nowNanos)),
                OptionalInt.of(UsTime.milliOfMinute(nowNanos)),
                Optional.empty(),
                states,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    private static MovementState state(SignalState signal) {
        TimeChangeDetails timing = new TimeChangeDetails(
                OptionalInt.empty(),
                mark(signal.minEndNanos()),
                OptionalInt.of(mark(signal.maxEndNanos())),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
        MovementEvent event = new MovementEvent(
                MovementPhaseState.of(signal.phase().code()),
                Optional.of(timing),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
        return new MovementState(
                Optional.empty(),
                signal.signalGroup(),
                List.of(event),
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE);
    }

    /** Tenths of a second of the hour, rounded up. */
    private static int mark(long nanos) {
        return nanos == 0 ? NO_MARK : (int) Math.floorMod(Math.ceilDiv(nanos, NANOS_PER_MARK), (long) MARKS_PER_HOUR);
    }
}
