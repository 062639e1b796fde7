package io.verge.evaluation.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.verge.evaluation.kitti.KittiObject;
import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.shape.GroundPoint;
import io.verge.evaluation.shape.ImageBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read, and what is said of what cannot be. */
class InputTest {
    private static final String KITTI = " 0 0 0 10 20 30 60 1.5 1.6 4 5 1.7 30 0.1";

    @TempDir
    private Path directory;

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(directory.resolve(name.substring(0, Math.max(0, name.lastIndexOf('/')))));
        return Files.writeString(file, text);
    }

    @Test
    void aBoxOfMotchallengeHasACornerAndASizeAndAFlagOnlyInTruth() throws IOException {
        Path file = file("gt.txt", "1,7,10,20,5,8,1,-1,-1,-1\n\n2.0, 8, 0, 0, 1, 1, 0\n");
        Sighting<ImageBox> box = new Sighting<>(1, 7, new ImageBox(10, 20, 15, 28));
        assertThat(MotFile.truth(file)).containsExactly(box);
        assertThat(MotFile.tracks(file)).hasSize(2).contains(box);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,7,10,20,5|expected frame,id,left,top,width,height, found 5 columns",
                "1,7,10,x,5,8|expected a number for the top edge in column 4, found \"x\"",
                "1,7,10,NaN,5,8|expected a number for the top edge",
                "1.5,7,10,20,5,8|expected a whole number for the frame in column 1, found \"1.5\"",
                "1,-1,10,20,5,8|expected an id from 0 up, found -1",
                "1,7,10,20,0,8|expected a box with a width and a height",
                "1,1,0,0,1,1|id 1 is in frame 1 a second time, expected it once"
            })
    void aBadRowIsToldWithItsFileAndLine(String row, String reason) throws IOException {
        Path file = file("tracks.txt", "1,1,0,0,1,1\n" + row + "\n");
        assertWrong(MotFile::tracks, file, file + ":2: " + reason);
    }

    @Test
    void aFileThatIsNotThereOrNoTextIsTold() throws IOException {
        assertWrong(MotFile::tracks, directory.resolve("nowhere.txt"), "nowhere.txt cannot be read");
        Path bytes = Files.write(directory.resolve("bytes"), new byte[] {(byte) 0xff, 0});
        assertWrong(MotFile::tracks, bytes, "is not a text file");
    }

    @Test
    void aBoxOfCvmlHasACentreAndItsFramesCountFromZero() throws IOException {
        Path file = file("a.xml", """
                <dataset><frame number="0"><objectlist><object id="9">
                <box h="20" w="10" xc="15" yc="30"/>
                </object></objectlist></frame></dataset>
                """);
        assertThat(CvmlFile.truth(file)).containsExactly(new Sighting<>(1, 9, new ImageBox(10, 20, 20, 40)));
    }

    @Test
    void badCvmlIsToldWithItsFileAndLine() throws IOException {
        Path open = file("open.xml", "<dataset>\n<frame number='0'>\n");
        assertWrong(CvmlFile::truth, open, open + ":3: expected CVML");
        Path loose = file("loose.xml", "<dataset>\n<box h='1' w='1' xc='1' yc='1'/></dataset>");
        assertWrong(CvmlFile::truth, loose, loose + ":2: expected a box inside of an object");
        Path bare =
                file("bare.xml", "<dataset><frame number='0'><object id='1'><box h='1'/></object></frame></dataset>");
        assertWrong(CvmlFile::truth, bare, bare + ":1: expected a number as w of box, found none");
    }

    @Test
    void aRowOfKittiHasItsScoreBehindAndAreasHaveNoId() throws IOException {
        Path file = file(
                "0000.txt",
                "0 -1 DontCare" + KITTI + "\n0 -1 DontCare" + KITTI + "\n0 -1 Car" + KITTI + "\n0 1 Car" + KITTI
                        + " 0.9\n0 1 Van" + KITTI + "\n");
        List<Sighting<KittiObject>> objects = KittiFile.read(file);
        assertThat(objects).hasSize(4);
        KittiObject car = objects.get(2).body();
        assertThat(car.image()).isEqualTo(new ImageBox(10, 20, 30, 60));
        assertThat(car.space().length()).isEqualTo(4);
        assertThat(car.score()).isEqualTo(0.9);
        assertThat(car.hasSpace()).isTrue();
    }

    @Test
    void aBadRowOfKittiIsToldWithItsFileAndLine() throws IOException {
        Path file = file("0000.txt", "0 1 Car 0 0\n");
        assertWrong(KittiFile::read, file, file + ":1: expected the 17 columns of a KITTI label");
    }

    @Test
    void aPersonOfWildtrackStandsInACellOfTheGround() throws IOException {
        file("w/00000005.json", "[{\"personID\": 3, \"positionID\": 962, \"views\": []}]");
        assertThat(WildtrackFiles.truth(directory.resolve("w")))
                .containsExactly(new Sighting<>(5, 3, new GroundPoint(-3 + 0.025 * 2, -9 + 0.025 * 2)));
        Path tracks = file("tracks.txt", "5,1,-2.5,0.25\n");
        assertThat(WildtrackFiles.tracks(tracks)).containsExactly(new Sighting<>(5, 1, new GroundPoint(-2.5, 0.25)));
    }

    @Test
    void badTruthOfWildtrackIsToldWithItsFile() throws IOException {
        assertWrong(WildtrackFiles::truth, directory.resolve("none"), "there is no folder");
        assertWrong(WildtrackFiles::truth, directory, "expected files named by their frame");
        Path cut = file("cut/1.json", "[{\n\"personID\":");
        assertWrong(WildtrackFiles::truth, directory.resolve("cut"), cut + ":2: expected JSON");
        file("bare/1.json", "[{\"personID\": 1}]");
        assertWrong(
                WildtrackFiles::truth, directory.resolve("bare"), "expected a whole number from 0 up as positionID");
        Path object = file("object/1.json", "{}");
        assertWrong(WildtrackFiles::truth, directory.resolve("object"), object + ":1: expected an array of people");
    }

    @Test
    void truthIsFoundWhereTheBenchmarksPutIt() throws IOException {
        Path a = file("mot/A/gt.txt", "");
        Path b = file("mot/B/gt/gt.txt", "");
        file("mot/C/det.txt", "");
        Path mot = directory.resolve("mot");
        assertThat(TruthFiles.mot(mot, List.of())).containsOnlyKeys("A", "B").containsValues(a, b);
        assertThat(TruthFiles.mot(mot, List.of("B"))).containsOnlyKeys("B");
        assertThat(TruthFiles.mot(mot.resolve("A"), List.of())).containsEntry("A", a);
        assertThat(TruthFiles.mot(mot.resolve("A"), List.of("Z"))).containsEntry("Z", a);
        assertWrong(path -> TruthFiles.mot(path, List.of("C")), mot, "there is no truth of sequence C");
        assertWrong(path -> TruthFiles.mot(path, List.of()), mot.resolve("C"), "expected SEQUENCE/gt.txt");
        assertWrong(path -> TruthFiles.mot(path, List.of()), mot.resolve("X"), "there is no folder");
        Path xml = file("pets.xml", "");
        assertThat(TruthFiles.mot(xml, List.of())).containsEntry("pets", xml);
        assertThat(TruthFiles.mot(xml, List.of("Z"))).containsEntry("Z", xml);
        assertWrong(path -> TruthFiles.mot(path, List.of("Y", "Z")), xml, "is one sequence, 2 are asked for");
        assertWrong(path -> TruthFiles.mot(path, List.of()), directory.resolve("no.xml"), "there is no file");
        file("kitti/0003.txt", "");
        file("kitti/seqmap.txt", "");
        assertThat(TruthFiles.kitti(directory.resolve("kitti"), List.of())).containsOnlyKeys("0003");
    }

    @Test
    void tracksAreOneFileOrOneForEachSequence() throws IOException {
        Path flat = file("t/A.txt", "");
        Path nested = file("t/B/test.txt", "");
        TrackFiles files = new TrackFiles(directory.resolve("t"), List.of("A", "B", "C"));
        assertThat(files.find("A")).isEqualTo(flat);
        assertThat(files.find("B")).isEqualTo(nested);
        assertWrong(path -> files.find("C"), flat, "there are no tracks of sequence C: expected ");
        assertThat(new TrackFiles(flat, List.of("Z")).find("Z")).isEqualTo(flat);
        assertWrong(path -> new TrackFiles(path, List.of("A", "B")).find("A"), flat, "is one file, but there are 2");
        assertWrong(
                path -> new TrackFiles(path, List.of("A")).find("A"), directory.resolve("u"), "there are no tracks at");
    }

    private static void assertWrong(Function<Path, ?> reader, Path path, String reason) {
        assertThatThrownBy(() -> reader.apply(path))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }
}
