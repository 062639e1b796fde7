@NullMarked
package io.verge.edge.wire;

import org.jspecify.annotations.NullMarked;
