package io.verge.asn1;

import io.verge.asn1.ir.Model;
import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The standards' own modules, where {@code shared/data/messages} lies beside the repository. They are other people's: tests
 * read them there, and nothing of them is kept here.
 */
public final class ReferenceModules {
    private static final String DICTIONARY = "etsi/asn1/release2/TS102894-2v241-CDD.asn";

    /** What makes one compile, as the imports tell: names of files, of folders, and of folders with a pattern. */
    private static final Map<String, List<String>> SETS = sets();

    private ReferenceModules() {}

    private static Map<String, List<String>> sets() {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        String etsi = "etsi/asn1/";
        String infra = etsi + "infra-ts103301/";
        String release2 = etsi + "release2/";
        sets.put("T/CSAE 53 and 157, day 2", List.of("csae/asn1/csae157-day2"));
        sets.put("T/CSAE 53", List.of("csae/asn1/csae53-20190724"));
        sets.put("T/CSAE 53 in one file", List.of("csae/asn1/LTEV-2017-single.asn"));
        sets.put("C-V2X security", List.of("csae/asn1/security"));
        sets.put("ETSI release 1, protocol version 1", List.of(etsi + "release1-pv1"));
        sets.put(
                "ETSI release 1",
                List.of(
                        etsi + "release1",
                        infra + "DSRC.asn",
                        infra + "REGION.asn",
                        infra + "AddGrpC.asn",
                        infra + "ElectronicRegistrationIdentificationVehicleDataModule.asn"));
        sets.put("TS 103 301", List.of(etsi + "infra-ts103301"));
        sets.put("ETSI security 1.3.1", List.of(etsi + "security"));
        sets.put(
                "ETSI release 2: CAM, DENM",
                List.of(DICTIONARY, release2 + "TS103831v231-DENM.asn", release2 + "TS103900v231-CAM.asn"));
        sets.put("ETSI release 2: VAM", List.of(DICTIONARY, release2 + "TS103300-3v231"));
        sets.put("ETSI release 2: CPM", List.of(DICTIONARY, release2 + "TS103324v211"));
        sets.put(
                "ETSI release 2: POIM",
                List.of(
                        DICTIONARY,
                        release2 + "TS103916v211/POIM-CommonContainers.asn",
                        release2 + "TS103916v211/POIM-PDU-Description.asn",
                        release2 + "TS103916v211/POIM-ParkingAvailability.asn"));
        sets.put(
                "ETSI release 2: security",
                List.of(
                        release2 + "TS103097v211.asn",
                        release2 + "TS103097v211-Extension.asn",
                        release2 + "TS102941v221",
                        "ieee1609/asn1/Ieee1609*"));
        sets.put("IEEE 1609.2", List.of("ieee1609/asn1"));
        return sets;
    }

    /** The names of all sets. */
    static List<String> names() {
        return List.copyOf(SETS.keySet());
    }

    /** The sources of a set. */
    public static List<Source> sources(String set) {
        List<Source> sources = new ArrayList<>();
        for (Path file : files(set)) {
            sources.add(read(file));
        }
        return sources;
    }

    /** The files of a set. */
    static List<Path> files(String set) {
        List<Path> files = new ArrayList<>();
        for (String name : SETS.getOrDefault(set, List.of(set))) {
            String folder = name.endsWith("*") ? name.substring(0, name.lastIndexOf('/')) : name;
            String start = name.endsWith("*") ? name.substring(name.lastIndexOf('/') + 1, name.length() - 1) : "";
            Path path = root().resolve(folder);
            if (Files.isDirectory(path)) {
                all(path, 1).stream()
                        .filter(file -> String.valueOf(file.getFileName()).startsWith(start))
                        .forEach(files::add);
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /** All files with modules. */
    static List<Path> all() {
        return all(root(), 9);
    }

    private static List<Path> all(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".asn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model of a set. */
    public static Model model(String set) {
        return switch (Asn1.compile(sources(set))) {
            case Compilation.Compiled(Model model) -> model;
            case Compilation.Failed(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    static Source read(Path file) {
        try {
            return Source.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Found from the working directory upwards; the test is skipped where it is not there. */
    public static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/data/messages");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        Assumptions.abort("shared/data/messages is not here");
        throw new AssertionError();
    }
}
