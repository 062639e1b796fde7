package io.verge.evaluation;

import io.verge.evaluation.kitti.KittiAverages;
import io.verge.evaluation.kitti.KittiScore;
import io.verge.evaluation.metric.ClearScore;
import io.verge.evaluation.metric.HotaScore;
import io.verge.evaluation.metric.IdentityScore;
import java.util.EnumMap;
import java.util.Map;

/** Lays scores out as the figures of a row. */
final class Figures {
    private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);

    Figures with(HotaScore hota) {
        figures.put(Figure.HOTA, hota.hota());
        figures.put(Figure.DET_A, hota.detA());
        figures.put(Figure.ASS_A, hota.assA());
        figures.put(Figure.LOC_A, hota.locA());
        return this;
    }

    Figures with(IdentityScore identity) {
        figures.put(Figure.IDF1, identity.f1());
        figures.put(Figure.IDP, identity.precision());
        figures.put(Figure.IDR, identity.recall());
        return this;
    }

    Figures with(ClearScore clear) {
        figures.put(Figure.RECALL, clear.recall());
        figures.put(Figure.PRECISION, clear.precision());
        count(Figure.SIGHTINGS, clear.sightings());
        count(Figure.OBJECTS, clear.objects());
        count(Figure.MOSTLY_TRACKED, clear.mostlyTracked());
        count(Figure.PARTIALLY_TRACKED, clear.partiallyTracked());
        count(Figure.MOSTLY_LOST, clear.mostlyLost());
        count(Figure.FALSE_POSITIVES, clear.falsePositives());
        count(Figure.MISSES, clear.misses());
        count(Figure.SWITCHES, clear.switches());
        count(Figure.FRAGMENTATIONS, clear.fragmentations());
        figures.put(Figure.MOTA, clear.mota());
        figures.put(Figure.MOTP_DISTANCE, clear.motp());
        figures.put(Figure.MOTP_SIMILARITY, 1 - clear.motp());
        return this;
    }

    Figures with(KittiScore clear) {
        figures.put(Figure.RECALL, clear.recall());
        figures.put(Figure.PRECISION, clear.precision());
        count(Figure.SIGHTINGS, clear.sightings());
        count(Figure.OBJECTS, clear.objects());
        count(Figure.MOSTLY_TRACKED, clear.mostlyTracked());
        count(Figure.PARTIALLY_TRACKED, clear.partiallyTracked());
        count(Figure.MOSTLY_LOST, clear.mostlyLost());
        count(Figure.FALSE_POSITIVES, clear.falsePositives());
        count(Figure.MISSES, clear.misses());
        count(Figure.SWITCHES, clear.switches());
        count(Figure.FRAGMENTATIONS, clear.fragmentations());
        figures.put(Figure.MOTA, clear.mota());
        figures.put(Figure.MOTP_SIMILARITY, clear.motp());
        return this;
    }

    Figures with(KittiAverages averages) {
        figures.put(Figure.SAMOTA, averages.scaledAccuracy());
        figures.put(Figure.AMOTA, averages.accuracy());
        figures.put(Figure.AMOTP, averages.precision());
        figures.put(Figure.BEST_THRESHOLD, averages.bestThreshold());
        figures.put(Figure.BEST_MOTA, averages.best().mota());
        figures.put(Figure.BEST_MOTP, averages.best().motp());
        count(Figure.BEST_SWITCHES, averages.best().switches());
        count(Figure.BEST_FRAGMENTATIONS, averages.best().fragmentations());
        return this;
    }

    Figures with(Figure figure, double value) {
        figures.put(figure, value);
        return this;
    }

    private void count(Figure figure, int value) {
        figures.put(figure, (double) value);
    }

    Row row(String sequence, String type, String matching) {
        return new Row(sequence, type, matching, figures);
    }
}
