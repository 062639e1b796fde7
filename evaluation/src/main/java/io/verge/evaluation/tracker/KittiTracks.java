package io.verge.evaluation.tracker;

import io.verge.evaluation.TrackSource;
import io.verge.evaluation.input.DetectionFiles;
import io.verge.evaluation.input.KittiDetections;
import io.verge.evaluation.input.KittiPoses;
import io.verge.evaluation.kitti.KittiClass;
import io.verge.evaluation.kitti.KittiObject;
import io.verge.evaluation.metric.Sighting;
import io.verge.tracking.Cuboid;
import io.verge.tracking.CuboidTracker;
import io.verge.tracking.Detection;
import io.verge.tracking.Tracked;
import io.verge.tracking.TrackedFrame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tracks that Verge's own tracker makes of detections in space in front of KITTI's moving camera: turned into the frame of
 * the world by where the vehicle was, followed there, and told in the camera's frame again.
 *
 * @param files where the detections are
 * @param calibration the folder of {@code 0000.txt …} with how the camera is mounted
 */
public record KittiTracks(DetectionFiles files, Path calibration, Play play) implements TrackSource<KittiObject> {
    /**
     * How sure a track is to be counted as one: what scored best on ten sequences of the benchmark, {@code 0000 … 0020}, that
     * AB3DMOT does not publish figures of.
     */
    public static double minScore(KittiClass type) {
        return switch (type) {
            case CAR -> 2.2;
            case PEDESTRIAN -> 2.75;
            case CYCLIST -> 0.5;
        };
    }

    @Override
    public List<Sighting<KittiObject>> tracks(String sequence) {
        KittiPoses poses = KittiPoses.read(calibration, sequence);
        List<List<KittiDetections.Found>> found = new ArrayList<>();
        for (Map.Entry<Cuboid.Kind, Path> file : files.kitti(sequence).entrySet()) {
            KittiDetections.read(file.getValue(), file.getKey(), found);
        }
        List<List<Detection<Cuboid>>> frames = new ArrayList<>();
        for (int frame = 0; frame < found.size(); frame++) {
            KittiPoses.Pose pose = poses.at(frame);
            frames.add(found.get(frame).stream()
                    .map(one -> new Detection<>(
                            pose.toWorld(one.kind(), one.object().space()),
                            one.object().score()))
                    .toList());
        }
        List<TrackedFrame<Cuboid>> answers = play.play(frames, new CuboidTracker(CuboidTracker::settings));
        List<Sighting<KittiObject>> tracks = new ArrayList<>();
        for (int frame = 0; frame < answers.size(); frame++) {
            for (Tracked<Cuboid> track : answers.get(frame).tracks()) {
                tracks.add(new Sighting<>(frame, track.id(), object(track, found.get(frame), poses.at(frame))));
            }
        }
        return tracks;
    }

    /** Where it is seen its picture is the detector's; else it is where the camera would see it. */
    private static KittiObject object(Tracked<Cuboid> track, List<KittiDetections.Found> found, KittiPoses.Pose pose) {
        Cuboid cuboid = track.body();
        return new KittiObject(
                KittiDetections.type(cuboid.kind()),
                0,
                0,
                track.seen() ? found.get(track.detection()).object().image() : pose.picture(cuboid),
                pose.toCamera(cuboid),
                track.score());
    }
}
