/** Verge's own trackers as a source of tracks to score: detections of a benchmark in, tracks out. */
@NullMarked
package io.verge.evaluation.tracker;

import org.jspecify.annotations.NullMarked;
