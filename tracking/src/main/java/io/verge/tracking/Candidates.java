package io.verge.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The detections of one frame that can be, in columns. */
final class Candidates<B> {
    private final Model<B> model;
    private final double floorScore;
    private final double[] coordinates;
    private final double[] score;
    private final int[] index;
    private final boolean[] taken;
    private int count;

    Candidates(Model<B> model, double floorScore, int max) {
        this.model = model;
        this.floorScore = floorScore;
        coordinates = new double[max * model.size()];
        score = new double[max];
        index = new int[max];
        taken = new boolean[max];
    }

    /** Begins a frame; says which detections are refused. */
    List<TrackedFrame.Refused> take(List<Detection<B>> detections) {
        List<TrackedFrame.Refused> refused = new ArrayList<>(0);
        count = 0;
        for (int i = 0; i < detections.size(); i++) {
            Detection<B> detection = detections.get(i);
            if (!model.concerns(detection.body())) {
                continue;
            }
            Optional<Refusal> reason = check(detection);
            if (reason.isPresent()) {
                refused.add(new TrackedFrame.Refused(i, reason.get()));
            } else if (detection.score() >= floorScore) {
                model.write(detection.body(), coordinates, from(count));
                score[count] = detection.score();
                index[count] = i;
                taken[count] = false;
                count++;
            }
        }
        return refused;
    }

    private Optional<Refusal> check(Detection<B> detection) {
        if (!Double.isFinite(detection.score())) {
            return Optional.of(Refusal.NOT_FINITE);
        }
        Optional<Refusal> reason = model.check(detection.body());
        return reason.isEmpty() && count == score.length ? Optional.of(Refusal.TOO_MANY) : reason;
    }

    int count() {
        return count;
    }

    double score(int candidate) {
        return score[candidate];
    }

    /** Its place in the frame's input. */
    int index(int candidate) {
        return index[candidate];
    }

    boolean isTaken(int candidate) {
        return taken[candidate];
    }

    void take(int candidate) {
        taken[candidate] = true;
    }

    /** Where coordinates are; those of a candidate begin at {@link #from}. */
    double[] coordinates() {
        return coordinates;
    }

    int from(int candidate) {
        return candidate * model.size();
    }
}
