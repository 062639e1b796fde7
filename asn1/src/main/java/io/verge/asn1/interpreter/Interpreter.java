package io.verge.asn1.interpreter;

import io.verge.asn1.interpreter.Decoding.Decoded;
import io.verge.asn1.interpreter.Decoding.Rejected;
import io.verge.asn1.interpreter.Encoding.Encoded;
import io.verge.asn1.interpreter.Encoding.Refused;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;

/** Decodes and encodes values of a model's types, with nothing generated. */
public final class Interpreter {
    private final Model model;

    /** An interpreter of these definitions. */
    public Interpreter(Model model) {
        this.model = model;
    }

    /** Decodes a value that begins with the first octet. Whatever the octets are, this answers. */
    public Decoding decode(Rules rules, Type type, byte[] octets) {
        BitReader in = BitReader.of(octets);
        Walk walk = Walk.reading(model, octets.length);
        try {
            Datum value = codec(rules).read(type, in, walk);
            long taken = (in.offset() + 7) / 8;
            return new Decoded(
                    value, (int) (rules == Rules.UPER ? Math.min(octets.length, Math.max(1, taken)) : taken));
        } catch (Misfit misfit) {
            return new Rejected(misfit.bit(), walk.toString(), misfit.reason());
        }
    }

    /** Encodes a value canonically, if it is one of the type. */
    public Encoding encode(Rules rules, Type type, Datum value) {
        Codec codec = codec(rules);
        BitWriter out = new BitWriter();
        Walk walk = Walk.writing(model);
        try {
            codec.write(type, value, out, walk);
            return new Encoded(codec.complete(out));
        } catch (Misfit misfit) {
            return new Refused(walk.toString(), misfit.reason());
        }
    }

    private static Codec codec(Rules rules) {
        return switch (rules) {
            case UPER -> new Uper();
            case OER -> new Oer();
        };
    }
}
