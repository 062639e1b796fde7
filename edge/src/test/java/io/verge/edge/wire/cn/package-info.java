@NullMarked
package io.verge.edge.wire.cn;

import org.jspecify.annotations.NullMarked;
