/** Messages of ETSI: road users and signals out of them and into them, and what happens on the road. */
@NullMarked
package io.verge.edge.wire.eu;

import org.jspecify.annotations.NullMarked;
