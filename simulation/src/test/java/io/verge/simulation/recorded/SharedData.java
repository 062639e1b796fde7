package io.verge.simulation.recorded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Other people's recordings, which lie beside the repository on some machines and not in it. */
final class SharedData {
    private SharedData() {}

    /** The path below {@code shared/data}; where there is none the test is skipped. */
    static Path require(String below) {
        Path from = Path.of("").toAbsolutePath();
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/data").resolve(below);
            if (Files.exists(found)) {
                return found;
            }
        }
        assumeTrue(false, "no shared/data/" + below + " above " + from);
        throw new AssertionError("skipped");
    }
}
