package io.verge.asn1.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        "0.0,00",
        "1.3.6.1,2B0601",
        "2.999.3,883703",
        "2.100.340282366920938463463374607431768211455,8134" + "83FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF7F",
        "0.4.0.5574,0400AB46"
    })
    void anObjectIdentifierIsItsContentsOctets(String dotted, String hex) {
        ObjectIdentifier oid = ObjectIdentifier.parse(dotted, false);
        assertThat(oid.contents()).hasToString(hex);
        assertThat(oid).hasToString(dotted);
        assertThat(ObjectIdentifier.isWellFormed(oid.contents().toArray())).isTrue();
        assertThat(ObjectIdentifier.ofContents(OctetString.parse(hex), false)).isEqualTo(oid);
    }

    @Test
    void theFirstArcOfARelativeOneIsLikeTheOthers() {
        assertThat(ObjectIdentifier.parse("8571.3.2", true).contents()).hasToString("C27B0302");
        assertThat(ObjectIdentifier.parse("8571.3.2", true)).hasToString("8571.3.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "3.1", "0.40", "1.-2", "1..2", "1.2.", "1.x"})
    void whatNamesNoObjectIdentifierIsRefused(String text) {
        assertThatThrownBy(() -> ObjectIdentifier.parse(text, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contentsThatNeverEndOrSayNothingAreNotWellFormed() {
        assertThat(ObjectIdentifier.isWellFormed(new byte[] {})).isFalse();
        assertThat(ObjectIdentifier.isWellFormed(new byte[] {0x2b, (byte) 0x86}))
                .isFalse();
        assertThat(ObjectIdentifier.isWellFormed(new byte[] {0x2b, (byte) 0x80, 1}))
                .isFalse();
    }

    @Test
    void bitsAndOctetsAreEqualByContentsAndCannotBeChanged() {
        byte[] octets = {(byte) 0xab, (byte) 0xff};
        BitString bits = BitString.copyOf(octets, 12);
        OctetString whole = OctetString.copyOf(octets);
        octets[0] = 0;
        bits.toArray()[0] = 0;
        whole.toArray()[0] = 0;
        assertThat(bits).isEqualTo(BitString.of(0xabf, 12)).hasToString("ABF0/12");
        assertThat(bits.get(0)).isTrue();
        assertThat(bits.get(1)).isFalse();
        assertThat(bits.get(12)).isFalse();
        assertThat(BitString.of(0xabf, 13)).isNotEqualTo(bits);
        assertThat(whole).isEqualTo(OctetString.parse("abff")).hasToString("ABFF");
    }

    @Test
    void aListIsCopiedOnceAndCannotBeChanged() {
        List<Integer> given = new ArrayList<>(List.of(1, 2));
        List<Integer> list = Lists.copyOf(given);
        given.set(0, 9);
        assertThat(list).isEqualTo(List.of(1, 2)).hasToString("[1, 2]");
        assertThat(Lists.copyOf(list)).isSameAs(list);
        assertThat(Lists.copyOf(Optional.of(given))).contains(List.of(9, 2));
        assertThatThrownBy(() -> list.set(0, 3)).isInstanceOf(UnsupportedOperationException.class);
        given.add(null);
        assertThatThrownBy(() -> Lists.copyOf(given)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void thousandsOfUnknownAdditionsAreWrittenAsFastAsTheyWereRead() {
        List<UnknownExtensions.Item> items = new ArrayList<>();
        for (int index = 0; index < 16_000; index += 2) {
            items.add(new UnknownExtensions.Item(index, OctetString.parse("00")));
        }
        UnknownExtensions unknown = new UnknownExtensions(EncodingRules.UPER, 16_000, items);
        UperWriter writer = new UperWriter();
        byte[] buffer = new byte[20_000];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 9; i++) {
            long begin = threads.getCurrentThreadCpuTime();
            writer.start(buffer, 0, buffer.length);
            writer.extensionBitmap(unknown.bitmap(), unknown, 0);
            unknown.writeUper(writer);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - begin);
        }
        // One look at all items for each of them would be more than ten times as much.
        assertThat(least).as("ns").isLessThan(5_000_000);
        UperReader reader = new UperReader();
        reader.start(buffer, 0, writer.finish());
        int count = reader.normallySmallLength();
        long bitmap = reader.extensionBitmap(count);
        assertThat(UnknownExtensions.read(reader, bitmap, reader.extensionBitmapRest(count), count, 0))
                .isEqualTo(new UnknownExtensions(EncodingRules.UPER, count, items));
    }

    @Test
    void unknownAdditionsOutOfTheirOrderAreRefused() {
        UnknownExtensions.Item item = new UnknownExtensions.Item(3, OctetString.parse("00"));
        assertThatThrownBy(() -> new UnknownExtensions(EncodingRules.UPER, 2, List.of(item, item)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("addition 3 is not in its order");
    }

    @Test
    void whatIsTooLongOrOutOfRangeIsNamed() {
        assertThatThrownBy(() -> Check.size("id", OctetString.parse("00"), 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size of id 1 is not in 2..2");
        assertThatThrownBy(() -> Check.elements("lanes", Optional.of(List.of(1, 16)), 0, 15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lanes 16 is not in 0..15");
    }
}
