package io.verge.road.map;

import io.verge.road.GeoReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Small files of ours, and large ones of others where they lie beside the repository. */
final class TestFiles {
    /** The origin of the local frame of the Waterloo recordings. */
    static final GeoReference WATERLOO = GeoReference.of(43.47800032687, -80.51977346677);

    private TestFiles() {}

    static String text(String name) {
        try (InputStream in = TestFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no test file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path directory, String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of {@code shared/data}, found from the working directory upwards; the test is skipped where there is none. */
    static Path shared(String name) {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null) {
            Path file = directory.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
            directory = directory.getParent();
        }
        Assumptions.abort("shared/data/" + name + " is not here");
        throw new AssertionError("unreachable");
    }
}
