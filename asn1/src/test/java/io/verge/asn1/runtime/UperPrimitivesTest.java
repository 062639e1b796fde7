package io.verge.asn1.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast reader and writer against strings of zeros and ones. */
class UperPrimitivesTest {
    private final UperReader reader = new UperReader();
    private final UperWriter writer = new UperWriter();

    /** One value of one procedure: how it is written, what its bits are, and that it reads the same. */
    private interface Step {
        void write(UperWriter writer);

        String bits();

        void read(UperReader reader);
    }

    private record Bits(long value, int count) implements Step {
        @Override
        public void write(UperWriter w) {
            w.bits(value, count);
        }

        @Override
        public String bits() {
            return binary(value, count);
        }

        @Override
        public void read(UperReader r) {
            assertThat(r.bits(count)).isEqualTo(value);
        }
    }

    private record SemiConstrained(long value) implements Step {
        @Override
        public void write(UperWriter w) {
            w.semiConstrained(value);
        }

        @Override
        public String bits() {
            BigInteger unsigned = new BigInteger(Long.toUnsignedString(value));
            int octets = Math.max(1, (unsigned.bitLength() + 7) / 8);
            return binary(octets, 8) + binary(value, 8 * octets);
        }

        @Override
        public void read(UperReader r) {
            assertThat(r.semiConstrained()).isEqualTo(value);
        }
    }

    private record Unconstrained(long value) implements Step {
        @Override
        public void write(UperWriter w) {
            w.unconstrained(value);
        }

        @Override
        public String bits() {
            byte[] octets = BigInteger.valueOf(value).toByteArray();
            return binary(octets.length, 8) + ofOctets(octets);
        }

        @Override
        public void read(UperReader r) {
            assertThat(r.unconstrained()).isEqualTo(value);
        }
    }

    private record NormallySmall(int value) implements Step {
        @Override
        public void write(UperWriter w) {
            w.normallySmall(value);
        }

        @Override
        public String bits() {
            return value < 64 ? "0" + binary(value, 6) : "1" + new SemiConstrained(value).bits();
        }

