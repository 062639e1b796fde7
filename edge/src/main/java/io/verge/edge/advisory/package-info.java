/** Hazards in, advisories out: who is told, how urgently, where it matters and until when, and no word without news. */
@NullMarked
package io.verge.edge.advisory;

import org.jspecify.annotations.NullMarked;
