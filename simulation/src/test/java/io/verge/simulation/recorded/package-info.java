/** Tests of the players, on small files of ours and, where present, on other people's recordings. */
@NullMarked
package io.verge.simulation.recorded;

import org.jspecify.annotations.NullMarked;
