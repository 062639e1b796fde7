package io.verge.simulation.recorded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One {@code sumo} child process. It runs in a temporary copy of the scenario's folder, because scenarios name output
 * files beside themselves and a recording is never written to. It ends with {@link #close}, and also when our end of its
 * socket closes, however we end.
 */
final class SumoProcess implements AutoCloseable {
    static final String EXECUTABLE = "sumo";

    private static final int MAX_FILES = 10_000;
    private static final long MAX_COPIED_BYTES = 512L << 20;
    private static final int MAX_DEPTH = 4;
    private static final int CONNECT_ATTEMPTS = 6_000;
    private static final long CONNECT_PAUSE_MILLIS = 10;
    private static final Path DEBIAN_HOME = Path.of("/usr/share/sumo");

    private final SumoScenario scenario;
    private final Process process;
    private final Path work;
    private final int port;
    private Optional<TraciConnection> connection = Optional.empty();

    private SumoProcess(SumoScenario scenario, Process process, Path work, int port) {
        this.scenario = scenario;
        this.process = process;
        this.work = work;
        this.port = port;
    }

    static SumoProcess start(String executable, SumoScenario scenario, double stepS, long seed) {
        Path work = copyOf(scenario);
        try {
            int port = freePort();
            List<String> command = List.of(
                    executable,
                    "--configuration-file",
                    work.resolve(String.valueOf(scenario.config().getFileName()))
                            .toString(),
                    "--remote-port",
                    Integer.toString(port),
                    "--step-length",
                    Double.toString(stepS),
                    "--seed",
                    Long.toString(Math.floorMod(seed, (long) Integer.MAX_VALUE)),
                    "--random",
                    "false",
                    "--xml-validation",
                    "never",
                    "--no-step-log",
                    "true",
                    "--no-warnings",
                    "true");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(words(work).toFile());
            if (Files.isDirectory(DEBIAN_HOME)) {
                builder.environment().putIfAbsent("SUMO_HOME", DEBIAN_HOME.toString());
            }
            return new SumoProcess(scenario, builder.start(), work, port);
        } catch (IOException e) {
            delete(work);
            throw new RecordingException(
                    "SUMO is not installed (" + executable + " cannot be started): apt install sumo", e);
        }
    }

    /** Waits until SUMO has read its scenario and listens. The connection closes with the process. */
    TraciConnection connect() {
        for (int attempt = 0; attempt < CONNECT_ATTEMPTS; attempt++) {
            try {
                TraciConnection connected = TraciConnection.connect(port);
                connection = Optional.of(connected);
                return connected;
            } catch (IOException notYet) {
                if (endedWithin(CONNECT_PAUSE_MILLIS)) {
                    throw new RecordingException("sumo ended before it listened");
                }
            }
        }
        throw new RecordingException("sumo did not listen within a minute");
    }

    /** What SUMO said last, on one line. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(words(work)).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<String> errors =
                    lines.stream().filter(line -> line.startsWith("Error")).toList();
            return errors.isEmpty() ? (lines.isEmpty() ? "without a word" : lines.getLast()) : errors.getFirst();
        } catch (IOException e) {
            return "nothing that can be read: " + e.getMessage();
        }
    }

    SumoScenario scenario() {
        return scenario;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private boolean endedWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordingException("interrupted while sumo started", e);
        }
    }

    @Override
    public void close() {
        connection.ifPresent(TraciConnection::close);
        process.destroyForcibly();
        boolean interrupted = false;
        while (true) {
            try {
                process.waitFor();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        delete(work);
    }

    private static Path words(Path work) {
        return work.resolve("verge-sumo-output.txt");
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static Path copyOf(SumoScenario scenario) {
        Path folder = scenario.config().getParent();
        try {
            Path work = Files.createTempDirectory("verge-sumo-");
            try {
                copy(folder == null ? Path.of("") : folder, work);
            } catch (IOException | RecordingException e) {
                delete(work);
                throw e;
            }
            return work;
        } catch (IOException e) {
            throw new RecordingException(folder + ": cannot be copied to run SUMO in: " + e.getMessage(), e);
        }
    }

    private static void copy(Path folder, Path work) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder, MAX_DEPTH)) {
            walk.filter(Files::isRegularFile).limit(MAX_FILES + 1L).forEach(files::add);
        }
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        if (files.size() > MAX_FILES || bytes > MAX_COPIED_BYTES) {
            throw new RecordingException(folder + ": more than " + MAX_FILES + " files or " + MAX_COPIED_BYTES
                    + " bytes around the SUMO configuration; give it a folder of its own");
        }
        for (Path file : files) {
            Path copy = work.resolve(folder.relativize(file).toString());
            Path parent = copy.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.copy(file, copy);
        }
    }

    private static void delete(Path work) {
        try (Stream<Path> walk = Files.walk(work)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new RecordingException(work + ": cannot be deleted: " + e.getMessage(), e);
        }
    }
}
