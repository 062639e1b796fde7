package io.verge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.evaluation.input.CvmlFile;
import io.verge.evaluation.input.KittiFile;
import io.verge.evaluation.input.MotFile;
import io.verge.evaluation.input.TrackFiles;
import io.verge.evaluation.input.TruthFiles;
import io.verge.evaluation.input.WildtrackFiles;
import io.verge.evaluation.kitti.KittiObject;
import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.shape.GroundPoint;
import io.verge.evaluation.shape.ImageBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real recordings: figures that the reference evaluators publish of the same files, and truth as its own tracks. */
class PublishedFiguresTest {
    private static final double ROUNDING = 1e-9;

    /** What py-motmetrics holds its own tests to. */
    @ParameterizedTest
    @CsvSource({
        "TUD-Campus, 0.557659, 0.729730, 0.451253, 0.582173, 0.941441, 8, 1, 6, 1, 13, 150, 7, 7, 0.526462, 0.277201",
        "TUD-Stadtmitte, 0.644619, 0.819760, 0.531142, 0.608997, 0.939920, 10, 5, 4, 1, 45, 452, 7, 6, 0.564014, 0.345904",
        "OVERALL, 0.624296, 0.799176, 0.512211, 0.602640, 0.940268, 18, 6, 10, 2, 58, 602, 14, 13, 0.555116, 0.330177"
    })
    void theFiguresOfMotmetricsAreOurs(
            String sequence,
            double idf1,
            double idp,
            double idr,
            double recall,
            double precision,
            double objects,
            double mostlyTracked,
            double partiallyTracked,
            double mostlyLost,
            double falsePositives,
            double misses,
            double switches,
            double fragmentations,
            double mota,
            double motp) {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(Figure.IDF1, idf1);
        figures.put(Figure.IDP, idp);
        figures.put(Figure.IDR, idr);
        figures.put(Figure.RECALL, recall);
        figures.put(Figure.PRECISION, precision);
        figures.put(Figure.OBJECTS, objects);
        figures.put(Figure.MOSTLY_TRACKED, mostlyTracked);
        figures.put(Figure.PARTIALLY_TRACKED, partiallyTracked);
        figures.put(Figure.MOSTLY_LOST, mostlyLost);
        figures.put(Figure.FALSE_POSITIVES, falsePositives);
        figures.put(Figure.MISSES, misses);
        figures.put(Figure.SWITCHES, switches);
        figures.put(Figure.FRAGMENTATIONS, fragmentations);
        figures.put(Figure.MOTA, mota);
        figures.put(Figure.MOTP_DISTANCE, motp);
        Row row = row(tud(), sequence);
        figures.forEach((figure, value) ->
                assertThat(row.figures().get(figure)).as(figure.key()).isEqualTo(value, within(1e-6)));
    }

    @Test
    void hotaIsThatOfMotmetricsToTheLastDigit() {
        assertThat(row(tud(), "TUD-Campus").figures().get(Figure.HOTA)).isEqualTo(0.3913974378451139, within(1e-15));
    }

    private static List<Row> tud() {
        Path folder = SharedData.find("traffic/mot15");
        Map<String, Path> truth = TruthFiles.mot(folder, List.of("TUD-Campus", "TUD-Stadtmitte"));
        TrackFiles tracks = new TrackFiles(folder, List.copyOf(truth.keySet()));
        return MotEvaluation.score(read(truth, MotFile::truth), sequence -> MotFile.tracks(tracks.find(sequence)));
    }

    @Test
    void theTruthOfPetsAsItsOwnTracksIsPerfect() {
        Map<String, Path> files =
                TruthFiles.mot(SharedData.find("traffic/pets2009/annotations/PETS2009-S2L1.xml"), List.of());
        Map<String, List<Sighting<ImageBox>>> truth = read(files, CvmlFile::truth);
        Row row = row(MotEvaluation.score(truth, sequence -> all(truth)), "PETS2009-S2L1");
        assertPerfect(row);
        assertThat(row.figures()).containsEntry(Figure.OBJECTS, 19.0).containsEntry(Figure.SIGHTINGS, 4650.0);
    }

    @Test
    void theTruthOfWildtrackAsItsOwnTracksIsPerfect() {
        Map<String, Path> files = TruthFiles.wildtrack(SharedData.find("traffic/wildtrack"), List.of());
        Map<String, List<Sighting<GroundPoint>>> truth = read(files, WildtrackFiles::truth);
        Row row = row(WildtrackEvaluation.score(truth, sequence -> all(truth)), "wildtrack");
        assertPerfect(row);
        assertThat(row.figures())
                .containsEntry(Figure.OBJECTS, 313.0)
                .containsEntry(Figure.SIGHTINGS, 9518.0)
                .containsEntry(Figure.MEDIAN_ERROR, 0.0);
    }

    @Test
    void theTruthOfKittiAsItsOwnTracksIsPerfectInEachClass() {
        Map<String, Path> files =
                TruthFiles.kitti(SharedData.find("traffic/kitti-ab3dmot/label"), List.of("0000", "0002", "0017"));
        Map<String, List<Sighting<KittiObject>>> truth = read(files, KittiFile::read);
        List<Row> rows = KittiEvaluation.score(
                truth, sequence -> truth.getOrDefault(sequence, List.of()), 0.25, type -> Double.NEGATIVE_INFINITY);
        List<Row> overall =
                rows.stream().filter(row -> row.sequence().equals(Row.OVERALL)).toList();
        assertThat(overall).hasSize(6).allSatisfy(row -> {
            assertPerfect(row);
            assertThat(row.figures().get(Figure.SAMOTA)).isEqualTo(1, within(ROUNDING));
            assertThat(row.figures().get(Figure.BEST_MOTA)).isEqualTo(1, within(ROUNDING));
        });
    }

    private static void assertPerfect(Row row) {
        for (Figure figure : List.of(Figure.MOTA, Figure.IDF1, Figure.HOTA, Figure.RECALL, Figure.PRECISION)) {
            assertThat(row.figures().get(figure)).as(figure.key()).isEqualTo(1, within(ROUNDING));
        }
        assertThat(row.figures()).containsEntry(Figure.SWITCHES, 0.0);
    }

    private static Row row(List<Row> rows, String sequence) {
        return rows.stream()
                .filter(row -> row.sequence().equals(sequence))
                .findFirst()
                .orElseThrow();
    }

    private static <B> Map<String, List<Sighting<B>>> read(
            Map<String, Path> files, Function<Path, List<Sighting<B>>> reader) {
        Map<String, List<Sighting<B>>> read = new LinkedHashMap<>();
        files.forEach((sequence, file) -> read.put(sequence, reader.apply(file)));
        return read;
    }

    private static <B> List<Sighting<B>> all(Map<String, List<Sighting<B>>> truth) {
        List<Sighting<B>> all = new ArrayList<>();
        truth.values().forEach(all::addAll);
        return all;
    }
}
