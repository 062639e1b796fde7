package io.verge.evaluation.input;

import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.shape.ImageBox;
import io.verge.tracking.Detection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of MOTChallenge (Leal-Taixé et al., MOTChallenge 2015, arXiv 1504.01942, data format): a box a line, {@code
 * frame,id,left,top,width,height,flag,…} in pixels. In truth a flag of 0 says that the box does not count; in tracks the
 * seventh column is a confidence and says nothing here.
 */
public final class MotFile {
    private static final int COLUMNS = 6;
    private static final int FLAG = 6;
    private static final int MAX_FRAME = 1_000_000;
    private static final String EXPECTED = "frame,id,left,top,width,height";

    private MotFile() {}

    /** What is to be found. */
    public static List<Sighting<ImageBox>> truth(Path file) {
        return read(file, true);
    }

    /** What was found. */
    public static List<Sighting<ImageBox>> tracks(Path file) {
        return read(file, false);
    }

    /** What a detector found: ids are not read, and the seventh column is how sure it is. */
    public static SortedMap<Integer, List<Detection<io.verge.tracking.ImageBox>>> detections(Path file) {
        SortedMap<Integer, List<Detection<io.verge.tracking.ImageBox>>> frames = new TreeMap<>();
        for (Line line : Line.all(file, COLUMNS + 1, EXPECTED + ",confidence")) {
            int frame = line.whole(0, "frame");
            if (frame < 0 || frame > MAX_FRAME) {
                throw line.wrong("expected a frame from 0 up, found " + frame);
            }
            ImageBox edges = box(line);
            frames.computeIfAbsent(frame, absent -> new ArrayList<>())
                    .add(new Detection<>(
                            new io.verge.tracking.ImageBox(
                                    edges.left(), edges.top(), edges.right() - edges.left(), edges.height()),
                            line.number(FLAG, "confidence")));
        }
        return frames;
    }

    private static List<Sighting<ImageBox>> read(Path file, boolean isTruth) {
        Sightings<ImageBox> sightings = new Sightings<>();
        for (Line line : Line.all(file, COLUMNS, EXPECTED)) {
            boolean counts = !isTruth || line.columns() <= FLAG || line.number(FLAG, "flag") != 0;
            if (counts) {
                sightings.add(line.whole(0, "frame"), id(line), box(line), line);
            }
        }
        return sightings.all();
    }

    private static int id(Line line) {
        int id = line.whole(1, "id");
        if (id < 0) {
            throw line.wrong("expected an id from 0 up, found " + id + "; detections have no ids and are no tracks");
        }
        return id;
    }

    private static ImageBox box(Line line) {
        double left = line.number(2, "left edge");
        double top = line.number(3, "top edge");
        double width = line.number(4, "width");
        double height = line.number(5, "height");
        if (width <= 0 || height <= 0) {
            throw line.wrong("expected a box with a width and a height, found " + width + " by " + height);
        }
        return new ImageBox(left, top, left + width, top + height);
    }
}
