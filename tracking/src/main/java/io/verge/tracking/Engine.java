package io.verge.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Who is who from frame to frame, for any body that has a {@link Model}. Three rounds of optimal assignment: sure
 * detections to predictions, with what speaks against a change of direction (observation-centric momentum); unsure ones
 * to the tracks left; sure ones left to where tracks were last seen (observation-centric recovery). A track found again
 * after a gap is filtered anew along the way between. A detection that is sure and nobody's begins a track.
 *
 * <p>Cao, Pang, Weng, Khirodkar and Kitani, Observation-Centric SORT, CVPR 2023, for momentum, recovery and what follows
 * a gap; Zhang and others, ByteTrack, ECCV 2022, for the round of unsure detections; Weng, Wang, Held and Kitani, 3D
 * Multi-Object Tracking, IROS 2020, for boxes in space under the same filter.
 */
final class Engine<B> {
    /** Most detections and most tracks of one frame. */
    static final int MAX_SIZE = 256;

    private final Model<B> model;
    private final Settings settings;
    private final LongSupplier ids;
    private final Candidates<B> candidates;
    private final List<Hypothesis<B>> tracks = new ArrayList<>();
    private final Assignment assignment = new Assignment(MAX_SIZE);
    private final int[] trackOfRow = new int[MAX_SIZE];
    private final int[] candidateOfColumn = new int[MAX_SIZE];
    private final int[] columnOfRow = new int[MAX_SIZE];
    private double lastTime = Double.NEGATIVE_INFINITY;

    Engine(Model<B> model, Settings settings, LongSupplier ids) {
        this.model = model;
        this.settings = settings;
        this.ids = ids;
        candidates = new Candidates<>(model, settings.floorScore(), MAX_SIZE);
    }

    TrackedFrame<B> step(double time, List<Detection<B>> detections) {
        if (!Double.isFinite(time)) {
            return TrackedFrame.refused(time, Refusal.NOT_FINITE);
        }
        if (time <= lastTime) {
            return TrackedFrame.refused(time, Refusal.LATE);
        }
        List<TrackedFrame.Refused> refused = candidates.take(detections);
        tracks.removeIf(track -> track.isPast(time));
        for (Hypothesis<B> track : tracks) {
            track.predict(time - lastTime);
        }
        lastTime = time;
        match(time, true, false, settings.gate());
        match(time, false, false, settings.lowGate());
        match(time, true, true, settings.gate());
        tracks.removeIf(track -> !track.isSeen(time) && !track.miss());
        begin(time);
        return new TrackedFrame<>(time, shown(time), refused);
    }

    /** One round: tracks without a detection, and detections without a track, as cheaply as can be. */
    private void match(double time, boolean sure, boolean whereLastSeen, double gate) {
        int rows = tracksLeft(time);
        int columns = candidatesLeft(sure);
        if (rows == 0 || columns == 0) {
            return;
        }
        assignment.start(rows, columns, gate);
        for (int row = 0; row < rows; row++) {
            Hypothesis<B> track = tracks.get(trackOfRow[row]);
            double[] at = whereLastSeen ? track.lastSeen() : track.now();
            for (int column = 0; column < columns; column++) {
                double cost = cost(track, at, candidates.from(candidateOfColumn[column]), gate);
                if (cost < gate) {
                    assignment.cost(row, column, cost);
                }
            }
        }
        assignment.solve(columnOfRow);
        for (int row = 0; row < rows; row++) {
            if (columnOfRow[row] >= 0) {
                int candidate = candidateOfColumn[columnOfRow[row]];
                candidates.take(candidate);
                tracks.get(trackOfRow[row]).see(time, candidates, candidate);
            }
        }
    }

    private double cost(Hypothesis<B> track, double[] at, int from, double gate) {
        double[] seen = candidates.coordinates();
        double cost = model.cost(at, seen, from);
        if (cost >= gate || settings.momentum() == 0) {
            return cost;
        }
        return cost + settings.momentum() * track.deviation(seen[from], seen[from + 1]);
    }

    private int tracksLeft(double time) {
        int rows = 0;
        for (int i = 0; i < tracks.size(); i++) {
            if (!tracks.get(i).isSeen(time)) {
                trackOfRow[rows++] = i;
            }
        }
        return rows;
    }

    private int candidatesLeft(boolean sure) {
        int columns = 0;
        for (int i = 0; i < candidates.count(); i++) {
            if (!candidates.isTaken(i) && candidates.score(i) >= settings.birthScore() == sure) {
                candidateOfColumn[columns++] = i;
            }
        }
        return columns;
    }

    private void begin(double time) {
        for (int i = 0; i < candidates.count() && tracks.size() < MAX_SIZE; i++) {
            if (!candidates.isTaken(i) && candidates.score(i) >= settings.birthScore()) {
                tracks.add(new Hypothesis<>(ids.getAsLong(), model, settings, time, candidates, i));
            }
        }
    }

    private List<Tracked<B>> shown(double time) {
        List<Tracked<B>> shown = new ArrayList<>(tracks.size());
        for (Hypothesis<B> track : tracks) {
            if (track.isShown(time)) {
                shown.add(track.tracked(time));
            }
        }
        return shown;
    }
}
