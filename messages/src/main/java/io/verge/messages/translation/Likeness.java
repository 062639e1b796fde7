package io.verge.messages.translation;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.ObjectIdentifierType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.Range;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Surroundings;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Carries a value over to a type of the same shape: what has its name and its room there goes, all else stays behind. A number
 * beyond what the type holds becomes the nearest that it holds. What lies in an open type that neither set knows goes as the
 * octets that it is.
 */
final class Likeness {
    private final Model model;
    private final Surroundings around = new Surroundings();
    private final List<String> carried = new ArrayList<>();

    /**
     * What came of a field.
     *
     * @param value nothing where it lacks what the type demands
     * @param paths of all that was carried over and is no structure, list or alternative itself
     */
    record Carried(Optional<Datum> value, List<String> paths) {
        Carried {
            paths = List.copyOf(paths);
        }
    }

    private Likeness(Model model) {
        this.model = model;
    }

    /** A field as one of a type of this model. */
    static Carried carry(Model model, Type to, Fields.Field field) {
        Likeness likeness = new Likeness(model);
        Optional<Datum> value = likeness.carry(field.datum(), to, field.path());
        return new Carried(value, likeness.carried);
    }

    private Optional<Datum> carry(Datum value, Type to, String path) {
        int before = carried.size();
        Optional<Datum> made = switch (model.expand(to)) {
            case StructureType structure
            when value instanceof Datum.OfStructure have -> structure(have.components(), structure, path);
            case ListType list when value instanceof Datum.OfList(List<Datum> elements) -> list(elements, list, path);
            case ChoiceType choice when value instanceof Datum.OfChoice chosen -> choice(chosen, choice, path);
            case OpenType open -> open(value, open, path);
            case Type scalar -> scalar(value, scalar).map(same -> noted(same, path));
        };
        if (made.isEmpty()) {
            carried.subList(before, carried.size()).clear();
        }
        return made;
    }

    private Datum noted(Datum value, String path) {
        carried.add(path);
        return value;
    }

    private Optional<Datum> structure(Map<String, Datum> parts, StructureType to, String path) {
        Map<String, Datum> made = new LinkedHashMap<>();
        around.enter(made);
        components(to).forEach(component -> {
            Datum part = parts.get(component.name());
            if (part != null) {
                carry(part, component.type(), Fields.below(path, component.name()))
                        .ifPresent(same -> made.put(component.name(), same));
            }
        });
        around.leave();
        boolean isWhole = to.root().stream()
                .filter(component -> component.presence() instanceof Presence.Mandatory)
                .allMatch(component -> made.containsKey(component.name()));
        boolean saysNothing = made.isEmpty() && !parts.isEmpty();
        return isWhole && !saysNothing ? Optional.of(new Datum.OfStructure(made)) : Optional.empty();
    }

    /** All that it can have. */
    static Stream<Component> components(StructureType structure) {
        return Stream.concat(
                structure.root().stream(), structure.additions().stream().flatMap(addition -> switch (addition) {
                    case Addition.Single(Component single) -> Stream.of(single);
                    case Addition.Group group -> group.components().stream();
                }));
    }

    private Optional<Datum> list(List<Datum> elements, ListType to, String path) {
        Range sizes = to.size().per();
        List<Datum> made = new ArrayList<>();
        for (int i = 0; i < elements.size() && isAtMost(made.size() + 1, sizes); i++) {
            carry(elements.get(i), to.element(), path + "[" + i + "]").ifPresent(made::add);
        }
        return sizes.contains(BigInteger.valueOf(made.size())) ? Optional.of(new Datum.OfList(made)) : Optional.empty();
    }

    private static boolean isAtMost(int size, Range sizes) {
        BigInteger upper = sizes.upper();
        return upper == null || BigInteger.valueOf(size).compareTo(upper) <= 0;
    }

    private Optional<Datum> choice(Datum.OfChoice chosen, ChoiceType to, String path) {
        return Stream.concat(to.root().stream(), to.additions().stream())
                .filter(alternative -> alternative.name().equals(chosen.alternative()))
                .map(Alternative::type)
                .findFirst()
                .flatMap(type -> carry(chosen.value(), type, Fields.below(path, chosen.alternative())))
                .map(same -> new Datum.OfChoice(chosen.alternative(), same));
    }

    private Optional<Datum> open(Datum value, OpenType to, String path) {
        Optional<Type> type = around.type(to);
        if (type.isPresent()) {
            return carry(value, type.get(), path);
        }
        return value instanceof Datum.UnknownOpen ? Optional.of(noted(value, path)) : Optional.empty();
    }

    private static Optional<Datum> scalar(Datum value, Type to) {
        boolean goes = switch (to) {
            case IntegerType _ -> value instanceof Datum.OfInteger;
            case EnumeratedType items ->
                value instanceof Datum.OfEnumerated(String name)
                        && Stream.concat(items.root().stream(), items.additions().stream())
                                .anyMatch(item -> item.name().equals(name));
            case BitStringType bits ->
                value instanceof Datum.OfBits(String digits)
                        && (bits.size().extensible()
                                || isAtMost(digits.length(), bits.size().per()));
            case OctetStringType octets ->
                value instanceof Datum.OfOctets(String hex) && fits(hex.length() / 2, octets.size());
            case CharacterStringType text ->
                value instanceof Datum.OfCharacters(String characters)
                        && fits(characters.codePointCount(0, characters.length()), text.size());
            case BooleanType _ -> value instanceof Datum.OfBoolean;
            case NullType _ -> value instanceof Datum.OfNull;
            case ObjectIdentifierType _ -> value instanceof Datum.OfObjectIdentifier;
            default -> false;
        };
        return goes
                ? Optional.of(to instanceof IntegerType numbers ? nearest(value, numbers) : value)
                : Optional.empty();
    }

    private static boolean fits(int size, Bounds sizes) {
        return sizes.extensible() || sizes.per().contains(BigInteger.valueOf(size));
    }

    private static Datum nearest(Datum value, IntegerType to) {
        Range range = to.bounds().per();
        if (!(value instanceof Datum.OfInteger(BigInteger number))
                || to.bounds().extensible()
                || range.contains(number)) {
            return value;
        }
        BigInteger lower = range.lower();
        BigInteger upper = range.upper();
        BigInteger raised = lower == null ? number : number.max(lower);
        return new Datum.OfInteger(upper == null ? raised : raised.min(upper));
    }
}
