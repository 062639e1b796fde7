package io.verge.edge.wire;

import io.verge.road.SignalPhase;
import io.verge.road.SignalState;

/** One {@code Signal} in the integers of the wire. Kept until the frame's own time is known, which may come later. */
public final class WireSignal {
    /** {@code TimeMark} of ISO/TS 19091:2019 reaches one hour; what ends further off is not the end of a phase. */
    public static final long MAX_END_DISTANCE_MICROS = 3_600_000_000L;

    private static final long NANOS_PER_MICRO = 1_000;

    public long intersectionId;
    public long signalGroup;
    public int phase;
    public long minEndTimeMicros;
    public long maxEndTimeMicros;
    public boolean impossible;

    public void clear() {
        intersectionId = 0;
        signalGroup = 0;
        phase = 0;
        minEndTimeMicros = 0;
        maxEndTimeMicros = 0;
        impossible = false;
    }

    public boolean isPlausible(long measurementTimeMicros) {
        return !impossible
                && intersectionId <= SignalState.MAX_INTERSECTION_ID
                && signalGroup >= 1
                && signalGroup <= SignalState.MAX_SIGNAL_GROUP
                && phase >= 0
                && phase < WireNames.PHASES.length
                && isEnd(minEndTimeMicros, measurementTimeMicros)
                && isEnd(maxEndTimeMicros, measurementTimeMicros)
                && (minEndTimeMicros <= maxEndTimeMicros || maxEndTimeMicros == 0);
    }

    private static boolean isEnd(long micros, long measurementTimeMicros) {
        return micros == 0 || (micros > 0 && Math.abs(micros - measurementTimeMicros) <= MAX_END_DISTANCE_MICROS);
    }

    public SignalState toState(long measurementTimeMicros) {
        return new SignalState(
                (int) intersectionId,
                (int) signalGroup,
                SignalPhase.ofCode(phase),
                measurementTimeMicros * NANOS_PER_MICRO,
                minEndTimeMicros * NANOS_PER_MICRO,
                maxEndTimeMicros * NANOS_PER_MICRO);
    }

    public void take(SignalState state) {
        intersectionId = state.intersectionId();
        signalGroup = state.signalGroup();
        phase = state.phase().code();
        minEndTimeMicros = state.minEndNanos() / NANOS_PER_MICRO;
        maxEndTimeMicros = state.maxEndNanos() / NANOS_PER_MICRO;
        impossible = false;
    }
}
