package io.verge.edge.wire.cn;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.edge.wire.DsrcUnits;
import io.verge.edge.wire.WireFrame;
import io.verge.edge.wire.WireSignal;
import io.verge.edge.wire.WireTime;
import io.verge.messages.cn.road.NodeReferenceID;
import io.verge.messages.cn.signals.IntersectionState;
import io.verge.messages.cn.signals.LightState;
import io.verge.messages.cn.signals.Phase;
import io.verge.messages.cn.signals.PhaseState;
import io.verge.messages.cn.signals.SPAT;
import io.verge.messages.cn.signals.TimeChangeDetails;
import io.verge.messages.cn.signals.TimeCountingDown;
import io.verge.messages.cn.signals.UTCTiming;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** SPAT of T/CSAE 53-2020 and signals of the wire. A flashing green in China is the end of a green, still to be used. */
final class CnSignals {
    private static final long MICROS_PER_MARK = 100_000;
    private static final int MAX_MARK = 35_999;
    private static final int LATER_MARK = 36_000;
    private static final int NO_MARK = 36_001;
    private static final int STATUS_BITS = 16;
    private static final int MAX_STATES = 16;

    private CnSignals() {}

    static void take(SPAT spat, WireFrame frame) {
        NodeReferenceID first = spat.intersections().getFirst().intersectionId();
        byte[] name = ("spat-" + first.region().orElse(0) + "-" + first.id()).getBytes(StandardCharsets.US_ASCII);
        frame.sensorId(name, 0, name.length);
        frame.sequence = spat.msgCnt();
        OptionalInt second = spat.timeStamp().isPresent()
                ? spat.timeStamp()
                : spat.intersections().getFirst().timeStamp();
        frame.measurementTimeMicros =
                second.isPresent() ? DsrcUnits.instant(frame.arrivalMicros, second.getAsInt()) : frame.arrivalMicros;
        for (IntersectionState intersection : spat.intersections()) {
            for (Phase phase : intersection.phases()) {
                if (frame.admitsSignal()) {
                    take(intersection.intersectionId().id(), phase, frame);
                    frame.commitSignal();
                }
            }
        }
    }

    private static void take(int intersectionId, Phase phase, WireFrame frame) {
        WireSignal signal = frame.signal();
        PhaseState now = now(phase.phaseStates());
        signal.intersectionId = intersectionId;
        signal.signalGroup = phase.id();
        signal.phase = phase(now.light()).code();
        now.timing().ifPresent(timing -> {
            switch (timing) {
                case TimeChangeDetails.Counting(TimeCountingDown counting) -> {
                    signal.minEndTimeMicros = counted(counting.minEndTime().orElse(counting.likelyEndTime()), frame);
                    signal.maxEndTimeMicros = counted(counting.maxEndTime().orElse(counting.likelyEndTime()), frame);
                }
                case TimeChangeDetails.UtcTiming(UTCTiming utc) -> {
                    signal.minEndTimeMicros = ofDay(utc.minEndUTCTime().orElse(utc.likelyEndUTCTime()), frame);
                    signal.maxEndTimeMicros = ofDay(utc.maxEndUTCTime().orElse(utc.likelyEndUTCTime()), frame);
                }
                case TimeChangeDetails.Unknown ignored -> {}
            }
        });
    }

    /** The state that has begun, which starts at 0 where states count down; else the first. */
    private static PhaseState now(List<PhaseState> states) {
        for (PhaseState state : states) {
            if (state.timing().orElse(null) instanceof TimeChangeDetails.Counting(TimeCountingDown counting)
                    && counting.startTime() == 0) {
                return state;
            }
        }
        return states.getFirst();
    }

    private static long counted(int mark, WireFrame frame) {
        return mark > MAX_MARK ? 0 : frame.measurementTimeMicros + mark * MICROS_PER_MARK;
    }

    private static long ofDay(int mark, WireFrame frame) {
        return mark > MAX_MARK
                ? 0
                : WireTime.nearest(frame.measurementTimeMicros, mark * MICROS_PER_MARK, WireTime.MICROS_PER_HOUR);
    }

