package io.verge.asn1.resolution;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.RealType;
import io.verge.asn1.ir.TimeType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.ir.Value;
import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.Assignment;
import io.verge.asn1.syntax.ClassTree;
import io.verge.asn1.syntax.ValueTree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives values the type that governs them: X.680 17.7 and the value notation of each type. */
final class Values {
    private final Resolution resolution;
    private final BracedValues braced;
    /** The assignments whose values are being looked up. */
    private final Set<Assignment> open = Collections.newSetFromMap(new IdentityHashMap<>());

    Values(Resolution resolution) {
        this.resolution = resolution;
        this.braced = new BracedValues(resolution);
    }

    /** The value as one of this type; nothing, and a problem, where it is none. */
    Optional<Value> resolve(ValueTree tree, Type type, Scope scope) {
        return resolution.deeper(tree.at(), Optional.empty(), () -> {
            Type expanded = resolution.definitions.expand(type, tree.at());
            return expanded instanceof OpenType ? Optional.empty() : step(tree, expanded, scope);
        });
    }

    /** A whole number, or one of these names for it. */
    Optional<BigInteger> integer(ValueTree tree, List<NamedNumber> names, Scope scope) {
        return resolve(tree, new IntegerType(Bounds.VALUES, names), scope)
                .map(value -> value instanceof Value.OfInteger(BigInteger number) ? number : BigInteger.ZERO);
    }

    private Optional<Value> step(ValueTree tree, Type type, Scope scope) {
        return switch (tree) {
            case ValueTree.Number number -> number(number, type);
            case ValueTree.Real real
            when type instanceof RealType -> Optional.of(new Value.OfReal(new BigDecimal(real.digits())));
            case ValueTree.Text text
            when type instanceof CharacterStringType || type instanceof TimeType ->
                Optional.of(new Value.OfCharacters(text.characters()));
            case ValueTree.Digits digits -> digits(digits, type);
            case ValueTree.Word word -> word(word, type);
            case ValueTree.Reference reference -> named(reference, type, scope);
            case ValueTree.Chosen chosen -> chosen(chosen, type, scope);
            case ValueTree.FieldOf field -> field(field, type, scope);
            case ValueTree.Braces braces -> braced.resolve(braces, type, scope);
            case ValueTree.Real ignored -> mismatch(tree.at(), type, "a real number");
            case ValueTree.Text ignored -> mismatch(tree.at(), type, "a character string");
        };
    }

    private Optional<Value> number(ValueTree.Number tree, Type type) {
        if (type instanceof RealType) {
            return Optional.of(new Value.OfReal(new BigDecimal(tree.value())));
        }
        if (!(type instanceof IntegerType integer)) {
            return mismatch(tree.at(), type, "the number " + tree.value());
        }
        if (!integer.bounds().extensible() && !integer.bounds().per().contains(tree.value())) {
            resolution.problems.report(
                    Code.WRONG_VALUE,
                    tree.at(),
                    "expected a number in " + integer.bounds().root() + ", found " + tree.value());
        }
        return Optional.of(new Value.OfInteger(tree.value()));
    }

    private Optional<Value> digits(ValueTree.Digits tree, Type type) {
        String digits = tree.digits();
        return switch (type) {
            case BitStringType ignored -> Optional.of(new Value.OfBits(tree.hexadecimal() ? bits(digits) : digits));
            case OctetStringType ignored ->
                Optional.of(new Value.OfOctets(
                        tree.hexadecimal() ? digits + "0".repeat(digits.length() % 2) : hex(digits)));
            default -> mismatch(tree.at(), type, "a string of bits or octets");
        };
    }

