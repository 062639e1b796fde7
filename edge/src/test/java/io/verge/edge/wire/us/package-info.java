@NullMarked
package io.verge.edge.wire.us;

import org.jspecify.annotations.NullMarked;
