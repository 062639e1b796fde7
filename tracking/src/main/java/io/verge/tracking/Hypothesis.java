package io.verge.tracking;

/** One object that may be there: its motion, when and where it was seen, and the evidence that it is one. */
final class Hypothesis<B> {
    /** Sights the way of a track is taken from: its direction is more certain over several frames (Cao et al.). */
    private static final int SIGHTS = 4;
    /** So many detections running that say the other way round are believed. */
    private static final int TURNS_BELIEVED = 3;
    /** A track's score is the mean over its sights and so many of score 0: a few sure ones may still be chance. */
    private static final int SIGHTS_OF_NOTHING = 3;

    final long id;
    private final Model<B> model;
    private final Settings settings;
    private final Motion motion;
    private final Motion atSight;
    private final Motion.Noise noise;
    private final double[] sight;
    private final double[] between;
    private final double[] sightX = new double[SIGHTS];
    private final double[] sightY = new double[SIGHTS];
    private double sightTime;
    private double scoreSum;
    private double evidence;
    private boolean confirmed;
    private int sights;
    private int misses;
    private int turned;
    private int detection;

    Hypothesis(long id, Model<B> model, Settings settings, double time, Candidates<B> candidates, int candidate) {
        this.id = id;
        this.model = model;
        this.settings = settings;
        int size = model.size();
        motion = new Motion(size);
        atSight = new Motion(size);
        noise = new Motion.Noise(size);
        sight = new double[size];
        between = new double[size];
        System.arraycopy(candidates.coordinates(), candidates.from(candidate), sight, 0, size);
        model.noise(sight, noise);
        motion.start(sight, noise);
        remember(time, candidates, candidate);
    }

    private void remember(double time, Candidates<B> candidates, int candidate) {
        sightX[sights % SIGHTS] = sight[0];
        sightY[sights % SIGHTS] = sight[1];
        sights++;
        sightTime = time;
        misses = 0;
        scoreSum += candidates.score(candidate);
        detection = candidates.index(candidate);
        evidence = settings.evidenceWith(evidence, candidates.score(candidate));
        confirmed |= evidence >= settings.confirmEvidence();
    }

    /** Where it is held to be now. */
    double[] now() {
        return motion.value;
    }

    /** Where it was last seen. */
    double[] lastSeen() {
        return sight;
    }

    boolean isSeen(double time) {
        return sightTime == time;
    }

    boolean isPast(double time) {
        return time - sightTime > settings.maxUnseenSeconds();
    }

    void predict(double seconds) {
        if (misses == 0) {
            atSight.copyFrom(motion);
        }
        model.noise(motion.value, noise);
        motion.predict(seconds, noise);
    }

    /** There was no detection of it; false if that is the end. */
    boolean miss() {
        misses++;
        evidence -= settings.missEvidence();
        return evidence >= 0;
    }

    void see(double time, Candidates<B> candidates, int candidate) {
        double[] seen = candidates.coordinates();
        int from = candidates.from(candidate);
        turned = model.align(motion.value, seen, from) ? turned + 1 : 0;
        if (turned == TURNS_BELIEVED) {
            model.turn(motion.value);
            model.turn(atSight.value);
            model.turn(sight);
            model.align(motion.value, seen, from);
            turned = 0;
        }
        if (misses > 0) {
            walkTheGap(time, seen, from);
        }
        model.noise(motion.value, noise);
        System.arraycopy(seen, from, sight, 0, sight.length);
        motion.update(sight, noise);
        remember(time, candidates, candidate);
    }

    /**
     * What was predicted while nothing was seen is dropped, and the way from the last sight to this one is walked with
     * observations in between (observation-centric re-update): the error of a prediction no longer grows with the gap.
     */
    private void walkTheGap(double time, double[] seen, int from) {
        motion.copyFrom(atSight);
        int steps = misses + 1;
        double seconds = (time - sightTime) / steps;
        for (int step = 1; step <= steps; step++) {
            model.noise(motion.value, noise);
            motion.predict(seconds, noise);
            if (step < steps) {
                for (int i = 0; i < between.length; i++) {
                    between[i] = sight[i] + (seen[from + i] - sight[i]) * step / steps;
                }
                motion.update(between, noise);
            }
        }
    }

    /** How much a place lies off the way the track has gone: 0 straight on, 1 straight back. */
    double deviation(double x, double y) {
        int oldest = sights < SIGHTS ? 0 : sights % SIGHTS;
        double wayX = sight[0] - sightX[oldest];
        double wayY = sight[1] - sightY[oldest];
        double onX = x - sightX[oldest];
        double onY = y - sightY[oldest];
        double way = Math.sqrt(wayX * wayX + wayY * wayY);
        double on = Math.sqrt(onX * onX + onY * onY);
        if (way == 0 || on == 0) {
            return 0;
        }
        // Who has hardly moved has no direction: what shakes is the detector.
        double certainty = way / (way + model.extent(sight));
        return certainty * (1 - (wayX * onX + wayY * onY) / (way * on)) / 2;
    }

    boolean isShown(double time) {
        return isSeen(time)
                || (confirmed
                        && time - sightTime <= settings.shownUnseenSeconds()
                        && evidence >= settings.shownEvidence());
    }

    Tracked<B> tracked(double time) {
        double score = scoreSum / (sights + SIGHTS_OF_NOTHING);
        return new Tracked<>(id, model.read(motion.value), score, confirmed, isSeen(time) ? detection : Tracked.UNSEEN);
    }
}
