/** What two models of the same messages would write differently, or could not read of each other. */
@NullMarked
package io.verge.asn1.difference;

import org.jspecify.annotations.NullMarked;
