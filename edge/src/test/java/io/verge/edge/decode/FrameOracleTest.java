package io.verge.edge.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.verge.road.Angles;
import io.verge.road.GeoPosition;
import io.verge.road.Observations;
import io.verge.road.Position;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import io.verge.v1.Frame;
import io.verge.v1.PerceivedObject;
import io.verge.v1.Signal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Our reading and writing against Google's, both ways and in both forms. */
class FrameOracleTest {
    private static final int ROUNDS = 3_000;
    private static final long SEED = 20_261_123L;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final TestFrames frames = new TestFrames();

    @Test
    void readsProtobufAsGoogleWritesIt() {
        for (int i = 0; i < ROUNDS; i++) {
            Frame frame = TestFrames.random(random, i);
            assertSame(frame, frames.accept(frame.toByteArray()), i);
        }
    }

    @Test
    void readsJsonAsGoogleWritesItInEverySpelling() throws InvalidProtocolBufferException {
        List<JsonFormat.Printer> printers = List.of(
                JsonFormat.printer(),
                JsonFormat.printer().omittingInsignificantWhitespace(),
                JsonFormat.printer().preservingProtoFieldNames(),
                JsonFormat.printer().printingEnumsAsInts(),
                JsonFormat.printer().alwaysPrintFieldsWithNoPresence());
        for (int i = 0; i < ROUNDS; i++) {
            Frame frame = TestFrames.random(random, i);
            String json = printers.get(i % printers.size()).print(frame);
            assertSame(frame, frames.accept(json.getBytes(StandardCharsets.UTF_8)), i);
        }
    }

    @Test
    void googleReadsBothFormsAsWeWriteThemAndTheyAreTheSame() throws InvalidProtocolBufferException {
        FrameEncoder encoder = new FrameEncoder(TestFrames.REFERENCE);
        for (int i = 0; i < ROUNDS; i++) {
            Decoded.Frame decoded = frames.accept(TestFrames.random(random, i).toByteArray());
            int length = encoder.protobuf(decoded.observations(), decoded.signals(), decoded.sequence());
            byte[] ours = Arrays.copyOf(encoder.bytes(), length);
            Frame parsed = Frame.parseFrom(ours);
            assertSame(parsed, decoded, i);
            assertThat(parsed.toByteArray())
                    .as("canonical bytes, round %d of seed %d", i, SEED)
                    .isEqualTo(ours);
            int jsonLength = encoder.json(decoded.observations(), decoded.signals(), decoded.sequence());
            String json = new String(encoder.bytes(), 0, jsonLength, StandardCharsets.UTF_8);
            Frame.Builder fromJson = Frame.newBuilder();
            JsonFormat.parser().merge(json, fromJson);
            assertThat(fromJson.build()).as("round %d of seed %d", i, SEED).isEqualTo(parsed);
        }
    }

    @Test
    void aThousandObjectsWithEveryFieldFitIntoOneDatagram() {
        Observations observations = new Observations(1_000);
        observations.start("camera-north", TestFrames.TIME_MICROS * 1_000);
        Frame.Builder one = TestFrames.frame().addObjects(TestFrames.object().setStationId(4_000_000_000L));
        Observations seen = frames.accept(one.build().toByteArray()).observations();
        for (int i = 0; i < 1_000; i++) {
            int row = observations.add(i * 0.7 - 350, 100 - i * 0.3);
            observations.type(row, StationType.HEAVY_TRUCK, 0.99);
            observations.objectId[row] = 100_000L + i;
            observations.stationId[row] = seen.stationId[0];
            observations.motion(row, 35, seen.speedSigmaMps[0], -Math.PI / 2 - 0.01, seen.headingSigmaRad[0]);
            observations.covariance(row, 4, 1, 3);
            observations.size(row, 18.75, 2.55, 4);
        }
        FrameEncoder encoder = new FrameEncoder(TestFrames.REFERENCE);
        int length = encoder.protobuf(observations, List.of(), 7);
        assertThat(length).isLessThan(FrameLimits.MAX_UDP_BYTES);
        assertThat(frames.accept(Arrays.copyOf(encoder.bytes(), length))
                        .observations()
                        .size())
                .isEqualTo(1_000);
    }

    private static void assertSame(Frame expected, Decoded.Frame actual, int round) {
        String context = "round " + round + " of seed " + SEED;
        Observations rows = actual.observations();
        assertThat(rows.sensorId()).as(context).isEqualTo(expected.getSensorId());
        assertThat(rows.measurementNanos()).as(context).isEqualTo(expected.getMeasurementTimeMicros() * 1_000);
        assertThat(actual.sequence()).as(context).isEqualTo(Integer.toUnsignedLong(expected.getSequence()));
        assertThat(rows.size()).as(context).isEqualTo(expected.getObjectsCount());
        for (int row = 0; row < rows.size(); row++) {
            assertSame(expected.getObjects(row), rows, row, context);
        }
        assertThat(actual.signals())
                .as(context)
                .extracting(SignalState::toString)
                .containsExactlyElementsOf(expected.getSignalsList().stream()
                        .map(signal -> state(signal, expected.getMeasurementTimeMicros()))
                        .map(SignalState::toString)
                        .toList());
    }

