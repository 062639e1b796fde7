/**
 * How good tracks are, beside the truth, as the public benchmarks of multi-object tracking count: a class for each of them
 * ({@link io.verge.evaluation.MotEvaluation}, {@link io.verge.evaluation.KittiEvaluation}, {@link
 * io.verge.evaluation.WildtrackEvaluation}), which takes its tracks from a {@link io.verge.evaluation.TrackSource} and
 * answers with {@link io.verge.evaluation.Row}s of figures.
 */
@NullMarked
package io.verge.evaluation;

import org.jspecify.annotations.NullMarked;
