package io.verge.edge.wire.us;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.DsrcTime;
import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireSignal;
import io.verge.messages.us.dsrccommon.IntersectionReferenceID;
import io.verge.messages.us.dsrcspat.MovementEvent;
import io.verge.messages.us.dsrcspat.MovementPhaseState;
import io.verge.messages.us.dsrcspat.MovementState;
import io.verge.messages.us.dsrcspat.SPAT;
import io.verge.messages.us.dsrcspat.TimeChangeDetails;
import io.verge.messages.us.dsrcvariant.IntersectionState;
import io.verge.road.SignalState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** SPAT of SAE J2735 and signals of the wire, whose phases have the same numbers. */
final class UsSignals {
    private static final int NO_MARK = 36_111;
    private static final int STATUS_BITS = 16;
    private static final int MAX_STATES = 255;

    private UsSignals() {}

    static void take(SPAT spat, WireFrame frame) {
        IntersectionState first = spat.intersections().getFirst();
        byte[] name =
                ("spat-" + first.id().region().orElse(0) + "-" + first.id().id()).getBytes(StandardCharsets.US_ASCII);
        frame.sensorId(name, 0, name.length);
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
    static SPAT spat(List<SignalState> signals, long nowNanos) {
        long measurementMicros = TimeUnit.NANOSECONDS.toMicros(nowNanos);
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
