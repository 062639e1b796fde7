/**
 * What a set of modules means on the wire and to a reader, wholly resolved, and nothing of how it was written. A
 * {@link io.verge.asn1.ir.Model} is a list of named {@link io.verge.asn1.ir.Definition}s; a {@link io.verge.asn1.ir.Type} is
 * one of a few records, and names another only by {@link io.verge.asn1.ir.ReferenceType}. Generators and interpreters need
 * nothing else.
 *
 * <p>PER and OER see constraints differently (X.691 10.3, X.696 8.2); {@link io.verge.asn1.ir.Bounds} holds both views.
 * Implicit and explicit tags are the same to both, so that only each component's outermost tag is left. What neither sees,
 * as {@code WITH COMPONENTS} and patterns, is checked for its names and then gone.
 *
 * <p>Clauses are those of the 2021 editions.
 */
@NullMarked
package io.verge.asn1.ir;

import org.jspecify.annotations.NullMarked;
