package io.verge.evaluation.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.verge.evaluation.metric.Sighting;
import io.verge.evaluation.shape.GroundPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * WILDTRACK (Chavdarova et al., WILDTRACK: A Multi-Camera HD Dataset for Dense Unscripted Pedestrian Detection, CVPR 2018):
 * truth is a JSON file a frame, named by its number, in which each person stands in a cell of a grid of 2.5 cm. Tracks are a
 * row a person and frame: {@code frame,id,x,y} in metres on the same ground.
 */
public final class WildtrackFiles {
    private static final Pattern FRAME = Pattern.compile("(\\d{1,9})\\.json");
    private static final int CELLS_ACROSS = 480;
    private static final double CELL_M = 0.025;
    private static final double FIRST_X_M = -3;
    private static final double FIRST_Y_M = -9;
    private static final int COLUMNS = 4;

    private WildtrackFiles() {}

    /** What is to be found, of a folder of frames. */
    public static List<Sighting<GroundPoint>> truth(Path folder) {
        Sightings<GroundPoint> sightings = new Sightings<>();
        List<Path> frames = frames(folder);
        if (frames.isEmpty()) {
            throw new EvaluationException(folder + ": expected files named by their frame, like 00000005.json");
        }
        ObjectMapper mapper = new ObjectMapper();
        for (Path file : frames) {
            int frame = frame(file);
            for (JsonNode person : people(file, mapper)) {
                int cell = whole(file, person, "positionID");
                int column = cell % CELLS_ACROSS;
                int row = cell / CELLS_ACROSS;
                GroundPoint point = new GroundPoint(FIRST_X_M + CELL_M * column, FIRST_Y_M + CELL_M * row);
                int id = whole(file, person, "personID");
                if (!sightings.add(frame, id, point)) {
                    throw new EvaluationException(
                            file + ": person " + id + " stands there a second time, expected everybody once");
                }
            }
        }
        return sightings.all();
    }

    /** What was found. */
    public static List<Sighting<GroundPoint>> tracks(Path file) {
        Sightings<GroundPoint> sightings = new Sightings<>();
        for (Line line : Line.all(file, COLUMNS, "frame,id,x,y")) {
            GroundPoint point = new GroundPoint(line.number(2, "x"), line.number(3, "y"));
            sightings.add(line.whole(0, "frame"), line.whole(1, "id"), point, line);
        }
        return sightings.all();
    }

    private static List<Path> frames(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> FRAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new EvaluationException("there is no folder " + folder, e);
        }
    }

    private static int frame(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(".json", ""));
    }

    private static JsonNode people(Path file, ObjectMapper mapper) {
        try {
            JsonNode people = mapper.readTree(file.toFile());
            if (people.isArray()) {
                return people;
            }
        } catch (JsonProcessingException e) {
            throw new EvaluationException(
                    file + ":" + e.getLocation().getLineNr() + ": expected JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new EvaluationException(file + " cannot be read: " + e.getMessage(), e);
        }
        throw new EvaluationException(file + ":1: expected an array of people");
    }

    private static int whole(Path file, JsonNode person, String key) {
        JsonNode value = person.path(key);
        if (!value.canConvertToInt() || value.intValue() < 0) {
            throw new EvaluationException(
                    file + ": expected a whole number from 0 up as " + key + " of every person, found " + value);
        }
        return value.intValue();
    }
}
