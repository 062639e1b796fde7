package io.verge.evaluation;

import io.verge.evaluation.metric.Sighting;
import java.util.List;

/** Where the tracks of a sequence come from: a file that a tracker wrote, or a tracker. */
@FunctionalInterface
public interface TrackSource<B> {
    /** All tracks of a sequence, frames counted as its truth counts them. */
    List<Sighting<B>> tracks(String sequence);
}
