package io.verge.asn1.print;

import io.verge.asn1.ir.Value;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Values as ASN.1 writes them. */
final class ValuePrinter {
    private ValuePrinter() {}

    static String print(Value value) {
        return switch (value) {
            case Value.OfBoolean(boolean truth) -> truth ? "TRUE" : "FALSE";
            case Value.OfNull ignored -> "NULL";
            case Value.OfInteger integer -> integer.value().toString();
            case Value.OfReal(BigDecimal real) -> real.toPlainString();
            case Value.OfSpecialReal(String word) -> word;
            case Value.OfEnumerated enumerated -> enumerated.item().name();
            case Value.OfBits(String bits) -> "'" + bits + "'B";
            case Value.OfOctets(String hex) -> "'" + hex + "'H";
            case Value.OfCharacters(String characters) -> quoted(characters);
            case Value.OfObjectIdentifier oid ->
                oid.arcs().stream().map(Object::toString).collect(Collectors.joining(" ", "{", "}"));
            case Value.OfStructure structure ->
                structure.components().entrySet().stream()
                        .map(one -> one.getKey() + " " + print(one.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Value.OfList list ->
                list.elements().stream().map(ValuePrinter::print).collect(Collectors.joining(", ", "{", "}"));
            case Value.OfChoice choice -> choice.alternative() + " : " + print(choice.value());
        };
    }

    static String quoted(String characters) {
        return "\"" + characters.replace("\"", "\"\"") + "\"";
    }
}
