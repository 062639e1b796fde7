package io.verge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.verge.evaluation.Figure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** {@code verge evaluate tracking}, from the command line to the table. */
class EvaluateCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theTableIsThatOfMotmetrics() {
        Path mot15 = shared("traffic/mot15");
        assertThat(run("mot", mot15, mot15, "--sequences", "TUD-Campus,TUD-Stadtmitte"))
                .isZero();
        assertThat(cells())
                .contains(
                        List.of(
                                "TUD-Campus",
                                "39.1%",
                                "55.8%",
                                "73.0%",
                                "45.1%",
                                "58.2%",
                                "94.1%",
                                "8",
                                "1",
                                "6",
                                "1",
                                "13",
                                "150",
                                "7",
                                "7",
                                "52.6%",
                                "0.277"),
                        List.of(
                                "TUD-Stadtmitte",
                                "39.8%",
                                "64.5%",
                                "82.0%",
                                "53.1%",
                                "60.9%",
                                "94.0%",
                                "10",
                                "5",
                                "4",
                                "1",
                                "45",
                                "452",
                                "7",
                                "6",
                                "56.4%",
                                "0.346"),
                        List.of(
                                "OVERALL", "40.0%", "62.4%", "79.9%", "51.2%", "60.3%", "94.0%", "18", "6", "10", "2",
                                "58", "602", "14", "13", "55.5%", "0.330"));
    }

    /** Sequence, HOTA, and from IDF1 to MOTPd but for the number of sightings, as the tables of others have it. */
    private List<List<String>> cells() {
        return out.toString()
                .lines()
                .map(line -> List.of(line.strip().split(" +", -1)))
                .filter(line -> line.size() == 23)
                .map(line -> {
                    List<String> wanted = new ArrayList<>(List.of(line.getFirst(), line.get(2)));
                    wanted.addAll(line.subList(6, 11));
                    wanted.addAll(line.subList(12, 22));
                    return List.copyOf(wanted);
                })
                .toList();
    }

    @Test
    void aReportHasTheFiguresUnderTheirKeys() throws IOException {
        Path json = directory.resolve("scores.json");
        Path truth = directory.resolve("S");
        write("S/gt.txt", "1,1,0,0,10,10,1\n2,1,0,0,10,10,1\n");
        Path tracks = write("S.txt", "1,4,0,0,10,10,-1\n");
        assertThat(run("mot", truth, tracks, "--json", json.toString())).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.path("format").asText()).isEqualTo("mot");
        JsonNode row = report.path("rows").path(0);
        assertThat(row.path("sequence").asText()).isEqualTo("S");
        assertThat(row.path("class").asText()).isEqualTo("Pedestrian");
        assertThat(row.path("misses").isInt()).isTrue();
        assertThat(row.path("mota").asDouble()).isEqualTo(0.5);
        assertThat(report.path("rows").path(1).path("sequence").asText()).isEqualTo("OVERALL");
    }

    @Test
    void kittiHasTablesInThePictureAndInSpaceAndOverConfidence() throws IOException {
        String car = "0 1 Car 0 0 0 10 20 90 80 1.5 1.6 4 5 1.7 30 0.1";
        Path truth = directory.resolve("label");
        write("label/0000.txt", car + "\n");
        write("made/0000.txt", car + " 0.9\n");
        assertThat(run("kitti", truth, directory.resolve("made"))).isZero();
        assertThat(out.toString())
                .contains("2-D IoU 0.5 ", "2-D IoU 0.5, over confidence", "3-D IoU 0.25 ", "sAMOTA")
                .contains("Car")
                .containsPattern("Cyclist .* -");
    }

    @Test
    void wildtrackTellsHowFarOffItIs() throws IOException {
        Path truth = directory.resolve("w");
        write("w/00000000.json", "[{\"personID\": 1, \"positionID\": 0}]");
        Path tracks = write("t.txt", "0,5,-2.8,-9\n");
        assertThat(run("wildtrack", truth, tracks)).isZero();
        assertThat(out.toString()).contains("median m").containsPattern("OVERALL .* 0\\.200\\s");
    }

    @Test
    void whatIsWrongIsOneLine() throws IOException {
        Path truth = directory.resolve("S");
        write("S/gt.txt", "1,1,0,0,10,10,1\n");
        Path tracks = write("S.txt", "1,4,0,0,10\n");
        assertWrong(1, tracks + ":1: expected frame,id,left,top,width,height", "mot", truth, tracks);
        assertWrong(1, "there is no folder", "kitti", directory.resolve("nowhere"), tracks);
        assertWrong(1, "there are no tracks of sequence S", "mot", truth, directory.resolve("S"));
        assertWrong(1, "there is no folder", "mot", truth, tracks, "--json", directory + "/nowhere/r.json");
    }

    @Test
    void withoutTracksTheyAreMadeOfDetections() throws IOException {
        Path truth = directory.resolve("S");
        StringBuilder boxes = new StringBuilder();
        StringBuilder found = new StringBuilder();
        for (int frame = 1; frame <= 40; frame++) {
            boxes.append(frame).append(",1,").append(10 + 2 * frame).append(",20,30,60,1\n");
            found.append(frame).append(",-1,").append(10 + 2 * frame).append(",20,30,60,0.99\n");
        }
        write("S/gt.txt", boxes.toString());
        write("S/det/det.txt", found.toString());
        assertThat(commandLine()
                        .execute(
                                "evaluate",
                                "tracking",
                                "--format",
                                "mot",
                                "--truth",
                                truth.toString(),
                                "--detections",
                                truth.toString(),
                                "--hindsight"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).containsPattern("OVERALL .* 100\\.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format mot --detections a --tracks b|either --tracks or --detections",
                "--format kitti --detections a|give --calib",
                "--format wildtrack --detections a|not yet of wildtrack",
                "--format mot --detections a --fps -1|--fps is more than 0",
            })
    void whatDoesNotGoTogetherIsTold(String options, String told) {
        String line = "evaluate tracking --truth x " + options;
        assertThat(commandLine().execute(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(told);
    }

    @Test
    void withoutTracksTheUsageIsTold() {
        CommandLine line = commandLine();
        assertThat(line.execute("evaluate", "tracking", "--format", "mot", "--truth", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("whose tracks? Give --tracks");
        assertThat(line.execute("evaluate")).isEqualTo(2);
        assertThat(err.toString()).contains("evaluate what? tracking");
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureIsExplained(Figure figure) {
        assertThat(House.read(House.ROOT.resolve("docs/reference/evaluation.md")))
                .contains("`" + figure.key() + "`", figure.head());
    }

    private void assertWrong(int code, String reason, String format, Path truth, Path tracks, String... more) {
        err.getBuffer().setLength(0);
        assertThat(run(format, truth, tracks, more)).isEqualTo(code);
        assertThat(err.toString()).startsWith("verge: ").contains(reason).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String format, Path truth, Path tracks, String... more) {
        List<String> words = new ArrayList<>(List.of("evaluate", "tracking", "--format", format));
        words.addAll(List.of("--truth", truth.toString(), "--tracks", tracks.toString()));
        words.addAll(List.of(more));
        return commandLine().execute(words.toArray(String[]::new));
    }

    private CommandLine commandLine() {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line;
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(directory.resolve(name.substring(0, Math.max(0, name.lastIndexOf('/')))));
        return Files.writeString(file, text);
    }

    /** A recording of others; the test is skipped where it does not lie beside the repository. */
    private static Path shared(String name) {
        for (Path at = House.ROOT; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("shared/data").resolve(name))) {
                return at.resolve("shared/data").resolve(name);
            }
        }
        Assumptions.abort("shared/data/" + name + " is not here");
        throw new AssertionError("unreachable");
    }
}
