package io.verge.simulation.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of recorded clips of a known format. */
sealed interface Dataset permits WaterlooDataset, DutDataset {
    /** What people call it. */
    String name();

    /** Names of the clips that can be played, those with most to see first. */
    List<String> clips();

    /** Loads one of {@link #clips()}. */
    RecordedTraffic open(String clip, PlayOptions options);

    /** The parts of file names in front of {@code suffix}, in order. */
    static List<String> namesBefore(String suffix, Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(suffix))
                    .map(file -> file.substring(0, file.length() - suffix.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RecordingException(folder + ": cannot be listed: " + e.getMessage(), e);
        }
    }
}
