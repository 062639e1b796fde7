package io.verge.edge.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that others have published.
 *
 * @param line all that is said of it, as JSON
 */
record Published(String type, String hex, String line) {
    private static final Pattern HEX = Pattern.compile("\"hex\": \"([0-9a-fA-F]+)\"");
    private static final Pattern TYPE = Pattern.compile("\"type\": \"([^\"]+)\"");

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Those of a file, or nothing where it is not at hand. */
    static Optional<List<Published>> find(String file) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/data/messages").resolve(file);
            if (Files.exists(found)) {
                return Optional.of(read(found));
            }
        }
        return Optional.empty();
    }

    private static List<Published> read(Path file) {
        List<Published> all = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher hex = HEX.matcher(line);
                Matcher type = TYPE.matcher(line);
                if (hex.find() && type.find()) {
                    all.add(new Published(type.group(1), hex.group(1), line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
