package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.edge.runtime.FrameFormat;
import io.verge.road.Observations;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written in a set's messages is read again as it was, but for the rounding of that set's units. */
class MessageRoundTripTest {
    private static final int OBJECTS = 2_000;
    private static final long MICROS = 1_790_000_000_123_000L;

    private final SplittableRandom random = new SplittableRandom(42);
    private final Listener listener = new Listener();

    @ParameterizedTest
    @EnumSource
    void roadUsersComeBackAsTheyWere(Voice voice) {
        List<StationType> types = List.copyOf(voice.types);
        for (int i = 0; i < OBJECTS; i++) {
            WireObject object = object(types.get(random.nextInt(types.size())));
            long micros = MICROS + i * 100_000L;
            Observations heard = listener.observe(voice.say(object, micros), voice.format, micros + 30_000);
            assertThat(heard.size()).as(voice + " " + i).isOne();
            assertThat(heard.measurementNanos()).isEqualTo(micros * 1_000);
            assertThat(heard.isSelfReport()).isEqualTo(voice.isSelf || voice == Voice.CN_RSM);
            assertSame(voice, object, heard);
        }
    }

    private static void assertSame(Voice voice, WireObject object, Observations heard) {
        StationType type = StationType.ofCode(object.stationType);
        assertThat(heard.xM[0]).isCloseTo(Listener.xM(object), within(voice.positionM));
        assertThat(heard.yM[0]).isCloseTo(Listener.yM(object), within(voice.positionM));
        assertThat(heard.speedMps[0]).isCloseTo(object.speedCmps / 100.0, within(0.011));
        assertThat(heard.stationType[0]).isEqualTo((byte) object.stationType);
        double heading = Math.toDegrees(heard.headingRad[0]) - (90 - object.headingCdeg / 100.0);
        assertThat(Math.IEEEremainder(heading, 360)).isCloseTo(0, within(voice.headingDeg));
        if (voice.tellsSize(type)) {
            assertThat(heard.lengthM[0]).isCloseTo(object.lengthCm / 100.0, within(0.051));
            assertThat(heard.widthM[0]).isCloseTo(object.widthCm / 100.0, within(0.051));
        } else {
            assertThat(heard.lengthM[0]).isNaN();
        }
        if (voice.isSelf) {
            assertThat(heard.stationId[0]).isEqualTo(object.stationId);
        } else {
            assertThat(heard.objectId[0]).isEqualTo(object.objectId);
        }
    }

    @ParameterizedTest
    @EnumSource
    void accuracyIsToldNoBetterThanItIs(Voice voice) {
        for (int i = 0; i < OBJECTS; i++) {
            WireObject object = object(voice.types.iterator().next());
            object.semiMajorCm = random.nextInt(10, 700);
            object.semiMinorCm = random.nextInt(10, (int) object.semiMajorCm + 1);
            object.semiMajorOrientationCdeg = random.nextInt(18_000);
            long micros = MICROS + i * 100_000L;
            Observations heard = listener.observe(voice.say(object, micros), voice.format, micros);
            double least = heard.positionSigmaLeastM[0];
            // Of a class, its wide end is what is told; the middle is what is made of it.
            double wide = 2 * Math.sqrt(heard.covXx[0]) - least;
            double told = Double.isNaN(least) ? heard.covXx[0] + heard.covYy[0] : 2 * wide * wide;
            double minor = object.semiMinorCm / 100.0;
            double major = object.semiMajorCm / 100.0;
            assertThat(told).as(voice + " " + i).isGreaterThan((major * major + minor * minor) * 0.9 - 0.02);
            if (voice == Voice.EU_CAM || voice == Voice.EU_VAM || voice == Voice.EU_CPM) {
                double rad = Math.toRadians(90 - object.semiMajorOrientationCdeg / 100.0);
                double shared = (major * major - minor * minor) * Math.sin(rad) * Math.cos(rad);
                assertThat(told).isCloseTo(major * major + minor * minor, within(0.02 + told * 0.05));
                assertThat(heard.covXy[0]).isCloseTo(shared, within(0.02 + told * 0.05));
            }
        }
    }

    private WireObject object(StationType type) {
        WireObject object = new WireObject();
        object.clear();
        object.latitudeE7 = Voice.LATITUDE_E7 + random.nextInt(-40_000, 40_000);
        object.longitudeE7 = Voice.LONGITUDE_E7 + random.nextInt(-40_000, 40_000);
        object.speedCmps = random.nextInt(6_000);
        object.headingCdeg = random.nextInt(36_000);
        object.stationType = type.code();
        object.lengthCm = Math.round(type.typicalLengthM() * 100);
        object.widthCm = Math.round(type.typicalWidthM() * 100);
        object.heightCm = Math.round(type.typicalHeightM() * 100);
        object.stationId = random.nextLong(1, 1L << 32);
        object.objectId = random.nextInt(1, 65_536);
        return object;
    }

    @ParameterizedTest
    @EnumSource(names = "OBJECT_LIST", mode = EnumSource.Mode.EXCLUDE)
    void signalsComeBackAsTheyWere(FrameFormat format) {
        for (int i = 0; i < OBJECTS; i++) {
            long micros = MICROS + i * 7_100_000L;
            List<SignalState> states = states(format, micros);
            List<SignalState> heard = listener.signals(Voice.signals(format, states, micros), format, micros + 50_000);
            assertThat(heard).hasSameSizeAs(states);
            for (int k = 0; k < states.size(); k++) {
                SignalState said = states.get(k);
                assertThat(heard.get(k).key()).isEqualTo(said.key());
                assertThat(heard.get(k).phase()).isEqualTo(said.phase());
                assertThat(heard.get(k).minEndNanos()).isCloseTo(said.minEndNanos(), within(100_000_000L));
                assertThat(heard.get(k).maxEndNanos()).isCloseTo(said.maxEndNanos(), within(100_000_000L));
            }
        }
    }

    private List<SignalState> states(FrameFormat format, long micros) {
        List<SignalState> states = new ArrayList<>();
        for (int group = 1; group <= 4; group++) {
            SignalPhase phase = SignalPhase.ofCode(random.nextInt(10));
            boolean isUntold = phase == SignalPhase.PRE_MOVEMENT || phase == SignalPhase.PROTECTED_CLEARANCE;
            long end = micros * 1_000 + random.nextLong(0, 600_000_000_000L);
            states.add(new SignalState(
                    12,
                    group,
                    format == FrameFormat.CN && isUntold ? SignalPhase.STOP_AND_REMAIN : phase,
                    micros * 1_000,
                    group == 1 ? 0 : end,
                    group <= 2 ? 0 : end + 5_000_000_000L));
        }
        return states;
    }
}
