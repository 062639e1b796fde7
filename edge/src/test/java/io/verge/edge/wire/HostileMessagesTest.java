package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.decode.Decoded;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.runtime.FrameFormat;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.StationType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mutated and random octets in each set: nothing is thrown, and every message is used or counted under the reason why not. */
class HostileMessagesTest {
    private static final int INPUTS = 200_000;
    private static final long MICROS = 1_790_000_000_123_000L;
    /** Messages to mutate are made anew after so many, as those of the same time are refused as repeated. */
    private static final int ROUND = 50;

    private static final int MAX_MUTATIONS = 6;
    private static final int LONGEST_RANDOM = 120;

    private final SplittableRandom random = new SplittableRandom(42);
    private final Listener listener = new Listener();

    @ParameterizedTest
    @EnumSource(names = "OBJECT_LIST", mode = EnumSource.Mode.EXCLUDE)
    void everyMessageIsUsedOrCounted(FrameFormat format) {
        List<byte[]> good = List.of();
        Map<DropReason, Long> refused = new EnumMap<>(DropReason.class);
        int used = 0;
        for (int i = 0; i < INPUTS; i++) {
            long now = MICROS + i * 1_000L;
            if (i % ROUND == 0) {
                good = good(format, now);
            }
            byte[] bytes = i % 4 == 0 ? noise() : mutated(good.get(random.nextInt(good.size())));
            switch (listener.hear(bytes, format, now)) {
                case Decoded.Frame ignored -> used++;
                case Decoded.Rejected(DropReason reason) -> refused.merge(reason, 1L, Long::sum);
            }
        }
        System.out.printf("hostile %s: used=%d refused=%s%n", format, used, refused);
        long counted = refused.values().stream().mapToLong(Long::longValue).sum();
        assertThat(used + counted).isEqualTo(INPUTS);
        refused.forEach((reason, count) ->
                assertThat(listener.counters.get(reason)).as(reason.name()).isEqualTo(count));
        assertThat(used).isPositive();
        assertThat(refused).containsKeys(DropReason.MALFORMED, DropReason.OTHER_MESSAGE);
    }

    @Test
    void messagesOfAnotherSetAreNotTakenForRoadUsers() {
        for (Voice voice : Voice.values()) {
            for (FrameFormat format : FrameFormat.values()) {
                if (format != voice.format && format != FrameFormat.OBJECT_LIST) {
                    Decoded decoded = listener.hear(voice.say(object(5), MICROS), format, MICROS);
                    assertThat(decoded instanceof Decoded.Frame frame
                                    && frame.observations().size() > 0)
                            .as(voice + " as " + format)
                            .isFalse();
                }
            }
        }
    }

    private static List<byte[]> good(FrameFormat format, long micros) {
        List<byte[]> good = new ArrayList<>();
        for (Voice voice : Voice.values()) {
            if (voice.format == format) {
                for (StationType type : voice.types) {
                    good.add(voice.say(object(type.code()), micros));
                }
            }
        }
        List<SignalState> states = new ArrayList<>();
        for (int group = 1; group <= 8; group++) {
            states.add(new SignalState(
                    group % 3, group, SignalPhase.STOP_AND_REMAIN, 0, micros * 1_000 + 7_000_000_000L, 0));
        }
        good.add(Voice.signals(format, states, micros));
        return good;
    }

    private static WireObject object(int type) {
        WireObject object = new WireObject();
        object.clear();
        object.latitudeE7 = Voice.LATITUDE_E7;
        object.longitudeE7 = Voice.LONGITUDE_E7;
        object.speedCmps = 1_200;
        object.headingCdeg = 12_345;
        object.lengthCm = 200;
        object.widthCm = 80;
        object.semiMajorCm = 50;
        object.semiMinorCm = 30;
        object.semiMajorOrientationCdeg = 4_500;
        object.stationType = type;
        object.stationId = 123;
        object.objectId = 123;
        return object;
    }

    private byte[] mutated(byte[] message) {
        byte[] bytes = Arrays.copyOf(message, random.nextInt(8) == 0 ? random.nextInt(message.length) : message.length);
        for (int i = random.nextInt(MAX_MUTATIONS); i > 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? (byte) (bytes[at] ^ 1 << random.nextInt(8)) : (byte) random.nextInt();
        }
        return bytes;
    }

    /** Half of it begins as Europe's messages do, the other half as America's may. */
    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(LONGEST_RANDOM)];
        random.nextBytes(bytes);
        if (bytes.length > 1) {
            bytes[0] = (byte) (random.nextBoolean() ? 0 : random.nextInt(1, 4));
            bytes[1] = (byte) random.nextInt(1, 42);
        }
        return bytes;
    }
}
