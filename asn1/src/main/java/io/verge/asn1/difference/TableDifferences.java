package io.verge.asn1.difference;

import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Table;
import io.verge.asn1.print.ModelPrinter;
import java.util.List;
import java.util.Optional;

/** The part of {@link Differences} for open types: which type is in one follows from its table, row by row and key by key. */
final class TableDifferences {
    private TableDifferences() {}

    static void compare(Differences differences, String path, OpenType one, OpenType other) {
        List<Table.Row> here = rows(one);
        List<Table.Row> there = rows(other);
        differences.equal(path + " governor", governor(one), governor(other));
        for (Table.Row row : here) {
            Optional<Table.Row> same = find(there, row);
            if (same.isPresent()) {
                differences.compare(path + key(row), row.type(), same.get().type());
            } else {
                differences.differ(path + key(row), "a row", "none");
            }
        }
        for (Table.Row row : there) {
            if (find(here, row).isEmpty()) {
                differences.differ(path + key(row), "no row", "one");
            }
        }
    }

    private static List<Table.Row> rows(OpenType open) {
        return open.table().map(Table::rows).orElse(List.of());
    }

    private static String governor(OpenType open) {
        return open.table()
                .flatMap(Table::governor)
                .map(by -> "@" + ".".repeat(by.levels()) + String.join(".", by.path()))
                .orElse("none");
    }

    private static Optional<Table.Row> find(List<Table.Row> rows, Table.Row like) {
        return rows.stream().filter(row -> row.key().equals(like.key())).findFirst();
    }

    private static String key(Table.Row row) {
        return row.key().map(key -> "(" + ModelPrinter.print(key) + ")").orElse("");
    }
}
