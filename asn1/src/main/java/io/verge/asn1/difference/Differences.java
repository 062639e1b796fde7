package io.verge.asn1.difference;

import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Name;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two models type by type, as UPER (X.691), OER (X.696) and JER (X.697) see them: names of components, alternatives
 * and items count, since JER writes them; names of types and modules, gaps inside a range, and whether a type stands in a
 * definition of its own do not. Each pair of definitions is looked at once, where it is met first.
 */
public final class Differences {
    private final Model first;
    private final Model second;
    private final Set<Pair> seen = new HashSet<>();
    private final List<Difference> found = new ArrayList<>();

    private Differences(Model first, Model second) {
        this.first = first;
        this.second = second;
    }

    /** All differences between a type of one model and a type of another, in the order of the first's text. */
    public static List<Difference> between(Model first, Name one, Model second, Name other) {
        Differences differences = new Differences(first, second);
        differences.compare(one.name(), new ReferenceType(one), new ReferenceType(other));
        return List.copyOf(differences.found);
    }

    void differ(String path, Object one, Object other) {
        found.add(new Difference(path, one.toString(), other.toString()));
    }

    /** Says it where two facts are not equal. */
    void equal(String path, Object one, Object other) {
        if (!one.equals(other)) {
            differ(path, one, other);
        }
    }

    void compare(String path, Type one, Type other) {
        if (one instanceof ReferenceType a
                && other instanceof ReferenceType b
                && !seen.add(new Pair(a.name(), b.name()))) {
            return;
        }
        Type here = first.expand(one);
        Type there = second.expand(other);
        if (here.getClass() != there.getClass()) {
            differ(path, word(here), word(there));
            return;
        }
        switch (here) {
            case IntegerType integer -> bounds(path, integer.bounds(), ((IntegerType) there).bounds());
            case EnumeratedType items -> enumerated(path, items, (EnumeratedType) there);
            case BitStringType bits -> bits(path, bits, (BitStringType) there);
            case OctetStringType octets -> {
                bounds(path, octets.size(), ((OctetStringType) there).size());
                containing(path, octets.containing(), ((OctetStringType) there).containing());
            }
            case CharacterStringType string -> characters(path, string, (CharacterStringType) there);
            case ListType list -> {
                bounds(path, list.size(), ((ListType) there).size());
                compare(path + "[]", list.element(), ((ListType) there).element());
            }
            case StructureType structure -> StructureDifferences.compare(this, path, structure, (StructureType) there);
            case ChoiceType choice -> ChoiceDifferences.compare(this, path, choice, (ChoiceType) there);
            case OpenType open -> TableDifferences.compare(this, path, open, (OpenType) there);
            default -> equal(path, here, there);
        }
    }

    private void bounds(String path, Bounds one, Bounds other) {
        equal(path, inWords(one), inWords(other));
    }

    private static String inWords(Bounds bounds) {
        return "(" + bounds.per() + (bounds.extensible() ? ", ..." : "") + ")"
                + (bounds.per().equals(bounds.oer()) ? "" : " to OER (" + bounds.oer() + ")");
    }

    private void enumerated(String path, EnumeratedType one, EnumeratedType other) {
        equal(path + " items", inWords(one.root()), inWords(other.root()));
        equal(path + " extensible", one.extensible(), other.extensible());
        equal(path + " further items", inWords(one.additions()), inWords(other.additions()));
    }

    private static List<String> inWords(List<NamedNumber> items) {
        return items.stream()
                .map(item -> item.name() + "(" + item.number() + ")")
                .toList();
    }

    private void bits(String path, BitStringType one, BitStringType other) {
        bounds(path, one.size(), other.size());
        equal(path + " named bits", !one.names().isEmpty(), !other.names().isEmpty());
        containing(path, one.containing(), other.containing());
    }

    private void containing(String path, Optional<Type> one, Optional<Type> other) {
        equal(path + " containing", one.isPresent(), other.isPresent());
        if (one.isPresent() && other.isPresent()) {
            compare(path, one.get(), other.get());
        }
    }

    private void characters(String path, CharacterStringType one, CharacterStringType other) {
        if (one.kind() != other.kind()) {
            differ(path, one.kind().words(), other.kind().words());
            return;
        }
        equal(path + " alphabet", one.alphabet(), other.alphabet());
        bounds(path, one.size(), other.size());
    }

    private static String word(Type type) {
        return type.getClass().getSimpleName();
    }

    private record Pair(Name first, Name second) {}
}
