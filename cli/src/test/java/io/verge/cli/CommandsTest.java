package io.verge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What each command says to what it cannot do: one line that helps, and 2 for wrong usage or 1 for an operating error. */
@Timeout(60)
class CommandsTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    demmo                          | there is no command "demmo"             | Did you mean demo?
                    nothing-like-it                | there is no command "nothing-like-it"   | Try ./verge --help
                    demo extra                     | "extra" is one argument too many        | Try ./verge demo --help
                    demo --sede 3                  | Unknown option                          | Did you mean --seed
                    demo --seed three              | 'three' is not a long                   | Try ./verge demo --help
                    demo --http-port 99999         | a port is 0 … 65535, not 99999          | Try ./verge demo --help
                    demo --headless --seconds 0    | --seconds takes 1 … 86400               | Try ./verge demo --help
                    demo --report r.json           | --report needs --headless               | Try ./verge demo --help
                    edge                           | which site? Give its --config FILE      | Try ./verge edge --help
                    edge --confg site.yaml         | Unknown option                          | Did you mean --config?
                    replay                         | Missing required parameter: 'PATH'      | Try ./verge replay --help
                    replay world --threads 0       | --threads takes 1 … 64                  | Try ./verge replay --help
                    stat --onec                    | Unknown option: '--onec'                | Did you mean --once?
                    bench                          | which bench? Give its NAME              | Try ./verge bench --help
                    bench densty                   | there is no command "densty"            | Did you mean density?
                    asn1                           | check, print, diff or compile?          | Try ./verge asn1 --help
                    asn1 check                     | Missing required parameter              | Try ./verge asn1 check --help
                    asn1 compile a.asn --out x     | Missing required option: '--package     | Try ./verge asn1 compile --help
                    asn1 compile a --package 1 --out x | "1" is no name of a Java package    | Try ./verge asn1 --help
                    bench density --quik           | Unknown option: '--quik'                | Did you mean --quick?
                    """)
    void wrongUsageIsToldWithAHintAndEndsWith2(String line, String message, String hint) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).startsWith("verge: ").contains(message).contains(hint);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void modulesThatAreNotThereAreOneLine() {
        assertOperatingError("cannot be read", "asn1", "check", file("nowhere.asn"));
        assertOperatingError("no .asn or .asn1 file is there", "asn1", "check", directory.toString());
    }

    @Test
    void everyProblemOfAModuleIsALineWithItsPlace() throws IOException {
        String module = file("broken.asn");
        Files.writeString(Path.of(module), "M DEFINITIONS ::= BEGIN\nA ::= B\nC ::= (\nEND");
        assertThat(run("asn1", "check", module)).isEqualTo(1);
        assertThat(out.toString())
                .isEqualToNormalizingNewlines(module + ":2:7: B is neither defined in module M nor imported\n" + module
                        + ":3:7: expected a type, found \"(\"\n");
    }

    @Test
    void modulesAreCheckedAndPrintedTogether() throws IOException {
        Files.writeString(Path.of(file("a.asn")), "A DEFINITIONS ::= BEGIN IMPORTS T FROM B; S ::= T (0..9) END");
        Files.writeString(Path.of(file("b.asn1")), "B DEFINITIONS ::= BEGIN T ::= INTEGER END");
        assertThat(run("asn1", "check", directory.toString())).isZero();
        assertThat(run("asn1", "print", directory.toString(), "--type", "S")).isZero();
        assertThat(out.toString())
                .isEqualToNormalizingNewlines("2 files, 2 types, 0 values: no problems\nS ::= INTEGER (0..9)\n");
    }

    @Test
    void twoEditionsAreCompared() throws IOException {
        Files.writeString(Path.of(file("a.asn")), "A DEFINITIONS ::= BEGIN S ::= INTEGER (0..9) END");
        Files.writeString(Path.of(file("b.asn")), "B DEFINITIONS ::= BEGIN T ::= INTEGER (0..8) END");
        assertThat(run("asn1", "diff", file("a.asn"), file("a.asn"), "--type", "S"))
                .isZero();
        assertThat(run("asn1", "diff", file("a.asn"), file("b.asn"), "--type", "S=T"))
                .isEqualTo(1);
        assertThat(out.toString())
                .isEqualToNormalizingNewlines("no difference\nS: (0..9), there (0..8)\n1 difference\n");
    }

    @Test
    void modulesAreCompiledToAJavaFileForEachType() throws IOException {
        Files.writeString(Path.of(file("a.asn")), "Some-Module DEFINITIONS ::= BEGIN S ::= SEQUENCE { a INTEGER } END");
        assertThat(run("asn1", "compile", file("a.asn"), "--package", "some.set", "--out", file("made")))
                .isZero();
        assertThat(out.toString())
                .isEqualToNormalizingNewlines(
                        "1 files of modules: wrote 1 Java files to " + directory.resolve("made/some/set") + "\n");
        assertThat(directory.resolve("made/some/set/somemodule/S.java"))
                .content()
                .contains("package some.set.somemodule;", "public record S(");
    }

    @Test
    void modulesWithProblemsAreNotCompiled() throws IOException {
        Files.writeString(Path.of(file("a.asn")), "M DEFINITIONS ::= BEGIN S ::= T END");
        assertThat(run("asn1", "compile", file("a.asn"), "--package", "made", "--out", file("made")))
                .isEqualTo(1);
        assertThat(out.toString()).contains("a.asn:1:31: T is neither defined");
        assertThat(directory.resolve("made")).doesNotExist();
    }

    @Test
    void aTypeThatIsNotDefinedIsOneLine() throws IOException {
        Files.writeString(Path.of(file("a.asn")), "A DEFINITIONS ::= BEGIN S ::= NULL END");
        assertOperatingError("no type X is defined there", "asn1", "print", file("a.asn"), "--type", "X");
    }

    @Test
    void aConfigurationThatIsNotThereIsOneLine() {
        assertOperatingError("there is no such file", "edge", "--config", file("nowhere.yaml"));
    }

    @Test
    void aConfigurationWithMistakesTellsThemAll() throws IOException {
        Path bad = Files.writeString(directory.resolve("bad.yaml"), "site: {id: x}\nports: {htpp: 80}\n");
        assertThat(run("edge", "--config", bad.toString())).isOne();
        assertThat(err.toString())
                .startsWith("verge: configuration " + bad + " has 2 problems")
                .contains("site.reference: is missing")
                .contains("ports.htpp: is not a key here; did you mean ports.http?");
    }

    @Test
    void aMapThatIsMissingOrNoneIsOneLine() throws IOException {
        assertOperatingError("nowhere.osm", "edge", "--config", siteWithMap("nowhere.osm"));
        assertOperatingError("neither a Lanelet2", "edge", "--config", siteWithMap("map.pdf"));
    }

    private String siteWithMap(String map) throws IOException {
        return Files.writeString(
                        directory.resolve("site.yaml"),
                        "site: {id: x, map: %s, reference: {latitudeDeg: 31, longitudeDeg: 121}}".formatted(map))
                .toString();
    }

    @Test
    void aPortThatIsTakenIsOneLineThatNamesTheOption() throws IOException {
        try (DatagramSocket taken = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            String port = Integer.toString(taken.getLocalPort());
            assertOperatingError(
                    "UDP port " + port + " is in use by another program; choose another with --udp-port",
                    "demo",
                    "--http-port",
                    "0",
                    "--mqtt-port",
                    "0",
                    "--udp-port",
                    port);
        }
    }

    @Test
    void whatCannotBePlayedIsOneLine() {
        assertOperatingError("there is no " + file("nowhere"), "replay", file("nowhere"));
        assertOperatingError("nothing is recorded here", "replay", file("nowhere:clip"));
        assertOperatingError("no known recording", "replay", directory.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay world --seconds 1 --report", "demo --headless --report", "bench density --json"})
    void aReportWithoutAPlaceIsToldBeforeTheRunNotAfterIt(String line) {
        String[] words = (line + " " + file("nowhere/r.json")).split(" ", -1);
        assertOperatingError("there is no folder " + file("nowhere"), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "127.0.0.1:1", "not an address"})
    void whereNoSiteAnswersStatSaysSo(String url) {
        assertOperatingError("no site answers at " + url + "; is it running?", "stat", "--url", url);
    }

    @Test
    void theExampleIsAConfigurationAndHelpGoesToStandardOutput() {
        assertThat(run("edge", "--print-example-config")).isZero();
        assertThat(out.toString()).contains("site:").contains("rsus:");
        assertThat(run("replay", "--help")).isZero();
        assertThat(out.toString()).contains("Usage: verge replay");
        assertThat(err.toString()).isEmpty();
    }

    private void assertOperatingError(String message, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isOne();
        assertThat(err.toString()).startsWith("verge: ").contains(message).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