    private static String bits(String hex) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < hex.length(); i++) {
            bits.append(Integer.toBinaryString(16 + Character.digit(hex.charAt(i), 16)), 1, 5);
        }
        return bits.toString();
    }

    /** X.680 23.4: filled with zeros to whole octets. */
    private static String hex(String bits) {
        String whole = bits + "0".repeat((8 - bits.length() % 8) % 8);
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < whole.length(); i += 4) {
            hex.append(Character.toUpperCase(Character.forDigit(Integer.parseInt(whole.substring(i, i + 4), 2), 16)));
        }
        return hex.toString();
    }

    private Optional<Value> word(ValueTree.Word tree, Type type) {
        String word = tree.word();
        boolean truth = word.equals("TRUE") || word.equals("FALSE");
        return switch (type) {
            case BooleanType ignored when truth -> Optional.of(new Value.OfBoolean(word.equals("TRUE")));
            case NullType ignored when word.equals("NULL") -> Optional.of(new Value.OfNull());
            case RealType ignored when !truth && !word.equals("NULL") -> Optional.of(new Value.OfSpecialReal(word));
            default -> mismatch(tree.at(), type, word);
        };
    }

    private Optional<Value> chosen(ValueTree.Chosen tree, Type type, Scope scope) {
        if (!(type instanceof ChoiceType choice)) {
            return mismatch(tree.at(), type, "an alternative");
        }
        return Stream.concat(choice.root().stream(), choice.additions().stream())
                .filter(one -> one.name().equals(tree.alternative()))
                .findFirst()
                .map(one -> resolve(tree.value(), one.type(), scope)
                        .<Value>map(value -> new Value.OfChoice(one.name(), value)))
                .orElseGet(() -> mismatch(tree.at(), type, "the alternative " + tree.alternative()));
    }

    /** A name of the type's own comes before any value of that name: X.680 19.11, 20.8. */
    private Optional<Value> named(ValueTree.Reference tree, Type type, Scope scope) {
        if (tree.module() == null) {
            Optional<NamedNumber> own = own(tree.name(), type);
            if (own.isPresent()) {
                NamedNumber found = own.get();
                return Optional.of(
                        type instanceof IntegerType
                                ? new Value.OfInteger(found.number())
                                : new Value.OfEnumerated(found));
            }
            if (type instanceof EnumeratedType
                    && !scope.bindings().containsKey(tree.name())
                    && !scope.module().assignments.containsKey(tree.name())
                    && !scope.module().imports.containsKey(tree.name())) {
                return mismatch(tree.at(), type, "\"" + tree.name() + "\", which is none of its items");
            }
        }
        return resolution
                .names
                .find(scope, tree.module(), tree.name(), tree.at())
                .flatMap(found -> switch (found) {
                    case Names.OfBinding(Scope.Binding binding) ->
                        resolution
                                .fragments
                                .value(binding.actual())
                                .flatMap(value -> resolve(value, type, binding.scope()));
                    case Names.OfAssignment assigned -> assigned(tree, assigned, type);
                });
    }

    private static Optional<NamedNumber> own(String name, Type type) {
        Stream<NamedNumber> names = switch (type) {
            case IntegerType integer -> integer.names().stream();
            case EnumeratedType items -> Stream.concat(items.root().stream(), items.additions().stream());
            default -> Stream.empty();
        };
        return names.filter(one -> one.name().equals(name)).findFirst();
    }

    /** The value of an assignment, read by its own governor, which must be of the same kind. */
    private Optional<Value> assigned(ValueTree.Reference tree, Names.OfAssignment found, Type type) {
        if (!(found.assignment() instanceof Assignment.OfValue value)) {
            resolution.problems.report(Code.WRONG_KIND, tree.at(), "expected a value, found " + tree.name());
            return Optional.empty();
        }
        Type governor =
                resolution.definitions.expand(resolution.types.resolve(value.governor(), found.scope()), tree.at());
        if (!Resolution.isUnknown(governor) && governor.getClass() != type.getClass()) {
            return mismatch(tree.at(), type, tree.name() + ", which is " + Kinds.of(governor));
        }
        if (!open.add(value)) {
            resolution.problems.report(Code.ENDLESS, value.at(), value.name() + " is defined by itself alone");
            return Optional.empty();
        }
        Optional<Value> result = resolve(value.value(), governor, found.scope());
        open.remove(value);
        return result;
    }

    private Optional<Value> field(ValueTree.FieldOf tree, Type type, Scope scope) {
        return resolution
                .classes
                .setting(tree, scope)
                .flatMap(found -> found.setting() instanceof ClassTree.ValueSetting(ValueTree value)
                        ? resolve(value, type, found.scope())
                        : mismatch(tree.at(), type, "a field that is no value"));
    }

    Optional<Value> mismatch(Place at, Type type, String found) {
        resolution.problems.report(Code.WRONG_VALUE, at, "expected " + Kinds.of(type) + ", found " + found);
        return Optional.empty();
    }
}
