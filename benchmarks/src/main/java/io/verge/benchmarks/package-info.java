/**
 * Verge measured beside a peer or a physical limit in the same run, so that figures from different machines compare:
 * {@code FrameToWarningBench}, {@code DensityBench} and {@code ConflictsBench}.
 */
@NullMarked
package io.verge.benchmarks;

import org.jspecify.annotations.NullMarked;
