package io.verge.edge.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.verge.edge.decode.KnownSensors.Accuracy;
import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import io.verge.v1.Frame;
import io.verge.v1.PerceivedObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownSensorsTest {
    private static final KnownSensors SENSORS = new KnownSensors(
            Map.of("camera-north", new Accuracy(0.3, 0.4, 0.05), "bus-line-5", new Accuracy(2, 1, 0.1)));
    private static final PerceivedObject BARE = PerceivedObject.newBuilder()
            .setLatitudeE7(TestFrames.LATITUDE_E7)
            .setLongitudeE7(TestFrames.LONGITUDE_E7)
            .build();

    @Test
    void whatAFrameLeavesOpenIsFilledInForASensorThatIsKnown() {
        Observations frame = completed("camera-north", BARE);
        assertThat(frame.covXx[0]).isEqualTo(0.09);
        assertThat(frame.covXy[0]).isZero();
        assertThat(frame.covYy[0]).isEqualTo(0.09);
        assertThat(frame.speedSigmaMps[0]).isEqualTo(0.4);
        assertThat(frame.headingSigmaRad[0]).isEqualTo(0.05);
    }

    @Test
    void whatAFrameTellsOfItsAccuracyStands() {
        Observations frame = completed(
                "camera-north",
                BARE.toBuilder()
                        .setSemiMajorCm(100)
                        .setSemiMinorCm(100)
                        .setSpeedSigmaCmps(30)
                        .setHeadingSigmaCdeg(900)
                        .build());
        assertThat(frame.covXx[0]).isEqualTo(1);
        assertThat(frame.speedSigmaMps[0]).isEqualTo(0.3);
        assertThat(frame.headingSigmaRad[0]).isCloseTo(Math.toRadians(9), within(1e-12));
    }

    @Test
    void withinAClassThatAFrameTellsTheNearestToWhatIsKnownIsTaken() {
        Observations frame = completed("camera-north", BARE);
        frame.covariance(0, 0.01, 0, 0.01);
        frame.positionSigmaLeastM[0] = 0.05;
        frame.speedSigmaMps[0] = 0.6;
        frame.speedSigmaLeastMps[0] = 0.2;
        frame.headingSigmaRad[0] = 0.2;
        frame.headingSigmaLeastRad[0] = 0.1;
        SENSORS.complete(frame);
        assertThat(Math.sqrt(frame.covXx[0]))
                .as("known to be 0.3, told 0.05 to 0.15")
                .isCloseTo(0.15, within(1e-12));
        assertThat(frame.covYy[0]).isEqualTo(frame.covXx[0]);
        assertThat(frame.speedSigmaMps[0]).as("known to be 0.4, told 0.2 to 1").isEqualTo(0.4);
        assertThat(frame.headingSigmaRad[0])
                .as("known to be 0.05, told 0.1 to 0.3")
                .isEqualTo(0.1);
    }

    @Test
    void stationsThatAreNotKnownHaveTheAccuracyOfAllRadios() {
        KnownSensors radios = new KnownSensors(Map.of(LocalDynamicMap.RADIOS, new Accuracy(0.7, 0.15, 0.04)));
        Observations frame = completed(
                radios, "obu-4711", BARE.toBuilder().setStationId(4_711).build());
        assertThat(frame.sensorId()).isEqualTo(LocalDynamicMap.RADIOS);
        assertThat(frame.speedSigmaMps[0]).isEqualTo(0.15);
    }

    @Test
    void aSensorThatIsNotKnownIsHeardAsItIs() {
        Observations frame = completed("camera-south", BARE);
        assertThat(frame.sensorId()).isEqualTo("camera-south");
        assertThat(frame.covXx[0]).isNaN();
        assertThat(frame.speedSigmaMps[0]).isNaN();
    }

    @Test
    void stationsThatReportThemselvesGoByOneNameUnlessTheirsIsKnown() {
        PerceivedObject itself = BARE.toBuilder().setStationId(4_711).build();
        assertThat(completed("obu-4711", itself).sensorId()).isEqualTo(LocalDynamicMap.RADIOS);
        assertThat(completed("bus-line-5", itself).sensorId()).isEqualTo("bus-line-5");
        assertThat(completed("gateway", itself, itself).sensorId()).isEqualTo("gateway");
    }

    @Test
    void theirIdsComeInOneOrder() {
        assertThat(SENSORS.ids()).containsExactly("bus-line-5", "camera-north");
    }

    @Test
    void anAccuracyOfNothingIsRefused() {
        assertThatThrownBy(() -> new Accuracy(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Accuracy(1, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Accuracy(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Observations completed(String sensorId, PerceivedObject... objects) {
        return completed(SENSORS, sensorId, objects);
    }

    private static Observations completed(KnownSensors sensors, String sensorId, PerceivedObject... objects) {
        Frame.Builder frame = TestFrames.frame().setSensorId(sensorId);
        for (PerceivedObject object : objects) {
            frame.addObjects(object);
        }
        Observations observations =
                new TestFrames().accept(frame.build().toByteArray()).observations();
        sensors.complete(observations);
        return observations;
    }
}
