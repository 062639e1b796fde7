/**
 * Imperfect eyes on true traffic: cameras, radars, road users' own radios and the signal controller's broadcast, with the
 * noise, misses, clutter, occlusion and delays that make fusion hard. {@link io.verge.simulation.sensor.SensorSuite}
 * turns any {@link io.verge.simulation.Traffic} into frames in the order of their arrival.
 */
@NullMarked
package io.verge.simulation.sensor;

import org.jspecify.annotations.NullMarked;
