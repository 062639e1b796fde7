package io.verge.asn1.ir;

/** A type as a codec needs it. A type with a name of its own stands behind a {@link ReferenceType}, recursion included. */
public sealed interface Type
        permits BooleanType,
                NullType,
                IntegerType,
                RealType,
                EnumeratedType,
                BitStringType,
                OctetStringType,
                CharacterStringType,
                TimeType,
                ObjectIdentifierType,
                StructureType,
                ListType,
                ChoiceType,
                OpenType,
                ReferenceType {}
