package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.messages.eu.release1.dsrccommon.IntersectionReferenceID;
import io.verge.messages.eu.release1.dsrcspat.MovementEvent;
import io.verge.messages.eu.release1.dsrcspat.MovementPhaseState;
import io.verge.messages.eu.release1.dsrcspat.MovementState;
import io.verge.messages.eu.release1.dsrcspat.SPAT;
import io.verge.messages.eu.release1.dsrcspat.TimeChangeDetails;
import io.verge.messages.eu.release1.dsrcvariant.IntersectionState;
import io.verge.messages.eu.release1.infrastructure.SPATEM;
import io.verge.messages.eu.release1.station.ItsPduHeader;
import io.verge.road.SignalState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Signals as SPATEM of TS 103 301 V2.1.1. Our phases have the codes of {@code MovementPhaseState}. */
final class EuSignals {
    private static final int VERSION = 2;
    private static final int SPATEM_ID = 4;
    private static final int STATUS_BITS = 16;
    private static final long NANOS_PER_MARK = 100_000_000;
    private static final int MARKS_PER_HOUR = 36_000;
    private static final int NO_MARK = 36_001;

    private EuSignals() {}

    static SPATEM spatem(long stationId, List<SignalState> signals, long nowNanos) {
        Map<Integer, List<MovementState>> groups = new LinkedHashMap<>();
        for (SignalState signal : signals) {
            groups.computeIfAbsent(signal.intersectionId(), id -> new ArrayList<>())
                    .add(state(signal));
        }
        List<IntersectionState> intersections = new ArrayList<>();
        groups.forEach((id, states) -> intersections.add(new IntersectionState(
                Optional.empty(),
                new IntersectionReferenceID(OptionalInt.empty(), id),
                0,
                BitString.of(0, STATUS_BITS),
                OptionalInt.of(EuTime.minuteOfYear(nowNanos)),
                OptionalInt.of(EuTime.milliOfMinute(nowNanos)),
                Optional.empty(),
                states,
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE)));
        SPAT spat = new SPAT(
                OptionalInt.of(EuTime.minuteOfYear(nowNanos)),
                Optional.empty(),
                intersections,
                Optional.empty(),
                UnknownExtensions.NONE);
        return new SPATEM(new ItsPduHeader(VERSION, SPATEM_ID, stationId), spat);
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
