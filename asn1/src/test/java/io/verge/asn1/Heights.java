package io.verge.asn1;

import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Name;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Type;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many levels the smallest value of each type has, so that a random one of a recursive type ends. */
final class Heights {
    private static final int ENDLESS = 1_000;

    private final Map<Name, Integer> heights = new HashMap<>();

    Heights(Model model) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Definition definition : model.definitions()) {
                int height = Math.min(ENDLESS, of(definition.type()));
                changed |= height != heights.getOrDefault(definition.name(), ENDLESS);
                heights.put(definition.name(), height);
            }
        }
    }

    Alternative lowest(List<Alternative> alternatives) {
        return alternatives.stream()
                .min(Comparator.comparingInt(one -> of(one.type())))
                .orElseThrow();
    }

    private int of(Type type) {
        return switch (type) {
            case ReferenceType reference -> 1 + heights.getOrDefault(reference.name(), ENDLESS);
            case StructureType structure ->
                1
                        + structure.root().stream()
                                .filter(one -> one.presence() instanceof Presence.Mandatory)
                                .mapToInt(one -> of(one.type()))
                                .max()
                                .orElse(0);
            case ChoiceType choice ->
                1 + choice.root().stream().mapToInt(one -> of(one.type())).min().orElse(ENDLESS);
            case ListType list
            when list.size().per().lower() != null && list.size().per().lower().signum() > 0 -> 1 + of(list.element());
            default -> 1;
        };
    }
}
