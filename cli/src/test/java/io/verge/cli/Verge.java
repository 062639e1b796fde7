package io.verge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands in a process of their own, as the launcher starts them: what a test can kill. */
final class Verge {
    private Verge() {}

    /** Starts a command; what it says, errors included, goes to this file. */
    static Process start(Path output, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                "-Djava.util.logging.config.file=" + House.ROOT.resolve("conf/logging.properties"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(line)
                    .redirectOutput(output.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
