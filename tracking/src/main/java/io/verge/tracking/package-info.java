/**
 * From what a detector finds in each frame to who is who over time, by motion alone: no appearance is looked at. One
 * engine ({@code Engine}) follows boxes in an image ({@link io.verge.tracking.ImageTracker}), boxes in space
 * ({@link io.verge.tracking.CuboidTracker}) and points on the ground ({@link io.verge.tracking.PointTracker}); each says
 * in a {@code Model} what its coordinates are and how near two bodies are.
 *
 * <p>Image coordinates are pixels, x to the right and y down. Space is metres, x east, y north and z up, or any other
 * right-handed frame that stands still; angles are radians counter-clockwise from x. Times are seconds on any clock.
 * The same frames give the same tracks: nothing here knows a clock or chance.
 */
@NullMarked
package io.verge.tracking;

import org.jspecify.annotations.NullMarked;
