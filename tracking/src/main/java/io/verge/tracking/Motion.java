package io.verge.tracking;

/**
 * Where a body is and how it moves: a Kalman filter of value and rate for each coordinate, with white noise for
 * acceleration. The noise of a coordinate touches no other, so the filters are independent, and this is exactly the
 * joint filter at a fraction of its work.
 */
final class Motion {
    final double[] value;
    final double[] rate;
    private final double[] valueVariance;
    private final double[] covariance;
    private final double[] rateVariance;

    Motion(int size) {
        value = new double[size];
        rate = new double[size];
        valueVariance = new double[size];
        covariance = new double[size];
        rateVariance = new double[size];
    }

    void start(double[] measured, Noise noise) {
        for (int i = 0; i < value.length; i++) {
            value[i] = measured[i];
            rate[i] = 0;
            valueVariance[i] = square(noise.measurement[i]);
            covariance[i] = 0;
            rateVariance[i] = square(noise.firstRate[i]);
        }
    }

    void copyFrom(Motion other) {
        int size = value.length;
        System.arraycopy(other.value, 0, value, 0, size);
        System.arraycopy(other.rate, 0, rate, 0, size);
        System.arraycopy(other.valueVariance, 0, valueVariance, 0, size);
        System.arraycopy(other.covariance, 0, covariance, 0, size);
        System.arraycopy(other.rateVariance, 0, rateVariance, 0, size);
    }

    void predict(double seconds, Noise noise) {
        for (int i = 0; i < value.length; i++) {
            double power = square(noise.acceleration[i]) * seconds;
            value[i] += rate[i] * seconds;
            valueVariance[i] += seconds * (2 * covariance[i] + seconds * (rateVariance[i] + power / 3));
            covariance[i] += seconds * (rateVariance[i] + power / 2);
            rateVariance[i] += power;
        }
    }

    void update(double[] measured, Noise noise) {
        for (int i = 0; i < value.length; i++) {
            double total = valueVariance[i] + square(noise.measurement[i]);
            double gain = valueVariance[i] / total;
            double rateGain = covariance[i] / total;
            double innovation = measured[i] - value[i];
            value[i] += gain * innovation;
            rate[i] += rateGain * innovation;
            rateVariance[i] -= rateGain * covariance[i];
            covariance[i] *= 1 - gain;
            valueVariance[i] *= 1 - gain;
        }
    }

    private static double square(double x) {
        return x * x;
    }

    /** How wrong a detector is and how unsteady a body: standard deviations, one for each coordinate. */
    static final class Noise {
        final double[] measurement;
        final double[] firstRate;
        final double[] acceleration;

        Noise(int size) {
            measurement = new double[size];
            firstRate = new double[size];
            acceleration = new double[size];
        }

        void set(int coordinate, double measured, double ofFirstRate, double ofAcceleration) {
            measurement[coordinate] = measured;
            firstRate[coordinate] = ofFirstRate;
            acceleration[coordinate] = ofAcceleration;
        }
    }
}
