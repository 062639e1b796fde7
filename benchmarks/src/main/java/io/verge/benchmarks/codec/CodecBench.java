package io.verge.benchmarks.codec;

import io.verge.edge.runtime.SystemRuntime;
import io.verge.messages.Edition;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What it costs to decode and encode a message, beside asn1c's C or Erlang's asn1ct of the same modules and, for two of them, a
 * codec written by hand. All run on one core in turns, round after round; a figure is the median of its rounds. asn1c's decode
 * includes that its value is freed, ours and Erlang's that garbage is collected.
 */
public final class CodecBench {
    /**
     * How much to measure.
     *
     * @param rounds turns each of them has at each job
     * @param sliceMillis how long a turn is, about
     * @param warmUpMillis how long each of our jobs runs before
     * @param withPeers whether peers are made and measured too
     */
    public record Settings(int rounds, int sliceMillis, int warmUpMillis, boolean withPeers) {
        /** Two minutes, of which making the peers takes one. */
        public static final Settings FULL = new Settings(9, 15, 400, true);
        /** A few seconds: shows that it works, not how fast. */
        public static final Settings QUICK = new Settings(3, 5, 50, false);

        public Settings {
            if (rounds < 1 || sliceMillis < 1 || warmUpMillis < 1) {
                throw new IllegalArgumentException("rounds and times are positive");
            }
        }
    }

    private final Settings settings;
    private final PrintStream out;
    private final SystemRuntime clock = new SystemRuntime();
    private final List<BenchMessage<?>> messages = BenchMessage.all();
    private final Map<Edition, Peer> peers = new EnumMap<>(Edition.class);
    private boolean isOnOneCore;

    private CodecBench(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Measures, prints a table and returns what goes into the JSON file. */
    public static Map<String, Object> run(Settings settings, PrintStream out) {
        CodecBench bench = new CodecBench(settings, out);
        try {
            return bench.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            bench.peers.values().forEach(Peer::close);
        }
    }

    private Map<String, Object> run() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("verge-codec");
        try {
            PeerCompilers compilers = new PeerCompilers(directory);
            if (settings.withPeers()) {
                buildPeers(compilers);
            }
            List<CodecTimings> timings = new ArrayList<>();
            for (BenchMessage<?> message : messages) {
                timings.add(new CodecTimings(message, clock));
            }
            out.println("codec: warming up …");
            // Twice, so that whatever the compiler has learnt of one message it has learnt of all.
            for (int pass = 0; pass < 2; pass++) {
                timings.forEach(timing -> timing.warmUp(settings.warmUpMillis() / 2, settings.sliceMillis()));
            }
            if (settings.withPeers()) {
                isOnOneCore = stayOnOneCore();
                for (Edition edition : Edition.values()) {
                    if (PeerCompilers.canBuild(edition)) {
                        peers.put(edition, compilers.start(edition, of(edition)));
                    }
                }
            }
            out.printf("codec: %d rounds of %d messages …%n", settings.rounds(), messages.size());
            for (CodecTimings timing : timings) {
                timing.calibrate(settings.sliceMillis(), peer(timing.message()));
            }
            for (int round = 0; round < settings.rounds(); round++) {
                timings.forEach(CodecTimings::round);
            }
            return new CodecTable(timings, isOnOneCore).print(out);
        } finally {
            delete(directory);
        }
    }

    private Optional<Peer> peer(BenchMessage<?> message) {
        return Optional.ofNullable(peers.get(message.edition()));
    }

    private List<BenchMessage<?>> of(Edition edition) {
        return messages.stream().filter(message -> message.edition() == edition).toList();
    }

    private void buildPeers(PeerCompilers compilers) throws IOException, InterruptedException {
        List<String> missing = PeerCompilers.missing();
        if (!missing.isEmpty()) {
            out.println("codec: peers are missing where this machine lacks " + String.join(", ", missing));
        }
        for (Edition edition : Edition.values()) {
            if (PeerCompilers.canBuild(edition)) {
                out.printf("codec: %s makes its codec of %s …%n", PeerCompilers.of(edition), edition);
                compilers.build(edition, of(edition));
            }
        }
    }

    /** From here on this process and those it starts share a core, so that the machine's other load hits all alike. */
    private static boolean stayOnOneCore() throws IOException, InterruptedException {
        if (!Peer.has("taskset")) {
            return false;
        }
        int core = Runtime.getRuntime().availableProcessors() - 1;
        return new ProcessBuilder(
                                "taskset",
                                "-acp",
                                Integer.toString(core),
                                Long.toString(ProcessHandle.current().pid()))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
