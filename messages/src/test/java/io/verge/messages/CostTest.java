package io.verge.messages;

import com.sun.management.ThreadMXBean;
import io.verge.asn1.Mutation;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mutated and random octets, a quarter of them noise, are a value or rejected, and none takes more time or memory than its
 * length allows. An input that takes long is tried again alone, several times, by the time of the thread: what the machine did
 * meanwhile, or classes that had to be loaded, is not the input's cost.
 *
 * <p>Many more by command: {@code ./verge test -pl messages -am -Dtest=CostTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dverge.cost.inputs=10000000}.
 */
class CostTest {
    private static final int INPUTS = Integer.getInteger("verge.cost.inputs", 200_000);
    private static final int WARM_UP = 100_000;
    private static final int SEEDS_A_KIND = 60;
    private static final int LONGEST_NOISE = 1_500;
    private static final int TRIES = 7;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What a decode may take: some for nothing, and so much for each octet of the input. */
    private static final long FREE_NANOS = 200_000;

    private static final long NANOS_PER_OCTET = 500;
    private static final long FREE_BYTES = 1 << 14;
    private static final long BYTES_PER_OCTET = 1 << 8;

    /** Of shorter inputs the cost of an octet says nothing. */
    private static final int TELLING = 64;

    @ParameterizedTest
    @ValueSource(strings = {"cn", "eu/release1", "eu/release2", "us"})
    void noOctetsTakeMoreTimeOrMemoryThanTheirLengthAllows(String set) {
        List<Message<?>> messages = Messages.of(set);
        List<List<byte[]>> seeds = messages.stream()
                .map(message -> RandomMessages.of(message, SEEDS_A_KIND))
                .toList();
        Random random = new Random(set.hashCode());
        Costs costs = new Costs();
        for (int i = -WARM_UP; i < INPUTS; i++) {
            int which = random.nextInt(messages.size());
            List<byte[]> good = seeds.get(which);
            byte[] input =
                    i % 4 == 0 ? noise(random) : Mutation.of(good.get(random.nextInt(good.size())), good, random);
            Codec<?> codec = messages.get(which).codec().octets();
            if (i < 0) {
                codec.decode(input, 0, input.length);
            } else {
                costs.check(codec, input);
            }
        }
        System.out.println(set + ": " + costs);
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(LONGEST_NOISE)];
        random.nextBytes(noise);
        return noise;
    }

    /** What the inputs of a set have cost. */
    private static final class Costs {
        private int inputs;
        private int values;
        private int longest;
        private long wallNanos;
        private long nanos;
        private double nanosPerOctet;
        private long bytes;
        private double bytesPerOctet;

        <T> void check(Codec<T> codec, byte[] input) {
            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
            long begin = System.nanoTime();
            Decoded<T> decoded = codec.decode(input, 0, input.length);
            long tookNanos = System.nanoTime() - begin;
            long tookBytes = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
            int octets = input.length;
            inputs++;
            values += decoded instanceof Decoded.Value<T> ? 1 : 0;
            longest = Math.max(longest, octets);
            wallNanos = Math.max(wallNanos, tookNanos);
            if (tookNanos > nanos
                    || perOctet(tookNanos, octets) > nanosPerOctet
                    || tookBytes > bytes
                    || perOctet(tookBytes, octets) > bytesPerOctet) {
                again(codec, input);
            }
        }

        /** What a decode takes of this thread's time, whatever else the machine does, and of memory when all classes are there. */
        private void again(Codec<?> codec, byte[] input) {
            int octets = input.length;
            long leastNanos = Long.MAX_VALUE;
            long leastBytes = Long.MAX_VALUE;
            for (int i = 0; i < TRIES; i++) {
                long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
                long begin = THREADS.getCurrentThreadCpuTime();
                codec.decode(input, 0, octets);
                leastNanos = Math.min(leastNanos, THREADS.getCurrentThreadCpuTime() - begin);
                leastBytes = Math.min(leastBytes, THREADS.getCurrentThreadAllocatedBytes() - bytesBefore);
            }
            nanos = Math.max(nanos, leastNanos);
            nanosPerOctet = Math.max(nanosPerOctet, perOctet(leastNanos, octets));
            bytes = Math.max(bytes, leastBytes);
            bytesPerOctet = Math.max(bytesPerOctet, perOctet(leastBytes, octets));
            boolean bounded = leastNanos <= FREE_NANOS + NANOS_PER_OCTET * octets
                    && leastBytes <= FREE_BYTES + BYTES_PER_OCTET * octets;
            if (!bounded) {
                throw new AssertionError("%,d ns and %,d octets of memory for %s"
                        .formatted(leastNanos, leastBytes, HexFormat.of().formatHex(input)));
            }
        }

        private static double perOctet(long cost, int octets) {
            return octets < TELLING ? 0 : (double) cost / octets;
        }

        @Override
        public String toString() {
            return ("%,d inputs of up to %,d octets, %.1f %% of them values; the longest took %.3f ms, by the clock once %.3f;"
                            + " most for an octet %.0f ns and %.0f octets of memory, most for an input %,d")
                    .formatted(
                            inputs,
                            longest,
                            100.0 * values / inputs,
                            nanos / 1e6,
                            wallNanos / 1e6,
                            nanosPerOctet,
                            bytesPerOctet,
                            bytes);
        }
    }
}
