/** Version 1 of Verge's own format, {@code docs/reference/frames.md}: Protobuf and its JSON mapping. */
@NullMarked
package io.verge.edge.wire.objectlist;

import org.jspecify.annotations.NullMarked;
