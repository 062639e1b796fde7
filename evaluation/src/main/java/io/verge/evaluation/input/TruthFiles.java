package io.verge.evaluation.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the benchmarks put the truth of their sequences. */
public final class TruthFiles {
    private static final String TEXT = ".txt";
    private static final String XML = ".xml";

    private TruthFiles() {}

    /**
     * MOTChallenge's: an XML file is one sequence; so is a folder with {@code gt.txt} or {@code gt/gt.txt}; else each folder
     * in it that has one.
     *
     * @param wanted the sequences asked for, or none for all
     */
    public static Map<String, Path> mot(Path truth, List<String> wanted) {
        boolean isXml = truth.toString().endsWith(XML);
        if (isXml && !Files.isRegularFile(truth)) {
            throw new EvaluationException("there is no file " + truth);
        }
        Optional<Path> own = isXml ? Optional.of(truth) : mot(truth);
        if (own.isPresent()) {
            return Map.of(oneName(truth, isXml, wanted), own.get());
        }
        SortedMap<String, Path> found = new TreeMap<>();
        for (Path folder : list(truth)) {
            mot(folder).ifPresent(file -> found.put(folder.getFileName().toString(), file));
        }
        return wanted(found, wanted, truth, "SEQUENCE/gt.txt or SEQUENCE/gt/gt.txt");
    }

    private static String oneName(Path truth, boolean isXml, List<String> wanted) {
        if (wanted.size() > 1) {
            throw new EvaluationException(truth + " is one sequence, " + wanted.size() + " are asked for");
        }
        String name = Objects.toString(truth.toAbsolutePath().normalize().getFileName(), "/");
        return wanted.isEmpty() ? (isXml ? name.substring(0, name.length() - XML.length()) : name) : wanted.getFirst();
    }

    private static Optional<Path> mot(Path folder) {
        return Stream.of(folder.resolve("gt.txt"), folder.resolve("gt").resolve("gt.txt"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** KITTI's: a text file a sequence, named by its number. */
    public static Map<String, Path> kitti(Path truth, List<String> wanted) {
        SortedMap<String, Path> found = new TreeMap<>();
        for (Path file : list(truth)) {
            String name = file.getFileName().toString();
            if (name.matches("\\d+\\.txt")) {
                found.put(name.substring(0, name.length() - TEXT.length()), file);
            }
        }
        return wanted(found, wanted, truth, "files like 0000.txt");
    }

    /** WILDTRACK's, one sequence: the folder of frames itself, or what {@code annotations_positions} in it holds. */
    public static Map<String, Path> wildtrack(Path truth, List<String> wanted) {
        Path inside = truth.resolve("annotations_positions");
        return Map.of(oneName(truth, false, wanted), Files.isDirectory(inside) ? inside : truth);
    }

    private static Map<String, Path> wanted(
            SortedMap<String, Path> found, List<String> wanted, Path truth, String expected) {
        if (found.isEmpty()) {
            throw new EvaluationException("there is no truth in " + truth + ": expected " + expected);
        }
        if (wanted.isEmpty()) {
            return Collections.unmodifiableMap(found);
        }
        for (String name : wanted) {
            if (!found.containsKey(name)) {
                throw new EvaluationException("there is no truth of sequence " + name + " in " + truth + ": expected "
                        + expected + "; there are " + String.join(", ", found.keySet()));
            }
        }
        found.keySet().retainAll(wanted);
        return Collections.unmodifiableMap(found);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new EvaluationException("there is no folder " + folder, e);
        }
    }
}
