package io.verge.benchmarks.codec;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Somebody else's codec for some of the messages, in a process of its own, which answers how long each job took it. */
final class Peer implements AutoCloseable {
    private final Process process;
    private final BufferedWriter asking;
    private final BufferedReader answering;
    private final Map<BenchMessage<?>, Integer> index = new LinkedHashMap<>();

    /** Starts one that reads the messages from a file, and holds what it encodes them to against our octets. */
    Peer(List<String> command, Path directory, Map<BenchMessage<?>, String> types) throws IOException {
        Path file = directory.resolve("messages");
        HexFormat hex = HexFormat.of();
        Files.write(
                file,
                types.entrySet().stream()
                        .map(entry -> entry.getValue() + " "
                                + hex.formatHex(entry.getKey().octets()))
                        .toList());
        process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        asking = process.outputWriter(StandardCharsets.US_ASCII);
        answering = process.inputReader(StandardCharsets.US_ASCII);
        for (BenchMessage<?> message : types.keySet()) {
            if (!answer().equals(hex.formatHex(message.octets()))) {
                throw new IllegalStateException(command.getFirst() + " encodes " + message + " otherwise");
            }
            index.put(message, index.size());
        }
    }

    boolean knows(BenchMessage<?> message) {
        return index.containsKey(message);
    }

    /** Nanoseconds that so many take it. */
    long nanos(Job job, BenchMessage<?> message, int count) {
        try {
            asking.write(job.word() + " " + index.get(message) + " " + count + "\n");
            asking.flush();
            return Long.parseLong(answer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer() throws IOException {
        return Objects.requireNonNull(answering.readLine(), "the peer has ended")
                .strip();
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Whether this machine has a program. */
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Puts a file that is beside the classes into a directory. */
    static void copy(String file, Path directory) throws IOException {
        try (InputStream program = Peer.class.getResourceAsStream(file)) {
            Files.copy(Objects.requireNonNull(program, file), directory.resolve(file));
        }
    }

    /** Runs a program to its end. */
    static void run(List<String> command, Path directory) throws IOException, InterruptedException {
        Path said = directory.resolve("said");
        int exit = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            List<String> lines = Files.readAllLines(said);
            throw new IllegalStateException(command.getFirst() + ": "
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 9), lines.size())));
        }
    }
}
