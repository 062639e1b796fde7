/**
 * From the resolved model to Java: a record for a SEQUENCE or SET, a sealed interface for a CHOICE, an enumeration for an
 * ENUMERATED, and for every other named type a class that holds its constants and its codec. What is generated stands on
 * {@link io.verge.asn1.runtime} alone, and reads like what a patient person would have written: one statement a field.
 */
@NullMarked
package io.verge.asn1.generation;

import org.jspecify.annotations.NullMarked;
