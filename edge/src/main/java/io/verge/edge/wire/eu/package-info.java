/** Road users, hazards, signals and lanes in the messages of ETSI. */
@NullMarked
package io.verge.edge.wire.eu;

import org.jspecify.annotations.NullMarked;
