package io.verge.road.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a map file, it is read or refused with its name, and nothing else comes out. */
class BrokenMapsTest {
    private static final long SEED = 404L;
    private static final int FILES = 1_500;
    private static final String LIKELY = "0123456789.-,:_<>/\"'=aeilnrsx &";

    @TempDir
    private Path directory;

    @Test
    void aMutatedLanelet2MapIsReadOrRefused() throws IOException {
        mutate("crossroads.osm", Lanelet2Reader::read);
    }

    @Test
    void aMutatedSumoNetworkIsReadOrRefused() throws IOException {
        mutate("junction.net.xml", SumoNetReader::read);
    }

    private void mutate(String name, Consumer<Path> reader) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] whole = TestFiles.text(name).getBytes(StandardCharsets.UTF_8);
        Path file = directory.resolve(name);
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = whole.clone();
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte)
                        (random.nextInt(8) == 0 ? random.nextInt() : LIKELY.charAt(random.nextInt(LIKELY.length())));
            }
            int length = random.nextInt(10) == 0 ? random.nextInt(bytes.length) : bytes.length;
            Files.write(file, Arrays.copyOf(bytes, length));
            try {
                reader.accept(file);
            } catch (MapFormatException e) {
                refused++;
                assertThat(e).as("seed %d, file %d", SEED, i).hasMessageContaining(name + ":");
            } catch (RuntimeException e) {
                fail("seed " + SEED + ", file " + i + ": " + e, e);
            }
        }
        assertThat(refused).isBetween(FILES / 10, FILES);
    }
}
