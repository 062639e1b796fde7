package io.verge.evaluation.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where trackers put the tracks of their sequences: one file, where there is one sequence alone; else in a folder {@code
 * SEQUENCE.txt} or {@code SEQUENCE/test.txt}.
 *
 * @param sequences all that are to be scored
 */
public record TrackFiles(Path tracks, List<String> sequences) {
    /** The file of a sequence. */
    public Path find(String sequence) {
        if (Files.isRegularFile(tracks)) {
            if (sequences.size() > 1) {
                throw new EvaluationException(tracks + " is one file, but there are " + sequences.size()
                        + " sequences: expected one of them to be asked for, or a folder of files");
            }
            return tracks;
        }
        if (!Files.isDirectory(tracks)) {
            throw new EvaluationException("there are no tracks at " + tracks);
        }
        Path flat = tracks.resolve(sequence + ".txt");
        Path nested = tracks.resolve(sequence).resolve("test.txt");
        return Stream.of(flat, nested)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new EvaluationException(
                        "there are no tracks of sequence " + sequence + ": expected " + flat + " or " + nested));
    }
}
