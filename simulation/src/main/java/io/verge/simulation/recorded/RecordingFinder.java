package io.verge.simulation.recorded;

import io.verge.road.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out what a path holds, for {@link RecordedTraffic#open}. */
final class RecordingFinder {
    private static final int MAX_CLIPS_NAMED = 40;

    private RecordingFinder() {}

    static RecordedTraffic open(String path, PlayOptions options) {
        Path whole = Path.of(path);
        if (Files.isRegularFile(whole) && path.endsWith(SumoScenario.SUFFIX)) {
            return SumoPlayer.open(whole, options);
        }
        if (Files.isDirectory(whole)) {
            Optional<Dataset> dataset = findDataset(whole);
            return dataset.isPresent()
                    ? dataset.get().open(dataset.get().clips().getFirst(), options)
                    : openSumoFolder(whole, options);
        }
        int colon = path.lastIndexOf(':');
        Path folder = Path.of(colon < 0 ? path : path.substring(0, colon));
        if (colon < 0 || !Files.isDirectory(folder)) {
            throw new RecordingException(path
                    + ": nothing is recorded here; expected a dataset folder (waterloo-weber, DUT), folder:clip or a SUMO "
                    + SumoScenario.SUFFIX);
        }
        Dataset dataset = findDataset(folder).orElseThrow(() -> unknownFormat(folder));
        String clip = path.substring(colon + 1);
        if (!dataset.clips().contains(clip)) {
            throw unknownClip(dataset, clip);
        }
        return dataset.open(clip, options);
    }

    private static Optional<Dataset> findDataset(Path folder) {
        if (WaterlooDataset.isAt(folder)) {
            return Optional.of(new WaterlooDataset(folder));
        }
        if (DutDataset.isAt(folder)) {
            return Optional.of(new DutDataset(folder));
        }
        return Optional.empty();
    }

    private static RecordedTraffic openSumoFolder(Path folder, PlayOptions options) {
        List<String> scenarios = Dataset.namesBefore(SumoScenario.SUFFIX, folder);
        if (scenarios.isEmpty()) {
            throw unknownFormat(folder);
        }
        if (scenarios.size() > 1) {
            throw new RecordingException(folder + ": more than one SUMO configuration, name one of "
                    + String.join(
                            ", ",
                            scenarios.stream()
                                    .map(name -> name + SumoScenario.SUFFIX)
                                    .toList()));
        }
        return SumoPlayer.open(folder.resolve(scenarios.getFirst() + SumoScenario.SUFFIX), options);
    }

    private static RecordingException unknownFormat(Path folder) {
        return new RecordingException(folder
                + ": no known recording; expected waterloo-weber (<clip>_pedestrians.csv and a Lanelet2 map), DUT"
                + " (filtered/<clip>_traj_veh_filtered.csv) or a SUMO " + SumoScenario.SUFFIX);
    }

    private static RecordingException unknownClip(Dataset dataset, String wrong) {
        List<String> clips = dataset.clips();
        String meant = NearestName.find(wrong, clips)
                .map(nearest -> "did you mean \"" + nearest + "\"? There are ")
                .orElse("there are ");
        List<String> named = clips.stream().sorted().limit(MAX_CLIPS_NAMED).toList();
        return new RecordingException(
                dataset.name() + " has no clip \"" + wrong + "\"; " + meant + String.join(", ", named)
                        + (named.size() < clips.size() ? " and " + (clips.size() - named.size()) + " more" : ""));
    }
}
