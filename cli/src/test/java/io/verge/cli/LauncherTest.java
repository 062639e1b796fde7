package io.verge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./verge} on a machine that lacks what it needs. */
@Timeout(60)
class LauncherTest {
    private static final List<String> NEEDS = List.of("cat", "sed", "head", "dirname", "readlink");

    @TempDir
    Path machine;

    @Test
    void withoutACommandItSaysWhatItCanDoAndNeedsNothing() throws Exception {
        Ended ended = launch(House.ROOT.resolve("verge"), Map.of());
        assertThat(ended.code()).isZero();
        assertThat(ended.said()).contains("./verge demo").contains("./verge test");
    }

    @Test
    void withoutMavenItSaysHowToGetIt() throws Exception {
        Ended ended = launch(House.ROOT.resolve("verge"), Map.of("JAVA_HOME", System.getProperty("java.home")), "demo");
        assertThat(ended.code()).isOne();
        assertThat(ended.said()).isEqualTo("verge: Maven not found: install it (Debian: apt install maven)\n");
    }

    @Test
    void withoutTheRightJdkItSaysHowToGetIt() throws Exception {
        String script = Files.readString(House.ROOT.resolve("verge"));
        String elsewhere = script.replace("/usr/lib/jvm/", machine + "/jvm/").replace("/opt/", machine + "/opt/");
        assertThat(elsewhere).isNotEqualTo(script);
        Path launcher = Files.writeString(machine.resolve("verge"), elsewhere);
        Ended ended = launch(launcher, Map.of("HOME", machine.toString()), "demo");
        assertThat(ended.code()).isOne();
        assertThat(ended.said())
                .isEqualTo(
                        "verge: JDK 25 not found: install Temurin 25 (package temurin-25-jdk), or set JAVA_HOME to it\n");
    }

    /** Runs the launcher with nothing to be found but what every system has. */
    private Ended launch(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        String bash = find("bash").toString();
        Path tools = Files.createDirectories(machine.resolve("bin"));
        for (String tool : NEEDS) {
            Path wrapper = Files.writeString(tools.resolve(tool), "#!" + bash + "\nexec " + find(tool) + " \"$@\"\n");
            assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        }
        ProcessBuilder builder = new ProcessBuilder(bash, launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", tools.toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static Path find(String tool) throws IOException {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, tool))) {
                return Path.of(folder, tool);
            }
        }
        throw new IOException(tool + " is not on the PATH");
    }

    private record Ended(int code, String said) {}
}
