package io.verge.asn1.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a set of modules defines: types and values in the order of the sources, instances behind their module's own. */
public final class Model {
    private final List<Definition> definitions;
    private final List<Constant> constants;
    private final Map<Name, Definition> byName = new HashMap<>();

    /** A model of these; every reference in a type leads to one of the definitions. */
    public Model(List<Definition> definitions, List<Constant> constants) {
        this.definitions = List.copyOf(definitions);
        this.constants = List.copyOf(constants);
        for (Definition definition : definitions) {
            byName.put(definition.name(), definition);
        }
    }

    /** The named types. */
    public List<Definition> definitions() {
        return definitions;
    }

    /** The named values. */
    public List<Constant> constants() {
        return constants;
    }

    /** The definition of a name that the model itself has mentioned. */
    public Definition get(Name name) {
        Definition found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no definition of " + name);
        }
        return found;
    }

    /** The definition of a name, if there is one. */
    public Optional<Definition> find(Name name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All definitions of this name, in whichever module; {@code Module.Name} asks for one. */
    public List<Definition> find(String name) {
        List<Definition> found = new ArrayList<>();
        for (Definition definition : definitions) {
            if (definition.name().name().equals(name)
                    || definition.name().toString().equals(name)) {
                found.add(definition);
            }
        }
        return found;
    }

    /** The type behind a reference and those it leads to; any other type is itself. */
    public Type expand(Type type) {
        Type expanded = type;
        for (int steps = 0; expanded instanceof ReferenceType(Name name); steps++) {
            if (steps > definitions.size()) {
                throw new IllegalStateException(name + " refers to itself alone");
            }
            expanded = get(name).type();
        }
        return expanded;
    }
}
