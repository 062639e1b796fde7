package io.verge.simulation.sensor;

/**
 * When a sensor measures and when its frames arrive. A frame arrives {@code latencySeconds} plus a draw from an
 * exponential distribution of mean {@code jitterMeanSeconds} after the instant it measured, so frames of one sensor can
 * overtake each other, as they do on real networks.
 *
 * @param framesPerSecond measurements a second, 0.1 … 200
 * @param latencySeconds the least time from measurement to arrival
 * @param jitterMeanSeconds the mean of what comes on top, capped at ten times itself
 * @param clockSkewSeconds how far the sensor's clock, which stamps the measurement, is ahead of the truth
 */
public record Timing(double framesPerSecond, double latencySeconds, double jitterMeanSeconds, double clockSkewSeconds) {
    public Timing {
        if (!(framesPerSecond >= 0.1 && framesPerSecond <= 200)) {
            throw new IllegalArgumentException("frames per second out of 0.1 … 200: " + framesPerSecond);
        }
        if (!(latencySeconds >= 0) || !(jitterMeanSeconds >= 0) || !Double.isFinite(clockSkewSeconds)) {
            throw new IllegalArgumentException("latency " + latencySeconds + " s, jitter " + jitterMeanSeconds
                    + " s, clock skew " + clockSkewSeconds + " s");
        }
    }

    long periodNanos() {
        return Math.round(1e9 / framesPerSecond);
    }
}