    private static SignalPhase phase(LightState light) {
        return switch (light) {
            case LightState.Item item ->
                switch (item) {
                    case UNAVAILABLE -> SignalPhase.UNAVAILABLE;
                    case DARK -> SignalPhase.DARK;
                    case FLASHING_RED -> SignalPhase.STOP_THEN_PROCEED;
                    case RED -> SignalPhase.STOP_AND_REMAIN;
                    case FLASHING_GREEN, PERMISSIVE_GREEN -> SignalPhase.PERMISSIVE_MOVEMENT_ALLOWED;
                    case PROTECTED_GREEN -> SignalPhase.PROTECTED_MOVEMENT_ALLOWED;
                    case YELLOW -> SignalPhase.PERMISSIVE_CLEARANCE;
                    case FLASHING_YELLOW -> SignalPhase.CAUTION_CONFLICTING_TRAFFIC;
                };
            case LightState.Unknown ignored -> SignalPhase.UNAVAILABLE;
        };
    }

    private static LightState light(SignalPhase phase) {
        return switch (phase) {
            case UNAVAILABLE -> LightState.Item.UNAVAILABLE;
            case DARK -> LightState.Item.DARK;
            case STOP_THEN_PROCEED -> LightState.Item.FLASHING_RED;
            case STOP_AND_REMAIN, PRE_MOVEMENT -> LightState.Item.RED;
            case PERMISSIVE_MOVEMENT_ALLOWED -> LightState.Item.PERMISSIVE_GREEN;
            case PROTECTED_MOVEMENT_ALLOWED -> LightState.Item.PROTECTED_GREEN;
            case PERMISSIVE_CLEARANCE, PROTECTED_CLEARANCE -> LightState.Item.YELLOW;
            case CAUTION_CONFLICTING_TRAFFIC -> LightState.Item.FLASHING_YELLOW;
        };
    }

    /** All signals of one instant as a message; groups beyond the 16 that an intersection may have are left out. */
    static SPAT spat(List<SignalState> signals, long measurementMicros, int msgCnt) {
        Map<Integer, List<Phase>> phases = new LinkedHashMap<>();
        for (SignalState signal : signals) {
            List<Phase> of = phases.computeIfAbsent(signal.intersectionId(), id -> new ArrayList<>());
            if (of.size() < MAX_STATES) {
                of.add(new Phase(signal.signalGroup(), List.of(state(signal, measurementMicros))));
            }
        }
        int second = DsrcUnits.secMark(measurementMicros);
        List<IntersectionState> intersections = new ArrayList<>();
        phases.forEach((id, of) -> intersections.add(new IntersectionState(
                new NodeReferenceID(OptionalInt.empty(), id),
                BitString.of(0, STATUS_BITS),
                OptionalInt.empty(),
                OptionalInt.of(second),
                Optional.empty(),
                of,
                UnknownExtensions.NONE)));
        return new SPAT(
                msgCnt,
                OptionalInt.empty(),
                OptionalInt.of(second),
                Optional.empty(),
                intersections,
                UnknownExtensions.NONE);
    }

    private static PhaseState state(SignalState signal, long measurementMicros) {
        int minEnd = mark(signal.minEndNanos(), measurementMicros);
        int maxEnd = mark(signal.maxEndNanos(), measurementMicros);
        TimeCountingDown counting = new TimeCountingDown(
                0,
                OptionalInt.of(minEnd),
                OptionalInt.of(maxEnd),
                minEnd,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
        return new PhaseState(
                light(signal.phase()), Optional.of(new TimeChangeDetails.Counting(counting)), UnknownExtensions.NONE);
    }

    private static int mark(long nanos, long measurementMicros) {
        if (nanos == 0) {
            return NO_MARK;
        }
        long marks = Math.ceilDiv(nanos / 1_000 - measurementMicros, MICROS_PER_MARK);
        return marks > MAX_MARK ? LATER_MARK : (int) Math.max(marks, 0);
    }
}
