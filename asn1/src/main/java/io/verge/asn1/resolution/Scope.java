package io.verge.asn1.resolution;

import io.verge.asn1.syntax.Assignment.Parameter;
import io.verge.asn1.syntax.Tokens;
import io.verge.asn1.syntax.TypeTree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a name is looked up: in a module, after the parameters of the assignment it stands in, and, for the paths of
 * component-relation constraints, the structures around it.
 */
record Scope(
        LoadedModule module,
        Map<String, Binding> bindings,
        @Nullable Enclosing enclosing) {
    /** A parameter and what it is given, which belongs to the scope of whoever gives it. */
    record Binding(Parameter formal, Tokens actual, Scope scope) {}

    /** The structures around a component, from the innermost out. */
    record Enclosing(
            TypeTree.Structure structure,
            Scope scope,
            @Nullable Enclosing outer) {}

    static Scope of(LoadedModule module) {
        return new Scope(module, Map.of(), null);
    }

    Scope inside(TypeTree.Structure structure) {
        return new Scope(module, bindings, new Enclosing(structure, this, enclosing));
    }
}
