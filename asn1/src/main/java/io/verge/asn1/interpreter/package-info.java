/**
 * A decoder and encoder that reads the model as it goes: slow, obvious, and apart from all generated code, so that the two can
 * be held against each other. {@link io.verge.asn1.interpreter.Interpreter} is all that a caller needs.
 *
 * <p>Classes that begin with {@code Uper} follow Rec. ITU-T X.691 (02/2021), those with {@code Oer} Rec. ITU-T X.696 (02/2021),
 * one per family of types with its reading and its writing side by side. What both share has no prefix.
 *
 * <p>Decoding is lenient where nothing is lost by it: encodings that are not canonical, and padding bits of any value. It is
 * strict about ranges, sizes and alphabets that the rules see, and about octets left over inside of an open type. It never
 * throws, and its time and memory are bounded by the length of the input.
 */
@NullMarked
package io.verge.asn1.interpreter;

import org.jspecify.annotations.NullMarked;
