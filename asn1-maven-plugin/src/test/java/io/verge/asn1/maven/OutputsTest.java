package io.verge.asn1.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When modules are compiled anew, and when not. */
class OutputsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path module;

    @SuppressWarnings("NullAway.Init")
    private Path compiler;

    @BeforeEach
    void aModuleAndACompiler() throws IOException {
        module = Files.writeString(directory.resolve("a.asn"), "");
        compiler = Files.createDirectories(directory.resolve("classes"));
        Files.writeString(compiler.resolve("Compiler.class"), "");
    }

    @Test
    void nothingIsNewerBeforeTheFirstCompile() throws IOException {
        assertThat(outputs("made", module).areNewerThan(List.of(compiler))).isFalse();
    }

    @Test
    void whatIsCompleteIsNewer() throws IOException {
        complete();
        assertThat(outputs("made", module).areNewerThan(List.of(compiler))).isTrue();
    }

    @Test
    void aModuleThatHasChangedIsCompiledAnew() throws IOException {
        complete();
        touch(module);
        assertThat(outputs("made", module).areNewerThan(List.of(compiler))).isFalse();
    }

    @Test
    void aCompilerThatHasChangedCompilesAnew() throws IOException {
        complete();
        touch(compiler.resolve("Compiler.class"));
        assertThat(outputs("made", module).areNewerThan(List.of(compiler))).isFalse();
    }

    @Test
    void aModuleThatHasComeOrGoneIsNoticedHoweverOldItIs() throws IOException {
        complete();
        assertThat(outputs("made").areNewerThan(List.of(compiler))).isFalse();
        assertThat(outputs("made", module, compiler.resolve("Compiler.class")).areNewerThan(List.of(compiler)))
                .isFalse();
    }

    @Test
    void anotherPackageIsCompiledAnew() throws IOException {
        complete();
        assertThat(outputs("other", module).areNewerThan(List.of(compiler))).isFalse();
    }

    @Test
    void theJavaOfTypesThatAreGoneIsDeleted() throws IOException {
        complete();
        Path stale = Files.writeString(directory.resolve("out/Stale.java"), "");
        outputs("made", module).delete();
        assertThat(stale).doesNotExist();
    }

    private void complete() throws IOException {
        outputs("made", module).complete();
    }

    private Outputs outputs(String basePackage, Path... modules) {
        return new Outputs(directory.resolve("out"), basePackage, List.of(modules));
    }

    private static void touch(Path file) throws IOException {
        long now = Files.getLastModifiedTime(file).toMillis();
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(now + Duration.ofHours(1).toMillis()));
    }
}
