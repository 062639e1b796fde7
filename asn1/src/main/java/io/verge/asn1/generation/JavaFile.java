package io.verge.asn1.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated source file.
 *
 * @param path under the directory of the sources, with slashes
 */
public record JavaFile(String path, String text) {
    /** Writes it to its path under this directory. */
    public void writeUnder(Path directory) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
