package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.value.Additions;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which components of a structure are written: the same in PER and OER. */
final class Components {
    private Components() {}

    static List<Component> of(Addition addition) {
        return switch (addition) {
            case Addition.Single(Component one) -> List.of(one);
            case Addition.Group group -> group.components();
        };
    }

    /** What there is to write of it; its default is the same as nothing (X.691 19.5, X.696 16.4). */
    static Optional<Datum> there(Component component, Map<String, Datum> values, Walk walk) {
        return Optional.ofNullable(values.get(component.name()))
                .filter(value -> !Defaults.isDefault(component, value, walk.model()));
    }

    /** What is written of it where its structure or group is. */
    static Optional<Datum> written(Component component, Map<String, Datum> values, Walk walk) {
        Optional<Datum> value = there(component, values, walk);
        if (value.isEmpty() && component.presence() instanceof Presence.Mandatory) {
            throw new Misfit("the component " + component.name() + " is missing");
        }
        return value;
    }

    /** Refuses names that the type does not have, for they would get lost. */
    static void checkNames(StructureType type, Datum.OfStructure value, Walk walk) {
        for (String name : value.components().keySet()) {
            if (!has(type.root(), name) && type.additions().stream().noneMatch(addition -> has(of(addition), name))) {
                walk.enter(name);
                throw new Misfit("the type has no such component");
            }
        }
    }

    private static boolean has(List<Component> components, String name) {
        for (Component component : components) {
            if (component.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The length of the bitmap: as long as the type says, or as it was when something beyond the type came with it. */
    static int bitmap(StructureType type, Datum.OfStructure value, Set<Integer> additions) {
        int sent = value.additions().count();
        int needed = additions.stream().mapToInt(index -> index + 1).max().orElse(0);
        return Math.max(needed, sent > 0 ? sent : type.additions().size());
    }

    /** The unknown additions, if they can be written by these rules and are unknown indeed. */
    static List<Additions.Unknown> unknown(StructureType type, Datum.OfStructure value, Rules rules) {
        List<Additions.Unknown> unknown = value.additions().unknown();
        for (Additions.Unknown one : unknown) {
            Fit.rules(value.additions().rules(), rules);
            if (one.index() < type.additions().size() || one.index() >= 16_383) {
                throw new Misfit("the unknown addition " + one.index() + " is one that the type has, or out of reach");
            }
        }
        return unknown;
    }
}
