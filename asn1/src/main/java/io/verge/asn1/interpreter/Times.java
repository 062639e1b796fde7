package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterKind;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.TimeType;

/** UTCTime and GeneralizedTime are VisibleStrings (X.680 clauses 46 and 47). The other times are not interpreted. */
final class Times {
    private Times() {}

    static CharacterStringType characters(TimeType type, long start) {
        return switch (type.kind()) {
            case UTC_TIME, GENERALIZED_TIME ->
                new CharacterStringType(
                        CharacterKind.VISIBLE_STRING, CharacterKind.VISIBLE_STRING.alphabet(), Bounds.SIZES);
            case TIME, DATE, TIME_OF_DAY, DATE_TIME, DURATION ->
                throw new Misfit(start, type.kind().words() + " is left out of this interpreter");
        };
    }
}
