package io.verge.evaluation.kitti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which track each object of a sequence had, frame by frame, and what KITTI's evaluator reads off that: switches and
 * fragmentations end where an object does not count for a while, and a fragmentation needs a track in the next frame too.
 */
final class KittiTrajectories {
    private static final long NONE = -1;
    private static final double MOSTLY_TRACKED = 0.8;
    private static final double MOSTLY_LOST = 0.2;

    private record Step(long track, boolean isIgnored) {
        boolean isTracked() {
            return track != NONE;
        }
    }

    private final Map<Long, List<Step>> steps = new LinkedHashMap<>();
    private int objects;
    private int switches;
    private int fragmentations;
    private int mostlyTracked;
    private int mostlyLost;

    void miss(long object, boolean isIgnored) {
        match(object, NONE, isIgnored);
    }

    void match(long object, long track, boolean isIgnored) {
        steps.computeIfAbsent(object, absent -> new ArrayList<>()).add(new Step(track, isIgnored));
    }

    /** Adds what there is to say of all objects. */
    KittiScore sum(KittiScore counts) {
        steps.values().stream()
                .filter(trajectory -> !trajectory.stream().allMatch(Step::isIgnored))
                .forEach(this::judge);
        return counts.plus(
                new KittiScore(0, objects, 0, 0, 0, switches, fragmentations, mostlyTracked, mostlyLost, 0, List.of()));
    }

    private void judge(List<Step> trajectory) {
        objects++;
        if (trajectory.stream().noneMatch(Step::isTracked)) {
            mostlyLost++;
            return;
        }
        long last = trajectory.getFirst().track();
        int tracked = last == NONE ? 0 : 1;
        for (int index = 1; index < trajectory.size(); index++) {
            Step step = trajectory.get(index);
            if (step.isIgnored()) {
                last = NONE;
                continue;
            }
            if (step.isTracked()) {
                countChange(trajectory, index, last);
                tracked++;
                last = step.track();
            }
        }
        long counting = trajectory.stream().filter(step -> !step.isIgnored()).count();
        double ratio = tracked / (double) counting;
        mostlyTracked += ratio > MOSTLY_TRACKED ? 1 : 0;
        mostlyLost += ratio < MOSTLY_LOST ? 1 : 0;
    }

    private void countChange(List<Step> trajectory, int index, long last) {
        Step before = trajectory.get(index - 1);
        Step step = trajectory.get(index);
        if (last != NONE && before.isTracked() && step.track() != last) {
            switches++;
        }
        boolean goesOn =
                index == trajectory.size() - 1 || trajectory.get(index + 1).isTracked();
        if (before.track() != step.track() && goesOn && (last != NONE || index == trajectory.size() - 1)) {
            fragmentations++;
        }
    }
}
