package io.verge.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.ir.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Jazzer looks for octets that lead the generated decoders to code they have not yet been in; it runs in a process of its own,
 * for it changes the classes it watches. All that did, the interpreter is then asked about too: it is too slow to be asked
 * about every input, and says nothing new about one that led nowhere new.
 *
 * <p>A minute for all sets together, or as long as told: {@code ./verge test -pl messages -am -Dtest=FuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dverge.fuzz.seconds=3600}. What fails is printed as {@code SET:OCTETS}, and
 * {@code -Dverge.fuzz.input=SET:OCTETS} in place of the seconds tries that alone.
 */
class FuzzTest {
    private static final int SECONDS = Integer.getInteger("verge.fuzz.seconds", 60);
    private static final int SETS = 4;
    /** Of the time, what Jazzer gets; the rest is for its start and the interpreter. */
    private static final double SHARE = 0.7;

    private static final int SEEDS_A_KIND = 40;

    @ParameterizedTest
    @DisabledIfSystemProperty(named = "verge.fuzz.input", matches = ".+")
    @ValueSource(strings = {"cn", "eu/release1", "eu/release2", "us"})
    void noOctetsMakeADecoderThrowOrTheTwoDisagree(String set, @TempDir Path directory)
            throws IOException, InterruptedException {
        Path corpus = Files.createDirectory(directory.resolve("corpus"));
        writeSeeds(Messages.of(set), corpus);
        Path said = directory.resolve("said");
        int code = jazzer(set, corpus, directory)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(said);
        assertThat(code)
                .as("to try again: %s%n%s", found(set, directory), String.join("\n", lines))
                .isZero();
        assertThat(lines).as("Jazzer has tried some").anyMatch(line -> line.matches("Done [1-9].*"));
        List<byte[]> inputs = read(corpus);
        System.out.println("Jazzer, " + set + ": " + lines.getLast() + ", " + inputs.size() + " asked about twice");
        compare(set, inputs);
    }

    @Test
    @EnabledIfSystemProperty(named = "verge.fuzz.input", matches = ".+:.+")
    void theInputToldIsTriedAgain() {
        String told = System.getProperty("verge.fuzz.input");
        String set = told.substring(0, told.indexOf(':'));
        byte[] input = HexFormat.of().parseHex(told.substring(set.length() + 1));
        FuzzTarget.fuzzerInitialize(new String[] {set});
        FuzzTarget.fuzzerTestOneInput(input);
        compare(set, List.of(input));
    }

    private static ProcessBuilder jazzer(String set, Path corpus, Path directory) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + set,
                "--instrumentation_includes=io.verge.asn1.runtime.**:io.verge.messages.**",
                "--custom_hook_includes=io.verge.none.**",
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                "-max_total_time=" + Math.max(1, Math.round(SHARE * SECONDS / SETS)),
                "-max_len=5000",
                "-timeout=5",
                corpus.toString());
    }

    /** Where it begins: messages of random values, each after the octet that says which it is. */
    private static void writeSeeds(List<Message<?>> messages, Path corpus) throws IOException {
        for (int which = 0; which < messages.size(); which++) {
            for (byte[] octets : RandomMessages.of(messages.get(which), SEEDS_A_KIND)) {
                byte[] seed = new byte[1 + octets.length];
                seed[0] = (byte) which;
                System.arraycopy(octets, 0, seed, 1, octets.length);
                Files.write(corpus.resolve(which + "-" + Arrays.hashCode(octets)), seed);
            }
        }
    }

    /** What Jazzer left of the input that it ended with. */
    private static List<String> found(String set, Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> artifacts = files.filter(
                            file -> file.getFileName().toString().matches("(crash|timeout|oom)-.*"))
                    .toList();
            List<String> found = new ArrayList<>();
            for (Path artifact : artifacts) {
                found.add(again(set, Files.readAllBytes(artifact)));
            }
            return found;
        }
    }

    private static List<byte[]> read(Path corpus) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
        }
        return inputs;
    }

    private static void compare(String set, List<byte[]> inputs) {
        List<Message<?>> messages = Messages.of(set);
        Model model = messages.getFirst().set().model();
        List<TwoDecoders<?>> decoders = new ArrayList<>();
        messages.forEach(message -> decoders.add(TwoDecoders.of(message, model)));
        List<String> differences = new ArrayList<>();
        for (byte[] input : inputs) {
            int which = messages.indexOf(FuzzTarget.message(messages, input));
            decoders.get(which)
                    .difference(Arrays.copyOfRange(input, 1, input.length))
                    .ifPresent(difference -> differences.add(
                            messages.get(which) + ": " + difference + "; to try again: " + again(set, input)));
        }
        assertThat(differences).isEmpty();
    }

    private static String again(String set, byte[] input) {
        return "-Dverge.fuzz.input=" + set + ":" + HexFormat.of().formatHex(input);
    }
}
