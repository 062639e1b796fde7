package io.verge.asn1.jer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a file of vectors.
 *
 * @param at the file and the line
 * @param expected the value as JSON text, where a peer said so and no other contradicted it
 */
public record VectorRow(String at, String type, String edition, String hex, Optional<String> expected) {
    /** All rows of a file below the folder of vectors. */
    public static List<VectorRow> all(Path root, String file) {
        List<VectorRow> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(root.resolve(file))) {
                rows.add(row(file + ":" + (rows.size() + 1), JsonReader.read(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static VectorRow row(String at, Json json) {
        boolean isContradicted = text(json, "second_oracle").contains("error");
        Optional<String> expected = member(json, "expected")
                .filter(value -> !isContradicted && !(value instanceof Json.Null))
                .map(value -> JsonWriter.write(value, true));
        return new VectorRow(at, text(json, "type"), text(json, "edition"), text(json, "hex"), expected);
    }

    private static String text(Json json, String name) {
        return member(json, name).orElse(null) instanceof Json.Text(String text) ? text : "";
    }

    private static Optional<Json> member(Json json, String name) {
        return json instanceof Json.Members object
                ? Optional.ofNullable(object.members().get(name))
                : Optional.empty();
    }
}
