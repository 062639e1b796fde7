package io.verge.simulation.recorded;

import java.util.Arrays;

/** Growing columns of samples: when, where, how fast, which way. */
final class SampleColumns {
    private static final int MAX_SAMPLES = 20_000_000;

    double[] timeS = new double[1024];
    double[] xM = new double[1024];
    double[] yM = new double[1024];
    double[] speedMps = new double[1024];
    double[] headingRad = new double[1024];
    private int size;

    int size() {
        return size;
    }

    void add(double time, double x, double y, double heading) {
        if (size == MAX_SAMPLES) {
            throw new RecordingException("more than " + MAX_SAMPLES + " samples in one recording");
        }
        if (size == timeS.length) {
            timeS = Arrays.copyOf(timeS, 2 * size);
            xM = Arrays.copyOf(xM, 2 * size);
            yM = Arrays.copyOf(yM, 2 * size);
            speedMps = Arrays.copyOf(speedMps, 2 * size);
            headingRad = Arrays.copyOf(headingRad, 2 * size);
        }
        timeS[size] = time;
        xM[size] = x;
        yM[size] = y;
        headingRad[size] = heading;
        size++;
    }

    void shrinkTo(int newSize) {
        size = newSize;
    }

    /** Leaves out {@code count} samples from there on; their speeds are not known yet. */
    void remove(int from, int count) {
        int rest = size - from - count;
        System.arraycopy(timeS, from + count, timeS, from, rest);
        System.arraycopy(xM, from + count, xM, from, rest);
        System.arraycopy(yM, from + count, yM, from, rest);
        System.arraycopy(headingRad, from + count, headingRad, from, rest);
        size -= count;
    }
}
