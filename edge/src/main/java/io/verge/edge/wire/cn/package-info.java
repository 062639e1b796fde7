/** Road users and signals in the messages of T/CSAE 53-2020 and T/CSAE 157-2020. */
@NullMarked
package io.verge.edge.wire.cn;

import org.jspecify.annotations.NullMarked;
