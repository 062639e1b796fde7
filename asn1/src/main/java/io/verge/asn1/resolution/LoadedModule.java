package io.verge.asn1.resolution;

import io.verge.asn1.syntax.Assignment;
import io.verge.asn1.syntax.ModuleTree;
import java.util.LinkedHashMap;
import java.util.Map;

/** A module with its names in reach. Its label is its name, made longer only where another version has the same one. */
final class LoadedModule {
    final ModuleTree tree;
    final String label;
    final Map<String, Assignment> assignments = new LinkedHashMap<>();
    final Map<String, ModuleTree.Import> imports = new LinkedHashMap<>();

    LoadedModule(ModuleTree tree, String label) {
        this.tree = tree;
        this.label = label;
    }

    boolean exports(String name) {
        return tree.exports() == null || tree.exports().contains(name);
    }

    @Override
    public String toString() {
        return label;
    }
}
