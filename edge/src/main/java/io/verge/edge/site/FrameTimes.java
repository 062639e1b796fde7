package io.verge.edge.site;

/** How long one frame spent in each stage, nanoseconds. Their sum is the time from its arrival to the last byte out. */
public record FrameTimes(
        long decodeNanos, long fusionNanos, long hazardNanos, long advisoryNanos, long disseminationNanos) {
    public long totalNanos() {
        return decodeNanos + fusionNanos + hazardNanos + advisoryNanos + disseminationNanos;
    }
}
