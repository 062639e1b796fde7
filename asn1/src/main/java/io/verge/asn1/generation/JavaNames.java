package io.verge.asn1.generation;

import io.verge.asn1.ir.Name;
import java.util.Locale;
import java.util.Set;

/** What ASN.1's names are called in Java: hyphens go, and what is a word of Java's or of its objects gets a line under it. */
final class JavaNames {
    private static final Set<String> TAKEN = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while",
            // What every record has, or a generated method uses for its own.
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "in",
            "out",
            "present",
            "word",
            "extended",
            "behind",
            "unknownExtensions",
            "bits",
            "ago",
            "count",
            "additions",
            "begin",
            "presentInside",
            "rest");
    private static final Set<String> TAKEN_CLASSES = Set.of(
            "BitString",
            "Boolean",
            "Check",
            "EncodingRules",
            "Integer",
            "List",
            "Lists",
            "Long",
            "Malformed",
            "Null",
            "Object",
            "ObjectIdentifier",
            "OctetString",
            "OerReader",
            "OerWriter",
            "Optional",
            "OptionalDouble",
            "OptionalInt",
            "OptionalLong",
            "Reason",
            "Record",
            "String",
            "UnknownExtensions",
            "UperReader",
            "UperWriter",
            "BigInteger",
            "Unknown",
            "Item");

    private JavaNames() {}

    /** The package of a module under the one everything goes to. */
    static String packageOf(String base, String module) {
        String plain = module.replace("-", "").toLowerCase(Locale.ROOT);
        return base.isEmpty() ? plain : base + "." + plain;
    }

    /** The class of a definition, with its package. */
    static String classOf(String base, Name name) {
        return packageOf(base, name.module()) + "." + typeName(name.name());
    }

    /** A class's name: {@code Reg-MapData} is {@code RegMapData}. */
    static String typeName(String asn1) {
        String name = upperFirst(joined(asn1));
        return TAKEN_CLASSES.contains(name) ? name + "_" : name;
    }

    /** A component's: {@code partII-Id} is {@code partIIId}. */
    static String fieldName(String asn1) {
        String name = joined(asn1);
        return TAKEN.contains(name) ? name + "_" : name;
    }

    /** A constant's: {@code forwardGears} is {@code FORWARD_GEARS}. */
    static String constantName(String asn1) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < asn1.length(); i++) {
            char c = asn1.charAt(i);
            boolean begins = i > 0
                    && Character.isUpperCase(c)
                    && (!Character.isUpperCase(asn1.charAt(i - 1))
                            || (i + 1 < asn1.length() && Character.isLowerCase(asn1.charAt(i + 1))));
            if (begins && name.charAt(name.length() - 1) != '_') {
                name.append('_');
            }
            name.append(c == '-' ? '_' : Character.toUpperCase(c));
        }
        return name.toString();
    }

    static String upperFirst(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String joined(String asn1) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < asn1.length(); i++) {
            char c = asn1.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }
}
