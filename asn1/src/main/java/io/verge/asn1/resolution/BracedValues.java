package io.verge.asn1.resolution;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.ObjectIdentifierType;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.RealType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.ir.Value;
import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.ModuleTree.OidPart;
import io.verge.asn1.syntax.Tokens;
import io.verge.asn1.syntax.ValueTree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Values in braces, which mean something different to each type. */
final class BracedValues {
    /** No bit of a name lies beyond this. */
    private static final int MOST_BITS = 65_536;

    private final Resolution resolution;

    BracedValues(Resolution resolution) {
        this.resolution = resolution;
    }

    Optional<Value> resolve(ValueTree.Braces tree, Type type, Scope scope) {
        Tokens inside = tree.tokens().inside();
        return switch (type) {
            case StructureType structure ->
                resolution
                        .fragments
                        .components(inside)
                        .flatMap(given -> components(tree.at(), given, structure, scope));
            case ListType list -> resolution.fragments.values(inside).map(given -> elements(given, list, scope));
            case BitStringType bits -> resolution.fragments.values(inside).flatMap(given -> bits(given, bits));
            case ObjectIdentifierType ignored ->
                resolution.fragments.oid(inside).flatMap(parts -> arcs(parts, scope));
            case RealType ignored ->
                resolution.fragments.components(inside).flatMap(given -> real(tree.at(), given, scope));
            default -> resolution.values.mismatch(tree.at(), type, "braces");
        };
    }

    private Optional<Value> components(Place at, Map<String, ValueTree> given, StructureType structure, Scope scope) {
        Map<String, Component> known = new LinkedHashMap<>();
        structure.before().forEach(one -> known.put(one.name(), one));
        for (Addition addition : structure.additions()) {
            switch (addition) {
                case Addition.Single(Component one) -> known.put(one.name(), one);
                case Addition.Group group -> group.components().forEach(one -> known.put(one.name(), one));
            }
        }
        structure.after().forEach(one -> known.put(one.name(), one));
        Map<String, Value> values = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Component component = known.get(name);
            if (component == null) {
                resolution.problems.report(
                        Code.UNKNOWN_NAME, value.at(), "there is no component " + name + " in the governing type");
            } else {
                resolution.values.resolve(value, component.type(), scope).ifPresent(found -> values.put(name, found));
            }
        });
        for (Component component : structure.root()) {
            if (component.presence() instanceof Presence.Mandatory && !given.containsKey(component.name())) {
                resolution.problems.report(
                        Code.WRONG_VALUE,
                        at,
                        "expected a value for the component " + component.name() + ", found none");
            }
        }
        return Optional.of(new Value.OfStructure(values));
    }

    private Value elements(List<ValueTree> given, ListType list, Scope scope) {
        List<Value> elements = new ArrayList<>();
        for (ValueTree value : given) {
            resolution.values.resolve(value, list.element(), scope).ifPresent(elements::add);
        }
        return new Value.OfList(List.copyOf(elements));
    }

    /** X.680 22.13: the named bits are ones. */
    private Optional<Value> bits(List<ValueTree> given, BitStringType type) {
        StringBuilder bits = new StringBuilder();
        for (ValueTree value : given) {
            Optional<NamedNumber> bit = type.names().stream()
                    .filter(one -> value instanceof ValueTree.Reference name
                            && one.name().equals(name.name()))
                    .findFirst();
            if (bit.isEmpty() || bit.get().number().bitLength() > 16) {
                return resolution.values.mismatch(value.at(), type, "something that is none of its named bits");
            }
            int index = Math.min(bit.get().number().intValue(), MOST_BITS);
            while (bits.length() <= index) {
                bits.append('0');
            }
            bits.setCharAt(index, '1');
        }
        return Optional.of(new Value.OfBits(bits.toString()));
    }

    private Optional<Value> arcs(List<OidPart> parts, Scope scope) {
        List<BigInteger> arcs = new ArrayList<>();
        for (OidPart part : parts) {
            List<String> before = arcs.stream().map(BigInteger::toString).toList();
            String known = part.number() == null ? ObjectIdentifiers.known(part.name(), before) : part.number();
            if (known != null && Character.isDigit(known.charAt(0))) {
                arcs.add(new BigInteger(known));
            } else {
                arcs.addAll(named(part, known == null ? String.valueOf(part.name()) : known, arcs.isEmpty(), scope));
            }
        }
        return Optional.of(new Value.OfObjectIdentifier(List.copyOf(arcs)));
    }

    /** A value by its name: an object identifier at the beginning, a number anywhere. */
    private List<BigInteger> named(OidPart part, String name, boolean first, Scope scope) {
        ValueTree.Reference reference = new ValueTree.Reference(part.at(), null, name, List.of());
        if (!first) {
            return resolution.values.integer(reference, List.of(), scope).stream()
                    .toList();
        }
        return resolution.values.resolve(reference, new ObjectIdentifierType(false), scope).stream()
                .flatMap(value ->
                        value instanceof Value.OfObjectIdentifier(List<BigInteger> arcs) ? arcs.stream() : Stream.of())
                .toList();
    }

    /** X.680 21.6: {@code {mantissa 5, base 10, exponent -2}}. */
    private Optional<Value> real(Place at, Map<String, ValueTree> given, Scope scope) {
        List<BigInteger> parts = new ArrayList<>();
        for (String name : List.of("mantissa", "base", "exponent")) {
            ValueTree tree = given.get(name);
            Optional<BigInteger> number =
                    tree == null ? Optional.empty() : resolution.values.integer(tree, List.of(), scope);
            number.filter(found -> found.bitLength() <= 64).ifPresent(parts::add);
        }
        if (parts.size() < 3 || parts.get(2).bitLength() > 12) {
            return resolution.values.mismatch(
                    at, new RealType(), "no mantissa, base and exponent that can be worked with");
        }
        BigDecimal scale = new BigDecimal(parts.get(1)).pow(parts.get(2).intValue(), MathContext.DECIMAL128);
        return Optional.of(new Value.OfReal(new BigDecimal(parts.get(0)).multiply(scale, MathContext.DECIMAL128)));
    }
}
