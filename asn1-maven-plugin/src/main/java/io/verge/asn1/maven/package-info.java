/** Compiles ASN.1 modules to Java in a Maven build. */
@NullMarked
package io.verge.asn1.maven;

import org.jspecify.annotations.NullMarked;
