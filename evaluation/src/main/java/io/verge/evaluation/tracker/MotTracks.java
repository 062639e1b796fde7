package io.verge.evaluation.tracker;

import io.verge.evaluation.TrackSource;
import io.verge.evaluation.input.DetectionFiles;
import io.verge.evaluation.input.MotFile;
import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.shape.ImageBox;
import io.verge.tracking.Detection;
import io.verge.tracking.ImageTracker;
import io.verge.tracking.Tracked;
import io.verge.tracking.TrackedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Tracks that Verge's own tracker makes of MOTChallenge's detections.
 *
 * @param files where they are
 */
public record MotTracks(DetectionFiles files, Play play) implements TrackSource<ImageBox> {
    @Override
    public List<Sighting<ImageBox>> tracks(String sequence) {
        SortedMap<Integer, List<Detection<io.verge.tracking.ImageBox>>> found = MotFile.detections(files.mot(sequence));
        List<Sighting<ImageBox>> tracks = new ArrayList<>();
        if (found.isEmpty()) {
            return tracks;
        }
        int first = found.firstKey();
        List<List<Detection<io.verge.tracking.ImageBox>>> frames = new ArrayList<>();
        for (int frame = first; frame <= found.lastKey(); frame++) {
            frames.add(found.getOrDefault(frame, List.of()));
        }
        int frame = first;
        for (TrackedFrame<io.verge.tracking.ImageBox> answer :
                play.play(frames, new ImageTracker(ImageTracker.SETTINGS))) {
            for (Tracked<io.verge.tracking.ImageBox> track : answer.tracks()) {
                io.verge.tracking.ImageBox box = track.body();
                ImageBox edges =
                        new ImageBox(box.left(), box.top(), box.left() + box.width(), box.top() + box.height());
                tracks.add(new Sighting<>(frame, track.id(), edges));
            }
            frame++;
        }
        return tracks;
    }
}
