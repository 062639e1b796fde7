package io.verge.evaluation.input;

import io.verge.evaluation.kitti.KittiObject;
import io.verge.tracking.Cuboid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file of detections as AB3DMOT keeps them (Weng et al., IROS 2020): {@code frame,type,left,top,right,bottom,score,height,
 * width,length,x,y,z,rotation_y,alpha}, in the camera's frame, frames counted from 0.
 */
public final class KittiDetections {
    private static final int COLUMNS = 14;
    private static final int MAX_FRAMES = 1_000_000;
    private static final String EXPECTED =
            "frame,type,left,top,right,bottom,score,height,width,length,x,y,z,rotation_y";

    private KittiDetections() {}

    /** What a detector found. */
    public record Found(Cuboid.Kind kind, KittiObject object) {}

    /** What a kind is called, in small letters. */
    public static String type(Cuboid.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Adds what the file holds to the frames, which grow as need be. */
    public static void read(Path file, Cuboid.Kind kind, List<List<Found>> frames) {
        for (Line line : Line.all(file, COLUMNS, EXPECTED)) {
            int frame = line.whole(0, "frame");
            if (frame < 0 || frame >= MAX_FRAMES) {
                throw line.wrong("expected a frame from 0 up, found " + frame);
            }
            while (frames.size() <= frame) {
                frames.add(new ArrayList<>());
            }
            KittiObject object = new KittiObject(
                    type(kind), 0, 0, KittiFile.image(line, 2), KittiFile.space(line, 7), line.number(6, "score"));
            frames.get(frame).add(new Found(kind, object));
        }
    }
}
