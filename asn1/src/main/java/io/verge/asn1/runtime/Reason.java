package io.verge.asn1.runtime;

/** Why an encoding was rejected. */
public enum Reason {
    /** The input ends inside a value. */
    TRUNCATED,
    /** A number, size or character outside its constraint. */
    OUT_OF_RANGE,
    /** An enumeration item or choice index that the type does not have and its extension marker does not allow. */
    UNKNOWN_INDEX,
    /** A length that this place does not allow, such as more elements than the rest of the input can hold. */
    BAD_LENGTH,
    /** Contents octets that are none of the type's: an object identifier, real number, text or time. */
    BAD_CONTENTS,
    /** A tag or preamble that the type does not have. */
    BAD_TAG,
    /** Values inside values, deeper than any message of use. */
    TOO_DEEP,
    /** An open type whose octets hold more than its value. */
    TRAILING_OCTETS
}
