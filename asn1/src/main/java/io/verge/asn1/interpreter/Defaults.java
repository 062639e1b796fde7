package io.verge.asn1.interpreter;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.Value;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.ModuleValues;

/** The values that missing components stand for. */
final class Defaults {
    private Defaults() {}

    /** Whether this is the value that a missing component stands for. Zeros at the end of named bits mean nothing. */
    static boolean isDefault(Component component, Datum value, Model model) {
        if (!(component.presence() instanceof Presence.Default(Value standard))) {
            return false;
        }
        Datum datum = ModuleValues.datum(standard);
        boolean isNamed = model.expand(component.type()) instanceof BitStringType bits
                && !bits.names().isEmpty();
        if (isNamed && datum instanceof Datum.OfBits(String a) && value instanceof Datum.OfBits(String b)) {
            return stripped(a).equals(stripped(b));
        }
        return datum.equals(value);
    }

    /** Bits without the zeros at their end. */
    static String stripped(String bits) {
        return bits.substring(0, bits.lastIndexOf('1') + 1);
    }
}
