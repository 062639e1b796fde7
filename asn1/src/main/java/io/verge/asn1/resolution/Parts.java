package io.verge.asn1.resolution;

import io.verge.asn1.syntax.ComponentTree;
import java.util.ArrayList;
import java.util.List;

/** What stands before the first extension marker, between it and the second, and behind that: X.680 25.1. */
record Parts(List<ComponentTree> before, boolean extensible, List<ComponentTree> additions, List<ComponentTree> after) {
    static Parts of(List<ComponentTree> trees) {
        List<List<ComponentTree>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int part = 0;
        for (ComponentTree tree : trees) {
            if (tree instanceof ComponentTree.Marker) {
                part++;
            } else {
                parts.get(part).add(tree);
            }
        }
        return new Parts(parts.get(0), part > 0, parts.get(1), parts.get(2));
    }

    /** All named ones, those in groups included. */
    static List<ComponentTree.Named> named(List<ComponentTree> trees) {
        List<ComponentTree.Named> named = new ArrayList<>();
        for (ComponentTree tree : trees) {
            if (tree instanceof ComponentTree.Named one) {
                named.add(one);
            } else if (tree instanceof ComponentTree.Group group) {
                named.addAll(named(group.components()));
            }
        }
        return named;
    }
}
