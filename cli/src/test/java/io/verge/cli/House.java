package io.verge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The whole repository, as files. */
final class House {
    static final List<String> MODULES = List.of(
            "asn1",
            "asn1-maven-plugin",
            "messages",
            "road",
            "tracking",
            "edge",
            "simulation",
            "console",
            "benchmarks",
            "cli");
    static final Path ROOT = findRoot();

    private House() {}

    private static Path findRoot() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("road")) && Files.isDirectory(at.resolve("edge"))) {
                return at;
            }
        }
        throw new IllegalStateException(
                "not inside the repository: " + Path.of("").toAbsolutePath());
    }

    /** Files written by hand: all Java sources of all modules, tests included. */
    static List<Path> sources() {
        return MODULES.stream()
                .flatMap(module -> javaFiles(ROOT.resolve(module)))
                .toList();
    }

    static List<Path> mainSources() {
        return sources().stream()
                .filter(path -> path.toString().contains("/src/main/java/"))
                .toList();
    }

    private static Stream<Path> javaFiles(Path module) {
        Path sources = module.resolve("src");
        if (!Files.isDirectory(sources)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(path -> path.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
