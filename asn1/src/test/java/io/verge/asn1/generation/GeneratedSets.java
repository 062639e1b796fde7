package io.verge.asn1.generation;

import io.verge.asn1.ReferenceModules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The standards' modules as classes: made once for all tests, since that takes longer than to use them. */
public final class GeneratedSets {
    private static final Map<String, Generated> MADE = new ConcurrentHashMap<>();

    private GeneratedSets() {}

    /** The classes of a set. */
    public static Generated of(String set) {
        return MADE.computeIfAbsent(set, GeneratedSets::make);
    }

    private static Generated make(String set) {
        try {
            Path directory = Files.createTempDirectory("generated");
            directory.toFile().deleteOnExit();
            return Generated.of(ReferenceModules.sources(set), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
