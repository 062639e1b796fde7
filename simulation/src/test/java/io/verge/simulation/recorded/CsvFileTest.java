package io.verge.simulation.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void columnsAreFoundByNameInAnyOrderAndOthersPassedOver() throws IOException {
        CsvFile csv = CsvFile.open(file("b,noise,a\r\n1.5,x,-2\r\n\r\n3,y,4e2\r\n"), "a", "b");

        assertThat(csv.next()).isTrue();
        assertThat(csv.number(0)).isEqualTo(-2);
        assertThat(csv.number(1)).isEqualTo(1.5);
        assertThat(csv.next()).isTrue();
        assertThat(csv.whole(0, 0, 1000)).isEqualTo(400);
        assertThat(csv.text(1)).isEqualTo("3");
        assertThat(csv.next()).isFalse();
    }

    @Test
    void numbersAreThoseTheJdkReads() throws IOException {
        long seed = 20_261_123;
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("n\n");
        double[] expected = new double[5000];
        for (int i = 0; i < expected.length; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 12));
            String written = switch (random.nextInt(3)) {
                case 0 -> Double.toString(value);
                case 1 -> String.format(Locale.ROOT, "%.3f", value);
                default -> String.format(Locale.ROOT, "%.15f", value);
            };
            expected[i] = Double.parseDouble(written);
            text.append(written).append('\n');
        }
        CsvFile csv = CsvFile.open(file(text.toString()), "n");
        for (int i = 0; i < expected.length; i++) {
            csv.next();
            assertThat(csv.number(0))
                    .as("seed %d, row %d: %s", seed, i, csv.text(0))
                    .isEqualTo(expected[i]);
        }
    }

    @Test
    void whatIsNoNumberNamesFileLineAndColumn() throws IOException {
        CsvFile csv = CsvFile.open(file("t,x\n1,2\n3,\"4\"\n"), "t", "x");
        csv.next();
        csv.next();

        assertThatThrownBy(() -> csv.number(1))
                .isInstanceOf(RecordingException.class)
                .hasMessageEndingWith("tracks.csv:3:x: expected a number, found \"\"4\"\"");
    }

    @Test
    void nothingButPunctuationIsNoNumber() throws IOException {
        for (String wrong : new String[] {"-", ".", "1.2.3", "1e", "--1", "0x10", "1d"}) {
            CsvFile csv = CsvFile.open(file("x\n" + wrong + "\n"), "x");
            csv.next();
            assertThatThrownBy(() -> csv.number(0)).as(wrong).isInstanceOf(RecordingException.class);
        }
    }

    @Test
    void notANumberAndInfinityAreReadAsSuch() throws IOException {
        CsvFile csv = CsvFile.open(file("a,b,c,d\nnan,,-inf,Infinity\n"), "a", "b", "c", "d");
        csv.next();

        assertThat(csv.number(0)).isNaN();
        assertThat(csv.number(1)).isNaN();
        assertThat(csv.number(2)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(csv.number(3)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aMissingColumnNamesWhatTheHeaderHas() {
        assertThatThrownBy(() -> CsvFile.open(file("t,x\n"), "t", "y"))
                .isInstanceOf(RecordingException.class)
                .hasMessageEndingWith("tracks.csv:1: no column \"y\"; the header has t, x");
    }

    @Test
    void aRowWithTooFewOrTooManyFieldsNamesItsLine() throws IOException {
        CsvFile shorter = CsvFile.open(file("t,x\n1\n"), "t");
        assertThatThrownBy(shorter::next).hasMessageEndingWith(":2: 1 fields where the header has 2 columns");
        CsvFile longer = CsvFile.open(file("t,x\n1,2,3\n"), "t");
        assertThatThrownBy(longer::next).hasMessageEndingWith(":2: 3 fields where the header has 2 columns");
    }

    @Test
    void anAbsentFileIsOneClearLine() {
        assertThatThrownBy(() -> CsvFile.open(folder.resolve("absent.csv"), "t"))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("absent.csv: cannot be read");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("tracks.csv"), text);
    }
}
