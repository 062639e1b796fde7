package io.verge.asn1.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
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
        assertThat(read(hex).big(0, true, null, null)).isEqualTo(BigInteger.valueOf(value));
        assertWritten(hex, w -> w.big(BigInteger.valueOf(value), 0, true));
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
            writer.octetString(OctetString.copyOf(octets));
            writer.endOpenType(begin);
            writer.octet(0x5a);
            reader.start(buffer, 1, writer.position());
            int outer = reader.enterOpenType();
            assertThat(reader.octetString(length).toArray()).isEqualTo(octets);
            reader.leaveOpenType(outer);
            assertThat(reader.octet()).isEqualTo(0x5a);
            assertThat(reader.remaining()).isZero();
        }
    }

    @Test
    void aBitStringOfItsOwnLengthTellsWhatItsLastOctetLeavesOpen() {
        assertWritten("0304f0a0", w -> w.unboundedBitString(BitString.parse("111100001010")));
        assertThat(read("0304f0af").bitString(0, 12)).isEqualTo(BitString.parse("111100001010"));
        assertRejected("0304f0af", Reason.OUT_OF_RANGE, r -> r.bitString(0, 11));
        assertRejected("00", Reason.BAD_LENGTH, OerReader::bitStringLength);
        assertRejected("0208ff", Reason.BAD_LENGTH, OerReader::bitStringLength);
        assertRejected("0107", Reason.BAD_LENGTH, OerReader::bitStringLength);
    }

    @Test
    void whatLiesAboutItsLengthIsRefusedBeforeAnythingIsMade() {
        assertRejected("84ffffffff00", Reason.BAD_LENGTH, OerReader::length);
        assertRejected("80", Reason.BAD_LENGTH, OerReader::length);
        assertRejected("0501", Reason.TRUNCATED, OerReader::length);
        assertRejected("020fff00", Reason.BAD_LENGTH, r -> r.count(1, 0, 1 << 20));
        assertRejected("04ffffffff", Reason.BAD_LENGTH, r -> r.count(0, 0, 1 << 20));
        assertRejected("09010000000000000000", Reason.OUT_OF_RANGE, OerReader::unsigned);
        assertRejected("ffffffffffff7f", Reason.BAD_TAG, OerReader::tag);
        assertRejected("bf807f", Reason.BAD_TAG, OerReader::tag);
        assertRejected("0103", Reason.OUT_OF_RANGE, r -> r.count(0, 0, 2));
        assertRejected("1fff", Reason.OUT_OF_RANGE, r -> r.unsigned(2, 0, 8190));
        assertRejected("03800000", Reason.BAD_LENGTH, r -> r.characterCount(2, 0, 9));
        assertRejected("0180", Reason.OUT_OF_RANGE, r -> r.signedWithin(-127, Long.MAX_VALUE));
        assertRejected("02c328", Reason.BAD_CONTENTS, OerReader::utf8);
        assertRejected("", Reason.TRUNCATED, OerReader::octet);
    }

    @ParameterizedTest
    @CsvSource({
        "5,8,false,0000000000000005",
        "18446744073709551615,8,false,ffffffffffffffff",
        "-2,8,true,fffffffffffffffe"
    })
    void aNumberOfAnySizeTakesTheOctetsOfItsBounds(BigInteger value, int octets, boolean isSigned, String hex) {
        assertWritten(hex, w -> w.big(value, octets, isSigned));
        assertThat(read(hex).big(octets, isSigned, value, value)).isEqualTo(value);
        assertRejected(hex, Reason.OUT_OF_RANGE, r -> r.big(octets, isSigned, null, value.subtract(BigInteger.ONE)));
    }

    @Test
    void thePreambleFillsItsLastOctetUp() {
        assertWritten("a0", w -> w.presence(0b101, 3));
        assertThat(read("bf").presence(3)).isEqualTo(0b101);
        assertWritten("ff80", w -> w.presence(0x1ff, 9));
        assertThat(read("ff80").presence(9)).isEqualTo(0x1ff);
    }

    @Test
    void theElementsOfASetRise() {
        byte[] buffer = new byte[16];
        writer.start(buffer, 1, 15);
        int[] ends = new int[4];
        List<String> elements = List.of("0201", "01ff", "02");
        for (int i = 0; i < elements.size(); i++) {
            writer.octetString(OctetString.parse(elements.get(i)));
            ends[i + 1] = writer.position();
        }
        writer.sort(ends);
        writer.octet(9);
        assertThat(OctetString.copyOf(Arrays.copyOf(buffer, 7))).hasToString("0001FF02020109");
    }

    @Test
    void listsOfNothingHaveAnEnd() {
        OerReader r = read("020400020400");
        assertThat(r.count(0, 0, 1 << 20)).isEqualTo(1024);
        assertThatThrownBy(() -> r.count(0, 0, 1 << 20)).isInstanceOf(Malformed.class);
    }

    @Test
    void aFullBufferIsToldAndNotWrittenPast() {
        byte[] buffer = new byte[8];
        writer.start(buffer, 2, 3);
        int begin = writer.beginOpenType();
        writer.number(0x0102, 2);
        assertThatThrownBy(() -> writer.octet(3)).isInstanceOf(BufferFull.class);
        assertThatThrownBy(() -> writer.number(3, 1)).isInstanceOf(BufferFull.class);
        assertThatThrownBy(() -> writer.octetString(OctetString.copyOf((byte) 1)))
                .isInstanceOf(BufferFull.class);
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
