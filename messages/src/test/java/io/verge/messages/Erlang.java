package io.verge.messages;

import io.verge.asn1.ir.Name;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Erlang's ASN.1 compiler and the codecs it makes of modules: a peer that was written apart from us and has been in use for
 * decades. Debian has it as {@code erlang-asn1}.
 */
final class Erlang {
    private static final long PATIENCE_SECONDS = 400;

    private final Path directory;

    private Erlang(Path directory) {
        this.directory = directory;
    }

    /** Whether this machine has it. */
    static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "erlc")));
    }

    /** The codecs of these modules, made in a directory that is empty. */
    static Erlang of(List<Source> modules, Path directory) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("erlc", "-buper", "again.erl"));
        try (InputStream program = Erlang.class.getResourceAsStream("again.erl")) {
            Files.copy(program, directory.resolve("again.erl"));
        }
        for (Source module : modules) {
            // It wants a module in a file of its name.
            String file = Path.of(module.name()).getFileName().toString();
            Files.writeString(directory.resolve(file), module.text());
            command.add(file);
        }
        Erlang erlang = new Erlang(directory);
        erlang.run(command);
        return erlang;
    }

    /**
     * Each message of a type decoded and encoded again, in their order: the octets as hexadecimal digits, or why there are
     * none.
     */
    List<String> again(Name type, List<String> messages) throws IOException, InterruptedException {
        List<String> lines = messages.stream()
                .map(hex -> type.module() + " " + type.name() + " " + hex)
                .toList();
        Files.write(directory.resolve("in"), lines);
        run(List.of("erl", "-noshell", "-run", "again", "main", "in", "out", "-run", "init", "stop"));
        return Files.readAllLines(directory.resolve("out"), StandardCharsets.ISO_8859_1);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path said = directory.resolve("said");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command.getFirst() + " takes too long");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(command.getFirst() + ": " + Files.readString(said));
        }
    }
}
