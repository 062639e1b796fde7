/**
 * What generated codecs stand on: readers and writers of the Unaligned Packed Encoding Rules (ITU-T X.691, 02/2021) and of
 * the Canonical Octet Encoding Rules (ITU-T X.696, 02/2021).
 *
 * <p>A reader never reads past its input and never makes anything larger than its input allows: what is malformed ends in
 * {@link io.verge.asn1.runtime.Malformed}, which {@link io.verge.asn1.runtime.Codec} turns into a value. A writer writes
 * into the caller's buffer and allocates nothing.
 */
@NullMarked
package io.verge.asn1.runtime;

import org.jspecify.annotations.NullMarked;
