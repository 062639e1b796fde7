package io.verge.asn1.resolution;

import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.source.Problems;
import io.verge.asn1.syntax.Assignment;
import io.verge.asn1.syntax.ModuleTree.Import;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks names up: parameters first, then the module's own assignments, then its imports (X.680 13.12 to 13.17). */
final class Names {
    private final Modules modules;
    private final Problems problems;

    Names(Modules modules, Problems problems) {
        this.modules = modules;
        this.problems = problems;
    }

    /** What a name stands for. */
    sealed interface Found {}

    /** A parameter. */
    record OfBinding(Scope.Binding binding) implements Found {}

    /** An assignment, and the scope in which it is to be read. */
    record OfAssignment(LoadedModule module, Assignment assignment) implements Found {
        Scope scope() {
            return Scope.of(module);
        }
    }

    /** What a name stands for here; where it stands for nothing, that is reported. */
    Optional<Found> find(Scope scope, @Nullable String module, String name, Place at) {
        if (module != null) {
            return modules.find(scope.module(), module, at).flatMap(other -> exported(other, name, at));
        }
        Scope.Binding binding = scope.bindings().get(name);
        if (binding != null) {
            return Optional.of(new OfBinding(binding));
        }
        Assignment own = scope.module().assignments.get(name);
        if (own != null) {
            return Optional.of(new OfAssignment(scope.module(), own));
        }
        if (scope.module().tree.unreadable().contains(name)) {
            return Optional.empty();
        }
        Import imported = scope.module().imports.get(name);
        if (imported == null) {
            problems.report(
                    Code.UNKNOWN_NAME, at, name + " is neither defined in module " + scope.module() + " nor imported");
            return Optional.empty();
        }
        return modules.find(imported).flatMap(other -> exported(other, name, at));
    }

    private Optional<Found> exported(LoadedModule other, String name, Place at) {
        Assignment assignment = other.assignments.get(name);
        if (assignment != null && !other.exports(name)) {
            problems.report(Code.NOT_EXPORTED, at, "module " + other + " does not export " + name);
        }
        if (assignment == null) {
            return passedOn(other, name, at);
        }
        return Optional.of(new OfAssignment(other, assignment));
    }

    /** X.680 13.17 lets a module export what it has imported itself. */
    private Optional<Found> passedOn(LoadedModule other, String name, Place at) {
        if (other.tree.unreadable().contains(name)) {
            return Optional.empty();
        }
        Import imported = other.imports.get(name);
        Optional<LoadedModule> origin = imported == null ? Optional.empty() : modules.find(imported);
        Assignment assignment = origin.isPresent() ? origin.get().assignments.get(name) : null;
        if (assignment == null || origin.isEmpty()) {
            problems.report(Code.UNKNOWN_NAME, at, name + " is not defined in module " + other);
            return Optional.empty();
        }
        return Optional.of(new OfAssignment(origin.get(), assignment));
    }
}
