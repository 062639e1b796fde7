package io.verge.asn1.generation;

import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.Table;
import io.verge.asn1.ir.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Open types whose contents a component beside them tells by a whole number. They become a sealed interface with a record for
 * every row of the table; all other open types stay octets.
 */
final class OpenTypes {
    private OpenTypes() {}

    /** A row: the number that picks it, and what its record is called. */
    record Row(BigInteger key, String name, io.verge.asn1.ir.Type type) {}

    static boolean isTyped(OpenType open, Spot spot) {
        return spot.isComponent()
                && open.table().filter(OpenTypes::isPickedBeside).isPresent();
    }

    private static boolean isPickedBeside(Table table) {
        return table.governor()
                        .filter(governor ->
                                governor.levels() == 1 && governor.path().size() == 1)
                        .isPresent()
                && !table.rows().isEmpty()
                && table.rows().stream().allMatch(row -> row.key().orElse(null) instanceof Value.OfInteger);
    }

    /** The component that picks the row. */
    static String governor(OpenType open) {
        return open.table().orElseThrow().governor().orElseThrow().path().getFirst();
    }

    static List<Row> rows(OpenType open) {
        Set<String> taken = new HashSet<>(Set.of("Unknown"));
        List<Row> rows = new ArrayList<>();
        for (Table.Row row : open.table().orElseThrow().rows()) {
            BigInteger key = ((Value.OfInteger) row.key().orElseThrow()).value();
            String name = row.type() instanceof ReferenceType reference
                    ? JavaNames.typeName(reference.name().name())
                    : "Row" + key;
            rows.add(new Row(key, taken.add(name) ? name : name + key, row.type()));
        }
        return rows;
    }
}
