package io.verge.asn1.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler in its own process. */
class ForkedCompilerTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void modulesBecomeJavaUnderTheirPackage() throws IOException {
        ForkedCompiler.Outcome outcome =
                compile("M DEFINITIONS ::= BEGIN S ::= SEQUENCE { a BOOLEAN } END", classPath());
        assertThat(outcome.status()).isZero();
        assertThat(directory.resolve("out/made/m/S.java")).exists();
    }

    @Test
    void aProblemIsALineWithItsPlace() throws IOException {
        ForkedCompiler.Outcome outcome = compile("M DEFINITIONS ::= BEGIN\n  S ::= T\nEND", classPath());
        assertThat(outcome.status()).isEqualTo(ForkedCompiler.PROBLEMS);
        assertThat(outcome.lines())
                .singleElement()
                .asString()
                .startsWith(directory.resolve("m.asn") + ":2:9: T is neither defined");
    }

    @Test
    void aCompilerThatDoesNotStartIsNotTheModulesFault() throws IOException {
        ForkedCompiler.Outcome outcome = compile("M DEFINITIONS ::= BEGIN END", List.of());
        assertThat(outcome.status()).isNotIn(0, ForkedCompiler.PROBLEMS);
        assertThat(outcome.lines()).isNotEmpty();
    }

    private ForkedCompiler.Outcome compile(String text, List<Path> classPath) throws IOException {
        Path module = Files.writeString(directory.resolve("m.asn"), text);
        return new ForkedCompiler(JAVA, classPath).compile("made", directory.resolve("out"), List.of(module));
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
