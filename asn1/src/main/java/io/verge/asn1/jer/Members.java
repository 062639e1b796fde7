package io.verge.asn1.jer;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.StructureType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that JSON shows: groups of additions are not seen. */
final class Members {
    private Members() {}

    /** The components in the order of the module's text. */
    static List<Component> of(StructureType type) {
        List<Component> components = new ArrayList<>(type.before());
        for (Addition addition : type.additions()) {
            switch (addition) {
                case Addition.Single(Component one) -> components.add(one);
                case Addition.Group group -> components.addAll(group.components());
            }
        }
        components.addAll(type.after());
        return components;
    }

    static Alternative alternative(ChoiceType type, String name) {
        return Stream.concat(type.root().stream(), type.additions().stream())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Mistake("expected one of "
                        + Stream.concat(type.root().stream(), type.additions().stream())
                                .map(Alternative::name)
                                .collect(Collectors.joining(", "))));
    }
}
