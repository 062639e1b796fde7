package io.verge.evaluation.input;

import io.verge.evaluation.kitti.KittiObject;
import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.shape.ImageBox;
import io.verge.evaluation.shape.SpaceBox;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of KITTI's tracking benchmark: an object a line in 17 columns, {@code frame id type truncated occluded alpha left
 * top right bottom height width length x y z rotation_y}, and with tracks the score behind them. Who has no id is left out,
 * but for areas nobody cares for.
 */
public final class KittiFile {
    private static final int COLUMNS = 17;
    private static final String EXPECTED = "the 17 columns of a KITTI label, of tracks with the score behind them";
    private static final int SCORE = 17;
    private static final double NO_SCORE = -1;

    private KittiFile() {}

    /** Truth or tracks: both look the same. */
    public static List<Sighting<KittiObject>> read(Path file) {
        // Trackers may count the ids of each class from the same number.
        Map<String, Sightings<KittiObject>> byType = new LinkedHashMap<>();
        int areas = 0;
        for (Line line : Line.all(file, COLUMNS, EXPECTED)) {
            int frame = line.whole(0, "frame");
            int id = line.whole(1, "id");
            KittiObject object = object(line);
            Sightings<KittiObject> alike = byType.computeIfAbsent(object.type(), absent -> new Sightings<>());
            if (object.isDontCare()) {
                // All of them have the same id; of theirs nobody asks.
                areas++;
                alike.add(frame, -areas, object, line);
            } else if (id >= 0) {
                alike.add(frame, id, object, line);
            }
        }
        return byType.values().stream().flatMap(alike -> alike.all().stream()).toList();
    }

    private static KittiObject object(Line line) {
        double score = line.columns() > SCORE ? line.number(SCORE, "score") : NO_SCORE;
        return new KittiObject(
                line.text(2).toLowerCase(Locale.ROOT),
                (int) line.number(3, "truncation"),
                (int) line.number(4, "occlusion"),
                image(line, 6),
                space(line, 10),
                score);
    }

    /** A box in the picture, in four columns from this one on. */
    static ImageBox image(Line line, int column) {
        return new ImageBox(
                line.number(column, "left edge"),
                line.number(column + 1, "top edge"),
                line.number(column + 2, "right edge"),
                line.number(column + 3, "bottom edge"));
    }

    /** A box in space, in seven columns from this one on. */
    static SpaceBox space(Line line, int column) {
        return new SpaceBox(
                line.number(column, "height"),
                line.number(column + 1, "width"),
                line.number(column + 2, "length"),
                line.number(column + 3, "x"),
                line.number(column + 4, "y"),
                line.number(column + 5, "z"),
                line.number(column + 6, "rotation_y"));
    }
}
