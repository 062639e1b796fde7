package io.verge.asn1.resolution;

import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.source.Problems;
import io.verge.asn1.syntax.Assignment;
import io.verge.asn1.syntax.ModuleTree;
import io.verge.asn1.syntax.ModuleTree.Import;
import io.verge.asn1.syntax.ModuleTree.Symbol;
import io.verge.asn1.syntax.ModuleTree.Versions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The modules of a compile. An import finds its module by the name; object identifiers decide only where several modules have
 * it, for those of the field often name a version beside the one that is at hand.
 */
final class Modules {
    private final Map<String, List<LoadedModule>> byName = new LinkedHashMap<>();
    private final Map<String, LoadedModule> byLabel = new HashMap<>();
    private final Problems problems;

    Modules(List<ModuleTree> trees, Problems problems) {
        this.problems = problems;
        for (ModuleTree tree : trees) {
            List<LoadedModule> same = byName.computeIfAbsent(tree.name(), name -> new ArrayList<>());
            Optional<LoadedModule> twin =
                    same.stream().filter(other -> !areApart(other.tree, tree)).findFirst();
            if (twin.isPresent()) {
                problems.report(
                        Code.AMBIGUOUS_MODULE,
                        tree.at(),
                        "module " + tree.name() + " is in "
                                + twin.get().tree.at().file() + " and in "
                                + tree.at().file() + ", and no object identifiers tell them apart");
            } else {
                same.add(load(tree, same.isEmpty()));
            }
        }
    }

    private static boolean areApart(ModuleTree a, ModuleTree b) {
        return !a.oid().isEmpty()
                && !b.oid().isEmpty()
                && !ObjectIdentifiers.arcs(a.oid()).equals(ObjectIdentifiers.arcs(b.oid()));
    }

    private LoadedModule load(ModuleTree tree, boolean first) {
        String label = first ? tree.name() : tree.name() + "-" + String.join("-", ObjectIdentifiers.arcs(tree.oid()));
        LoadedModule module = new LoadedModule(tree, label);
        byLabel.put(label, module);
        for (Assignment assignment : tree.assignments()) {
            Assignment earlier = module.assignments.putIfAbsent(assignment.name(), assignment);
            if (earlier != null) {
                duplicate(
                        assignment.at(),
                        assignment.name() + " is defined at line "
                                + earlier.at().line() + " too");
            }
        }
        for (Import imported : tree.imports()) {
            for (Symbol symbol : imported.symbols()) {
                Import earlier = module.imports.putIfAbsent(symbol.name(), imported);
                if (earlier != null && !earlier.module().equals(imported.module())) {
                    duplicate(symbol.at(), symbol.name() + " is imported from " + earlier.module() + " too");
                }
            }
        }
        return module;
    }

    private void duplicate(Place at, String message) {
        problems.report(Code.DUPLICATE, at, message);
    }

    /** The module of a label that a name carries. */
    LoadedModule labelled(String label) {
        LoadedModule module = byLabel.get(label);
        if (module == null) {
            throw new IllegalArgumentException("no module is labelled " + label);
        }
        return module;
    }

    /** All, in the order of the sources. */
    List<LoadedModule> all() {
        return byName.values().stream().flatMap(List::stream).toList();
    }

    /** The module that an import means. */
    Optional<LoadedModule> find(Import imported) {
        List<LoadedModule> named = byName.getOrDefault(imported.module(), List.of());
        if (named.isEmpty()) {
            problems.report(
                    Code.UNKNOWN_MODULE, imported.at(), "module " + imported.module() + " is not among the sources");
            return Optional.empty();
        }
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        List<LoadedModule> fitting = named.stream()
                .filter(module -> fits(imported, ObjectIdentifiers.arcs(module.tree.oid())))
                .toList();
        if (fitting.size() != 1) {
            problems.report(
                    Code.AMBIGUOUS_MODULE,
                    imported.at(),
                    "there are " + named.size() + " modules " + imported.module() + ", and the object identifier fits "
                            + (fitting.isEmpty() ? "none" : "several") + " of them");
        }
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** The module that {@code Module.Name} means in another: one it imports from, or the only one of that name. */
    Optional<LoadedModule> find(LoadedModule from, String name, Place at) {
        for (Import imported : from.tree.imports()) {
            if (imported.module().equals(name)) {
                return find(imported);
            }
        }
        List<LoadedModule> named = byName.getOrDefault(name, List.of());
        if (named.size() != 1) {
            problems.report(Code.UNKNOWN_MODULE, at, "module " + name + " is not among the sources");
        }
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** X.680 13.16: successors have a last arc as high or higher, descendants go on behind it. */
    private static boolean fits(Import imported, List<String> arcs) {
        List<String> wanted = ObjectIdentifiers.arcs(imported.oid());
        int size = wanted.size();
        return switch (imported.versions()) {
            case Versions.THIS -> arcs.equals(wanted);
            case Versions.DESCENDANTS ->
                arcs.size() >= size && arcs.subList(0, size).equals(wanted);
            case Versions.SUCCESSORS ->
                arcs.size() == size
                        && size > 0
                        && arcs.subList(0, size - 1).equals(wanted.subList(0, size - 1))
                        && isAsHigh(arcs.getLast(), wanted.getLast());
        };
    }

    private static boolean isAsHigh(String arc, String wanted) {
        return arc.length() != wanted.length() ? arc.length() > wanted.length() : arc.compareTo(wanted) >= 0;
    }
}
