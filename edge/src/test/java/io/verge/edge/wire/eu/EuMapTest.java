package io.verge.edge.wire.eu;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.wire.Maps;
import io.verge.messages.eu.release1.dsrcmap.RoadSegment;
import io.verge.messages.eu.release1.dsrcvariant.IntersectionGeometry;
import io.verge.road.map.RoadMap;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EuMapTest {
    private final EuWriter writer = new EuWriter();

    @Test
    void aSumoMapComesBackAsTheSameLanes() {
        RoadMap map = Maps.sumo();
        Maps.assertSameGraph(EuMapReader.read(message(map), map.reference()).orElseThrow(), map);
    }

    @Test
    void aLanelet2MapComesBackAsTheSameLanes() {
        RoadMap map = Maps.lanelet2();
        Maps.assertSameGraph(EuMapReader.read(message(map), map.reference()).orElseThrow(), map);
    }

    @Test
    void whatIsNoMapemIsNone() {
        RoadMap map = Maps.sumo();
        assertThat(EuMapReader.read(new byte[] {1, 2, 3}, map.reference())).isEmpty();
        assertThat(EuMapReader.read(new byte[] {2, 5}, map.reference())).isEmpty();
        assertThat(EuMapReader.read(new byte[0], map.reference())).isEmpty();
        byte[] cut = Arrays.copyOf(message(map), 100);
        assertThat(EuMapReader.read(cut, map.reference())).isEmpty();
    }

    private byte[] message(RoadMap map) {
        List<IntersectionGeometry> intersections = EuMap.intersections(map);
        List<RoadSegment> segments = EuMap.segments(map);
        return Arrays.copyOf(writer.bytes(), writer.mapem(17, intersections, segments, 1_795_435_200_000_000_000L));
    }
}
