/**
 * Tree to model. Names are looked up across modules ({@link io.verge.asn1.resolution.Modules},
 * {@link io.verge.asn1.resolution.Names}), types resolved one by one ({@link io.verge.asn1.resolution.Types}), with tags
 * ({@link io.verge.asn1.resolution.Tags}), constraints ({@link io.verge.asn1.resolution.Constraints}), values
 * ({@link io.verge.asn1.resolution.Values}) and the tables of open types ({@link io.verge.asn1.resolution.Tables});
 * {@link io.verge.asn1.resolution.Instances} gives parameterized types what they are given, and
 * {@link io.verge.asn1.resolution.Definitions} keeps what is done.
 *
 * <p>A problem is reported where it is met and something that fits anywhere stands in for what is missing, so that one
 * mistake does not hide the next and does not breed others.
 */
@NullMarked
package io.verge.asn1.resolution;

import org.jspecify.annotations.NullMarked;
