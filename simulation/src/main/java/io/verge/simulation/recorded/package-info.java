/**
 * Traffic that somebody recorded, or that SUMO drives, played as scenes of truth. {@link
 * io.verge.simulation.recorded.RecordedTraffic} recognises what lies at a path and opens the player that fits.
 */
@NullMarked
package io.verge.simulation.recorded;

import org.jspecify.annotations.NullMarked;
