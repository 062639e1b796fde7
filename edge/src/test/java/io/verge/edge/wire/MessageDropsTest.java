package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.messages.eu.release1.cam.CAM;
import io.verge.road.Observations;
import io.verge.road.StationType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a message does not say stays unsaid, and what is not taken in is counted under its reason. */
class MessageDropsTest {
    private static final long MICROS = 1_790_000_000_123_000L;

    private final Listener listener = new Listener();

    @ParameterizedTest
    @EnumSource
    void whatIsNotKnownIsNotInvented(Voice voice) {
        WireObject object = somewhere();
        object.stationType = voice.types.iterator().next().code();
        Observations heard = listener.observe(voice.say(object, MICROS), voice.format, MICROS);
        assertThat(heard.speedMps[0]).isNaN();
        assertThat(heard.speedSigmaMps[0]).isNaN();
        assertThat(heard.headingRad[0]).isNaN();
        assertThat(heard.headingSigmaRad[0]).isNaN();
        assertThat(heard.lengthM[0]).isNaN();
        assertThat(heard.widthM[0]).isNaN();
        assertThat(heard.heightM[0]).isNaN();
        assertThat(heard.covXx[0]).isNaN();
    }

    @ParameterizedTest
    @EnumSource(names = {"EU_CAM", "US_BSM", "EU_VAM", "US_PSM"})
    void aRoadUserThatDoesNotKnowWhereItIsIsLeftOut(Voice voice) {
        WireObject object = somewhere();
        object.latitudeE7 = 900_000_001;
        object.stationType = voice.types.iterator().next().code();
        Observations heard = listener.observe(voice.say(object, MICROS), voice.format, MICROS);
        assertThat(heard.size()).isZero();
        assertThat(listener.counters.get(DropReason.IMPLAUSIBLE_OBJECT)).isOne();
    }

    @Test
    void aCamIsOfTheFrontOfTheVehicleAndItsObjectOfTheMiddle() {
        WireObject bus = somewhere();
        bus.headingCdeg = 9_000;
        bus.lengthCm = 1_200;
        bus.stationType = StationType.BUS.code();
        byte[] cam = Voice.EU_CAM.say(bus, MICROS);
        bus.lengthCm = 400;
        byte[] shorter = Voice.EU_CAM.say(bus, MICROS + 100_000);
        assertThat(longitudeE7(cam) - longitudeE7(shorter)).isCloseTo(420, within(5L));
        Observations heard = listener.observe(cam, FrameFormat.EU, MICROS);
        assertThat(heard.xM[0]).isCloseTo(Listener.xM(bus), within(0.03));
    }

    private static long longitudeE7(byte[] bytes) {
        return switch (Codec.uper(CAM::readUper, CAM::writeUper).decode(bytes, 0, bytes.length)) {
            case Decoded.Value<CAM>(CAM cam, int octets) ->
                cam.cam().camParameters().basicContainer().referencePosition().longitude();
            case Decoded.Rejected<CAM> rejected -> throw new AssertionError(rejected);
        };
    }

    @Test
    void otherVersionsOfEuropesMessagesAreNotRead() {
        for (Voice voice : new Voice[] {Voice.EU_CAM, Voice.EU_VAM, Voice.EU_CPM}) {
            byte[] bytes = voice.say(somewhere(), MICROS);
            for (int version : new int[] {0, 1, 4, 255}) {
                bytes[0] = (byte) version;
                assertThat(listener.refused(bytes, FrameFormat.EU, MICROS)).isEqualTo(DropReason.UNKNOWN_VERSION);
            }
        }
        for (byte message : new byte[] {1, 6}) {
            byte[] denmOrIvim = {1, message, 0, 0, 0, 0};
            assertThat(listener.refused(denmOrIvim, FrameFormat.EU, MICROS)).isEqualTo(DropReason.UNKNOWN_VERSION);
        }
    }

    @Test
    void messagesThatTellOfNeitherRoadUsersNorEventsAreCountedAsOthers() {
        for (int message : new int[] {3, 5, 9, 10, 13}) {
            byte[] bytes = {2, (byte) message, 0, 0, 0, 77, 0, 0};
            assertThat(listener.refused(bytes, FrameFormat.EU, MICROS)).isEqualTo(DropReason.OTHER_MESSAGE);
        }
        for (byte message : new byte[] {1, 6}) {
            byte[] cut = {2, message, 0, 0, 0, 77, 0, 0};
            assertThat(listener.refused(cut, FrameFormat.EU, MICROS)).isEqualTo(DropReason.MALFORMED);
        }
        byte[] unknownOfAmerica = {0, 100, 2, 0, 0};
        assertThat(listener.refused(unknownOfAmerica, FrameFormat.US, MICROS)).isEqualTo(DropReason.OTHER_MESSAGE);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCutShortIsMalformed(Voice voice) {
        byte[] bytes = voice.say(somewhere(), MICROS);
        for (int length = 0; length < bytes.length - 1; length++) {
            assertThat(listener.refused(Arrays.copyOf(bytes, length), voice.format, MICROS))
                    .isEqualTo(DropReason.MALFORMED);
        }
    }

    private static WireObject somewhere() {
        WireObject object = new WireObject();
        object.clear();
        object.latitudeE7 = Voice.LATITUDE_E7;
        object.longitudeE7 = Voice.LONGITUDE_E7;
        object.stationType = StationType.PEDESTRIAN.code();
        object.stationId = 99;
        object.objectId = 99;
        return object;
    }
}
