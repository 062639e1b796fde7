/** Messages of SAE J2735 and J3224: road users and signals out of them and into them, and what happens on the road. */
@NullMarked
package io.verge.edge.wire.us;

import org.jspecify.annotations.NullMarked;
