/**
 * An ASN.1 compiler: {@link io.verge.asn1.Asn1} takes sources and gives a {@link io.verge.asn1.Compilation},
 * which is either a model of all that is defined or the list of what is wrong. The phases are packages: {@code source},
 * {@code syntax} (text to tree), {@code resolution} (tree to model), {@code ir} (the model), {@code print} (the model as
 * text), {@code generation} (the model as Java, which stands on {@code runtime}). {@code interpreter} and {@code jer} work on
 * the model itself, and on trees of {@code value}s.
 *
 * <p>Rec. ITU-T X.680, X.681, X.682 and X.683 (2021), as the field uses them.
 */
@NullMarked
package io.verge.asn1;

import org.jspecify.annotations.NullMarked;
