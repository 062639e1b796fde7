package io.verge.asn1.runtime;

/**
 * What became of an input: a value, or the reason why there is none.
 *
 * @param <T> the type decoded
 */
public sealed interface Decoded<T> {
    /**
     * The input is an encoding of this value.
     *
     * @param octets how many of the input's it takes
     */
    record Value<T>(T value, int octets) implements Decoded<T> {}

    /**
     * The input is no encoding of the type.
     *
     * @param bitOffset where, in bits from the input's first
     */
    record Rejected<T>(Reason reason, int bitOffset) implements Decoded<T> {}
}
