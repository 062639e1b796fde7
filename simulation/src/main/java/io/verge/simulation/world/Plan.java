package io.verge.simulation.world;

import io.verge.road.map.Polyline;

/**
 * Where a road user means to go: the truth no sensor sees.
 *
 * @param line its path
 * @param alongM where its centre is on it
 * @param stopAlongM where it means to stop, as its centre's place on the path; infinite where it means to go on
 */
public record Plan(Polyline line, double alongM, double stopAlongM) {
    /** The same path, gone on along. */
    public Plan withoutStop() {
        return new Plan(line, alongM, Double.POSITIVE_INFINITY);
    }
}
