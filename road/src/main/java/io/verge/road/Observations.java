package io.verge.road;

import java.util.Arrays;

/**
 * What one sensor, or one road user speaking of itself, saw at one instant: a header and a column per quantity.
 *
 * <p>A frame may hold a thousand objects and a site a hundred frames a second, so rows are columns of one reusable table
 * and no object is made per road user. Row {@code i} is valid for {@code 0 <= i < size()}. A quantity the source did not
 * give is {@code NaN}; what such a source may leave out is said at each column. Where a source tells a class of accuracy
 * instead of a figure, the standard deviation is the middle of the class and a column beside it has its narrow end. Not
 * thread-safe: one shard owns it.
 */
public final class Observations {
    /** The source's own number for the object, stable over its frames; 0 where it gives none. */
    public final long[] objectId;
    /** The station's own identity where the road user reports itself; 0 where a sensor saw it. */
    public final long[] stationId;
    /** {@link StationType#code()}. */
    public final byte[] stationType;
    /** Confidence in the type, 0 … 1. */
    public final float[] typeConfidence;
    /** Confidence that the object is there at all, 0 … 1. */
    public final float[] existenceConfidence;
    /** Centre of the road user, local metres; always given. */
    public final double[] xM;

    public final double[] yM;
    /** Position covariance, m²; NaN where the source does not say. */
    public final double[] covXx;

    public final double[] covXy;
    public final double[] covYy;
    /** Narrow end of a class of the position's standard deviation, metres; NaN where the covariance is a figure. */
    public final double[] positionSigmaLeastM;
    /** Speed over ground, m/s, not negative; NaN where not given. */
    public final double[] speedMps;
    /** One standard deviation of the speed, m/s; NaN where not given. */
    public final double[] speedSigmaMps;
    /** Narrow end of a class of that, m/s; NaN where it is a figure. */
    public final double[] speedSigmaLeastMps;
    /** Direction of the body, radians from east; NaN where not given. */
    public final double[] headingRad;
    /** One standard deviation of the heading, radians; NaN where not given. */
    public final double[] headingSigmaRad;
    /** Narrow end of a class of that, radians; NaN where it is a figure. */
    public final double[] headingSigmaLeastRad;
    /** Size, metres; NaN where not given. */
    public final double[] lengthM;

    public final double[] widthM;
    public final double[] heightM;

    private String sensorId = "";
    private long measurementNanos;
    private int size;

    /** A table for at most {@code capacity} objects. */
    public Observations(int capacity) {
        objectId = new long[capacity];
        stationId = new long[capacity];
        stationType = new byte[capacity];
        typeConfidence = new float[capacity];
        existenceConfidence = new float[capacity];
        xM = new double[capacity];
        yM = new double[capacity];
        covXx = new double[capacity];
        covXy = new double[capacity];
        covYy = new double[capacity];
        positionSigmaLeastM = new double[capacity];
        speedMps = new double[capacity];
        speedSigmaMps = new double[capacity];
        speedSigmaLeastMps = new double[capacity];
        headingRad = new double[capacity];
        headingSigmaRad = new double[capacity];
        headingSigmaLeastRad = new double[capacity];
        lengthM = new double[capacity];
        widthM = new double[capacity];
        heightM = new double[capacity];
    }

    /** Empties the table and names its source and the instant, in nanoseconds since the Unix epoch, it speaks of. */
    public void start(String sensorId, long measurementNanos) {
        this.sensorId = sensorId;
        this.measurementNanos = measurementNanos;
        this.size = 0;
    }

    /** Whether this is one road user speaking for itself: it says nothing of the others. */
    public boolean isSelfReport() {
        return size == 1 && stationId[0] != 0;
    }

    /** Names the source and the instant and leaves the rows alone, for a format that may tell them after its objects. */
    public void source(String sensorId, long measurementNanos) {
        this.sensorId = sensorId;
        this.measurementNanos = measurementNanos;
    }

    /**
     * Adds a row at this place with everything else not given, and returns its number.
     *
     * @throws IndexOutOfBoundsException when the table is full; ask {@link #isFull()} first
     */
    public int add(double x, double y) {
        int row = size;
        xM[row] = x;
        yM[row] = y;
        objectId[row] = 0;
        stationId[row] = 0;
        stationType[row] = 0;
        typeConfidence[row] = 0;
        existenceConfidence[row] = 1;
        covXx[row] = Double.NaN;
        covXy[row] = Double.NaN;
        covYy[row] = Double.NaN;
        positionSigmaLeastM[row] = Double.NaN;
        speedMps[row] = Double.NaN;
        speedSigmaMps[row] = Double.NaN;
        speedSigmaLeastMps[row] = Double.NaN;
        headingRad[row] = Double.NaN;
        headingSigmaRad[row] = Double.NaN;
        headingSigmaLeastRad[row] = Double.NaN;
        lengthM[row] = Double.NaN;
        widthM[row] = Double.NaN;
        heightM[row] = Double.NaN;
        size = row + 1;
        return row;
    }

    /** Drops the newest row. */
    public void removeLast() {
        size--;
    }

    /** Sets the type and the confidence in it. */
    public void type(int row, StationType type, double confidence) {
        stationType[row] = (byte) type.code();
        typeConfidence[row] = (float) confidence;
    }

    /** Sets speed (m/s) and heading (radians) with their standard deviations. */
    public void motion(int row, double speed, double speedSigma, double heading, double headingSigma) {
        speedMps[row] = speed;
        speedSigmaMps[row] = speedSigma;
        headingRad[row] = heading;
        headingSigmaRad[row] = headingSigma;
    }

    /** Sets the position covariance, m². */
    public void covariance(int row, double xx, double xy, double yy) {
        covXx[row] = xx;
        covXy[row] = xy;
        covYy[row] = yy;
    }

    /** Sets the size, metres. */
    public void size(int row, double length, double width, double height) {
        lengthM[row] = length;
        widthM[row] = width;
        heightM[row] = height;
    }

    /** Makes this table a copy of the other, which must fit. */
    public void copyFrom(Observations other) {
        start(other.sensorId, other.measurementNanos);
        size = other.size;
        System.arraycopy(other.objectId, 0, objectId, 0, size);
        System.arraycopy(other.stationId, 0, stationId, 0, size);
        System.arraycopy(other.stationType, 0, stationType, 0, size);
        System.arraycopy(other.typeConfidence, 0, typeConfidence, 0, size);
        System.arraycopy(other.existenceConfidence, 0, existenceConfidence, 0, size);
        double[][] from = other.doubleColumns();
        double[][] to = doubleColumns();
        for (int c = 0; c < to.length; c++) {
            System.arraycopy(from[c], 0, to[c], 0, size);
        }
    }

    private double[][] doubleColumns() {
        return new double[][] {
            xM,
            yM,
            covXx,
            covXy,
            covYy,
            positionSigmaLeastM,
            speedMps,
            speedSigmaMps,
            speedSigmaLeastMps,
            headingRad,
            headingSigmaRad,
            headingSigmaLeastRad,
            lengthM,
            widthM,
            heightM
        };
    }

    public int size() {
        return size;
    }

    public int capacity() {
        return xM.length;
    }

    public boolean isFull() {
        return size == xM.length;
    }

    public String sensorId() {
        return sensorId;
    }

    /** When the sensor measured, nanoseconds since the Unix epoch. */
    public long measurementNanos() {
        return measurementNanos;
    }

    /** The row as people read it. */
    public String describe(int row) {
        return StationType.ofCode(stationType[row])
                + Arrays.toString(new double[] {xM[row], yM[row], speedMps[row], headingRad[row]});
    }
}
