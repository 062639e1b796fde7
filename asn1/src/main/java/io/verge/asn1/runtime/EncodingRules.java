package io.verge.asn1.runtime;

/** The encoding rules that generated codecs know: what a codec does not know of a message can only be sent on by the same. */
public enum EncodingRules {
    /** Unaligned Packed Encoding Rules, X.691. */
    UPER,
    /** Octet Encoding Rules, X.696. */
    OER
}
