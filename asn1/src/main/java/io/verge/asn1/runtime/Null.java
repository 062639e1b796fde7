package io.verge.asn1.runtime;

/** The value of NULL. */
public enum Null {
    NULL
}
