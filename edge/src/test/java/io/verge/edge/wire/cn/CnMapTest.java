package io.verge.edge.wire.cn;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.edge.wire.Maps;
import io.verge.messages.cn.frame.MessageFrame;
import io.verge.messages.cn.roadmap.Connection;
import io.verge.messages.cn.roadmap.Lane;
import io.verge.messages.cn.roadmap.Link;
import io.verge.messages.cn.roadmap.MapData;
import io.verge.messages.cn.roadmap.Node;
import io.verge.road.SignalPhase;
import io.verge.road.SignalState;
import io.verge.road.map.RoadMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CnMapTest {
    private final CnWriter writer = new CnWriter();

    @Test
    void aSumoMapComesBackAsTheSameLanes() {
        RoadMap map = Maps.sumo();
        Maps.assertSameGraph(CnMapReader.read(message(map), map.reference()).orElseThrow(), map);
    }

    @Test
    void aLanelet2MapComesBackAsTheSameLanes() {
        RoadMap map = Maps.lanelet2();
        assertThat(map.lanes()).isNotEmpty();
        Maps.assertSameGraph(CnMapReader.read(message(map), map.reference()).orElseThrow(), map);
    }

    @Test
    void theNodeOfAnIntersectionHasItsNumberAndItsPhasesAreSignalGroups() {
        RoadMap map = Maps.sumo();
        MapData message = decoded(message(map));
        List<Integer> groups = map.lanes().stream()
                .map(io.verge.road.map.Lane::signalKey)
                .filter(key -> key >= 0)
                .toList();
        assertThat(groups).isNotEmpty();
        for (int key : groups) {
            assertThat(message.nodes())
                    .anyMatch(node -> SignalState.key(node.id().id(), key & 0xff) == key
                            && connections(node).anyMatch(c -> c.phaseId().orElse(0) == (key & 0xff)));
        }
    }

    @Test
    void lanesOfALinkAreNumberedFromTheLeft() {
        RoadMap map = Maps.sumo();
        CnLinks links = CnLinks.of(map);
        for (int node = 0; node < links.nodes().size(); node++) {
            for (List<Integer> lanes : links.into(node)) {
                assertThat(lanes).extracting(links::number).isEqualTo(numbers(lanes.size()));
                for (int i = 1; i < lanes.size(); i++) {
                    var left = map.lane(lanes.get(i - 1)).centreLine();
                    var right = map.lane(lanes.get(i)).centreLine();
                    assertThat(left.offsetM(
                                    left.lengthM() / 2, right.xAt(right.lengthM() / 2), right.yAt(right.lengthM() / 2)))
                            .isNegative();
                }
            }
        }
    }

    @Test
    void whatIsNoMapIsNone() {
        assertThat(CnMapReader.read(new byte[] {1, 2, 3}, Maps.sumo().reference()))
                .isEmpty();
        int length = writer.spat(List.of(new SignalState(1, 1, SignalPhase.DARK, 1, 0, 0)), 1, 0);
        assertThat(CnMapReader.read(
                        Arrays.copyOf(writer.bytes(), length), Maps.sumo().reference()))
                .isEmpty();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private static Stream<Connection> connections(Node node) {
        return node.inLinks().orElse(List.of()).stream()
                .map(Link::lanes)
                .flatMap(List::stream)
                .map(Lane::connectsTo)
                .flatMap(list -> list.orElse(List.of()).stream());
    }

    private byte[] message(RoadMap map) {
        return Arrays.copyOf(writer.bytes(), writer.map(CnMap.nodes(CnLinks.of(map)), 1_795_435_200_000_000L, 3));
    }

    private static MapData decoded(byte[] bytes) {
        Codec<MessageFrame> codec = Codec.uper(MessageFrame::readUper, MessageFrame::writeUper);
        return switch (codec.decode(bytes, 0, bytes.length)) {
            case Decoded.Value<MessageFrame> value
            when value.value() instanceof MessageFrame.MapFrame(MapData map) -> map;
            case Decoded<MessageFrame> other -> throw new AssertionError(other.toString());
        };
    }
}
