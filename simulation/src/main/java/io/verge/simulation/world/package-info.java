/**
 * A signalled four-arm junction and everybody on it, under a seed: those who behave, and at a set rate some who do not.
 * {@link io.verge.simulation.world.SimulatedJunction} is the way in.
 */
@NullMarked
package io.verge.simulation.world;

import org.jspecify.annotations.NullMarked;
