/** Road users, hazards, signals and lanes in the messages of SAE J2735. */
@NullMarked
package io.verge.edge.wire.us;

import org.jspecify.annotations.NullMarked;
