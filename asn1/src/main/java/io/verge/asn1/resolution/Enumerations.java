package io.verge.asn1.resolution;

import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.TypeTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Named numbers, and the items of enumerations with the numbers that they get where none is written: X.680 20.3 to 20.6. */
final class Enumerations {
    private final Resolution resolution;

    Enumerations(Resolution resolution) {
        this.resolution = resolution;
    }

    /** Named numbers or bits, as written. */
    List<NamedNumber> numbers(List<TypeTree.NamedNumber> trees, Scope scope) {
        Set<String> names = new HashSet<>();
        Set<BigInteger> numbers = new HashSet<>();
        List<NamedNumber> found = new ArrayList<>();
        for (TypeTree.NamedNumber tree : trees) {
            BigInteger number = number(tree, scope);
            unique(tree, number, names, numbers);
            found.add(new NamedNumber(tree.name(), number));
        }
        return List.copyOf(found);
    }

    EnumeratedType resolve(TypeTree.Enumerated tree, Scope scope) {
        Set<String> names = new HashSet<>();
        Set<BigInteger> numbers = new HashSet<>();
        for (TypeTree.NamedNumber item : tree.root()) {
            unique(item, item.number() == null ? null : number(item, scope), names, numbers);
        }
        List<NamedNumber> root = new ArrayList<>();
        BigInteger next = BigInteger.ZERO;
        for (TypeTree.NamedNumber item : tree.root()) {
            BigInteger number = item.number() == null ? free(next, numbers) : number(item, scope);
            next = item.number() == null ? number.add(BigInteger.ONE) : next;
            numbers.add(number);
            root.add(new NamedNumber(item.name(), number));
        }
        for (TypeTree.NamedNumber item : tree.additions()) {
            unique(item, item.number() == null ? null : number(item, scope), names, numbers);
        }
        List<NamedNumber> additions = additions(tree, scope, numbers);
        root.sort(Comparator.comparing(NamedNumber::number));
        boolean extensible = tree.extensible() || scope.module().tree.extensibilityImplied();
        return new EnumeratedType(List.copyOf(root), extensible, additions);
    }

    /** X.680 20.6: each takes the smallest number that no root item has and that lies above all additions before it. */
    private List<NamedNumber> additions(TypeTree.Enumerated tree, Scope scope, Set<BigInteger> taken) {
        List<NamedNumber> additions = new ArrayList<>();
        BigInteger next = BigInteger.ZERO;
        for (TypeTree.NamedNumber item : tree.additions()) {
            BigInteger number = item.number() != null ? number(item, scope) : free(next, taken);
            if (!additions.isEmpty() && number.compareTo(additions.getLast().number()) <= 0) {
                resolution.problems.report(
                        Code.WRONG_VALUE,
                        item.at(),
                        "expected a number above that of " + additions.getLast().name() + ", found " + number);
            }
            next = number.add(BigInteger.ONE);
            taken.add(number);
            additions.add(new NamedNumber(item.name(), number));
        }
        return List.copyOf(additions);
    }

    private static BigInteger free(BigInteger from, Set<BigInteger> taken) {
        BigInteger number = from;
        while (taken.contains(number)) {
            number = number.add(BigInteger.ONE);
        }
        return number;
    }

    private BigInteger number(TypeTree.NamedNumber tree, Scope scope) {
        return tree.number() == null
                ? BigInteger.ZERO
                : resolution.values.integer(tree.number(), List.of(), scope).orElse(BigInteger.ZERO);
    }

    private void unique(
            TypeTree.NamedNumber tree, @Nullable BigInteger number, Set<String> names, Set<BigInteger> numbers) {
        if (!names.add(tree.name())) {
            resolution.problems.report(Code.DUPLICATE, tree.at(), tree.name() + " is there twice");
        }
        if (number != null && !numbers.add(number)) {
            resolution.problems.report(Code.DUPLICATE, tree.at(), "the number " + number + " is there twice");
        }
    }
}
