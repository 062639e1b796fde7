package io.verge.edge.wire;

/**
 * An enumerated confidence of the standards: each number but 0, which says nothing, is a bound that 95 of 100 errors keep. Who
 * tells the narrowest bound that is wide enough means something between it and the next narrower one.
 */
final class ConfidenceClasses {
    private final double[] bounds95;
    private final double deviations;
    private final long[] sigmas;
    private final long[] leastSigmas;

    /**
     * @param deviations how many standard deviations a bound stands for
     * @param bounds95 by number, in any order; that of number 0 is not looked at
     */
    ConfidenceClasses(double deviations, double... bounds95) {
        this.bounds95 = bounds95.clone();
        this.deviations = deviations;
        sigmas = new long[bounds95.length];
        leastSigmas = new long[bounds95.length];
        for (int number = 1; number < bounds95.length; number++) {
            double narrower = nextNarrower(number);
            sigmas[number] = Confidence.sigma((narrower + bounds95[number]) / 2, deviations);
            leastSigmas[number] = Math.round(narrower / deviations);
        }
    }

    private double nextNarrower(int number) {
        double narrower = 0;
        for (double bound : bounds95) {
            narrower = bound < bounds95[number] ? Math.max(narrower, bound) : narrower;
        }
        return narrower;
    }

    /** One standard deviation in the middle of the class. */
    long sigma(int number) {
        return sigmas[number];
    }

    /** The same at its narrow end. */
    long leastSigma(int number) {
        return leastSigmas[number];
    }

    /** The number of the narrowest class wide enough for this standard deviation; 0 where none is. */
    int of(long sigma) {
        return ofBound(sigma * deviations);
    }

    /** The number of the narrowest class that has at least this bound; 0 where none has. */
    int ofBound(double bound95) {
        int found = 0;
        for (int number = 1; number < bounds95.length; number++) {
            boolean isWide = bounds95[number] >= bound95;
            found = isWide && (found == 0 || bounds95[number] <= bounds95[found]) ? number : found;
        }
        return found;
    }
}
