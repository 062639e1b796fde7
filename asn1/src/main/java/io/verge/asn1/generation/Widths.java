package io.verge.asn1.generation;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.Intervals;
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

/** How many bits the unaligned packed encoding rules give values of a type. */
final class Widths {
    private static final BigInteger LENGTHS = BigInteger.valueOf(65_536);

    private final Model model;

    Widths(Model model) {
        this.model = model;
    }

    /** The bits of any value of the type, 1 … 64, where all take the same and a number tells the value; else −1. */
    int fixed(Type type) {
        return switch (model.expand(type)) {
            case BooleanType ignored -> 1;
            case IntegerType integer -> {
                Numbers numbers = Numbers.of(integer);
                yield numbers.isFixedWidth() && numbers.bits() > 0 ? numbers.bits() : -1;
            }
            case EnumeratedType items ->
                items.extensible() || items.root().size() < 2
                        ? -1
                        : index(items.root().size());
            case StructureType structure -> fixed(structure);
            default -> -1;
        };
    }

    private int fixed(StructureType structure) {
        int sum = 0;
        for (Component component : structure.root()) {
            int bits = component.presence() instanceof Presence.Mandatory ? fixed(component.type()) : -1;
            if (bits < 0 || sum + bits > Long.SIZE) {
                return -1;
            }
            sum += bits;
        }
        return structure.extensible() || sum == 0 ? -1 : sum;
    }

    /** The bits of an index into so many (X.691 11.5.4). */
    static int index(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
    }

    /** Whether a length of these bounds is a number in so many bits; else it is a length determinant (X.691 11.9). */
    static boolean isShort(Range sizes) {
        BigInteger upper = sizes.upper();
        return upper != null && upper.compareTo(LENGTHS) < 0;
    }

    /** The bits of a character (X.691 30.5.2, unaligned). */
    static int character(Intervals alphabet) {
        return index(alphabet.count().intValueExact());
    }

    /** The bits that a value takes at least. */
    int least(Type type) {
        return least(type, new HashSet<>());
    }

    private int least(Type type, Set<Type> around) {
        if (type instanceof ReferenceType reference) {
            if (!around.add(reference)) {
                return 0;
            }
            int bits = least(model.get(reference.name()).type(), around);
            around.remove(reference);
            return bits;
        }
        return switch (type) {
            case NullType ignored -> 0;
            case BooleanType ignored -> 1;
            case IntegerType integer -> {
                Numbers numbers = Numbers.of(integer);
                yield numbers.extensible() ? 1 : numbers.range().isConstrained() ? numbers.bits() : 16;
            }
            case EnumeratedType items ->
                items.extensible() ? 1 : index(items.root().size());
            case BitStringType bits -> sized(bits.size(), 1);
            case OctetStringType octets -> sized(octets.size(), 8);
            case CharacterStringType text ->
                text.alphabet().isEmpty() ? 8 : sized(text.size(), character(text.alphabet()));
            case ListType list -> sized(list.size(), least(list.element(), around));
            case StructureType structure -> {
                int sum = structure.extensible() ? 1 : 0;
                for (Component component : structure.root()) {
                    boolean mandatory = component.presence() instanceof Presence.Mandatory;
                    sum += mandatory ? least(component.type(), around) : 1;
                }
                yield sum;
            }
            case ChoiceType choice -> choice.extensible() || choice.root().size() > 1 ? 1 : 0;
            default -> 8;
        };
    }

    private static int sized(Bounds size, int leastEach) {
        if (size.extensible()) {
            return 1;
        }
        Range range = size.per();
        if (!isShort(range)) {
            return 8;
        }
        BigInteger lower = range.lower();
        long least = lower == null ? 0 : lower.longValue();
        return (int) Math.min(1 << 20, range.bits() + least * leastEach);
    }
}
