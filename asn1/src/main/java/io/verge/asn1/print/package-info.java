/**
 * The model as text, for people and for comparing: {@link io.verge.asn1.print.ModelPrinter}. It is ASN.1 again but for open
 * types with tables, which ASN.1 has no short form for, and it reads back as the same model.
 */
@NullMarked
package io.verge.asn1.print;

import org.jspecify.annotations.NullMarked;
