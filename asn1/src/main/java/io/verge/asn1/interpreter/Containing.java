package io.verge.asn1.interpreter;

import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * OCTET STRING (CONTAINING Type): X.682 clause 11. The octets are the value, whatever is in them: they become a value of the
 * type only where that brings the same octets back, so that a signature over them still holds.
 */
final class Containing {
    private Containing() {}

    static Datum read(OctetStringType type, byte[] octets, long start, Codec codec, Walk walk) {
        Datum raw = new Datum.OfOctets(HexFormat.of().formatHex(octets));
        return type.containing()
                .map(inner -> tried(inner, octets, start, codec, walk, raw))
                .orElse(raw);
    }

    private static Datum tried(Type inner, byte[] octets, long start, Codec codec, Walk walk, Datum raw) {
        Walk.Mark mark = walk.mark();
        try {
            Datum value = codec.read(inner, BitReader.joined(octets, start), walk);
            BitWriter again = new BitWriter();
            codec.write(inner, value, again, walk);
            return Arrays.equals(codec.complete(again), octets) ? new Datum.OfContaining(value) : raw;
        } catch (Misfit notThatType) {
            walk.returnTo(mark);
            return raw;
        }
    }

    static byte[] octets(OctetStringType type, Datum value, Codec codec, Walk walk) {
        if (value instanceof Datum.OfContaining(Datum content)) {
            Type inner = type.containing().orElseThrow(() -> new Misfit("these octets contain no other type"));
            BitWriter encoding = new BitWriter();
            codec.write(inner, content, encoding, walk);
            return codec.complete(encoding);
        }
        return HexFormat.of()
                .parseHex(Fit.hex(Fit.as(Datum.OfOctets.class, value).hex()));
    }
}
