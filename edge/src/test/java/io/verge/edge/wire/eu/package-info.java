@NullMarked
package io.verge.edge.wire.eu;

import org.jspecify.annotations.NullMarked;
