package io.verge.simulation.recorded;

import io.verge.road.StationType;
import java.util.Arrays;
import java.util.Map;

/**
 * Recorded road users as columns. A <em>passage</em> is one road user over a time without holes; its samples are the
 * rows {@code from[p] … from[p + 1] − 1}. Passages are in the order of id, then time, so of one id at most one holds at
 * any instant. Nobody writes the columns once they are made.
 */
final class Trajectories {
    /** The road user of each passage, and what it is. */
    final long[] id;

    final StationType[] type;
    /** First sample of each passage, and behind the last the number of samples. */
    final int[] from;
    /** Seconds since the recording's zero, rising within a passage. */
    final double[] timeS;
    /** Centre, local metres. */
    final double[] xM;

    final double[] yM;
    /** Over ground. */
    final double[] speedMps;
    /** Direction of the body, radians from east. */
    final double[] headingRad;
    /** How many rows were left out, by reason. */
    final Map<SkipReason, Integer> skipped;

    /** Takes the first {@code passages} of {@code id}, {@code type} and {@code from}, and the samples as they are. */
    Trajectories(
            int passages,
            long[] id,
            StationType[] type,
            int[] from,
            SampleColumns samples,
            Map<SkipReason, Integer> skipped) {
        this.id = Arrays.copyOf(id, passages);
        this.type = Arrays.copyOf(type, passages);
        this.from = Arrays.copyOf(from, passages + 1);
        int size = samples.size();
        timeS = Arrays.copyOf(samples.timeS, size);
        xM = Arrays.copyOf(samples.xM, size);
        yM = Arrays.copyOf(samples.yM, size);
        speedMps = Arrays.copyOf(samples.speedMps, size);
        headingRad = Arrays.copyOf(samples.headingRad, size);
        this.skipped = Map.copyOf(skipped);
    }

    int passages() {
        return id.length;
    }

    double firstS(int passage) {
        return timeS[from[passage]];
    }

    double lastS(int passage) {
        return timeS[from[passage + 1] - 1];
    }
}
