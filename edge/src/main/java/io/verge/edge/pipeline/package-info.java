/** Wires the stages, from bytes in to advisories out, and owns the thread they run on. Start at {@code Pipeline}. */
@NullMarked
package io.verge.edge.pipeline;

import org.jspecify.annotations.NullMarked;
