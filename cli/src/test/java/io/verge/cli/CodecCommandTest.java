package io.verge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CodecCommandTest {
    private static final String SIGNED_IN = """
            {"messageId":32,"value":{"basicType":"aPEDESTRIAN","secMark":1,"msgCnt":2,"id":"01020304",\
            "position":{"lat":10,"long":20},"accuracy":{"semiMajor":1,"semiMinor":2,"orientation":3},\
            "speed":4,"heading":5}}""";
    private static final String LIGHTS = """
            {"spatFrame":{"msgCnt":1,"timeStamp":2,"intersections":[{"intersectionId":{"id":3},"status":"0000",\
            "phases":[{"id":4,"phaseStates":[{"light":"red"}]}]}]}}""";
    private static final String RTCM = """
            {"header":{"protocolVersion":2,"messageID":13,"stationID":4711},\
            "rtcmc":{"msgCnt":1,"rev":"unknown","msgs":["AB"]}}""";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();

    @Test
    void whatIsEncodedIsDecodedAgainAndItsSetFoundOut() throws IOException {
        for (String[] message : new String[][] {{"us", SIGNED_IN}, {"cn", LIGHTS}, {"eu", RTCM}}) {
            String hex = encoded(message[0], message[1]);
            assertThat(run("codec", "decode", "--lines", hex)).isZero();
            assertThat(out.toString()).isEqualToNormalizingNewlines(message[1] + "\n");
            out.getBuffer().setLength(0);
        }
    }

    @Test
    void theHeadingSaysWhatItIs() throws IOException {
        String hex = encoded("cn", LIGHTS);
        assertThat(run("codec", "decode", hex)).isZero();
        assertThat(out.toString()).startsWith("# cn SPAT, " + hex.length() / 2 + " of " + hex.length() / 2 + " octets");
    }

    @Test
    void translationsEndInWhatHadNoCounterpartAndWhatIsNotKnown() throws IOException {
        String hex = encoded("cn", LIGHTS);
        assertThat(run("codec", "translate", "--to", "us", "--time", "2026-11-25T08:30:00Z", hex))
                .isZero();
        assertThat(out.toString())
                .startsWith("# us SPAT")
                .contains("stop-And-Remain")
                .contains("# no counterpart: spatFrame.msgCnt")
                .contains("# not known: value.intersections[0].revision");
    }

    @Test
    void base64AndOctetsAndCapturesAreReadFromFiles() throws IOException {
        byte[] octets = HexFormat.of().parseHex(encoded("us", SIGNED_IN));
        Path base64 = Files.writeString(
                directory.resolve("a.txt"), Base64.getEncoder().encodeToString(octets));
        Path binary = Files.write(directory.resolve("a.bin"), octets);
        Path capture = Files.write(directory.resolve("a.pcap"), pcap(octets));
        assertThat(run("codec", "decode", "--lines", base64.toString(), binary.toString(), capture.toString()))
                .isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines((SIGNED_IN + "\n").repeat(4));
    }

    @Test
    void whatIsWrongIsSaidWithItsBitAndItsField() throws IOException {
        String hex = encoded("cn", LIGHTS);
        assertThat(run("codec", "decode", "--set", "cn", hex.substring(0, hex.length() - 4)))
                .isOne();
        assertThat(out.toString()).contains("# wrong at bit ", ", in spatFrame.intersections[0].", "the input ends");
    }

    @Test
    void aLineThatCannotBeReadKeepsNoOtherFromBeingRead() throws IOException {
        String hex = encoded("us", SIGNED_IN);
        Path file = Files.writeString(directory.resolve("some.txt"), "0x" + hex + "\nzz-\n" + hex + "0\n" + hex + "\n");
        assertThat(run("codec", "decode", "--lines", file.toString())).isOne();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(SIGNED_IN),
                        second -> assertThat(second).endsWith(":2: neither hexadecimal digits nor base64"),
                        third -> assertThat(third).endsWith(":3: an odd number of hexadecimal digits"),
                        fourth -> assertThat(fourth).isEqualTo(SIGNED_IN));
    }

    @Test
    void aMemberThatDoesNotFitIsSaidWhenEncoding() throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), LIGHTS.replace("\"id\":4", "\"id\":256"));
        assertThat(run("codec", "encode", "--set", "cn", file.toString())).isOne();
        assertThat(out.toString()).contains("# wrong in spatFrame.intersections[0].phases[0].id");
    }

    @Test
    void rowsAreAnsweredRowForRow() throws IOException {
        String hex = encoded("us", SIGNED_IN);
        String rows = """
                {"set":"us","type":"PSM","hex":"%s"}
                {"set":"auto","hex":"%s"}
                {"set":"us","type":"PSM","hex":"%s"}
                {"set":"us","hex":"0"}
                {"set":"us"}
                nonsense
                """.formatted(hex, hex, hex.substring(0, 20));
        new CodecRows(Optional.empty(), Optional.empty())
                .answer(new BufferedReader(new StringReader(rows)), new PrintWriter(out));
        String right = "{\"type\":\"PSM\",\"value\":" + SIGNED_IN + ",\"hex\":\"" + hex + "\"}";
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(right),
                        second -> assertThat(second).isEqualTo(right),
                        third -> assertThat(third).startsWith("{\"error\":").contains("\"path\":\"value"),
                        fourth -> assertThat(fourth).contains("{\"error\":\"hex: "),
                        fifth -> assertThat(fifth).contains("{\"error\":\"no JSON object with a text hex"),
                        sixth -> assertThat(sixth).contains("{\"error\":\"no JSON: "));
    }

    @Test
    void aCamOfTheFirstProtocolVersionIsNotTakenForOneOfTheSecond() {
        assertThat(run("codec", "decode", "--set", "eu", "010200000001")).isOne();
    }

    private String encoded(String set, String json) throws IOException {
        Path file = Files.writeString(directory.resolve("message.json"), json);
        assertThat(run("codec", "encode", "--set", set, file.toString())).isZero();
        String hex = out.toString().strip();
        out.getBuffer().setLength(0);
        return hex;
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("".getBytes(StandardCharsets.US_ASCII)));
        try {
            return line.execute(arguments);
        } finally {
            System.setIn(before);
        }
    }

    /** A message over UDP and over GeoNetworking, by Ethernet, and a packet that holds none. */
    private static byte[] pcap(byte[] message) {
        ByteBuffer pcap = ByteBuffer.allocate(4_096).order(ByteOrder.LITTLE_ENDIAN);
        pcap.putInt(0xa1b2c3d4).putInt(0x0004_0002).putLong(0).putInt(65_535).putInt(1);
        byte[] ethernet = new byte[12];
        byte[] ip = new byte[20];
        ip[0] = 0x45;
        ip[9] = 17;
        record(pcap, ethernet, new byte[] {0x08, 0x00}, ip, new byte[8], message);
        record(pcap, ethernet, new byte[] {0x08, 0x06}, new byte[28]);
        byte[] geoNetworking = new byte[4 + 8 + 28 + 4];
        geoNetworking[0] = 0x11;
        geoNetworking[4] = 0x20;
        geoNetworking[5] = 0x50;
        record(pcap, ethernet, new byte[] {(byte) 0x89, 0x47}, geoNetworking, message);
        byte[] whole = new byte[pcap.position()];
        pcap.flip().get(whole);
        return whole;
    }

    private static void record(ByteBuffer pcap, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        pcap.putLong(0).putInt(length).putInt(length);
        for (byte[] part : parts) {
            pcap.put(part);
        }
    }
}
