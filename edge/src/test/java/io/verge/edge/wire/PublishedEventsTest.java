package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.verge.edge.wire.cn.CnReader;
import io.verge.edge.wire.eu.EuReader;
import io.verge.edge.wire.us.UsReader;
import io.verge.road.GeoReference;
import io.verge.road.Observations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What others have published of RSI, DENM, IVIM and TIM is read to the last event; skipped where it is not at hand. */
class PublishedEventsTest {
    private static final long MICROS = 1_795_435_200_000_000L;

    private final WireFrame frame =
            new WireFrame(GeoReference.of(31.2304, 121.4737), 1_000, 10, 10, new Observations(10));

    @Test
    void denmsTellOfAnEventEach() {
        EuReader reader = new EuReader();
        int events = 0;
        for (Published message : published("etsi/vectors.jsonl")) {
            boolean isVersion2 = message.bytes()[0] == 2;
            if (message.type().equals("DENM") && isVersion2) {
                read(reader::read, message);
                assertThat(frame.events.size() + frame.otherEvents).isOne();
                events += frame.events.size();
            }
        }
        assertThat(events).isPositive();
    }

    @Test
    void ivimsTellOfTheSignsTheyHavePlacesFor() {
        EuReader reader = new EuReader();
        int read = 0;
        int events = 0;
        for (Published message : published("etsi/vectors-generated-infra.jsonl")) {
            if (message.type().equals("IVIM")) {
                read(reader::read, message);
                assertThat(frame.events.size() + frame.otherEvents).isPositive();
                read++;
                events += frame.events.size();
            }
        }
        assertThat(read).isPositive();
        assertThat(events).isPositive();
    }

    @Test
    void timsTellOfAnEventForEachOfTheirFrames() {
        UsReader reader = new UsReader();
        int events = 0;
        for (Published message : published("j2735/vectors.jsonl")) {
            if (message.type().equals("TIM")) {
                read(reader::read, message);
                assertThat(frame.events.size() + frame.otherEvents).isPositive();
                events += frame.events.size();
            }
        }
        assertThat(events).isPositive();
    }

    @Test
    void rsisTellOfEventsAndSigns() {
        CnReader reader = new CnReader();
        int events = 0;
        for (Published message : published("csae/vectors-generated.jsonl")) {
            if (message.type().equals("RSI")) {
                read(reader::read, message);
                events += frame.events.size();
            }
        }
        assertThat(events).isPositive();
    }

    /** A set's reader. */
    private interface Reader {
        boolean read(byte[] bytes, int offset, int length, WireFrame frame);
    }

    private void read(Reader reader, Published message) {
        frame.clear(MICROS);
        assertThat(reader.read(message.bytes(), 0, message.bytes().length, frame))
                .as(message.line())
                .isTrue();
        frame.events.forEach(event -> assertThat(event.radiusM()).isPositive());
    }

    private static List<Published> published(String file) {
        Optional<List<Published>> found = Published.find(file);
        assumeTrue(found.isPresent());
        return found.orElseThrow();
    }
}
