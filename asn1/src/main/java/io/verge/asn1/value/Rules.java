package io.verge.asn1.value;

/** The encoding rules that are interpreted. */
public enum Rules {
    /** Unaligned PER, Rec. ITU-T X.691 (02/2021); the canonical variant on encode. */
    UPER,
    /** OER, Rec. ITU-T X.696 (02/2021); basic on decode, canonical on encode. */
    OER
}
