package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.edge.site.EdgeNode;
import io.verge.edge.site.SiteConfig;
import io.verge.road.StationType;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two cars about to meet tell of themselves in a set's messages, over the port of that set, to a whole site. */
@Timeout(60)
class SpokenCrossingTest {
    private static final double SPEED_MPS = 12;
    private static final double START_M = 60;
    private static final double SCENE_SECONDS = 4;
    private static final Duration STEP = Duration.ofMillis(100);

    private final SystemRuntime runtime = new SystemRuntime();

    @ParameterizedTest
    @EnumSource(names = {"CN_BSM", "EU_CAM", "US_BSM"})
    void theSiteWarns(Voice voice) throws IOException, InterruptedException {
        SiteConfig config = SiteConfig.defaults("corner", Listener.REFERENCE.origin())
                .withPorts(0, 0, 0)
                .withMessagePort(voice.format, 0);
        try (EdgeNode node = EdgeNode.start(config);
                DatagramSocket radio = new DatagramSocket()) {
            long begin = runtime.epochNanos() / 1_000;
            for (double s = 0; s < SCENE_SECONDS && node.counters().get(Counter.ADVISORY_NEW) == 0; ) {
                long now = runtime.epochNanos() / 1_000;
                s = (now - begin) / 1e6;
                send(radio, node, voice, car(1, s * SPEED_MPS - START_M, 0, 9_000), now);
                send(radio, node, voice, car(2, 0, s * SPEED_MPS - START_M, 0), now);
                Thread.sleep(STEP);
            }
            assertThat(node.counters().get(Counter.ADVISORY_NEW)).isPositive();
        }
    }

    private static void send(DatagramSocket radio, EdgeNode node, Voice voice, WireObject car, long micros)
            throws IOException {
        byte[] bytes = voice.say(car, micros);
        int port = node.udpPort(voice.format);
        assertThat(port).isNotEqualTo(node.udpPort(FrameFormat.OBJECT_LIST));
        radio.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }

    private static WireObject car(long station, double eastM, double northM, long headingCdeg) {
        WireObject car = new WireObject();
        car.clear();
        car.latitudeE7 = Voice.LATITUDE_E7;
        car.longitudeE7 = Voice.LONGITUDE_E7;
        car.move(eastM, northM);
        car.stationId = station;
        car.speedCmps = Math.round(SPEED_MPS * 100);
        car.speedSigmaCmps = 20;
        car.headingCdeg = headingCdeg;
        car.headingSigmaCdeg = 100;
        car.lengthCm = 460;
        car.widthCm = 185;
        car.semiMajorCm = 30;
        car.semiMinorCm = 30;
        car.stationType = StationType.PASSENGER_CAR.code();
        return car;
    }
}