        @Override
        public void read(UperReader r) {
            assertThat(r.normallySmall()).isEqualTo(value);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Octets(byte[] octets) implements Step {
        @Override
        public void write(UperWriter w) {
            w.unboundedOctetString(OctetString.ofOwned(octets));
        }

        @Override
        public String bits() {
            return fragments(octets);
        }

        @Override
        public void read(UperReader r) {
            assertThat(r.octetString().owned()).isEqualTo(octets);
        }
    }

    private record Text(String text) implements Step {
        @Override
        public void write(UperWriter w) {
            w.utf8(text);
        }

        @Override
        public String bits() {
            return fragments(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void read(UperReader r) {
            assertThat(r.utf8()).isEqualTo(text);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Bitstring(byte[] octets, int count) implements Step {
        @Override
        public void write(UperWriter w) {
            w.bitString(BitString.ofOwned(octets, count));
        }

        @Override
        public String bits() {
            return ofOctets(octets).substring(0, count);
        }

        @Override
        public void read(UperReader r) {
            assertThat(r.bitString(count).owned()).isEqualTo(octets);
        }
    }

    private record OpenType(List<Step> inside) implements Step {
        @Override
        public void write(UperWriter w) {
            int begin = w.beginOpenType();
            inside.forEach(step -> step.write(w));
            w.endOpenType(begin);
        }

        @Override
        public String bits() {
            return fragments(octetsOf(inside));
        }

        @Override
        public void read(UperReader r) {
            int behind = r.enterOpenType();
            inside.forEach(step -> step.read(r));
            r.leaveOpenType(behind);
        }
    }

    @Test
    void whateverIsWrittenHasTheBitsOfTheProceduresAndReadsTheSame() {
        for (int seed = 0; seed < 4_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Step> steps = steps(random, 3);
            byte[] expected = octetsOf(steps);
            int offset = random.nextInt(9);
            byte[] buffer = new byte[offset + expected.length + random.nextInt(12)];
            random.nextBytes(buffer);
            byte[] before = buffer.clone();
            writer.start(buffer, offset, expected.length);
            steps.forEach(step -> step.write(writer));
            assertThat(writer.finish()).as("length of seed %d", seed).isEqualTo(expected.length);
            assertThat(Arrays.copyOfRange(buffer, offset, offset + expected.length))
                    .as("octets of seed %d", seed)
                    .isEqualTo(expected);
            assertThat(Arrays.copyOf(buffer, offset)).isEqualTo(Arrays.copyOf(before, offset));
            int after = offset + expected.length;
            assertThat(Arrays.copyOfRange(buffer, after, buffer.length))
                    .isEqualTo(Arrays.copyOfRange(before, after, buffer.length));
            reader.start(buffer, offset, expected.length);
            steps.forEach(step -> step.read(reader));
            assertThat(reader.position())
                    .as("read of seed %d", seed)
                    .isEqualTo(ofSteps(steps).length());
        }
    }

    @Test
    void aFragmentedOpenTypeInsideAnotherReadsTheSame() {
        byte[] big = new byte[70_000];
        new SplittableRandom(1).nextBytes(big);
        List<Step> steps = List.of(
                new Bits(1, 3),
                new OpenType(List.of(
                        new Bits(2, 2), new OpenType(List.of(new Bits(5, 5), new Octets(big))), new Bits(3, 4))),
                new OpenType(List.of(new Octets(big))),
                new Bits(77, 7));
        byte[] expected = octetsOf(steps);
        byte[] buffer = new byte[expected.length];
        writer.start(buffer, 0, buffer.length);
        steps.forEach(step -> step.write(writer));
        assertThat(writer.finish()).isEqualTo(expected.length);
        assertThat(buffer).isEqualTo(expected);
        reader.start(buffer, 0, buffer.length);
        steps.forEach(step -> step.read(reader));
    }

    @Test
    void inputThatEndsEarlyIsTruncatedAndNothingElse() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Step> steps = steps(random, 2);
            byte[] whole = octetsOf(steps);
            if (ofSteps(steps).length() < 8) {
                continue;
            }
            int kept = random.nextInt(whole.length);
            reader.start(whole, 0, Math.min(kept, (ofSteps(steps).length() - 1) / 8));
            assertThatThrownBy(() -> steps.forEach(step -> step.read(reader)))
                    .isInstanceOfSatisfying(
                            Malformed.class, e -> assertThat(e.reason()).isEqualTo(Reason.TRUNCATED));
        }
    }

    @Test
    void aBufferTooSmallIsFullAndWrittenPastByNothing() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Step> steps = steps(random, 2);
            int room = random.nextInt(Math.max(1, ofSteps(steps).length() / 8));
            if (ofSteps(steps).length() < 8) {
                continue;
            }
            byte[] buffer = new byte[room + 16];
            writer.start(buffer, 0, room);
            assertThatThrownBy(() -> steps.forEach(step -> step.write(writer))).isInstanceOf(BufferFull.class);
            assertThat(Arrays.copyOfRange(buffer, room, buffer.length)).containsOnly(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,00", "127,7f", "128,8080", "16383,bfff"})
    void aLengthTakesOneOctetOrTwo(int length, String hex) {
        byte[] buffer = new byte[hex.length() / 2];
        writer.start(buffer, 0, buffer.length);
        assertThat(writer.lengthDeterminant(length)).isEqualTo(length);
        assertThat(writer.finish()).isEqualTo(buffer.length);
        assertThat(buffer).asHexString().isEqualToIgnoringCase(hex);
        reader.start(buffer, 0, buffer.length);
        assertThat(reader.lengthDeterminant()).isEqualTo(length);
    }

    @Test
    void aNumberAboveItsUpperBoundIsOutOfRangeAtItsOwnPlace() {
        reader.start(new byte[] {(byte) 0b1011_1100}, 0, 1);
        assertThat(reader.constrained(2, 2)).isEqualTo(2);
        assertThatThrownBy(() -> reader.constrained(3, 6)).isInstanceOfSatisfying(Malformed.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.OUT_OF_RANGE);
            assertThat(e.bitOffset()).isEqualTo(2);
        });
    }

    @Test
    void aListLongerThanTheRestOfTheInputIsRefusedBeforeItIsMade() {
        reader.start(new byte[100], 0, 100);
        reader.checkRoom(100, 8);
        assertThatThrownBy(() -> reader.checkRoom(101, 8)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> reader.checkRoom(1_000_000, 0)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> reader.octetString(101)).isInstanceOf(Malformed.class);
    }

    @Test
    void octetsThatAreNoUtf8AreBadContents() {
        reader.start(new byte[] {2, (byte) 0xc3, 0x28}, 0, 3);
        assertThatThrownBy(reader::utf8)
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_CONTENTS));
    }

