package io.verge.asn1.generation;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.ObjectIdentifierType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.RealType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.TimeType;
import io.verge.asn1.ir.Type;

/** Which Java type holds a value of an ASN.1 type. */
final class JavaTypes {
    private final Model model;
    private final String base;
    private final Recursion recursion;

    JavaTypes(Model model, String base) {
        this.model = model;
        this.base = base;
        this.recursion = new Recursion(model);
    }

    Model model() {
        return model;
    }

    /** The definition at the end of a chain of references, the last that has a name. */
    Definition definition(ReferenceType reference) {
        Definition found = model.get(reference.name());
        while (found.type() instanceof ReferenceType next) {
            found = model.get(next.name());
        }
        return found;
    }

    /** Whether values of the definition may have others inside. */
    boolean isInsideItself(Definition definition) {
        return recursion.isInsideItself(definition.name());
    }

    /** The class generated for a definition, with its package. */
    String classOf(Definition definition) {
        return JavaNames.classOf(base, definition.name());
    }

    /** Whether values of the type are objects of a generated class, which has their codec. */
    boolean isGenerated(Type type, Spot spot) {
        return switch (model.expand(type)) {
            case StructureType ignored -> true;
            case ChoiceType ignored -> true;
            case EnumeratedType ignored -> true;
            case OpenType open -> OpenTypes.isTyped(open, spot);
            default -> false;
        };
    }

    /** The type in a field or variable. */
    String of(Type type, Spot spot) {
        return switch (type) {
            case ReferenceType reference -> {
                Definition definition = definition(reference);
                yield of(definition.type(), new Spot(classOf(definition), ""));
            }
            case BooleanType ignored -> "boolean";
            case NullType ignored -> "Null";
            case RealType ignored -> "double";
            case IntegerType integer ->
                switch (Numbers.of(integer).kind()) {
                    case INT -> "int";
                    case LONG -> "long";
                    case BIG -> "BigInteger";
                };
            case BitStringType ignored -> "BitString";
            case OctetStringType ignored -> "OctetString";
            case CharacterStringType ignored -> "String";
            case TimeType ignored -> "String";
            case ObjectIdentifierType ignored -> "ObjectIdentifier";
            case ListType list -> "List<" + boxed(list.element(), spot.inside(elementName(list))) + ">";
            case EnumeratedType ignored -> spot.className();
            case StructureType ignored -> spot.className();
            case ChoiceType ignored -> spot.className();
            case OpenType open -> OpenTypes.isTyped(open, spot) ? spot.className() : "OctetString";
        };
    }

    /** What an element without a name of its own is called. */
    static String elementName(ListType list) {
        return list.element() instanceof ReferenceType ? "" : "Element";
    }

    /** The type where only objects may stand. */
    String boxed(Type type, Spot spot) {
        String java = of(type, spot);
        return switch (java) {
            case "boolean" -> "Boolean";
            case "int" -> "Integer";
            case "long" -> "Long";
            case "double" -> "Double";
            default -> java;
        };
    }

    /** The type of what may be missing. */
    String optional(Type type, Spot spot) {
        String java = of(type, spot);
        return switch (java) {
            case "int" -> "OptionalInt";
            case "long" -> "OptionalLong";
            case "double" -> "OptionalDouble";
            default -> "Optional<" + boxed(type, spot) + ">";
        };
    }

    /** The class whose {@code of} and {@code empty} make what may be missing. */
    String optionalClass(Type type, Spot spot) {
        String optional = optional(type, spot);
        return optional.startsWith("Optional<") ? "Optional" : optional;
    }

    /** The expression for what is there of it. */
    String got(Type type, Spot spot, String value) {
        return switch (of(type, spot)) {
            case "int" -> value + ".getAsInt()";
            case "long" -> value + ".getAsLong()";
            case "double" -> value + ".getAsDouble()";
            default -> value + ".get()";
        };
    }
}
