package io.verge.simulation.recorded;

import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.SignalPhase;
import io.verge.road.StationType;
import io.verge.road.Utm;
import io.verge.road.map.Lane;
import io.verge.road.map.Lanelet2Reader;
import io.verge.road.map.RoadMap;
import io.verge.road.map.Turn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A junction in Waterloo, Ontario (University Avenue and Weber Street), filmed from a drone by the WISE Lab, University of
 * Waterloo: vehicles, pedestrians and lights at 30 Hz with a Lanelet2 map.
 *
 * <p>A light {@code tl_<from>_<to>} governs the movement between these arms, which the map knows by the light's name.
 * Right turns are left without a light: Ontario allows them on red after a stop, and the recorded drivers do so.
 */
record WaterlooDataset(Path folder) implements Dataset {
    static final double SAMPLES_PER_SECOND = 30;
    static final GeoReference REFERENCE = GeoReference.of(43.47800032687, -80.51977346677);
    static final int VEHICLE_ID_OFFSET = 1_000_000;
    static final int PEDESTRIAN_ID_OFFSET = 2_000_000;

    private static final String VEHICLES = "_vehicles.csv";
    private static final String PEDESTRIANS = "_pedestrians.csv";
    private static final String SIGNALS = "_signals.csv";
    private static final String MAP_PREFIX = "lanelet2_";
    private static final String MAP_SUFFIX = ".osm";
    private static final String[] TRACK_COLUMNS = {"t_s", "id", "x_m", "y_m"};
    private static final int MAX_ID = 999_999;
    /** Over the last four metres before the film's edge the median vehicle seems to lose up to a third of its speed. */
    private static final double CUT_M = 4;

    /** The recording's metres are those of this grid, turned and stretched against ours: half a metre at the edges. */
    private static final Utm GRID = Utm.of(17, false);

    static boolean isAt(Path folder) {
        return !Dataset.namesBefore(PEDESTRIANS, folder).isEmpty()
                && !maps(folder).isEmpty();
    }

    @Override
    public String name() {
        return "waterloo-weber";
    }

    @Override
    public List<String> clips() {
        List<String> withVehicles = Dataset.namesBefore(VEHICLES, folder);
        return Dataset.namesBefore(PEDESTRIANS, folder).stream()
                .sorted((a, b) -> Boolean.compare(withVehicles.contains(b), withVehicles.contains(a)))
                .toList();
    }

    @Override
    public RecordedTraffic open(String clip, PlayOptions options) {
        // The map whose name is longest knows the walkways too, and the lights of the crossings.
        RoadMap map = withoutLightsOnRightTurns(
                Lanelet2Reader.read(folder.resolve(maps(folder).getLast() + MAP_SUFFIX), REFERENCE));
        TrajectoryBuilder builder = new TrajectoryBuilder(1 / SAMPLES_PER_SECOND, CUT_M);
        Path vehicles = folder.resolve(clip + VEHICLES);
        if (Files.exists(vehicles)) {
            addTracks(vehicles, StationType.PASSENGER_CAR, VEHICLE_ID_OFFSET, builder);
        }
        addTracks(folder.resolve(clip + PEDESTRIANS), StationType.PEDESTRIAN, PEDESTRIAN_ID_OFFSET, builder);
        Path signals = folder.resolve(clip + SIGNALS);
        Map<Integer, RecordedLight> lights = new TreeMap<>();
        if (Files.exists(signals)) {
            lights(signals)
                    .forEach(light -> map.names().findSignal(light.name()).ifPresent(key -> lights.put(key, light)));
        }
        return new TrajectoryPlayer(map, builder.build(), lights, options);
    }

    private static List<String> maps(Path folder) {
        return Dataset.namesBefore(MAP_SUFFIX, folder).stream()
                .filter(name -> name.startsWith(MAP_PREFIX))
                .toList();
    }

    private static RoadMap withoutLightsOnRightTurns(RoadMap map) {
        Map<Integer, Integer> none = new HashMap<>();
        for (int i = 0; i < map.lanes().size(); i++) {
            Lane lane = map.lane(i);
            if (lane.turn() == Turn.RIGHT && lane.signalKey() >= 0) {
                none.put(i, -1);
            }
        }
        return map.withSignals(none);
    }

    private static void addTracks(Path path, StationType type, int idOffset, TrajectoryBuilder builder) {
        double eastingM = GRID.eastingM(REFERENCE.origin());
        double northingM = GRID.northingM(REFERENCE.origin());
        CsvFile csv = CsvFile.open(path, TRACK_COLUMNS);
        while (csv.next()) {
            if (!builder.accepts(csv.number(0), csv.number(2), csv.number(3))) {
                continue;
            }
            GeoPosition geo = GRID.toGeo(eastingM + csv.number(2), northingM + csv.number(3));
            builder.add(
                    idOffset + (int) csv.whole(1, 0, MAX_ID),
                    type,
                    csv.number(0),
                    REFERENCE.xM(geo.latitudeDeg(), geo.longitudeDeg()),
                    REFERENCE.yM(geo.latitudeDeg(), geo.longitudeDeg()),
                    Double.NaN);
        }
    }

    private static List<RecordedLight> lights(Path path) {
        Map<String, RecordedLight> lights = new LinkedHashMap<>();
        CsvFile csv = CsvFile.open(path, "light", "t_from_s", "t_to_s", "state", "type");
        while (csv.next()) {
            RecordedLight light = lights.computeIfAbsent(csv.text(0), RecordedLight::new);
            boolean mayMeetOthers = !csv.text(4).equals("default");
            SignalPhase phase = switch (csv.text(3)) {
                case "R" -> SignalPhase.STOP_AND_REMAIN;
                case "Y" -> mayMeetOthers ? SignalPhase.PERMISSIVE_CLEARANCE : SignalPhase.PROTECTED_CLEARANCE;
                case "G" ->
                    mayMeetOthers ? SignalPhase.PERMISSIVE_MOVEMENT_ALLOWED : SignalPhase.PROTECTED_MOVEMENT_ALLOWED;
                default -> throw csv.error(3, "expected G, Y or R, found \"" + csv.text(3) + '"');
            };
            if (!light.add(csv.number(1), csv.number(2), phase)) {
                throw csv.error(1, "a stage of " + light.name() + " begins before the last one ended, or never ends");
            }
        }
        return List.copyOf(lights.values());
    }
}
