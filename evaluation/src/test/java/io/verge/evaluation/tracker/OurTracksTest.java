package io.verge.evaluation.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.evaluation.Figure;
import io.verge.evaluation.KittiEvaluation;
import io.verge.evaluation.MotEvaluation;
import io.verge.evaluation.Row;
import io.verge.evaluation.SharedData;
import io.verge.evaluation.input.CvmlFile;
import io.verge.evaluation.input.DetectionFiles;
import io.verge.evaluation.input.KittiFile;
import io.verge.evaluation.input.MotFile;
import io.verge.evaluation.input.TruthFiles;
import io.verge.evaluation.kitti.KittiClass;
import io.verge.evaluation.kitti.KittiObject;
import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.shape.ImageBox;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What Verge's trackers make of recorded detections, held to what they have reached. */
class OurTracksTest {
    private static final Play LIVE = new Play(25, false);

    /** The published tracks of these sequences (CEM) have 52.6 and 56.4. */
    @ParameterizedTest
    @CsvSource({"TUD-Campus, 0.60, 0.70", "TUD-Stadtmitte, 0.69, 0.68"})
    void peopleInAStreetAreFollowedBetterThanIsPublished(String sequence, double mota, double idf1) {
        Path folder = SharedData.find("traffic/mot15").resolve(sequence);
        Row row = overall(MotFile.truth(folder.resolve("gt.txt")), folder.resolve("det.txt"), sequence, LIVE);
        assertThat(row.figures().get(Figure.MOTA)).isGreaterThan(mota);
        assertThat(row.figures().get(Figure.IDF1)).isGreaterThan(idf1);
    }

    /** What the detector finds would have 0.59 if all of it were told apart without a mistake. */
    @Test
    void inHindsightPeopleAreFollowedWhereTheDetectorLosesThem() {
        Path truth = SharedData.find("traffic/pets2009/annotations/PETS2009-S2L1.xml");
        Path detections = SharedData.find("traffic/mot15").resolve("PETS09-S2L1/det.txt");
        Row row = overall(CvmlFile.truth(truth), detections, "PETS09-S2L1", new Play(7, true));
        assertThat(row.figures().get(Figure.MOTA)).isGreaterThan(0.70);
    }

    private static Row overall(List<Sighting<ImageBox>> truth, Path detections, String sequence, Play play) {
        DetectionFiles files = new DetectionFiles(detections, List.of(sequence));
        return MotEvaluation.score(Map.of(sequence, truth), new MotTracks(files, play))
                .getLast();
    }

    /** At most so many switches, and MOTA in space at the thresholds that are fixed. */
    @ParameterizedTest
    @EnumSource
    void whatMovesBeforeAMovingCameraKeepsItsIdentity(KittiClass type) {
        Path folder = SharedData.find("traffic/kitti-ab3dmot");
        Map<String, List<Sighting<KittiObject>>> truth = new LinkedHashMap<>();
        TruthFiles.kitti(folder.resolve("label"), List.of())
                .forEach((sequence, file) -> truth.put(sequence, KittiFile.read(file)));
        DetectionFiles files = new DetectionFiles(folder.resolve("det_pointrcnn"), List.copyOf(truth.keySet()));
        KittiTracks tracks = new KittiTracks(files, folder.resolve("calib"), new Play(10, false));
        Row row = KittiEvaluation.score(truth, tracks, 0.25, KittiTracks::minScore).stream()
                .filter(one -> one.sequence().equals(Row.OVERALL)
                        && one.type().equals(type.toString())
                        && one.matching().startsWith("3-D"))
                .findFirst()
                .orElseThrow();
        assertThat(row.figures().get(Figure.SWITCHES)).isLessThanOrEqualTo(1);
        assertThat(row.figures().get(Figure.MOTA))
                .isGreaterThan(
                        switch (type) {
                            case CAR -> 0.80;
                            case PEDESTRIAN -> 0.62;
                            case CYCLIST -> 0.44;
                        });
    }
}
