package io.verge.asn1.interpreter;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.ObjectIdentifierType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.RealType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.TimeType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.Optional;

/** OER: hands each type to the class for its family, and keeps the simple ones and open types. */
final class Oer implements Codec {
    private static final int TRUE = 0xFF;

    private final OerStructures structures = new OerStructures(this);
    private final OerLists lists = new OerLists(this);
    private final OerChoices choices = new OerChoices(this);

    @Override
    public Rules rules() {
        return Rules.OER;
    }

    @Override
    public Datum read(Type type, BitReader in, Walk walk) {
        walk.count(in);
        return switch (type) {
            case ReferenceType reference -> read(walk.expand(reference), in, walk);
            case BooleanType ignored -> new Datum.OfBoolean(in.small(8) != 0);
            case NullType ignored -> new Datum.OfNull();
            case IntegerType integer -> OerIntegers.read(integer, in);
            case EnumeratedType enumerated -> OerIntegers.read(enumerated, in);
            case RealType ignored -> {
                long start = in.offset();
                yield RealContents.read(OerLengths.readOctets(in), start);
            }
            case BitStringType bits -> OerStrings.read(bits, in);
            case OctetStringType octets -> OerStrings.read(octets, in, this, walk);
            case ObjectIdentifierType identifier -> {
                long start = in.offset();
                yield ObjectIdentifierContents.read(identifier, OerLengths.readOctets(in), start);
            }
            case CharacterStringType characters -> OerStrings.read(characters, in);
            case TimeType time -> OerStrings.read(Times.characters(time, in.offset()), in);
            case StructureType structure -> structures.read(structure, in, walk);
            case ListType list -> lists.read(list, in, walk);
            case ChoiceType choice -> choices.read(choice, in, walk);
            case OpenType open -> readOpen(open, in, walk);
        };
    }

    @Override
    public void write(Type type, Datum value, BitWriter out, Walk walk) {
        switch (type) {
            case ReferenceType reference -> write(walk.expand(reference), value, out, walk);
            case BooleanType ignored ->
                out.number(Fit.as(Datum.OfBoolean.class, value).value() ? TRUE : 0, 8);
            case NullType ignored -> Fit.as(Datum.OfNull.class, value);
            case IntegerType integer -> OerIntegers.write(integer, value, out);
            case EnumeratedType enumerated -> OerIntegers.write(enumerated, value, out);
            case RealType ignored -> OerLengths.writeOctets(RealContents.octets(value), out);
            case BitStringType bits -> OerStrings.write(bits, value, out);
            case OctetStringType octets -> OerStrings.write(octets, value, out, this, walk);
            case ObjectIdentifierType identifier ->
                OerLengths.writeOctets(ObjectIdentifierContents.octets(identifier, value), out);
            case CharacterStringType characters -> OerStrings.write(characters, value, out);
            case TimeType time -> OerStrings.write(Times.characters(time, 0), value, out);
            case StructureType structure -> structures.write(structure, value, out, walk);
            case ListType list -> lists.write(list, value, out, walk);
            case ChoiceType choice -> choices.write(choice, value, out, walk);
            case OpenType open -> writeOpen(open, value, out, walk);
        }
    }

    @Override
    public byte[] complete(BitWriter written) {
        return written.toOctets();
    }

    /** A value as an open type: X.696 clause 30. */
    Datum readOpen(Type type, BitReader in, Walk walk) {
        BitReader part = openPart(in);
        Datum value = read(type, part, walk);
        closePart(part);
        return value;
    }

    private Datum readOpen(OpenType open, BitReader in, Walk walk) {
        Optional<Type> type = walk.type(open);
        return type.isPresent()
                ? readOpen(type.get(), in, walk)
                : new Datum.UnknownOpen(Rules.OER, OerLengths.readHex(in));
    }

    private void writeOpen(OpenType open, Datum value, BitWriter out, Walk walk) {
        if (value instanceof Datum.UnknownOpen(Rules rules, String hex)) {
            Fit.rules(rules, Rules.OER);
            OerLengths.writeHex(hex, out);
            return;
        }
        Type type = walk.type(open).orElseThrow(() -> new Misfit("nothing says which type is in this open type here"));
        BitWriter content = new BitWriter();
        write(type, value, content, walk);
        OerLengths.writeOctets(complete(content), out);
    }

    BitReader openPart(BitReader in) {
        return in.part(8L * OerLengths.read(in));
    }

    void closePart(BitReader part) {
        if (part.left() > 0) {
            throw new Misfit(
                    part.offset(), part.left() / Byte.SIZE + " octets are left over behind the value of an open type");
        }
    }
}
