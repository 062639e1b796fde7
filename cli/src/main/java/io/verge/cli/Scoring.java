package io.verge.cli;

import io.verge.road.Area;
import io.verge.road.Hazard;
import io.verge.road.Track;
import io.verge.road.map.RoadMap;
import io.verge.simulation.Scene;
import io.verge.simulation.score.TrackScore;
import io.verge.simulation.score.TrueDangers;
import io.verge.simulation.score.TrueViolations;
import io.verge.simulation.score.WarningScore;
import io.verge.simulation.sensor.SensorSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Holds what the pipeline says against the truth, scene by scene in the order of time. The world may run ahead on another
 * thread: its scenes wait here until the pipeline's own time has reached them, so the score does not depend on threads.
 */
final class Scoring {
    private static final double NANOS_PER_SECOND = 1e9;

    private record Truth(Scene scene, Minds minds) {}

    private record Heard(Hazard hazard, long deliveredNanos) {}

    private final Queue<Truth> ahead = new ConcurrentLinkedQueue<>();
    private final List<Heard> unheard = new ArrayList<>();
    private final WarningScore warnings;
    private final List<TrackScore> tracks;
    private Minds minds = Minds.UNKNOWN;
    private long firstSceneNanos;

    /**
     * @param sensors what could be known of
     * @param areas where tracks are scored; a road user that visits two counts twice
     */
    Scoring(RoadMap map, List<SensorSpec> sensors, List<? extends Area> areas) {
        this.warnings = new WarningScore(
                new TrueDangers(id -> minds.findPlan(id), id -> minds.isUnruly(id), sensors), new TrueViolations(map));
        this.tracks = areas.stream().map(TrackScore::new).toList();
    }

    /** A scene and what everybody in it means to do, asked when the pipeline has come to it. Any thread. */
    void onScene(Scene scene, Minds ofScene) {
        ahead.add(new Truth(scene, ofScene));
    }

    /** A step in the life of a hazard, and when it could reach a driver. From here on one thread. */
    void onHazard(Hazard hazard, long deliveredNanos) {
        unheard.add(new Heard(hazard, deliveredNanos));
    }

    /** The pipeline has come to this instant: what is true up to it is compared with what was said and is tracked. */
    void advanceTo(long nowNanos, Supplier<List<Track>> tracked) {
        for (Truth truth = ahead.peek(); isReached(truth, nowNanos); truth = ahead.peek()) {
            Truth reached = ahead.remove();
            Scene scene = reached.scene();
            firstSceneNanos = firstSceneNanos == 0 ? scene.timestampNanos() : firstSceneNanos;
            minds = reached.minds();
            warnings.onScene(scene);
            List<Track> now = tracked.get();
            tracks.forEach(score -> score.onTracks(scene, now));
        }
        unheard.forEach(heard -> warnings.onHazard(heard.hazard(), heard.deliveredNanos()));
        unheard.clear();
    }

    @SuppressWarnings("NullAway")
    private static boolean isReached(Truth truth, long nowNanos) {
        return truth != null && truth.scene().timestampNanos() <= nowNanos;
    }

    /** The score by the names of the report; what cannot be told is NaN. */
    Map<String, Object> report() {
        WarningScore.Result result = warnings.result();
        Map<String, Object> score = new LinkedHashMap<>();
        score.put("recall", result.recall());
        score.put("precision", result.precision());
        score.put("meanLeadSeconds", result.meanLeadSeconds());
        score.put("dangers", result.countable());
        score.put("warnedInTime", result.inTime());
        score.put("warnings", result.warnings());
        score.put("justified", result.justified());
        score.put("late", result.late().stream().map(this::told).toList());
        score.put("missed", result.missed().stream().map(this::told).toList());
        score.put(
                "tooSuddenToCount",
                result.uncountable().stream().map(this::told).toList());
        score.put("false", result.falseWarnings().stream().map(this::told).toList());
        score.put("tracks", trackReport());
        return score;
    }

    private Map<String, Object> told(WarningScore.Warned warned) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("atSeconds", seconds(warned.danger().contactNanos()));
        told.put("leadSeconds", warned.leadSeconds());
        told.put("truth", warned.truth());
        return told;
    }

    private Map<String, Object> told(WarningScore.FalseWarning warning) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("hazardId", warning.hazardId());
        told.put("type", warning.type().name());
        told.put("atSeconds", seconds(warning.raisedNanos()));
        told.put("reason", warning.reason());
        told.put("parties", warning.parties());
        return told;
    }

    private double seconds(long nanos) {
        return Math.round((nanos - firstSceneNanos) / NANOS_PER_SECOND * 100) / 100.0;
    }

    private Map<String, Object> trackReport() {
        List<TrackScore.Result> results =
                tracks.stream().map(TrackScore::result).toList();
        int roadUsers = results.stream().mapToInt(TrackScore.Result::roadUsers).sum();
        Map<String, Map<String, Integer>> byType = new TreeMap<>();
        for (TrackScore.Result result : results) {
            result.byType().forEach((type, ofType) -> {
                Map<String, Integer> sums = byType.computeIfAbsent(type.name(), name -> new LinkedHashMap<>());
                sums.merge("roadUsers", ofType.roadUsers(), Integer::sum);
                sums.merge("tracked", ofType.tracked(), Integer::sum);
            });
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("roadUsers", roadUsers);
        report.put(
                "tracked", results.stream().mapToInt(TrackScore.Result::tracked).sum());
        report.put("coverage", mean(results, TrackScore.Result::coverage));
        report.put(
                "idSwitches",
                results.stream().mapToInt(TrackScore.Result::idSwitches).sum());
        report.put(
                "falseTracks",
                results.stream().mapToInt(TrackScore.Result::falseTracks).min().orElse(0));
        report.put("falsePerInstant", mean(results, TrackScore.Result::falsePerInstant));
        report.put("positionRmseM", mean(results, TrackScore.Result::positionRmseM));
        report.put("byType", byType);
        return report;
    }

    private static double mean(List<TrackScore.Result> results, ToDoubleFunction<TrackScore.Result> figure) {
        return results.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
