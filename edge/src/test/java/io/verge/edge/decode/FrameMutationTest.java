package io.verge.edge.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.verge.edge.runtime.DropReason;
import io.verge.road.Observations;
import io.verge.v1.Frame;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** What an attacker, or a bad cable, makes of frames: none of it throws, all of it is a frame or a reason. */
class FrameMutationTest {
    private static final int MUTATIONS = 100_000;
    private static final long SEED = 4_711L;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final TestFrames frames = new TestFrames();
    private final Map<DropReason, Integer> reasons = new EnumMap<>(DropReason.class);
    private int taken;

    @Test
    void aMutatedProtobufFrameIsAFrameOnlyWhereGoogleReadsTheSame() {
        byte[] other = TestFrames.random(random, 0).toByteArray();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] frame = TestFrames.random(random, i).toByteArray();
            byte[] mutated = mutate(frame, other);
            if (decode(mutated) instanceof Decoded.Frame decoded) {
                assertGoogleReads(mutated, decoded, i);
            }
            other = frame;
        }
        assertEveryKindWasSeen();
    }

    @Test
    void aMutatedJsonFrameNeverThrows() throws InvalidProtocolBufferException {
        JsonFormat.Printer printer = JsonFormat.printer().omittingInsignificantWhitespace();
        byte[] other = {'{'};
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] frame = printer.print(TestFrames.random(random, i)).getBytes(StandardCharsets.UTF_8);
            decode(mutate(frame, other));
            other = frame;
        }
        assertEveryKindWasSeen();
    }

    private Decoded decode(byte[] bytes) {
        Decoded decoded = frames.decode(bytes);
        switch (decoded) {
            case Decoded.Frame frame -> taken++;
            case Decoded.Rejected(DropReason reason) -> reasons.merge(reason, 1, Integer::sum);
        }
        return decoded;
    }

    private void assertGoogleReads(byte[] bytes, Decoded.Frame decoded, int round) {
        // A frame that turned into JSON by its first byte is none of Google's Protobuf.
        if (bytes[0] == '{' || Character.isWhitespace(bytes[0])) {
            return;
        }
        try {
            Frame parsed = Frame.parseFrom(bytes);
            String context = "round " + round + " of seed " + SEED;
            assertThat(parsed.getVersion()).as(context).isEqualTo(1);
            assertThat(Integer.toUnsignedLong(parsed.getSequence())).as(context).isEqualTo(decoded.sequence());
            Observations rows = decoded.observations();
            assertThat(parsed.getSensorId()).as(context).isEqualTo(rows.sensorId());
            assertThat(parsed.getMeasurementTimeMicros() * 1_000).as(context).isEqualTo(rows.measurementNanos());
            assertThat(parsed.getObjectsCount()).as(context).isGreaterThanOrEqualTo(rows.size());
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(
                    "round " + round + " of seed " + SEED + ": taken, but malformed: "
                            + HexFormat.of().formatHex(bytes),
                    e);
        }
    }

    private void assertEveryKindWasSeen() {
        assertThat(taken).isGreaterThan(MUTATIONS / 100);
        assertThat(reasons)
                .containsKeys(DropReason.MALFORMED, DropReason.UNKNOWN_VERSION, DropReason.TOO_OLD)
                .containsKeys(DropReason.FROM_FUTURE);
        long rejected = reasons.values().stream().mapToLong(Integer::intValue).sum();
        assertThat(taken + rejected).isEqualTo(MUTATIONS);
        reasons.forEach((reason, count) ->
                assertThat(frames.counters.get(reason)).as(reason.name()).isEqualTo(count.longValue()));
    }

    private byte[] mutate(byte[] frame, byte[] other) {
        return switch (random.nextInt(5)) {
            case 0 -> flipBits(frame);
            case 1 -> Arrays.copyOf(frame, random.nextInt(frame.length));
            case 2 -> splice(frame, other);
            case 3 -> setBytes(frame);
            default -> randomBytes();
        };
    }

    private byte[] flipBits(byte[] frame) {
        byte[] mutated = frame.clone();
        int flips = random.nextInt(1, 4);
        for (int i = 0; i < flips; i++) {
            int at = random.nextInt(mutated.length);
            mutated[at] = (byte) (mutated[at] ^ (1 << random.nextInt(8)));
        }
        return mutated;
    }

    private byte[] setBytes(byte[] frame) {
        byte[] mutated = frame.clone();
        int from = random.nextInt(mutated.length);
        byte value = (byte) (random.nextBoolean() ? 0xff : random.nextInt(256));
        Arrays.fill(mutated, from, Math.min(mutated.length, from + random.nextInt(1, 9)), value);
        return mutated;
    }

    private byte[] splice(byte[] frame, byte[] other) {
        int head = random.nextInt(frame.length + 1);
        int tail = random.nextInt(other.length + 1);
        byte[] spliced = Arrays.copyOf(frame, head + other.length - tail);
        System.arraycopy(other, tail, spliced, head, other.length - tail);
        return spliced;
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }
}
