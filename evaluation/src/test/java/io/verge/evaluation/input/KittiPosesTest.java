package io.verge.evaluation.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.verge.evaluation.shape.ImageBox;
import io.verge.evaluation.shape.SpaceBox;
import io.verge.tracking.Cuboid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A camera that looks ahead over the hood of a vehicle that drives and turns. */
class KittiPosesTest {
    private static final double NEAR = 1e-9;
    /** Of a camera whose x is the vehicle's right, y down and z ahead, 2 m before the receiver. */
    private static final String CALIBRATION = """
            P2: 700 0 600 0 0 700 180 0 0 0 1 0
            R_rect 1 0 0 0 1 0 0 0 1
            Tr_velo_cam 0 -1 0 0 0 0 -1 0 1 0 0 0
            Tr_imu_velo 1 0 0 -2 0 1 0 0 0 0 1 0
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void mountTheCamera() throws IOException {
        write("calib/0000.txt", CALIBRATION);
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private KittiPoses poses() {
        return KittiPoses.read(directory.resolve("calib"), "0000");
    }

    @Test
    void whatStandsStaysWhereItIsInTheWorldWhileTheVehicleDrivesPast() throws IOException {
        double tenMetresEast = Math.toDegrees(10 / 6_378_137.0);
        write("oxts/0000.txt", "0 8 100 0 0 0\n0 " + (8 + tenMetresEast) + " 100 0 0 " + Math.PI / 2 + "\n");
        Cuboid first = poses().at(0).toWorld(Cuboid.Kind.CAR, new SpaceBox(1.5, 1.8, 4, 1, 1, 20, 0.3));
        assertThat(first.x()).isEqualTo(22, within(NEAR));
        assertThat(first.y()).isEqualTo(-1, within(NEAR));
        // Now the vehicle is 10 m on and looks north: what was ahead is to its right.
        SpaceBox second = poses().at(1).toCamera(first);
        assertThat(second.x()).isEqualTo(12, within(1e-6));
        assertThat(second.z()).isEqualTo(-3, within(1e-6));
        assertThat(second.y()).isEqualTo(1, within(1e-6));
        Cuboid again = poses().at(1).toWorld(Cuboid.Kind.CAR, second);
        assertThat(again.x()).isEqualTo(first.x(), within(1e-6));
        assertThat(Math.cos(again.yaw() - first.yaw())).isEqualTo(1, within(NEAR));
    }

    @Test
    void withoutOxtsTheCameraStands() {
        KittiPoses poses = poses();
        SpaceBox box = new SpaceBox(1.5, 1.8, 4, 3, 1, 20, -1);
        Cuboid world = poses.at(0).toWorld(Cuboid.Kind.CAR, box);
        SpaceBox later = poses.at(90).toCamera(world);
        assertThat(later.x()).isEqualTo(box.x(), within(NEAR));
        assertThat(later.z()).isEqualTo(box.z(), within(NEAR));
        assertThat(later.yaw()).isEqualTo(box.yaw(), within(NEAR));
    }

    @Test
    void thePictureIsTheBoxAroundTheCorners() {
        KittiPoses.Pose pose = poses().at(0);
        ImageBox picture = pose.picture(pose.toWorld(Cuboid.Kind.CAR, new SpaceBox(2, 2, 2, 0, 1, 21, 0)));
        assertThat(picture.left()).isEqualTo(600 - 700 / 20.0, within(1e-6));
        assertThat(picture.right()).isEqualTo(600 + 700 / 20.0, within(1e-6));
        assertThat(picture.top()).isEqualTo(180 - 700 / 20.0, within(1e-6));
        assertThat(picture.bottom()).isEqualTo(180 + 700 / 20.0, within(1e-6));
        ImageBox behind = pose.picture(pose.toWorld(Cuboid.Kind.CAR, new SpaceBox(2, 2, 2, 0, 1, -21, 0)));
        assertThat(behind.height()).isZero();
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        write("calib/0000.txt", CALIBRATION.replace("R_rect", "R_other"));
        assertThatThrownBy(this::poses)
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("0000.txt has no matrix R_rect of 9 numbers");
        write("calib/0000.txt", CALIBRATION);
        write("oxts/0000.txt", "0 8 100 0 0\n");
        assertThatThrownBy(this::poses).hasMessageContaining("oxts").hasMessageContaining("found 5 columns");
    }
}
