package io.verge.asn1.resolution;

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

/** Kinds of types in words, for problems. */
final class Kinds {
    private Kinds() {}

    static String of(Type type) {
        return switch (type) {
            case BooleanType ignored -> "a BOOLEAN";
            case NullType ignored -> "NULL";
            case IntegerType ignored -> "an INTEGER";
            case RealType ignored -> "a REAL";
            case EnumeratedType ignored -> "an item of an ENUMERATED";
            case BitStringType ignored -> "a BIT STRING";
            case OctetStringType ignored -> "an OCTET STRING";
            case CharacterStringType string -> "a value of " + string.kind().words();
            case TimeType time -> "a value of " + time.kind().words();
            case ObjectIdentifierType oid -> oid.relative() ? "a RELATIVE-OID" : "an OBJECT IDENTIFIER";
            case StructureType structure -> "a " + structure.kind();
            case ListType list -> "a " + list.kind() + " OF";
            case ChoiceType ignored -> "an alternative of a CHOICE";
            case OpenType ignored -> "an open type";
            case ReferenceType reference -> "a " + reference.name().name();
        };
    }
}
