package io.verge.simulation.recorded;

import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import java.util.ArrayList;
import java.util.List;

/** What one light of a recording showed, and when. */
final class RecordedLight {
    private static final int MAX_STAGES = 10_000;

    private final String name;
    private final List<Stage> stages = new ArrayList<>();

    private record Stage(double fromS, double toS, SignalPhase phase) {}

    RecordedLight(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    double lastS() {
        return stages.isEmpty() ? Double.NEGATIVE_INFINITY : stages.getLast().toS();
    }

    /** The next stage; one that shows what the last one did prolongs it. Returns false when it overlaps the last one. */
    boolean add(double fromS, double toS, SignalPhase phase) {
        if (!(toS > fromS) || fromS < lastS() - 1e-6 || stages.size() >= MAX_STAGES) {
            return false;
        }
        if (!stages.isEmpty() && stages.getLast().phase() == phase && fromS - lastS() < 1e-6) {
            Stage last = stages.removeLast();
            stages.add(new Stage(last.fromS(), toS, phase));
        } else {
            stages.add(new Stage(fromS, toS, phase));
        }
        return true;
    }

    /**
     * What it showed at this time. The end is known because the recording goes on; past the recording's last stage
     * nothing is known and the phase is {@link SignalPhase#UNAVAILABLE}.
     */
    SignalState at(double timeS, int key, PlayOptions options) {
        SignalPhase phase = SignalPhase.UNAVAILABLE;
        long endNanos = 0;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (timeS >= stage.fromS() && timeS < stage.toS()) {
                phase = stage.phase();
                // The last stage ends with the recording, not with a switch.
                endNanos = i + 1 < stages.size() ? options.epochNanos(stage.toS()) : 0;
                break;
            }
        }
        return new SignalState(key >> 8, key & 0xFF, phase, options.epochNanos(timeS), endNanos, endNanos);
    }
}
