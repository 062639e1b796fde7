package io.verge.edge.dissemination;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clients people have at hand: Eclipse Mosquitto's, where installed. */
final class MosquittoTest {
    private final BrokerFixture site = new BrokerFixture();

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqttv31", "mqttv311", "mqttv5"})
    void mosquittoSubReceivesAnAdvisory(String version) throws Exception {
        site.disseminator.publish(Advisories.crossing());
        String out =
                run(version, "mosquitto_sub", "-q", "1", "-t", "verge/v1/advisory/station/4711", "-C", "1", "-W", "10");
        byte[] json = new AdvisoryEncoder("site-1", Advisories.REFERENCE).json(Advisories.crossing());
        assertThat(out.strip()).isEqualTo(new String(json, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqttv31", "mqttv311", "mqttv5"})
    void mosquittoPubGetsAFrameIn(String version) throws Exception {
        for (String qos : List.of("0", "1", "2")) {
            run(version, "mosquitto_pub", "-q", qos, "-t", "verge/v1/frames/camera-north", "-m", "{\"version\":1}");
            assertThat(new String(site.nextFrame(), UTF_8)).isEqualTo("{\"version\":1}");
        }
    }

    private String run(String version, String program, String... arguments) throws IOException, InterruptedException {
        assumeTrue(isInstalled(program), program + " is not installed here");
        List<String> command = new ArrayList<>(
                List.of(program, "-h", "127.0.0.1", "-p", String.valueOf(site.disseminator.mqttPort()), "-V", version));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(BrokerFixture.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out;
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String directory : path.split(File.pathSeparator, -1)) {
            if (new File(directory, program).canExecute()) {
                return true;
            }
        }
        return false;
    }
}
