package io.verge.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.edge.decode.Decoded;
import io.verge.edge.decode.FrameDecoder;
import io.verge.edge.decode.FrameLimits;
import io.verge.edge.runtime.Counters;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.road.GeoReference;
import io.verge.road.Observations;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site understands of simulated sensors that speak China's messages. */
class CnSensorsTest {
    private static final GeoReference HERE = GeoReference.of(31.2304, 121.4737);
    private static final long MEASURED_NANOS = 1_795_600_000_123_000_000L;

    private final SensorWriter sensors = SensorWriter.of(FrameFormat.CN, HERE);
    private final FrameDecoder decoder = new FrameDecoder(HERE, FrameLimits.defaults(), "", new Counters());
    private final Observations seen = new Observations(512);
    private Decoded decoded = new Decoded.Rejected(DropReason.MALFORMED);
    private int messages;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 17, 512})
    void allThatASensorSeesAtAnInstantIsOneFrameUnderItsName(int objects) {
        seen.start("cam-ne", MEASURED_NANOS);
        for (int i = 0; i < objects; i++) {
            addCar(i);
        }
        sensors.observations(seen, this::decode);
        assertThat(messages).isOne();
        Decoded.Frame frame = frame();
        assertThat(frame.observations().sensorId()).isEqualTo("cam-ne");
        assertThat(frame.observations().measurementNanos()).isEqualTo(MEASURED_NANOS);
        assertThat(frame.observations().size()).isEqualTo(objects);
        assertThat(frame.speaksOfRoadUsers()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void aRoadUserIsWhereItWasAndOnlyItsAccuraciesAreCoarser(int objects) {
        seen.start("cam-ne", MEASURED_NANOS);
        for (int i = 0; i < objects; i++) {
            addCar(i);
        }
        sensors.observations(seen, this::decode);
        Observations read = frame().observations();
        assertThat(read.xM[0]).isCloseTo(seen.xM[0], within(0.011));
        assertThat(read.yM[0]).isCloseTo(seen.yM[0], within(0.011));
        assertThat(read.speedMps[0]).isCloseTo(8.34, within(0.011));
        assertThat(read.headingRad[0]).isCloseTo(0.5, within(0.0002));
        assertThat(read.lengthM[0]).isCloseTo(4.51, within(0.001));
        assertThat(read.heightM[0]).isCloseTo(1.5, within(0.026));
        assertThat(StationType.ofCode(read.stationType[0])).isEqualTo(StationType.PASSENGER_CAR);
        assertThat(Math.sqrt(read.covXx[0])).isBetween(0.4 / 1.6, 0.4 * 1.6);
        assertThat(read.speedSigmaMps[0]).isBetween(0.3 / 3.2, 0.3 * 3.2);
        assertThat(read.headingSigmaRad[0]).isBetween(Math.toRadians(4 / 1.5), Math.toRadians(4 * 1.5));
    }

    @Test
    void aHeadingThatNobodyKnowsIsNotToldAsIfTheWidestBoundHeldIt() {
        seen.start("radar-w", MEASURED_NANOS);
        addCar(0);
        seen.headingSigmaRad[0] = Math.toRadians(40);
        sensors.observations(seen, this::decode);
        assertThat(frame().observations().headingSigmaRad[0]).isNaN();
    }

    @Test
    void aRoadUserThatReportsItselfIsKnownByItsStation() {
        seen.start("obu", MEASURED_NANOS);
        addCar(0);
        seen.stationId[0] = 4711;
        sensors.observations(seen, this::decode);
        assertThat(frame().observations().isSelfReport()).isTrue();
        assertThat(frame().observations().stationId[0]).isEqualTo(4711);
    }

    @Test
    void lightsOfMoreGroupsThanAMessageHoldsTakeSeveral() {
        List<SignalState> lights = new ArrayList<>();
        for (int group = 1; group <= 40; group++) {
            lights.add(new SignalState(7, group, SignalPhase.STOP_AND_REMAIN, MEASURED_NANOS, 0, 0));
        }
        List<SignalState> read = new ArrayList<>();
        sensors.signals("signal-controller", lights, MEASURED_NANOS, (bytes, length) -> {
            decode(bytes, length);
            read.addAll(frame().signals());
            assertThat(frame().speaksOfRoadUsers()).isFalse();
        });
        assertThat(read).isEqualTo(lights);
    }

    private void decode(byte[] bytes, int length) {
        messages++;
        decoded = decoder.decode(bytes, 0, length, FrameFormat.CN, MEASURED_NANOS + 60_000_000);
    }

    private Decoded.Frame frame() {
        assertThat(decoded).isInstanceOf(Decoded.Frame.class);
        return (Decoded.Frame) decoded;
    }

    private void addCar(int i) {
        int row = seen.add(12.3 + i, -45.6);
        seen.objectId[row] = i + 1L;
        seen.covariance(row, 0.16, 0, 0.16);
        seen.type(row, StationType.PASSENGER_CAR, 0.9);
        seen.motion(row, 8.34, 0.3, 0.5, Math.toRadians(4));
        seen.size(row, 4.51, 1.82, 1.48);
    }
}
