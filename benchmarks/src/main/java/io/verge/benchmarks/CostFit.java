package io.verge.benchmarks;

/** How a cost grows with size: the least-squares line of log cost over log size. */
public record CostFit(double exponent, double factor) {
    /** The fit to these sizes and costs. */
    public static CostFit of(double[] sizes, double[] costs) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < sizes.length; i++) {
            meanX += Math.log(sizes[i]) / sizes.length;
            meanY += Math.log(costs[i]) / sizes.length;
        }
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < sizes.length; i++) {
            double dx = Math.log(sizes[i]) - meanX;
            xx += dx * dx;
            xy += dx * (Math.log(costs[i]) - meanY);
        }
        double exponent = xy / xx;
        return new CostFit(exponent, Math.exp(meanY - exponent * meanX));
    }
}
