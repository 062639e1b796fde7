package io.verge.messages.eu.release1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.verge.messages.Codec;
import io.verge.messages.eu.release1.cam.CAM;
import io.verge.messages.eu.release1.denm.DENM;
import io.verge.messages.eu.release1.infrastructure.MAPEM;
import io.verge.messages.eu.release1.infrastructure.SPATEM;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our messages as Wireshark understands them, that has its own dissector of each. They have neither
 * a list longer than its extensible size, of which it warns, nor a UTF8String with a size: tshark 4.0 reads the length of that
 * in as few bits as the size allows, but the size is not visible (X.691, clause 30), as all other peers have it.
 */
class TsharkTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void findTshark() {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tshark"))),
                "tshark is not installed (Debian: apt install tshark), so nobody else has looked at our messages");
    }

    @Test
    void dissectsWhatVehiclesAndRoadsideUnitsSayWithoutComplaint() throws IOException, InterruptedException {
        Capture capture = new Capture();
        add(capture, 2001, new Codec<>(CAM::readUper, CAM::writeUper), VehicleMessages.ambulance());
        add(capture, 2002, new Codec<>(DENM::readUper, DENM::writeUper), VehicleMessages.roadworks(Optional.empty()));
        add(capture, 2003, new Codec<>(MAPEM::readUper, MAPEM::writeUper), JunctionMessages.lanes());
        add(capture, 2004, new Codec<>(SPATEM::readUper, SPATEM::writeUper), JunctionMessages.lights());
        Path file = Files.write(directory.resolve("messages.pcap"), capture.octets());

        assertThat(tshark(file, "-T", "fields", "-e", "its.messageID").lines()).containsExactly("2", "1", "5", "4");
        assertThat(tshark(file, "-Y", "_ws.malformed || _ws.expert")).isEmpty();
    }

    private static <T> void add(Capture capture, int port, Codec<T> codec, T message) {
        capture.add(port, HexFormat.of().parseHex(codec.encode(message)));
    }

    private static String tshark(Path file, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tshark", "-r", file.toString()));
        Stream.of(options).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }
}
