package io.verge.asn1.interpreter;

import io.verge.asn1.value.Datum;

/** What a decode comes to. */
public sealed interface Decoding {
    /** A value, and how many octets of the input it took; what lies behind them was not looked at. */
    record Decoded(Datum value, int octets) implements Decoding {}

    /**
     * The input is no encoding of the type.
     *
     * @param bitOffset where the field begins that does not fit, or where the input ends
     * @param path the components, alternatives and elements that lead there, as {@code cam.camParameters.points[3]}; empty for
     *     the value as a whole
     * @param reason what was read and what is allowed
     */
    record Rejected(long bitOffset, String path, String reason) implements Decoding {}
}
