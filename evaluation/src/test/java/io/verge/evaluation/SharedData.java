package io.verge.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Recordings of others, where {@code shared/data} lies beside the repository. */
public final class SharedData {
    private SharedData() {}

    /** A file or folder there, found from the working directory upwards; the test is skipped where there is none. */
    public static Path find(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/data").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        Assumptions.abort("shared/data/" + name + " is not here");
        throw new AssertionError("unreachable");
    }
}
