package io.verge.asn1.generation;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterKind;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.Range;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/** How many octets the octet encoding rules give values of a type. */
final class OerWidths {
    private static final int[] NUMBERS = {1, 2, 4, 8};
    private static final int MANY = 1 << 20;

    private final Model model;

    OerWidths(Model model) {
        this.model = model;
    }

    /** Whether numbers of the range have a sign (X.696 10.1). */
    static boolean isSigned(Range range) {
        return range.lower() == null || range.lower().signum() < 0;
    }

    /** The octets of every number of the range (X.696 10.3, 10.4); 0 where each has a length before it. */
    static int number(Range range) {
        if (range.lower() == null || range.upper() == null) {
            return 0;
        }
        int bits = isSigned(range)
                ? 1 + Math.max(range.lower().bitLength(), range.upper().bitLength())
                : range.upper().bitLength();
        for (int octets : NUMBERS) {
            if (bits <= 8 * octets) {
                return octets;
            }
        }
        return 0;
    }

    /** The octets of a character; 0 where their numbers differ (X.696 clause 27). */
    static int character(CharacterKind kind) {
        return switch (kind) {
            case NUMERIC_STRING, PRINTABLE_STRING, VISIBLE_STRING, IA5_STRING -> 1;
            case BMP_STRING -> 2;
            case UNIVERSAL_STRING -> 4;
            default -> 0;
        };
    }

    /** A bound of a size as Java counts them. */
    static int size(BigInteger bound) {
        return bound.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
    }

    /** The octets that a value takes at least. */
    int least(Type type) {
        return least(type, new HashSet<>());
    }

    private int least(Type type, Set<Type> around) {
        if (type instanceof ReferenceType reference) {
            if (!around.add(reference)) {
                return 0;
            }
            int octets = least(model.get(reference.name()).type(), around);
            around.remove(reference);
            return octets;
        }
        return switch (type) {
            case NullType ignored -> 0;
            case IntegerType integer -> {
                int octets = number(integer.bounds().oer());
                yield octets == 0 ? 2 : octets;
            }
            case BitStringType bits -> bits.size().oer().isFixed() ? sized(bits.size(), 1) / 8 : 2;
            case OctetStringType octets -> octets.size().oer().isFixed() ? sized(octets.size(), 1) : 1;
            case CharacterStringType text -> {
                int each = character(text.kind());
                yield each > 0 && text.size().oer().isFixed() ? sized(text.size(), each) : 1;
            }
            case ListType list -> 2 + sized(list.size(), least(list.element(), around));
            case StructureType structure -> {
                int sum = 0;
                int bits = structure.extensible() ? 1 : 0;
                for (Component component : structure.root()) {
                    boolean isMandatory = component.presence() instanceof Presence.Mandatory;
                    sum += isMandatory ? least(component.type(), around) : 0;
                    bits += isMandatory ? 0 : 1;
                }
                yield Math.min(MANY, sum + (bits + 7) / 8);
            }
            default -> 1;
        };
    }

    private static int sized(Bounds size, int each) {
        BigInteger lower = size.oer().lower();
        return lower == null ? 0 : (int) Math.min(MANY, (long) size(lower) * each);
    }
}