    private static SignalState state(Signal signal, long timeMicros) {
        return new SignalState(
                signal.getIntersectionId(),
                signal.getSignalGroup(),
                SignalPhase.valueOf(signal.getPhase().name()),
                timeMicros * 1_000,
                signal.getMinEndTimeMicros() * 1_000,
                signal.getMaxEndTimeMicros() * 1_000);
    }

    private static void assertSame(PerceivedObject object, Observations rows, int row, String context) {
        Position place = TestFrames.REFERENCE.toLocal(
                new GeoPosition(object.getLatitudeE7() * 1e-7, object.getLongitudeE7() * 1e-7));
        assertThat(rows.xM[row]).as(context).isEqualTo(place.xM());
        assertThat(rows.yM[row]).as(context).isEqualTo(place.yM());
        assertThat(StationType.ofCode(rows.stationType[row]).name())
                .as(context)
                .isEqualTo(object.getStationType().name());
        assertThat(rows.objectId[row]).as(context).isEqualTo(object.getObjectId());
        assertThat(rows.stationId[row]).as(context).isEqualTo(object.getStationId());
        assertThat((double) rows.typeConfidence[row])
                .as(context)
                .isCloseTo(object.getTypeConfidencePct() / 100.0, within(1e-6));
        double existence = object.hasExistenceConfidencePct() ? object.getExistenceConfidencePct() / 100.0 : 1;
        assertThat((double) rows.existenceConfidence[row]).as(context).isCloseTo(existence, within(1e-6));
        assertGiven(object.hasSpeedCmps(), object.getSpeedCmps() / 100.0, rows.speedMps[row], context);
        assertGiven(object.hasLengthCm(), object.getLengthCm() / 100.0, rows.lengthM[row], context);
        assertGiven(object.hasWidthCm(), object.getWidthCm() / 100.0, rows.widthM[row], context);
        assertGiven(object.hasHeightCm(), object.getHeightCm() / 100.0, rows.heightM[row], context);
        assertGiven(object.hasSpeedSigmaCmps(), object.getSpeedSigmaCmps() / 100.0, rows.speedSigmaMps[row], context);
        assertGiven(
                object.hasHeadingSigmaCdeg(),
                Math.toRadians(object.getHeadingSigmaCdeg() / 100.0),
                rows.headingSigmaRad[row],
                context);
        if (object.hasHeadingCdeg()) {
            double turn = Angles.difference(rows.headingRad[row], Angles.ofHeadingDeg(object.getHeadingCdeg() / 100.0));
            assertThat(turn).as(context).isCloseTo(0, within(1e-9));
        } else {
            assertThat(rows.headingRad[row]).as(context).isNaN();
        }
        assertEllipse(object, rows, row, context);
    }

    private static void assertGiven(boolean isGiven, double expected, double actual, String context) {
        if (isGiven) {
            assertThat(actual).as(context).isCloseTo(expected, within(1e-9));
        } else {
            assertThat(actual).as(context).isNaN();
        }
    }

    /** The covariance must spread by the half axes along and across the stated direction, and not mix the two. */
    private static void assertEllipse(PerceivedObject object, Observations rows, int row, String context) {
        if (!object.hasSemiMajorCm()) {
            assertThat(rows.covXx[row]).as(context).isNaN();
            return;
        }
        double axis = Math.toRadians(90 - object.getSemiMajorOrientationCdeg() / 100.0);
        double major = object.getSemiMajorCm() / 100.0;
        double minor = object.getSemiMinorCm() / 100.0;
        double tolerance = 1e-9 * major * major;
        assertThat(spread(rows, row, axis, axis)).as(context).isCloseTo(major * major, within(tolerance));
        double across = axis + Math.PI / 2;
        assertThat(spread(rows, row, across, across)).as(context).isCloseTo(minor * minor, within(tolerance));
        assertThat(spread(rows, row, axis, across)).as(context).isCloseTo(0, within(tolerance));
    }

    private static double spread(Observations rows, int row, double a, double b) {
        double xy = Math.cos(a) * Math.sin(b) + Math.sin(a) * Math.cos(b);
        return rows.covXx[row] * Math.cos(a) * Math.cos(b)
                + rows.covXy[row] * xy
                + rows.covYy[row] * Math.sin(a) * Math.sin(b);
    }
}
