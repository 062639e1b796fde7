/** Road users and signals in the messages of SAE J2735 and J3224: BSM, PSM, SDSM and SPAT. */
@NullMarked
package io.verge.edge.wire.us;

import org.jspecify.annotations.NullMarked;
