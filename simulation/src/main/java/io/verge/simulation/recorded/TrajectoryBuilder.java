package io.verge.simulation.recorded;

import io.verge.road.Angles;
import io.verge.road.StationType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Makes {@link Trajectories} of recorded rows: sorts them by road user, leaves out what cannot be, bridges holes, and
 * derives speed and heading from the positions.
 *
 * <p><b>Holes.</b> A hole of at most {@link #MAX_BRIDGED_S} is bridged by the cubic that leaves and arrives with the
 * velocities on both sides, if they explain the way between. A longer one, to {@link #MAX_STANDING_S}, is bridged only
 * for a road user that stood on both sides at the same place: it queued there. Otherwise the road user is away meanwhile.
 *
 * <p><b>Velocity</b> is the slope of the least-squares line through the positions of {@link #SMOOTHING_S} around, which
 * is steadier than the velocities some recordings give. <b>Heading</b> is its direction, held while the road user stands,
 * unless the recording has the heading itself.
 *
 * <p><b>Cut bodies.</b> While the edge of a film cuts through a vehicle, the middle of what is seen of it lags behind and
 * the vehicle seems to brake hard, or to start. The first and last metres of who seems to can be left out.
 */
final class TrajectoryBuilder {
    static final double MAX_DISTANCE_M = 20_000;
    static final double MAX_BRIDGED_S = 2.0;
    static final double MAX_STANDING_S = 90.0;
    static final double SMOOTHING_S = 0.5;

    /** No road user is faster: two samples further apart are two road users, or a mistake of the recorder. */
    private static final double MAX_SPEED_MPS = 80;

    /** Who goes slower than this at its end stood there, well inside the film. */
    private static final double DROVE_MPS = 2;

    private static final double CUT_SPEED_SHARE = 0.9;

    private static final double STOOD_MPS = 0.6;
    private static final double STOOD_WITHIN_M = 2.0;

    private final double periodS;
    private final double cutM;
    private final SampleColumns rows = new SampleColumns();
    private final SampleColumns samples = new SampleColumns();
    private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
    private StationType[] types = new StationType[1024];
    private long[] keys = new long[1024];

    private long[] passageId = new long[64];
    private StationType[] passageType = new StationType[64];
    private int[] passageFrom = new int[65];
    private int passages;

    /**
     * @param periodS the time between two samples of a road user in the recording
     */
    TrajectoryBuilder(double periodS) {
        this(periodS, 0);
    }

    /**
     * @param periodS the time between two samples of a road user in the recording
     * @param cutM how long a way to leave out at those ends of vehicles that the film's edge seems to cut
     */
    TrajectoryBuilder(double periodS, double cutM) {
        this.periodS = periodS;
        this.cutM = cutM;
    }

    /** Whether a row of this time and place can be; one that cannot is counted. For who must compute with it first. */
    boolean accepts(double timeS, double xM, double yM) {
        if (!Double.isFinite(timeS) || !Double.isFinite(xM) || !Double.isFinite(yM)) {
            skip(SkipReason.NOT_FINITE);
            return false;
        }
        if (Math.hypot(xM, yM) > MAX_DISTANCE_M) {
            skip(SkipReason.OUT_OF_RANGE);
            return false;
        }
        return true;
    }

    /**
     * One row.
     *
     * @param id 0 … 2^31 − 1
     * @param headingRad direction of the body, or NaN: then it is derived
     */
    void add(int id, StationType type, double timeS, double xM, double yM, double headingRad) {
        if (!accepts(timeS, xM, yM)) {
            return;
        }
        int row = rows.size();
        if (row == keys.length) {
            keys = Arrays.copyOf(keys, 2 * row);
            types = Arrays.copyOf(types, 2 * row);
        }
        keys[row] = (long) id << 32 | row;
        types[row] = type;
        rows.add(timeS, xM, yM, headingRad);
    }

    /** What came of the rows. The builder is spent afterwards. */
    Trajectories build() {
        Arrays.sort(keys, 0, rows.size());
        long id = -1;
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            int row = (int) keys[i];
            if (last < 0 || keys[i] >>> 32 != id) {
                closePassage();
                id = keys[i] >>> 32;
                openPassage(id, types[row]);
            } else if (!follows(last, row)) {
                continue;
            } else {
                bridgeOrSplit(i, row, id, last);
            }
            samples.add(rows.timeS[row], rows.xM[row], rows.yM[row], rows.headingRad[row]);
            last = row;
        }
        closePassage();
        for (int p = 0; p < passages; p++) {
            deriveMotion(passageFrom[p], passageFrom[p + 1], passageType[p].isVru() ? 0.3 : 0.5);
        }
        return new Trajectories(passages, passageId, passageType, passageFrom, samples, skipped);
    }

    private void skip(SkipReason reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    private boolean follows(int last, int row) {
        double step = rows.timeS[row] - rows.timeS[last];
        if (Math.abs(step) < periodS / 3) {
            skip(SkipReason.REPEATED_TIME);
            return false;
        }
        if (step < 0) {
            skip(SkipReason.TIME_BACKWARDS);
            return false;
        }
        return true;
    }

    private void bridgeOrSplit(int sorted, int row, long id, int last) {
        double holeS = rows.timeS[row] - rows.timeS[last];
        double movedM = Math.hypot(rows.xM[row] - rows.xM[last], rows.yM[row] - rows.yM[last]);
        if (holeS <= 2.5 * periodS) {
            if (movedM > MAX_SPEED_MPS * holeS) {
                split(id, types[row]);
            }
            return;
        }
        // Half the window, since it lies all on one side of the instant and the road user may turn or brake.
        int window = 1 + window() / 2;
        int sampleEnd = samples.size();
        int sampleStart = Math.max(passageFrom[passages], sampleEnd - window);
        double vx0 = slope(samples.timeS, samples.xM, sampleStart, sampleEnd);
        double vy0 = slope(samples.timeS, samples.yM, sampleStart, sampleEnd);
        SampleColumns ahead = rowsAhead(sorted, id, window);
        double vx1 = slope(ahead.timeS, ahead.xM, 0, ahead.size());
        double vy1 = slope(ahead.timeS, ahead.yM, 0, ahead.size());
        double explainedErrorM = Math.hypot(
                rows.xM[row] - rows.xM[last] - (vx0 + vx1) / 2 * holeS,
                rows.yM[row] - rows.yM[last] - (vy0 + vy1) / 2 * holeS);
        boolean stood = Math.hypot(vx0, vy0) < STOOD_MPS && Math.hypot(vx1, vy1) < STOOD_MPS && movedM < STOOD_WITHIN_M;
        if (holeS <= MAX_BRIDGED_S && explainedErrorM <= 1 + movedM / 4 && movedM <= MAX_SPEED_MPS * holeS) {
            bridge(last, row, vx0 * holeS, vy0 * holeS, vx1 * holeS, vy1 * holeS);
        } else if (holeS <= MAX_STANDING_S && stood) {
            bridge(last, row, 0, 0, 0, 0);
        } else {
            split(id, types[row]);
        }
    }

    /** The first rows after a hole that go on without another. */
    private SampleColumns rowsAhead(int sorted, long id, int most) {
        SampleColumns ahead = new SampleColumns();
        for (int i = sorted; i < rows.size() && ahead.size() < most && keys[i] >>> 32 == id; i++) {
            int row = (int) keys[i];
            int size = ahead.size();
            double step = size == 0 ? periodS : rows.timeS[row] - ahead.timeS[size - 1];
            if (step > 2.5 * periodS) {
                break;
            }
            if (step >= periodS / 3) {
                ahead.add(rows.timeS[row], rows.xM[row], rows.yM[row], Double.NaN);
            }
        }
        return ahead;
    }

    /** Fills a hole with samples on the cubic with these end slopes, metres for the whole of the hole. */
    private void bridge(int last, int row, double dx0, double dy0, double dx1, double dy1) {
        double holeS = rows.timeS[row] - rows.timeS[last];
        int inserted = (int) Math.ceil(holeS / periodS) - 1;
        for (int k = 1; k <= inserted; k++) {
            double u = k / (inserted + 1.0);
            double start = (1 + 2 * u) * (1 - u) * (1 - u);
            double leave = u * (1 - u) * (1 - u);
            double end = u * u * (3 - 2 * u);
            double arrive = u * u * (u - 1);
            samples.add(
                    rows.timeS[last] + u * holeS,
                    start * rows.xM[last] + leave * dx0 + end * rows.xM[row] + arrive * dx1,
                    start * rows.yM[last] + leave * dy0 + end * rows.yM[row] + arrive * dy1,
                    Double.NaN);
        }
    }

    private void split(long id, StationType type) {
        closePassage();
        openPassage(id, type);
    }

    private void openPassage(long id, StationType type) {
        if (passages == passageId.length) {
            passageId = Arrays.copyOf(passageId, 2 * passages);
            passageType = Arrays.copyOf(passageType, 2 * passages);
            passageFrom = Arrays.copyOf(passageFrom, 2 * passages + 1);
        }
        passageId[passages] = id;
        passageType[passages] = type;
        passageFrom[passages] = samples.size();
    }

    private void closePassage() {
        int from = passageFrom[passages];
        if (samples.size() > from && !passageType[passages].isVru()) {
            samples.shrinkTo(samples.size() - cutSamples(samples.size() - 1, from, -1));
            samples.remove(from, cutSamples(from, samples.size() - 1, 1));
        }
        if (samples.size() - from >= 2) {
            passages++;
            passageFrom[passages] = samples.size();
        } else if (samples.size() > from) {
            samples.shrinkTo(from);
            skip(SkipReason.SINGLE_ROW);
        }
    }

    /** How many samples from {@code end} on to leave out: those of the cut, where it seems slower than just within. */
    private int cutSamples(int end, int otherEnd, int step) {
        int cut = awayFrom(end, otherEnd, step);
        int within = awayFrom(cut, otherEnd, step);
        boolean slower = meanSpeed(end, cut) < CUT_SPEED_SHARE * meanSpeed(cut, within);
        return slower && within != otherEnd && meanSpeed(end, cut) > DROVE_MPS ? Math.abs(cut - end) : 0;
    }

    private int awayFrom(int place, int otherEnd, int step) {
        int i = place;
        while (i != otherEnd && distance(i, place) < cutM) {
            i += step;
        }
        return i;
    }

    private double meanSpeed(int a, int b) {
        return a == b ? 0 : distance(a, b) / Math.abs(samples.timeS[a] - samples.timeS[b]);
    }

    private double distance(int a, int b) {
        return Math.hypot(samples.xM[a] - samples.xM[b], samples.yM[a] - samples.yM[b]);
    }

    private void deriveMotion(int from, int to, double movingMps) {
        int half = window() / 2;
        double heldRad = Double.NaN;
        for (int i = from; i < to; i++) {
            int start = Math.max(from, i - half);
            int end = Math.min(to, i + half + 1);
            double vx = slope(samples.timeS, samples.xM, start, end);
            double vy = slope(samples.timeS, samples.yM, start, end);
            double speed = Math.hypot(vx, vy);
            samples.speedMps[i] = speed;
            double recordedRad = samples.headingRad[i];
            if (!Double.isNaN(recordedRad)) {
                heldRad = Angles.wrap(recordedRad);
            } else if (speed >= movingMps) {
                heldRad = Math.atan2(vy, vx);
            }
            samples.headingRad[i] = heldRad;
        }
        int known = from;
        while (known < to && Double.isNaN(samples.headingRad[known])) {
            known++;
        }
        // Before it first moves it looks the way it will go; who never moves looks along its whole displacement.
        double firstRad = known < to
                ? samples.headingRad[known]
                : Math.atan2(samples.yM[to - 1] - samples.yM[from], samples.xM[to - 1] - samples.xM[from]);
        Arrays.fill(samples.headingRad, from, known, firstRad);
    }

    private int window() {
        return Math.max(3, 1 + 2 * (int) Math.round(SMOOTHING_S / 2 / periodS));
    }

    /** The slope of the least-squares line through {@code values} over {@code times}, rows from … to − 1. */
    private static double slope(double[] times, double[] values, int from, int to) {
        int n = to - from;
        double meanTime = 0;
        double meanValue = 0;
        for (int i = from; i < to; i++) {
            meanTime += times[i];
            meanValue += values[i];
        }
        meanTime /= n;
        meanValue /= n;
        double covariance = 0;
        double variance = 0;
        for (int i = from; i < to; i++) {
            double t = times[i] - meanTime;
            covariance += t * (values[i] - meanValue);
            variance += t * t;
        }
        return variance > 0 ? covariance / variance : 0;
    }
}
