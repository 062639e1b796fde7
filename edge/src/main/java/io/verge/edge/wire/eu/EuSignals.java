package io.verge.edge.wire.eu;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.DsrcTime;
import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireSignal;
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
import java.util.concurrent.TimeUnit;

/** SPATEM of TS 103 301 and signals of the wire, whose phases have the same numbers. */
final class EuSignals {
    private static final int VERSION = 2;
    private static final int SPATEM_ID = 4;
    private static final int NO_MARK = 36_001;
    private static final int STATUS_BITS = 16;
    private static final int MAX_STATES = 255;

    private EuSignals() {}

    static void take(SPATEM spatem, WireFrame frame) {
        SPAT spat = spatem.spat();
        IntersectionState first = spat.intersections().getFirst();
        EuUnits.source(frame, "spatem-", spatem.header().stationID());
        frame.sequence = first.revision();
        frame.measurementTimeMicros = DsrcTime.instant(
                frame.arrivalMicros, first.moy().isPresent() ? first.moy() : spat.timeStamp(), first.timeStamp());
        for (IntersectionState intersection : spat.intersections()) {
            for (MovementState movement : intersection.states()) {
                if (frame.admitsSignal()) {
                    take(intersection.id().id(), movement, frame);
                    frame.commitSignal();
                }
            }
        }
    }

    /** The first of a movement's events is what it shows now. */
    private static void take(int intersectionId, MovementState movement, WireFrame frame) {
        WireSignal signal = frame.signal();
        MovementEvent now = movement.stateTimeSpeed().getFirst();
        signal.intersectionId = intersectionId;
        signal.signalGroup = movement.signalGroup();
        signal.phase = now.eventState().ordinal();
        if (now.timing().isPresent()) {
            TimeChangeDetails timing = now.timing().get();
            signal.minEndTimeMicros = DsrcTime.end(timing.minEndTime(), frame.measurementTimeMicros);
            signal.maxEndTimeMicros = DsrcTime.end(timing.maxEndTime().orElse(NO_MARK), frame.measurementTimeMicros);
        }
    }

    /** All signals of one instant, by intersection; groups beyond the 255 that one may have are left out. */
    static SPATEM spatem(long stationId, List<SignalState> signals, long nowNanos) {
        return new SPATEM(
                new ItsPduHeader(VERSION, SPATEM_ID, stationId),
                spat(signals, TimeUnit.NANOSECONDS.toMicros(nowNanos)));
    }

    private static SPAT spat(List<SignalState> signals, long measurementMicros) {
        Map<Integer, List<MovementState>> movements = new LinkedHashMap<>();
        for (SignalState signal : signals) {
            List<MovementState> of = movements.computeIfAbsent(signal.intersectionId(), id -> new ArrayList<>());
            if (of.size() < MAX_STATES) {
                of.add(movement(signal, measurementMicros));
            }
        }
        OptionalInt minute = OptionalInt.of(DsrcTime.minuteOfYear(measurementMicros));
        List<IntersectionState> intersections = new ArrayList<>();
        movements.forEach((id, of) -> intersections.add(new IntersectionState(
                Optional.empty(),
                new IntersectionReferenceID(OptionalInt.empty(), id),
                0,
                BitString.of(0, STATUS_BITS),
                minute,
                OptionalInt.of(DsrcUnits.secMark(measurementMicros)),
                Optional.empty(),
                of,
                Optional.empty(),
                Optional.empty(),
                UnknownExtensions.NONE)));
        return new SPAT(minute, Optional.empty(), intersections, Optional.empty(), UnknownExtensions.NONE);
    }

    private static MovementState movement(SignalState signal, long measurementMicros) {
        TimeChangeDetails timing = new TimeChangeDetails(
                OptionalInt.empty(),
                mark(signal.minEndNanos(), measurementMicros),
                signal.maxEndNanos() == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(mark(signal.maxEndNanos(), measurementMicros)),
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

    private static int mark(long endNanos, long measurementMicros) {
        return endNanos == 0 ? NO_MARK : DsrcTime.mark(endNanos, measurementMicros);
    }
}
