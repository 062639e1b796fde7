package io.verge.simulation.recorded;

import io.verge.road.GeoReference;
import io.verge.road.StationType;
import io.verge.road.map.RoadMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * DUT, dense pedestrian-vehicle crowds filmed from above at Dalian University of Technology (D. Yang et al., IEEE IV
 * 2019). Filtered tracks at 23.98 frames a second, in metres with y down as in the image; played with y up, the image's
 * upper left corner at the reference. There are no lanes and no lights: everybody moves in free space.
 */
record DutDataset(Path folder) implements Dataset {
    static final double FRAMES_PER_SECOND = 23.98;
    /** The campus. The recordings do not say where on it, so the place is right to a kilometre and no better. */
    static final GeoReference REFERENCE = GeoReference.of(38.8810, 121.5280);

    static final int VEHICLE_ID_OFFSET = 1_000_000;
    static final int PEDESTRIAN_ID_OFFSET = 2_000_000;

    private static final String VEHICLES = "_traj_veh_filtered.csv";
    private static final String PEDESTRIANS = "_traj_ped_filtered.csv";
    private static final int MAX_ID = 999_999;
    private static final int MAX_FRAME = 10_000_000;

    static boolean isAt(Path folder) {
        return !Dataset.namesBefore(VEHICLES, folder.resolve("filtered")).isEmpty();
    }

    @Override
    public String name() {
        return "DUT";
    }

    @Override
    public List<String> clips() {
        List<String> withPedestrians = Dataset.namesBefore(PEDESTRIANS, tracks());
        return Dataset.namesBefore(VEHICLES, tracks()).stream()
                .sorted((a, b) -> Boolean.compare(withPedestrians.contains(b), withPedestrians.contains(a)))
                .toList();
    }

    @Override
    public RecordedTraffic open(String clip, PlayOptions options) {
        TrajectoryBuilder builder = new TrajectoryBuilder(1 / FRAMES_PER_SECOND);
        addVehicles(tracks().resolve(clip + VEHICLES), builder);
        Path pedestrians = tracks().resolve(clip + PEDESTRIANS);
        if (Files.exists(pedestrians)) {
            addPedestrians(pedestrians, builder);
        }
        return new TrajectoryPlayer(RoadMap.empty(REFERENCE), builder.build(), Map.of(), options);
    }

    private Path tracks() {
        return folder.resolve("filtered");
    }

    private static void addVehicles(Path path, TrajectoryBuilder builder) {
        CsvFile csv = CsvFile.open(path, "id", "frame", "x_est", "y_est", "psi_est");
        while (csv.next()) {
            int id = VEHICLE_ID_OFFSET + (int) csv.whole(0, 0, MAX_ID);
            double timeS = (csv.whole(1, 1, MAX_FRAME) - 1) / FRAMES_PER_SECOND;
            builder.add(id, StationType.PASSENGER_CAR, timeS, csv.number(2), -csv.number(3), -csv.number(4));
        }
    }

    private static void addPedestrians(Path path, TrajectoryBuilder builder) {
        CsvFile csv = CsvFile.open(path, "id", "frame", "x_est", "y_est");
        while (csv.next()) {
            int id = PEDESTRIAN_ID_OFFSET + (int) csv.whole(0, 0, MAX_ID);
            double timeS = (csv.whole(1, 1, MAX_FRAME) - 1) / FRAMES_PER_SECOND;
            builder.add(id, StationType.PEDESTRIAN, timeS, csv.number(2), -csv.number(3), Double.NaN);
        }
    }
}
