package io.verge.asn1.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was made of modules. A mark beside it, written last, says from which: a module that has come or gone tells itself by it,
 * one that has changed by being newer than the mark, and a compile that was broken off by there being none.
 */
record Outputs(Path directory, String basePackage, List<Path> modules) {
    private static final String MARK = ".compiled";

    boolean areNewerThan(Collection<Path> compiler) throws IOException {
        Path mark = directory.resolve(MARK);
        if (!Files.exists(mark) || !Files.readString(mark).equals(described())) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(mark);
        for (Path input : Stream.concat(modules.stream(), compiler.stream()).toList()) {
            if (newest(input).compareTo(made) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Also of types that no module has any longer, for javac would go on compiling them. */
    void delete() throws IOException {
        if (Files.exists(directory)) {
            for (Path path : walk(directory)) {
                Files.delete(path);
            }
        }
    }

    void complete() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(MARK), described());
    }

    private String described() {
        return Stream.concat(Stream.of(basePackage), modules.stream().map(Path::toString))
                .collect(Collectors.joining("\n"));
    }

    private static FileTime newest(Path input) throws IOException {
        FileTime newest = Files.getLastModifiedTime(input);
        if (Files.isDirectory(input)) {
            for (Path path : walk(input)) {
                FileTime time = Files.getLastModifiedTime(path);
                newest = time.compareTo(newest) > 0 ? time : newest;
            }
        }
        return newest;
    }

    /** All that is in a directory, and it, the deepest first. */
    private static List<Path> walk(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
