/**
 * Verge's own words for what happens on a road: who is there ({@link io.verge.road.Track}), what a sensor saw
 * ({@link io.verge.road.Observations}), what the lights show ({@link io.verge.road.SignalState}), what is about to go
 * wrong ({@link io.verge.road.Hazard}) and who is told ({@link io.verge.road.Advisory}).
 *
 * <p>Inside, everything is in local metres (x east, y north of a {@link io.verge.road.GeoReference}), metres per second,
 * and nanoseconds since the Unix epoch. Angles are radians counter-clockwise from east inside, and degrees clockwise from
 * north wherever the name ends in {@code headingDeg}, as the message standards have it.
 */
@NullMarked
package io.verge.road;

import org.jspecify.annotations.NullMarked;
