package io.verge.asn1.value;

import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Table;
import io.verge.asn1.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The structures around a place in a value, in which the components are that say what an open type holds: X.682 clause 10. */
public final class Surroundings {
    private final List<Map<String, Datum>> around = new ArrayList<>();

    /** Goes into a structure with these components, to which more may come. */
    public void enter(Map<String, Datum> components) {
        around.add(components);
    }

    /** Goes out of the innermost structure. */
    public void leave() {
        around.removeLast();
    }

    /** How many structures are around. */
    public int depth() {
        return around.size();
    }

    /** Goes out of structures until so many are around. */
    public void leaveTo(int depth) {
        around.subList(depth, around.size()).clear();
    }

    /** Which type an open type holds here: that of the table's row for the value of its governor. */
    public Optional<Type> type(OpenType open) {
        return open.table()
                .flatMap(table -> table.governor().flatMap(this::find).flatMap(key -> row(table, key)));
    }

    private Optional<Datum> find(Table.Governor governor) {
        if (governor.levels() > around.size()) {
            return Optional.empty();
        }
        Map<String, Datum> components = around.get(around.size() - governor.levels());
        Optional<Datum> found = Optional.empty();
        for (String name : governor.path()) {
            found = Optional.ofNullable(components.get(name));
            components = found.orElse(null) instanceof Datum.OfStructure structure ? structure.components() : Map.of();
        }
        return found;
    }

    private static Optional<Type> row(Table table, Datum key) {
        return table.rows().stream()
                .filter(row ->
                        row.key().map(ModuleValues::datum).filter(key::equals).isPresent())
                .map(Table.Row::type)
                .findFirst();
    }
}
