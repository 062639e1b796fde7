package io.verge.asn1.generation;

import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.ir.Value;
import java.util.Optional;

/** Values of modules as Java writes them. */
final class Literals {
    private final JavaTypes types;

    Literals(JavaTypes types) {
        this.types = types;
    }

    /** The expression for a value of the type; empty for values of structures, lists and choices. */
    Optional<String> of(Type type, Spot spot, Value value) {
        return switch (value) {
            case Value.OfBoolean bool -> Optional.of(String.valueOf(bool.value()));
            case Value.OfNull ignored -> Optional.of("Null.NULL");
            case Value.OfInteger integer ->
                types.model().expand(type) instanceof IntegerType target
                        ? Optional.of(Numbers.of(target).literal(integer.value()))
                        : Optional.empty();
            case Value.OfReal real -> Optional.of(real.value() + "d");
            case Value.OfEnumerated item ->
                types.model().expand(type) instanceof EnumeratedType target
                        ? Optional.of(types.of(type, spot)
                                + (target.extensible() ? ".Item." : ".")
                                + JavaNames.constantName(item.item().name()))
                        : Optional.empty();
            case Value.OfBits bits -> Optional.of("BitString.parse(\"" + bits.bits() + "\")");
            case Value.OfOctets octets -> Optional.of("OctetString.parse(\"" + octets.hex() + "\")");
            case Value.OfCharacters text -> Optional.of("\"" + JavaText.escaped(text.characters()) + "\"");
            default -> Optional.empty();
        };
    }
}
