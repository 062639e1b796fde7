package io.verge.asn1.value;

import io.verge.asn1.ir.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Values that are written in a module, as trees. */
public final class ModuleValues {
    private ModuleValues() {}

    /** The tree of a value. */
    public static Datum datum(Value value) {
        return switch (value) {
            case Value.OfBoolean(boolean bool) -> new Datum.OfBoolean(bool);
            case Value.OfNull() -> new Datum.OfNull();
            case Value.OfInteger(BigInteger number) -> new Datum.OfInteger(number);
            case Value.OfReal(BigDecimal real) ->
                new Datum.OfReal(real.unscaledValue(), 10, BigInteger.valueOf(-(long) real.scale()));
            case Value.OfSpecialReal(String word) -> Datum.SpecialReal.valueOf(word.replace('-', '_'));
            case Value.OfEnumerated item -> new Datum.OfEnumerated(item.item().name());
            case Value.OfBits(String bits) -> new Datum.OfBits(bits);
            case Value.OfOctets(String hex) -> new Datum.OfOctets(hex.toLowerCase(Locale.ROOT));
            case Value.OfCharacters(String characters) -> new Datum.OfCharacters(characters);
            case Value.OfObjectIdentifier identifier -> new Datum.OfObjectIdentifier(identifier.arcs());
            case Value.OfStructure structure -> structure(structure);
            case Value.OfList list ->
                new Datum.OfList(
                        list.elements().stream().map(ModuleValues::datum).toList());
            case Value.OfChoice(String alternative, Value chosen) -> new Datum.OfChoice(alternative, datum(chosen));
        };
    }

    private static Datum structure(Value.OfStructure structure) {
        Map<String, Datum> components = new LinkedHashMap<>();
        structure.components().forEach((name, component) -> components.put(name, datum(component)));
        return new Datum.OfStructure(components);
    }
}
