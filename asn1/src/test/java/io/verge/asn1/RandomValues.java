package io.verge.asn1;

import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.BitStringType;
import io.verge.asn1.ir.BooleanType;
import io.verge.asn1.ir.CharacterStringType;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.NamedNumber;
import io.verge.asn1.ir.NullType;
import io.verge.asn1.ir.ObjectIdentifierType;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.RealType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Tag;
import io.verge.asn1.ir.TimeType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import io.verge.asn1.value.Surroundings;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Values of any type, from a seed: within all constraints, at their edges more often than not, with extension additions, and,
 * where asked for, with what a newer version of the type would send. A value is the one that a decode gives
 * back: no default is there, and no zero at the end of named bits.
 */
public final class RandomValues {
    /** From so many levels on, only what must be there is made. */
    private static final int DEEP = 14;

    private static final Pattern NUMBER = Pattern.compile("OfInteger\\[value=(-?\\d+)]");

    private final Model model;
    private final Random random;
    private final Rules rules;
    private final boolean newer;
    private final Heights heights;
    private final GovernorKeys keys;
    private final RandomScalars scalars;
    private final RandomStructures structures;
    final Surroundings around = new Surroundings();
    private int depth;
    private int made;
    private boolean metSetOf;

    /** Values for an encoding by these rules, those of newer versions of the types too if that is asked for. */
    public RandomValues(Model model, Random random, Rules rules, boolean newer) {
        this.model = model;
        this.random = random;
        this.rules = rules;
        this.newer = newer;
        this.heights = new Heights(model);
        this.keys = new GovernorKeys(model);
        this.scalars = new RandomScalars(random);
        this.structures = new RandomStructures(this, random, keys);
    }

    /** A value of a type. */
    public Datum value(Type type) {
        made = 0;
        metSetOf = false;
        return next(type);
    }

    /** Whether the last value has a SET OF in it, whose order an encoding does not keep. */
    public boolean hasSetOf() {
        return metSetOf;
    }

    /** Whether there is a number in it past 64 bits, where the generated codecs go only if a constraint says so. */
    public static boolean hasVeryLargeNumber(Datum value) {
        return NUMBER.matcher(value.toString())
                .results()
                .anyMatch(found -> new BigInteger(found.group(1)).bitLength() >= Long.SIZE);
    }

    Datum next(Type type) {
        depth++;
        made++;
        Datum value = make(type);
        depth--;
        return value;
    }

    private Datum make(Type type) {
        return switch (type) {
            case ReferenceType reference -> make(model.expand(reference));
            case BooleanType ignored -> new Datum.OfBoolean(random.nextBoolean());
            case NullType ignored -> new Datum.OfNull();
            case IntegerType integer -> new Datum.OfInteger(scalars.number(integer.bounds()));
            case EnumeratedType enumerated -> item(enumerated);
            case RealType ignored -> scalars.real();
            case BitStringType bits -> scalars.bits(bits);
            case OctetStringType octets -> octets(octets);
            case CharacterStringType characters -> new Datum.OfCharacters(scalars.text(characters));
            case TimeType time -> new Datum.OfCharacters(scalars.time(time));
            case ObjectIdentifierType identifier -> scalars.arcs(identifier.relative());
            case StructureType structure -> structures.structure(structure);
            case ListType list -> list(list);
            case ChoiceType choice -> choice(choice);
            case OpenType open -> open(open);
        };
    }

    /** Whether the value is large or deep enough, so that no more is made than must be. */
    boolean isSparse() {
        return depth > DEEP || made > 150;
    }

    /** Whether to make something unknown now. */
    boolean isUnknownNow(int oneIn) {
        return newer && random.nextInt(oneIn) == 0;
    }

    Rules rules() {
        return rules;
    }

    String hex(int octets) {
        return scalars.hex(octets);
    }

    /** Octets that contain a value do; those that are no encoding of one can only be empty where they might be one by chance. */
    private Datum octets(OctetStringType type) {
        return type.containing().isPresent() && !isSparse()
                ? new Datum.OfContaining(next(type.containing().get()))
                : new Datum.OfOctets(
                        hex(scalars.size(type.size(), type.containing().isPresent() ? 0 : 40)));
    }

    private Datum item(EnumeratedType type) {
        if (type.extensible() && isUnknownNow(6)) {
            long number = rules == Rules.UPER ? type.additions().size() : 100_000;
            return new Datum.UnknownItem(rules, BigInteger.valueOf(number + random.nextInt(200)));
        }
        List<NamedNumber> items = new ArrayList<>(type.root());
        items.addAll(type.additions());
        return new Datum.OfEnumerated(items.get(random.nextInt(items.size())).name());
    }

    private Datum list(ListType type) {
        metSetOf |= type.kind() == StructureType.Kind.SET;
        int size = scalars.size(type.size(), isSparse() ? 0 : made > 60 ? 2 : 6);
        List<Datum> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(next(type.element()));
        }
        return new Datum.OfList(elements);
    }

    private Datum choice(ChoiceType type) {
        if (type.extensible() && isUnknownNow(10)) {
            return rules == Rules.UPER
                    ? new Datum.UnknownIndex(type.additions().size() + random.nextInt(80), hex(1 + random.nextInt(9)))
                    : new Datum.UnknownTag(
                            new Tag(Tag.TagClass.PRIVATE, 40 + random.nextInt(200)), hex(random.nextInt(9)));
        }
        List<Alternative> alternatives = new ArrayList<>(type.root());
        alternatives.addAll(type.additions());
        Alternative chosen =
                isSparse() ? heights.lowest(alternatives) : alternatives.get(random.nextInt(alternatives.size()));
        return new Datum.OfChoice(chosen.name(), next(chosen.type()));
    }

    private Datum open(OpenType type) {
        Optional<Type> known = around.type(type);
        return known.isPresent() ? next(known.get()) : new Datum.UnknownOpen(rules, hex(1 + random.nextInt(9)));
    }
}
