package io.verge.benchmarks.codec;

import io.verge.asn1.source.Source;
import io.verge.messages.Edition;
import io.verge.messages.ErlangDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the peers' codecs of our modules: asn1c where it understands them, else Erlang's asn1ct. asn1c 0.9.28 stops at
 * information objects, of which America's and Europe's newer modules are full.
 */
final class PeerCompilers {
    /** The modules of these messages: in others of the same edition there are information objects. */
    private static final Map<Edition, Set<String>> FOR_ASN1C = Map.of(
            Edition.CN,
            Set.of(
                    "Basics",
                    "Motion",
                    "Participants",
                    "Position",
                    "Road",
                    "RoadMap",
                    "RoadsideInformation",
                    "Signals",
                    "Vehicle",
                    "VehicleClass"),
            Edition.EU_RELEASE1,
            Set.of(
                    "Cam",
                    "DictionaryVariant",
                    "Cause",
                    "Denm",
                    "Event",
                    "Load",
                    "Motion",
                    "Path",
                    "Position",
                    "Road",
                    "Station",
                    "TollZone",
                    "Vehicle",
                    "VehicleAttributes"));

    private final Path directory;
    private final Map<Edition, Path> built = new EnumMap<>(Edition.class);

    PeerCompilers(Path directory) {
        this.directory = directory;
    }

    /** What this machine lacks for one of the peers, if anything. */
    static List<String> missing() {
        return Stream.of("asn1c", "gcc", "erlc", "taskset")
                .filter(program -> !Peer.has(program))
                .map(program -> switch (program) {
                    case "erlc" -> "erlc (erlang-asn1, erlang-base)";
                    case "taskset" -> "taskset (util-linux)";
                    default -> program;
                })
                .toList();
    }

    static String of(Edition edition) {
        return FOR_ASN1C.containsKey(edition) ? "asn1c" : "Erlang";
    }

    /** Whether this machine can make the peer for an edition. */
    static boolean canBuild(Edition edition) {
        return FOR_ASN1C.containsKey(edition) ? Peer.has("asn1c") && Peer.has("gcc") : Peer.has("erlc");
    }

    void build(Edition edition, List<BenchMessage<?>> messages) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(directory.resolve(edition.name()));
        if (FOR_ASN1C.containsKey(edition)) {
            buildWithAsn1c(edition, messages, folder);
        } else {
            buildWithErlang(edition, folder);
        }
        built.put(edition, folder);
    }

    private static void buildWithAsn1c(Edition edition, List<BenchMessage<?>> messages, Path folder)
            throws IOException, InterruptedException {
        Set<String> modules = Objects.requireNonNull(FOR_ASN1C.get(edition));
        List<Source> sources = edition.sources().stream()
                .filter(source -> modules.contains(moduleName(source)))
                .toList();
        List<String> command = new ArrayList<>(List.of("asn1c", "-gen-PER", "-fcompound-names"));
        command.addAll(write(sources, folder));
        Peer.run(command, folder);
        Files.delete(folder.resolve("converter-sample.c"));
        Set<String> types = messages.stream()
                .map(message -> message.definition().name().name())
                .collect(Collectors.toSet());
        Files.writeString(
                folder.resolve("types.h"),
                types.stream().map("#include \"%s.h\"\n"::formatted).collect(Collectors.joining())
                        + types.stream()
                                .map("{\"%1$s\", &asn_DEF_%1$s}"::formatted)
                                .collect(Collectors.joining(", ", "#define TYPES ", "\n")));
        Peer.copy("asn1c.c", folder);
        Peer.run(List.of("sh", "-c", "ls *.c | xargs -P 2 -n 20 gcc -O2 -w -I. -c && gcc -o asn1c *.o -lm"), folder);
    }

    private static void buildWithErlang(Edition edition, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("erlc", "-buper", "erlang_peer.erl"));
        Peer.copy("erlang_peer.erl", folder);
        command.addAll(write(ErlangDialect.of(edition.sources()), folder));
        Peer.run(command, folder);
    }

    private static List<String> write(List<Source> sources, Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (Source source : sources) {
            String file = moduleName(source) + ".asn";
            Files.writeString(folder.resolve(file), source.text());
            files.add(file);
        }
        return files;
    }

    private static String moduleName(Source source) {
        String file = Path.of(source.name()).getFileName().toString();
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** Starts what was built, on the cores this process may use. */
    Peer start(Edition edition, List<BenchMessage<?>> messages) throws IOException {
        Map<BenchMessage<?>, String> types = new LinkedHashMap<>();
        boolean isC = FOR_ASN1C.containsKey(edition);
        for (BenchMessage<?> message : messages) {
            types.put(message, isC ? message.definition().name().name() : message.qualifiedType());
        }
        return new Peer(
                isC
                        ? List.of("./asn1c", "messages")
                        : List.of(
                                "erl",
                                "+S",
                                "1",
                                "-noshell",
                                "-run",
                                "erlang_peer",
                                "main",
                                "messages",
                                "-run",
                                "init",
                                "stop"),
                Objects.requireNonNull(built.get(edition)),
                types);
    }
}
