package io.verge.asn1.value;

import java.util.Map;

/** What the kinds of values are called, for messages. */
public final class DatumWords {
    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(Datum.OfBoolean.class, "true or false"),
            Map.entry(Datum.OfNull.class, "NULL"),
            Map.entry(Datum.OfInteger.class, "a whole number"),
            Map.entry(Datum.OfReal.class, "a real number"),
            Map.entry(Datum.SpecialReal.class, "a special real number"),
            Map.entry(Datum.OfEnumerated.class, "an item of an enumeration"),
            Map.entry(Datum.OfBits.class, "bits"),
            Map.entry(Datum.OfOctets.class, "octets"),
            Map.entry(Datum.OfContaining.class, "octets that contain a value"),
            Map.entry(Datum.OfCharacters.class, "characters"),
            Map.entry(Datum.OfObjectIdentifier.class, "an object identifier"),
            Map.entry(Datum.OfStructure.class, "a structure"),
            Map.entry(Datum.OfList.class, "a list"),
            Map.entry(Datum.OfChoice.class, "an alternative"),
            Map.entry(Datum.UnknownItem.class, "an unknown item"),
            Map.entry(Datum.UnknownIndex.class, "an unknown alternative of PER"),
            Map.entry(Datum.UnknownTag.class, "an unknown alternative of OER"),
            Map.entry(Datum.UnknownOpen.class, "octets of an unknown type"));

    private DatumWords() {}

    /** As in "expected a whole number, found a list". */
    public static String of(Class<? extends Datum> kind) {
        return WORDS.getOrDefault(kind, kind.getSimpleName());
    }
}