    @Test
    void octetsLeftInAnOpenTypeAreTrailing() {
        reader.start(new byte[] {2, 1, 1}, 0, 3);
        int behind = reader.enterOpenType();
        reader.bits(3);
        assertThatThrownBy(() -> reader.leaveOpenType(behind))
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.reason()).isEqualTo(Reason.TRAILING_OCTETS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"020000", "03010000"})
    void anOctetOfZerosIsTrailingToo(String hex) {
        byte[] octets = HexFormat.of().parseHex(hex);
        reader.start(octets, 0, octets.length);
        int behind = reader.enterOpenType();
        if (octets[1] == 0) {
            reader.bit();
        } else {
            reader.leaveOpenType(reader.enterOpenType());
        }
        assertThatThrownBy(() -> reader.leaveOpenType(behind))
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.reason()).isEqualTo(Reason.TRAILING_OCTETS));
    }

    @Test
    void aNumberOfNoOctetsIsRefused() {
        List<Consumer<UperReader>> numbers = List.of(
                UperReader::semiConstrained,
                UperReader::unconstrained,
                UperReader::unconstrainedBig,
                in -> in.semiConstrainedBig(BigInteger.ZERO));
        for (Consumer<UperReader> number : numbers) {
            reader.start(new byte[2], 0, 2);
            assertThatThrownBy(() -> number.accept(reader))
                    .isInstanceOfSatisfying(
                            Malformed.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_LENGTH));
        }
    }

    @Test
    void aValueOfNoBitsInAnOpenTypeIsOneOctetOfZeros() {
        byte[] buffer = new byte[2];
        writer.start(buffer, 0, 2);
        writer.endOpenType(writer.beginOpenType());
        assertThat(buffer).containsExactly(1, 0);
        reader.start(buffer, 0, 2);
        reader.leaveOpenType(reader.enterOpenType());
        assertThat(reader.remaining()).isZero();
    }

    private static List<Step> steps(SplittableRandom random, int depth) {
        List<Step> steps = new ArrayList<>();
        int count = random.nextInt(1, 9);
        for (int i = 0; i < count; i++) {
            steps.add(step(random, depth));
        }
        return steps;
    }

    private static Step step(SplittableRandom random, int depth) {
        long number = random.nextLong() >>> random.nextInt(64);
        return switch (random.nextInt(8)) {
            case 0, 1 -> {
                int count = random.nextInt(65);
                yield new Bits(count == 0 ? 0 : random.nextLong() >>> (64 - count), count);
            }
            case 2 -> new SemiConstrained(number);
            case 3 -> new Unconstrained(random.nextBoolean() ? number : -number);
            case 4 -> new NormallySmall(random.nextInt(200));
            case 5 ->
                new Octets(octets(random, random.nextInt(40) == 0 ? random.nextInt(90_000) : random.nextInt(300)));
            case 6 -> random.nextBoolean() ? new Text("车 " + number + " é") : bitString(random);
            default -> depth == 0 ? new Bits(1, 1) : new OpenType(steps(random, depth - 1));
        };
    }

    private static Step bitString(SplittableRandom random) {
        int count = random.nextInt(150);
        byte[] octets = octets(random, (count + 7) / 8);
        if (count % 8 != 0) {
            octets[octets.length - 1] &= (byte) (0xff00 >> count % 8);
        }
        return new Bitstring(octets, count);
    }

    private static byte[] octets(SplittableRandom random, int count) {
        byte[] octets = new byte[count];
        random.nextBytes(octets);
        return octets;
    }

    private static String fragments(byte[] octets) {
        StringBuilder bits = new StringBuilder();
        int at = 0;
        while (octets.length - at >= 16_384) {
            int blocks = Math.min(4, (octets.length - at) / 16_384);
            bits.append("11").append(binary(blocks, 6));
            bits.append(ofOctets(Arrays.copyOfRange(octets, at, at + blocks * 16_384)));
            at += blocks * 16_384;
        }
        int left = octets.length - at;
        bits.append(left < 128 ? "0" + binary(left, 7) : "10" + binary(left, 14));
        return bits.append(ofOctets(Arrays.copyOfRange(octets, at, octets.length)))
                .toString();
    }

    private static String ofSteps(List<Step> steps) {
        StringBuilder bits = new StringBuilder();
        steps.forEach(step -> bits.append(step.bits()));
        return bits.toString();
    }

    private static byte[] octetsOf(List<Step> steps) {
        String bits = ofSteps(steps);
        byte[] octets = new byte[Math.max(1, (bits.length() + 7) / 8)];
        for (int i = 0; i < bits.length(); i++) {
            octets[i / 8] |= (byte) (bits.charAt(i) == '1' ? 0x80 >> i % 8 : 0);
        }
        return octets;
    }

    private static String ofOctets(byte[] octets) {
        StringBuilder bits = new StringBuilder();
        for (byte octet : octets) {
            bits.append(binary(octet & 0xff, 8));
        }
        return bits.toString();
    }

    private static String binary(long value, int count) {
        StringBuilder bits = new StringBuilder();
        for (int i = count - 1; i >= 0; i--) {
            bits.append(value >>> i & 1);
        }
        return bits.toString();
    }
}
