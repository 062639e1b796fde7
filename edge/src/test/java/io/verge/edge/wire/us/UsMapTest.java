package io.verge.edge.wire.us;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.wire.Maps;
import io.verge.messages.us.dsrcmap.RoadSegment;
import io.verge.messages.us.dsrcvariant.IntersectionGeometry;
import io.verge.road.map.RoadMap;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsMapTest {
    private final UsWriter writer = new UsWriter();

    @Test
    void aSumoMapComesBackAsTheSameLanes() {
        RoadMap map = Maps.sumo();
        Maps.assertSameGraph(UsMapReader.read(message(map), map.reference()).orElseThrow(), map);
    }

    @Test
    void aLanelet2MapComesBackAsTheSameLanes() {
        RoadMap map = Maps.lanelet2();
        Maps.assertSameGraph(UsMapReader.read(message(map), map.reference()).orElseThrow(), map);
    }

    @Test
    void whatIsNoMapIsNone() {
        RoadMap map = Maps.sumo();
        assertThat(UsMapReader.read(new byte[] {1, 2, 3}, map.reference())).isEmpty();
        assertThat(UsMapReader.read(new byte[] {0, 18}, map.reference())).isEmpty();
        assertThat(UsMapReader.read(new byte[0], map.reference())).isEmpty();
        byte[] cut = Arrays.copyOf(message(map), 100);
        assertThat(UsMapReader.read(cut, map.reference())).isEmpty();
    }

    private byte[] message(RoadMap map) {
        List<IntersectionGeometry> intersections = UsMap.intersections(map);
        List<RoadSegment> segments = UsMap.segments(map);
        return Arrays.copyOf(writer.bytes(), writer.map(intersections, segments, 1_795_435_200_000_000_000L));
    }
}
