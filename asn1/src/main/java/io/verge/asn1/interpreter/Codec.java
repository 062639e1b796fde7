package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;

/** A set of encoding rules: how a value of any type is read and written. */
interface Codec {
    Rules rules();

    Datum read(Type type, BitReader in, Walk walk);

    void write(Type type, Datum value, BitWriter out, Walk walk);

    /** The value as an encoding of its own, of whole octets: as a message, or inside of an open type. */
    byte[] complete(BitWriter written);
}
