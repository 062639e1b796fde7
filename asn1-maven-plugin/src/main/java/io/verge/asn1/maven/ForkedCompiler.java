package io.verge.asn1.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The compiler in a process and a Java of its own: Maven's may be too old for it. */
record ForkedCompiler(String java, Collection<Path> classPath) {
    /** The status that blames the modules. */
    static final int PROBLEMS = 2;

    private static final String MAIN = "io.verge.asn1.Asn1Compiler";

    /** How the process ended, and the lines it wrote. */
    record Outcome(int status, List<String> lines) {}

    Outcome compile(String basePackage, Path output, List<Path> modules) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                MAIN,
                basePackage,
                output.toString()));
        modules.forEach(module -> command.add(module.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = reader.lines().toList();
            return new Outcome(process.waitFor(), lines);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
