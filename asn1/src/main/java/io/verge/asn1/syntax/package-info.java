/**
 * Text to tree. {@link io.verge.asn1.syntax.Lexer} makes tokens (X.680 clause 12), {@link io.verge.asn1.syntax.Parser}
 * makes {@link io.verge.asn1.syntax.ModuleTree}s of them, and recovers at the next assignment where something is wrong.
 *
 * <p>Notation in braces, and what a parameterized reference is given, has no meaning before its governor is known: the same
 * {@code {a}} can be a list of one value, a set of one bit, an object identifier, an object or an object set. The tree keeps
 * such {@link io.verge.asn1.syntax.Tokens} as they stand; {@link io.verge.asn1.syntax.Fragments} reads them when somebody
 * knows what they are.
 *
 * <p>Clauses are those of the 2021 editions of X.680 to X.683.
 */
@NullMarked
package io.verge.asn1.syntax;

import org.jspecify.annotations.NullMarked;
