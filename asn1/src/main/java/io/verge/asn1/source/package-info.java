/**
 * What a compiler reads and what it has to say about it: a {@link io.verge.asn1.source.Source}, a
 * {@link io.verge.asn1.source.Place} in it, and the {@link io.verge.asn1.source.Problem}s found there.
 */
@NullMarked
package io.verge.asn1.source;

import org.jspecify.annotations.NullMarked;
