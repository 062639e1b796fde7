/**
 * How right the picture and the warnings are, against the truth: which dangers there were, which were warned of in time,
 * which warnings were justified, and how well road users were tracked.
 */
@NullMarked
package io.verge.simulation.score;

import org.jspecify.annotations.NullMarked;
