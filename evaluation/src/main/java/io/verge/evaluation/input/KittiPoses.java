package io.verge.evaluation.input;

import io.verge.evaluation.shape.ImageBox;
import io.verge.evaluation.shape.SpaceBox;
import io.verge.tracking.Cuboid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where KITTI's camera was in each frame of a sequence (Geiger et al., IJRR 2013, coordinate systems): from the vehicle's
 * satellite receiver and gyroscopes, {@code oxts}, and from how camera, lidar and receiver are mounted, {@code calib}. Without
 * {@code oxts} the camera is taken to stand still.
 */
public final class KittiPoses {
    private static final double EARTH_RADIUS_M = 6_378_137;
    private static final int OXTS_COLUMNS = 6;
    private static final double WIDTH_PX = 1_242;
    private static final double HEIGHT_PX = 375;

    private final Rigid cameraToVehicle;
    private final double[] projection;
    private final List<Rigid> vehicleToWorld;

    private KittiPoses(Rigid cameraToVehicle, double[] projection, List<Rigid> vehicleToWorld) {
        this.cameraToVehicle = cameraToVehicle;
        this.projection = projection;
        this.vehicleToWorld = vehicleToWorld;
    }

    /** Reads {@code SEQUENCE.txt}, and {@code oxts/SEQUENCE.txt} in the folder or beside it. */
    public static KittiPoses read(Path calibration, String sequence) {
        String name = sequence + ".txt";
        Path file = calibration.resolve(name);
        Map<String, double[]> matrices = matrices(file);
        Rigid rectify = Rigid.ofRotation(matrix(matrices, file, 9, "R_rect", "R0_rect"));
        Rigid lidarToCamera = Rigid.of(matrix(matrices, file, 12, "Tr_velo_cam", "Tr_velo_to_cam"));
        Rigid vehicleToLidar = Rigid.of(matrix(matrices, file, 12, "Tr_imu_velo", "Tr_imu_to_velo"));
        Rigid cameraToVehicle =
                rectify.after(lidarToCamera.after(vehicleToLidar)).inverse();
        List<Rigid> ways = Stream.of(calibration.resolve("oxts"), calibration.resolveSibling("oxts"))
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(KittiPoses::ways)
                .orElse(List.of(Rigid.NONE));
        return new KittiPoses(cameraToVehicle, matrix(matrices, file, 12, "P2"), ways);
    }

    private static Map<String, double[]> matrices(Path file) {
        Map<String, double[]> matrices = new HashMap<>();
        for (Line line : Line.all(file, 2, "a name and the numbers of a matrix")) {
            double[] numbers = new double[line.columns() - 1];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = line.number(i + 1, "matrix");
            }
            String name = line.text(0);
            matrices.put(name.endsWith(":") ? name.substring(0, name.length() - 1) : name, numbers);
        }
        return matrices;
    }

    private static double[] matrix(Map<String, double[]> matrices, Path file, int size, String... names) {
        for (String name : names) {
            double[] matrix = matrices.get(name);
            if (matrix != null && matrix.length == size) {
                return matrix;
            }
        }
        throw new EvaluationException(file + " has no matrix " + names[0] + " of " + size + " numbers");
    }

    /** Mercator's projection at the scale of the first latitude, as KITTI's development kit makes poses. */
    private static List<Rigid> ways(Path file) {
        List<Rigid> ways = new ArrayList<>();
        double scale = Double.NaN;
        for (Line line : Line.all(file, OXTS_COLUMNS, "latitude, longitude, altitude, roll, pitch, yaw and more")) {
            double latitude = Math.toRadians(line.number(0, "latitude"));
            scale = Double.isNaN(scale) ? Math.cos(latitude) : scale;
            double east = scale * EARTH_RADIUS_M * Math.toRadians(line.number(1, "longitude"));
            double north = scale * EARTH_RADIUS_M * Math.log(Math.tan(Math.PI / 4 + latitude / 2));
            ways.add(Rigid.of(
                    line.number(3, "roll"),
                    line.number(4, "pitch"),
                    line.number(5, "yaw"),
                    east,
                    north,
                    line.number(2, "altitude")));
        }
        if (ways.isEmpty()) {
            throw new EvaluationException(file + " is empty: expected where the vehicle was in each frame");
        }
        Rigid first = ways.getFirst();
        return ways.stream().map(way -> way.movedFrom(first)).toList();
    }

    /** Where the camera was in a frame; after the last known one it stands. */
    public Pose at(int frame) {
        Rigid way = vehicleToWorld.get(Math.min(frame, vehicleToWorld.size() - 1));
        return new Pose(way.after(cameraToVehicle), projection);
    }

    /** Where the camera was in one frame. */
    public static final class Pose {
        private final Rigid cameraToWorld;
        private final Rigid worldToCamera;
        private final double[] projection;

        private Pose(Rigid cameraToWorld, double[] projection) {
            this.cameraToWorld = cameraToWorld;
            this.worldToCamera = cameraToWorld.inverse();
            this.projection = projection;
        }

        /** A box of the camera's frame in that of the world. */
        public Cuboid toWorld(Cuboid.Kind kind, SpaceBox box) {
            double[] middle = cameraToWorld.point(box.x(), box.y() - box.height() / 2, box.z());
            double[] ahead = cameraToWorld.direction(Math.cos(box.yaw()), 0, -Math.sin(box.yaw()));
            return new Cuboid(
                    kind,
                    middle[0],
                    middle[1],
                    middle[2],
                    box.length(),
                    box.width(),
                    box.height(),
                    Math.atan2(ahead[1], ahead[0]));
        }

        /** A box of the world in the camera's frame. */
        public SpaceBox toCamera(Cuboid box) {
            double[] middle = worldToCamera.point(box.x(), box.y(), box.z());
            double[] ahead = worldToCamera.direction(Math.cos(box.yaw()), Math.sin(box.yaw()), 0);
            return new SpaceBox(
                    box.height(),
                    box.width(),
                    box.length(),
                    middle[0],
                    middle[1] + box.height() / 2,
                    middle[2],
                    Math.atan2(-ahead[2], ahead[0]));
        }

        /** The box around it in the picture, as far as the picture reaches; empty where it is behind the camera. */
        public ImageBox picture(Cuboid box) {
            double left = WIDTH_PX;
            double top = HEIGHT_PX;
            double right = 0;
            double bottom = 0;
            double cos = Math.cos(box.yaw());
            double sin = Math.sin(box.yaw());
            for (int corner = 0; corner < 8; corner++) {
                double along = ((corner & 1) - 0.5) * box.length();
                double across = ((corner >> 1 & 1) - 0.5) * box.width();
                double up = ((corner >> 2) - 0.5) * box.height();
                double[] at = worldToCamera.point(
                        box.x() + along * cos - across * sin, box.y() + along * sin + across * cos, box.z() + up);
                double depth = row(2, at);
                if (depth > 0.1) {
                    left = Math.min(left, row(0, at) / depth);
                    right = Math.max(right, row(0, at) / depth);
                    top = Math.min(top, row(1, at) / depth);
                    bottom = Math.max(bottom, row(1, at) / depth);
                }
            }
            return new ImageBox(
                    Math.max(0, left),
                    Math.max(0, top),
                    Math.max(Math.max(0, left), Math.min(WIDTH_PX, right)),
                    Math.max(Math.max(0, top), Math.min(HEIGHT_PX, bottom)));
        }

        private double row(int row, double[] at) {
            int i = 4 * row;
            return projection[i] * at[0] + projection[i + 1] * at[1] + projection[i + 2] * at[2] + projection[i + 3];
        }
    }
}
