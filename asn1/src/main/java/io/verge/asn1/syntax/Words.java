package io.verge.asn1.syntax;

import java.util.Set;

/** The reserved words of X.680 12.38, and what some of them begin. */
final class Words {
    static final Set<String> RESERVED = words("""
            ABSENT ABSTRACT-SYNTAX ALL APPLICATION AUTOMATIC BEGIN BIT BMPString BOOLEAN BY CHARACTER CHOICE CLASS COMPONENT
            COMPONENTS CONSTRAINED CONTAINING DATE DATE-TIME DEFAULT DEFINITIONS DURATION EMBEDDED ENCODED ENCODING-CONTROL END
            ENUMERATED EXCEPT EXPLICIT EXPORTS EXTENSIBILITY EXTERNAL FALSE FROM GeneralString GeneralizedTime GraphicString
            IA5String IDENTIFIER IMPLICIT IMPLIED IMPORTS INCLUDES INSTANCE INSTRUCTIONS INTEGER INTERSECTION ISO646String MAX
            MIN MINUS-INFINITY NOT-A-NUMBER NULL NumericString OBJECT OCTET OF OID-IRI OPTIONAL ObjectDescriptor PATTERN PDV
            PLUS-INFINITY PRESENT PRIVATE PrintableString REAL RELATIVE-OID RELATIVE-OID-IRI SEQUENCE SET SETTINGS SIZE STRING
            SYNTAX T61String TAGS TIME TIME-OF-DAY TRUE TYPE-IDENTIFIER TeletexString UNION UNIQUE UNIVERSAL UTCTime UTF8String
            UniversalString VideotexString VisibleString WITH""");

    /** Types of one word that need nothing more: X.680 clauses 18 to 24 and 38 to 48. */
    static final Set<String> SIMPLE_TYPES = words("""
            BOOLEAN NULL REAL RELATIVE-OID EXTERNAL OID-IRI RELATIVE-OID-IRI BMPString GeneralString GraphicString IA5String
            ISO646String NumericString PrintableString TeletexString T61String UniversalString UTF8String VideotexString
            VisibleString GeneralizedTime UTCTime ObjectDescriptor TIME DATE TIME-OF-DAY DATE-TIME DURATION""");

    /** The other words that a type can begin with. */
    static final Set<String> TYPE_STARTS =
            words("INTEGER BIT OCTET ENUMERATED SEQUENCE SET CHOICE OBJECT EMBEDDED CHARACTER INSTANCE");

    /** Classes that every module knows: X.681 annexes A and B. */
    static final Set<String> USEFUL_CLASSES = words("TYPE-IDENTIFIER ABSTRACT-SYNTAX");

    private Words() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+", -1));
    }
}
