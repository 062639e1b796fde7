package io.verge.evaluation.input;

import io.verge.tracking.Cuboid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where detectors put what they found.
 *
 * @param detections a folder, or for a single sequence of MOTChallenge its file
 * @param sequences all that are to be scored
 */
public record DetectionFiles(Path detections, List<String> sequences) {
    /** MOTChallenge's: {@code SEQUENCE/det.txt} or {@code SEQUENCE/det/det.txt}; of one sequence the folder or file itself. */
    public Path mot(String sequence) {
        boolean isOne = sequences.size() == 1;
        if (isOne && Files.isRegularFile(detections)) {
            return detections;
        }
        Path folder = detections.resolve(sequence);
        Stream<Path> places =
                Stream.of(folder.resolve("det.txt"), folder.resolve("det").resolve("det.txt"));
        Stream<Path> itself = Stream.of(
                detections.resolve("det.txt"), detections.resolve("det").resolve("det.txt"));
        return (isOne ? Stream.concat(places, itself) : places)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new EvaluationException("there are no detections of sequence " + sequence
                        + ": expected " + folder.resolve("det.txt") + " or " + folder.resolve("det/det.txt")));
    }

    /** KITTI's, a folder for each class, as AB3DMOT has them: {@code Car/0000.txt}, {@code Pedestrian}, {@code Cyclist}. */
    public Map<Cuboid.Kind, Path> kitti(String sequence) {
        Map<Cuboid.Kind, Path> files = new EnumMap<>(Cuboid.Kind.class);
        for (Cuboid.Kind kind : Cuboid.Kind.values()) {
            String name = kind.name().charAt(0) + KittiDetections.type(kind).substring(1);
            Path file = detections.resolve(name).resolve(sequence + ".txt");
            if (Files.isRegularFile(file)) {
                files.put(kind, file);
            }
        }
        if (files.isEmpty()) {
            throw new EvaluationException("there are no detections of sequence " + sequence + " in " + detections
                    + ": expected Car/" + sequence + ".txt, Pedestrian/… or Cyclist/…");
        }
        return files;
    }
}
