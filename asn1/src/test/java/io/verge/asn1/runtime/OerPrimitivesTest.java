package io.verge.asn1.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OerPrimitivesTest {
    private final OerReader reader = new OerReader();
    private final OerWriter writer = new OerWriter();

    @ParameterizedTest
    @CsvSource({"0,0100", "127,017f", "128,020080", "-1,01ff", "-128,0180", "-129,02ff7f", "65536,03010000"})
    void aNumberWithoutBoundsTakesItsLengthAndAsFewOctetsAsItCan(long value, String hex) {
        assertWritten(hex, w -> w.signed(value));
        assertThat(read(hex).signed()).isEqualTo(value);
        assertThat(read(hex).signedBig()).isEqualTo(BigInteger.valueOf(value));
        assertWritten(hex, w -> w.signed(BigInteger.valueOf(value)));
    }

    @ParameterizedTest
    @CsvSource({"0,0100", "255,01ff", "256,020100", "-1,08ffffffffffffffff"})
    void aNumberWithoutSignTakesNoOctetForOne(long value, String hex) {
        assertWritten(hex, w -> w.unsigned(value));
        assertThat(read(hex).unsigned()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0,00", "127,7f", "128,820080", "-1,81ff", "300,82012c"})
    void anEnumerationValueIsShortWhereItCanBe(long value, String hex) {
        assertWritten(hex, w -> w.enumerated(value));
        assertThat(read(hex).enumerated()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"-2147483648,80", "-2147483646,82", "62,3e", "-1073741761,ff3f", "1073741952,7f8100"})
    void aTagOfMoreThanSixBitsGoesOnInGroupsOfSeven(int tag, String hex) {
        int wanted = tag;
        assertWritten(hex, w -> w.tag(wanted));
        assertThat(read(hex).tag()).isEqualTo(wanted);
    }

    @Test
    void anOpenTypeHasItsLengthInFrontHoweverLongItIs() {
        SplittableRandom random = new SplittableRandom(1);
        for (int length : new int[] {0, 1, 127, 128, 255, 256, 65_535, 65_536}) {
            byte[] octets = new byte[length];
            random.nextBytes(octets);
            byte[] buffer = new byte[length + 10];
            writer.start(buffer, 1, length + 9);
            int begin = writer.beginOpenType();
            writer.octets(octets);
            writer.endOpenType(begin);
            writer.octet(0x5a);
            reader.start(buffer, 1, writer.position());
            int outer = reader.enterOpenType();
            assertThat(reader.octets(length)).isEqualTo(octets);
            reader.leaveOpenType(outer);
            assertThat(reader.octet()).isEqualTo(0x5a);
            assertThat(reader.remaining()).isZero();
        }
    }

    @Test
    void aBitStringOfItsOwnLengthTellsWhatItsLastOctetLeavesOpen() {
        assertWritten("0304f0a0", w -> {
            w.bitStringLength(12);
            w.bitString(new byte[] {(byte) 0xf0, (byte) 0xaf}, 12);
        });
        OerReader r = read("0304f0af");
        assertThat(r.bitString(r.bitStringLength())).containsExactly(0xf0, 0xa0);
        assertRejected("00", Reason.BAD_LENGTH, OerReader::bitStringLength);
        assertRejected("0208ff", Reason.BAD_LENGTH, OerReader::bitStringLength);
        assertRejected("0107", Reason.BAD_LENGTH, OerReader::bitStringLength);
    }

    @Test
    void whatLiesAboutItsLengthIsRefusedBeforeAnythingIsMade() {
        assertRejected("84ffffffff00", Reason.BAD_LENGTH, OerReader::length);
        assertRejected("80", Reason.BAD_LENGTH, OerReader::length);
        assertRejected("0501", Reason.TRUNCATED, OerReader::length);
        assertRejected("020fff00", Reason.BAD_LENGTH, r -> r.count(1));
        assertRejected("04ffffffff", Reason.BAD_LENGTH, r -> r.count(0));
        assertRejected("09010000000000000000", Reason.OUT_OF_RANGE, OerReader::unsigned);
        assertRejected("ffffffffffff7f", Reason.BAD_TAG, OerReader::tag);
        assertRejected("02c328", Reason.BAD_CONTENTS, r -> r.utf8(r.length()));
        assertRejected("", Reason.TRUNCATED, OerReader::octet);
    }

    @Test
    void aFullBufferIsToldAndNotWrittenPast() {
        byte[] buffer = new byte[8];
        writer.start(buffer, 2, 3);
        int begin = writer.beginOpenType();
        writer.number(0x0102, 2);
        assertThatThrownBy(() -> writer.octet(3)).isInstanceOf(BufferFull.class);
        assertThatThrownBy(() -> writer.number(3, 1)).isInstanceOf(BufferFull.class);
        assertThatThrownBy(() -> writer.octets(new byte[1])).isInstanceOf(BufferFull.class);
        writer.endOpenType(begin);
        assertThat(buffer).containsExactly(0, 0, 2, 1, 2, 0, 0, 0);
    }

    private OerReader read(String hex) {
        byte[] input = java.util.HexFormat.of().parseHex(hex);
        reader.start(input, 0, input.length);
        return reader;
    }

    private void assertRejected(String hex, Reason reason, Consumer<OerReader> what) {
        OerReader r = read(hex);
        assertThatThrownBy(() -> what.accept(r))
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private void assertWritten(String hex, Consumer<OerWriter> what) {
        byte[] buffer = new byte[64];
        writer.start(buffer, 0, buffer.length);
        what.accept(writer);
        assertThat(java.util.HexFormat.of().formatHex(buffer, 0, writer.position()))
                .isEqualTo(hex);
    }
}
