package io.verge.asn1.interpreter;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.Range;
import io.verge.asn1.value.Datum;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** BIT STRING, OCTET STRING and everything that is octets with a length: X.691 clauses 16, 17, 24 and 25. */
final class UperStrings {
    private UperStrings() {}

    static Datum read(BitStringType type, BitReader in) {
        Range size = UperLengths.readRange(type.size(), in);
        StringBuilder bits = new StringBuilder();
        UperLengths.read(size, in, count -> bits.append(in.bits(count)));
        return new Datum.OfBits(bits.toString());
    }

    static void write(BitStringType type, Datum value, BitWriter out) {
        String bits = NamedBits.canonical(type, Fit.bits(value), type.size().per());
        Range size = UperLengths.writeRange(type.size(), bits.length(), out);
        UperLengths.write(size, bits.length(), out, (from, to) -> out.bits(bits.substring(from, to)));
    }

    static Datum read(OctetStringType type, BitReader in, Uper uper, Walk walk) {
        Range size = UperLengths.readRange(type.size(), in);
        byte[] octets = readOctets(size, in);
        return Containing.read(type, octets, in.offset() - (long) Byte.SIZE * octets.length, uper, walk);
    }

    static void write(OctetStringType type, Datum value, BitWriter out, Uper uper, Walk walk) {
        byte[] octets = Containing.octets(type, value, uper, walk);
        writeOctets(UperLengths.writeRange(type.size(), octets.length, out), octets, out);
    }

    static byte[] readOctets(Range size, BitReader in) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        UperLengths.read(size, in, count -> octets.writeBytes(in.octets(count)));
        return octets.toByteArray();
    }

    static void writeOctets(Range size, byte[] octets, BitWriter out) {
        UperLengths.write(size, octets.length, out, (from, to) -> out.octets(Arrays.copyOfRange(octets, from, to)));
    }

    static String readHex(BitReader in) {
        return HexFormat.of().formatHex(readOctets(Range.SIZES, in));
    }

    static void writeHex(String hex, BitWriter out) {
        writeOctets(Range.SIZES, HexFormat.of().parseHex(Fit.hex(hex)), out);
    }
}
