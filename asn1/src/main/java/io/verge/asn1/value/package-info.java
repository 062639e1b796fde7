/**
 * Values of any ASN.1 type as a plain tree, {@link io.verge.asn1.value.Datum}: what the interpreter decodes to and encodes
 * from, and what JER writes and reads. It knows no type; which type a value has is said beside it.
 *
 * <p>What a type does not know, because it comes from a newer version of its module, has a place in the tree too, and survives
 * a decode and an encode to the same bytes.
 */
@NullMarked
package io.verge.asn1.value;

import org.jspecify.annotations.NullMarked;
