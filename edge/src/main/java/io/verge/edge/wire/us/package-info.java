/** Messages of SAE J2735 and J3224: road users and signals out of them and into them, what happens on the road, and lanes. */
@NullMarked
package io.verge.edge.wire.us;

import org.jspecify.annotations.NullMarked;
