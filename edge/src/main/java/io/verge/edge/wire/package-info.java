/**
 * What the integers on the wire mean, said once for both directions and for every message set: a road user, a signal, an
 * instant. The readers of {@code decode} fill these from bytes, and the writers of {@code dissemination} and of those who play
 * sensor take them from here; a package for each format has nothing but the mapping to that format's own messages.
 */
@NullMarked
package io.verge.edge.wire;

import org.jspecify.annotations.NullMarked;
