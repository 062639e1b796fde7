/**
 * The world outside the box, for demonstrations, benchmarks and tests: traffic that is simulated or recorded, the
 * sensors that look at it, and the truth to score against. Everything random comes from a seed.
 */
@NullMarked
package io.verge.simulation;

import org.jspecify.annotations.NullMarked;
