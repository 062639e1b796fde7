package io.verge.edge.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.verge.edge.dissemination.Interest;
import io.verge.edge.dissemination.MessageKind;
import io.verge.edge.dissemination.MessageSet;
import io.verge.edge.dissemination.Rsu;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.VergeException;
import io.verge.road.GeoPosition;
import io.verge.road.GeoReference;
import io.verge.road.LocalDynamicMap;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SiteConfigTest {
    private static final GeoPosition REFERENCE = new GeoPosition(31.2304, 121.4737);
    private static final String LEAST = """
            site:
              id: corner
              reference: {latitudeDeg: 31.2304, longitudeDeg: 121.4737}
            """;

    @Test
    void whatIsNotSaidHasItsDefault() {
        assertThat(SiteConfig.parse(LEAST, "test")).isEqualTo(SiteConfig.defaults("corner", REFERENCE));
    }

    @Test
    void theExampleIsTheManualAndShowsTheDefaults() throws IOException {
        SiteConfig example = SiteConfig.parse(example(), "example");
        SiteConfig defaults = SiteConfig.defaults("example", REFERENCE);
        Interest near = new Interest.Near(0, 0, 300);
        assertThat(example)
                .isEqualTo(new SiteConfig(
                        "example",
                        "Example junction",
                        REFERENCE,
                        Path.of("example.osm"),
                        "0.0.0.0",
                        defaults.httpPort(),
                        defaults.mqttPort(),
                        defaults.udpPort(),
                        Map.of(FrameFormat.CN, 4710, FrameFormat.EU, 4711, FrameFormat.US, 4712),
                        true,
                        defaults.limits(),
                        defaults.recording(),
                        List.of(new SiteConfig.Sensor("camera-north", 0.5, 0.5, 5)),
                        List.of(new Rsu(
                                "rsu-1",
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 4701),
                                near,
                                MessageSet.CN,
                                MessageSet.CN.kinds()))));
    }

    @Test
    void everyKeyIsMapped() {
        SiteConfig config = SiteConfig.parse("""
                site: {id: a-1, name: Kreuzung, reference: {latitudeDeg: 48.1, longitudeDeg: 11.5}, map: maps/a.net.xml}
                bindAddress: 10.0.0.1
                ports: {http: 1, mqtt: 2, udp: 3, messages: {cn: 10, eu: 11, us: 12}}
                rehearsal: false
                limits: {tracks: 4, objectsPerFrame: 5, ingestQueueBytes: 65536, clients: 7, watchers: 8,
                         messageBytes: 65537, clientQueueBytes: 65538}
                recording: {enabled: true, directory: /tmp/r, maxBytes: 1048576}
                sensors: [{id: s, positionSigmaM: 0.1, speedSigmaMps: 0.2, headingSigmaDeg: 0.3}]
                rsus: [{name: r, host: 127.0.0.1, port: 9, area: {latitudeDeg: 48.1001, longitudeDeg: 11.5, radiusM: 50},
                        set: cn, messages: [rsi, map]}]
                """, "test");
        GeoReference reference = GeoReference.of(48.1, 11.5);
        Interest near = new Interest.Near(0, reference.yM(48.1001, 11.5), 50);
        assertThat(config)
                .isEqualTo(new SiteConfig(
                        "a-1",
                        "Kreuzung",
                        new GeoPosition(48.1, 11.5),
                        Path.of("maps/a.net.xml"),
                        "10.0.0.1",
                        1,
                        2,
                        3,
                        Map.of(FrameFormat.CN, 10, FrameFormat.EU, 11, FrameFormat.US, 12),
                        false,
                        new SiteConfig.Limits(4, 5, 65_536, 7, 8, 65_537, 65_538),
                        new SiteConfig.Recording(true, Path.of("/tmp/r"), 1_048_576),
                        List.of(new SiteConfig.Sensor("s", 0.1, 0.2, 0.3)),
                        List.of(new Rsu(
                                "r",
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 9),
                                near,
                                MessageSet.CN,
                                Set.of(MessageKind.HAZARDS, MessageKind.ROAD_MAP)))));
        assertThat(config.dissemination().mqttPort()).isEqualTo(2);
        assertThat(config.dissemination().maxClients()).isEqualTo(7);
    }

    @Test
    void aRoadsideUnitIsToldOnlyWhatItsSetHasMessagesFor() {
        String rsu = LEAST + "rsus: [{name: r, host: 127.0.0.1, port: 9, set: %s, messages: %s}]";
        assertThatThrownBy(() -> SiteConfig.parse(rsu.formatted("cam", "[]"), "test"))
                .hasMessageContaining("rsus[0].set: must be one of verge, cn, eu, us")
                .hasMessageContaining("rsus[0].messages: must be a list of advisory, not a list of 0");
        assertThatThrownBy(() -> SiteConfig.parse(rsu.formatted("cn", "[rsm, cpm]"), "test"))
                .hasMessageContaining("rsus[0].messages[1]: must be one of rsm, rsi, spat, map, not \"cpm\"");
    }

    @Test
    void noTwoKindsOfDatagramsShareAPort() {
        assertThatThrownBy(() -> SiteConfig.parse("""
                        site: {id: a, reference: {latitudeDeg: 48.1, longitudeDeg: 11.5}}
                        ports: {udp: 10, messages: {cn: 10, eu: 0, us: 0}}
                        """, "test"))
                .hasMessageContaining("ports.messages.cn: another port for datagrams has the same number, 10");
    }

    @Test
    void allProblemsAreToldAtOnceEachWithItsPath() {
        assertThatThrownBy(() -> SiteConfig.parse("""
                        site: {id: "a b", reference: {latitudeDeg: north}}
                        ports: {htpp: 80, mqtt: 99999}
                        limits: 7
                        recording: {enabled: perhaps}
                        sensors: [{positionSigmaM: -1}]
                        rsus: {name: r}
                        colour: red
                        """, "bad.yaml"))
                .isInstanceOfSatisfying(
                        VergeException.class, e -> assertThat(e.code()).isEqualTo("config.invalid"))
                .message()
                .contains("bad.yaml has 11 problems")
                .contains("site.id: must be 1 … 64 letters")
                .contains("site.reference.longitudeDeg: is missing")
                .contains("site.reference.latitudeDeg: must be a number of -89.0 … 89.0, not \"north\"")
                .contains("ports.htpp: is not a key here; did you mean ports.http?")
                .contains("ports.mqtt: must be a whole number of 0 … 65535, not 99999")
                .contains("limits: is a section of keys, not 7")
                .contains("recording.enabled: must be true or false, not \"perhaps\"")
                .contains("sensors[0].id: is missing")
                .contains("sensors[0].positionSigmaM: must be a number of 0.001 … 50.0, not -1")
                .contains("rsus: must be a list of at most 1024, not a section")
                .contains("colour: is not a key here; keys are site, bindAddress, ports");
    }

    @Test
    void noMoreSensorsAreListedThanThePictureTellsApart() {
        String sensors = IntStream.rangeClosed(1, LocalDynamicMap.MAX_NAMED_SENSORS + 1)
                .mapToObj(i -> "{id: camera-" + i + "}")
                .collect(Collectors.joining(", ", "sensors: [", "]"));
        assertThatThrownBy(() -> SiteConfig.parse(LEAST + sensors, "many.yaml"))
                .hasMessageContaining("sensors: must be a list of at most 62, not a list of 63");
    }

    @Test
    void anEmptyFileAndBrokenYamlAreOneClearError() {
        assertThatThrownBy(() -> SiteConfig.parse("", "empty.yaml")).hasMessageContaining("site.id: is missing");
        assertThatThrownBy(() -> SiteConfig.parse("site:\n  id: [", "broken.yaml"))
                .isInstanceOf(VergeException.class)
                .hasMessageContaining("line 2");
    }

    private static String example() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SiteConfigTest.class.getClassLoader().getResourceAsStream("verge-edge.example.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
