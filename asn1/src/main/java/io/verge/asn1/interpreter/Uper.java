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
import io.verge.asn1.ir.Range;
import io.verge.asn1.ir.RealType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.TimeType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.Optional;

/** Unaligned PER: hands each type to the class for its family, and keeps the simple ones and open types. */
final class Uper implements Codec {
    private final UperStructures structures = new UperStructures(this);
    private final UperLists lists = new UperLists(this);
    private final UperChoices choices = new UperChoices(this);

    @Override
    public Rules rules() {
        return Rules.UPER;
    }

    @Override
    public Datum read(Type type, BitReader in, Walk walk) {
        walk.count(in);
        return switch (type) {
            case ReferenceType reference -> read(walk.expand(reference), in, walk);
            case BooleanType ignored -> new Datum.OfBoolean(in.bit());
            case NullType ignored -> new Datum.OfNull();
            case IntegerType integer -> UperIntegers.read(integer, in);
            case EnumeratedType enumerated -> UperIntegers.read(enumerated, in);
            case RealType ignored -> {
                long start = in.offset();
                yield RealContents.read(UperStrings.readOctets(Range.SIZES, in), start);
            }
            case BitStringType bits -> UperStrings.read(bits, in);
            case OctetStringType octets -> UperStrings.read(octets, in, this, walk);
            case ObjectIdentifierType identifier -> {
                long start = in.offset();
                yield ObjectIdentifierContents.read(identifier, UperStrings.readOctets(Range.SIZES, in), start);
            }
            case CharacterStringType characters -> UperCharacters.read(characters, in, walk);
            case TimeType time -> UperCharacters.read(Times.characters(time, in.offset()), in, walk);
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
                out.bit(Fit.as(Datum.OfBoolean.class, value).value());
            case NullType ignored -> Fit.as(Datum.OfNull.class, value);
            case IntegerType integer -> UperIntegers.write(integer, value, out);
            case EnumeratedType enumerated -> UperIntegers.write(enumerated, value, out);
            case RealType ignored -> UperStrings.writeOctets(Range.SIZES, RealContents.octets(value), out);
            case BitStringType bits -> UperStrings.write(bits, value, out);
            case OctetStringType octets -> UperStrings.write(octets, value, out, this, walk);
            case ObjectIdentifierType identifier ->
                UperStrings.writeOctets(Range.SIZES, ObjectIdentifierContents.octets(identifier, value), out);
            case CharacterStringType characters -> UperCharacters.write(characters, value, out);
            case TimeType time -> UperCharacters.write(Times.characters(time, 0), value, out);
            case StructureType structure -> structures.write(structure, value, out, walk);
            case ListType list -> lists.write(list, value, out, walk);
            case ChoiceType choice -> choices.write(choice, value, out, walk);
            case OpenType open -> writeOpen(open, value, out, walk);
        }
    }

    /** X.691 11.1: whole octets, and at least one. */
    @Override
    public byte[] complete(BitWriter written) {
        byte[] octets = written.toOctets();
        return octets.length == 0 ? new byte[1] : octets;
    }

    /** A value as an open type: X.691 11.2. */
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
                : new Datum.UnknownOpen(Rules.UPER, UperStrings.readHex(in));
    }

    private void writeOpen(OpenType open, Datum value, BitWriter out, Walk walk) {
        if (value instanceof Datum.UnknownOpen(Rules rules, String hex)) {
            Fit.rules(rules, Rules.UPER);
            UperStrings.writeHex(hex, out);
            return;
        }
        Type type = walk.type(open).orElseThrow(() -> new Misfit("nothing says which type is in this open type here"));
        BitWriter content = new BitWriter();
        write(type, value, content, walk);
        writeOpen(content, out);
    }

    void writeOpen(BitWriter content, BitWriter out) {
        UperStrings.writeOctets(Range.SIZES, complete(content), out);
    }

    /** The octets of an open type, to be read from. Offsets in it are exact as long as it does not come in portions. */
    BitReader openPart(BitReader in) {
        byte[] octets = UperStrings.readOctets(Range.SIZES, in);
        return BitReader.joined(octets, in.offset() - (long) Byte.SIZE * octets.length);
    }

    /** Checks that nothing but padding is left; a value of no bits is one octet. */
    void closePart(BitReader part) {
        boolean isPadding = part.left() < Byte.SIZE || (part.left() == Byte.SIZE && part.isUntouched());
        if (!isPadding) {
            throw new Misfit(
                    part.offset(), part.left() / Byte.SIZE + " octets are left over behind the value of an open type");
        }
    }
}
