package io.verge.messages.cn;

import static io.verge.messages.cn.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.messages.cn.frame.MessageFrame;
import io.verge.messages.cn.position.PositionOffsetLLV;
import io.verge.messages.cn.road.LaneAttributes;
import io.verge.messages.cn.road.LaneTypeAttributes;
import io.verge.messages.cn.road.RegulatorySpeedLimit;
import io.verge.messages.cn.road.RoadPoint;
import io.verge.messages.cn.road.SpeedLimitType;
import io.verge.messages.cn.roadmap.ConnectingLane;
import io.verge.messages.cn.roadmap.ConnectingLaneEx;
import io.verge.messages.cn.roadmap.Connection;
import io.verge.messages.cn.roadmap.ConnectionEx;
import io.verge.messages.cn.roadmap.DottedSolidMarkingLineType;
import io.verge.messages.cn.roadmap.Lane;
import io.verge.messages.cn.roadmap.LaneEx;
import io.verge.messages.cn.roadmap.LaneLineType;
import io.verge.messages.cn.roadmap.Link;
import io.verge.messages.cn.roadmap.LinkEx;
import io.verge.messages.cn.roadmap.Maneuver;
import io.verge.messages.cn.roadmap.MapData;
import io.verge.messages.cn.roadmap.Movement;
import io.verge.messages.cn.roadmap.MovementEx;
import io.verge.messages.cn.roadmap.Node;
import io.verge.messages.cn.roadmap.ProhibitedZone;
import io.verge.messages.cn.roadmap.STPoint;
import io.verge.messages.cn.roadmap.Section;
import io.verge.messages.cn.roadmap.SignalWaitingLane;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** MAP, filled by hand: links as the first phase has them, and by sections as the second does. */
class RoadMapTest {
    private static final BitString STRAIGHT = BitString.parse("100000000000");

    @Test
    void aNodeHasLinksOfBothPhases() {
        Node node = node(Optional.of(List.of(link())), Optional.of(List.of(linkBySections())), Optional.of(zones()));
        assertThat(thereAndBack(node))
                .contains("\"inLinks\":[{\"name\":\"west\"", "\"inLinks-ex\":[{\"upstreamNodeId\"", "\"s-axis\":-1024");
    }

    @Test
    void aNodeOfTheFirstPhaseAlone() {
        assertThat(thereAndBack(node(Optional.of(List.of(link())), Optional.empty(), Optional.empty())))
                .doesNotContain("inLinks-ex", "prohibitedzone");
    }

    @Test
    void eachKindOfLane() {
        BitString bits = BitString.parse("1000000000000000");
        List<Lane> lanes = Stream.of(
                        new LaneTypeAttributes.Vehicle(BitString.parse("00000001")),
                        new LaneTypeAttributes.Vehicle(BitString.parse("000000011")),
                        new LaneTypeAttributes.Crosswalk(bits),
                        new LaneTypeAttributes.BikeLane(bits),
                        new LaneTypeAttributes.Sidewalk(bits),
                        new LaneTypeAttributes.Median(bits),
                        new LaneTypeAttributes.Striping(bits),
                        new LaneTypeAttributes.TrackedVehicle(bits),
                        new LaneTypeAttributes.Parking(bits))
                .map(RoadMapTest::lane)
                .toList();
        Link link = new Link(
                Optional.empty(),
                Samples.node(17),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                lanes,
                NONE);
        assertThat(thereAndBack(node(Optional.of(List.of(link)), Optional.empty(), Optional.empty())))
                .contains("\"sidewalk\"", "\"striping\"", "\"trackedVehicle\"");
    }

    private static String thereAndBack(Node node) {
        return Frames.thereAndBack(new MessageFrame.MapFrame(new MapData(5, OptionalInt.of(1), List.of(node), NONE)));
    }

    private static Node node(
            Optional<List<Link>> links, Optional<List<LinkEx>> linksBySections, Optional<ProhibitedZone> zones) {
        return new Node(
                Optional.of("crossing"), Samples.node(18), Samples.junction(), links, linksBySections, zones, NONE);
    }

    private static Link link() {
        return new Link(
                Optional.of("west"),
                Samples.node(17),
                Optional.of(limits()),
                660,
                Optional.of(points(Samples.farther(-9000, 1), Samples.near(-200, 1))),
                Optional.of(List.of(
                        new Movement(Samples.node(19), OptionalInt.of(2)),
                        new Movement(Samples.node(20), OptionalInt.empty()))),
                List.of(lane(new LaneTypeAttributes.Vehicle(BitString.parse("01000000")))),
                NONE);
    }

    private static Lane lane(LaneTypeAttributes type) {
        return new Lane(
                1,
                OptionalInt.of(330),
                Optional.of(new LaneAttributes(Optional.of(BitString.parse("0000000100")), type)),
                Optional.of(STRAIGHT),
                Optional.of(List.of(
                        new Connection(
                                Samples.node(19),
                                Optional.of(new ConnectingLane(2, Optional.of(STRAIGHT))),
                                OptionalInt.of(2)),
                        new Connection(Samples.node(20), Optional.empty(), OptionalInt.empty()))),
                Optional.of(limits()),
                Optional.of(points(Samples.farther(-9000, -20), Samples.absolute())),
                NONE);
    }

    private static LinkEx linkBySections() {
        return new LinkEx(
                Optional.empty(),
                Samples.node(17),
                Optional.of(limits()),
                OptionalInt.of(660),
                Optional.of(points(Samples.farther(-9000, 1), Samples.near(-200, 1))),
                Optional.of(List.of(new MovementEx(
                        Samples.node(19), OptionalInt.of(2), Optional.of(Maneuver.Item.MANEUVER_U_TURN), NONE))),
                List.of(
                        new Section(1, List.of(laneBySections(-1)), NONE),
                        new Section(63, List.of(laneBySections(31)), NONE)),
                NONE);
    }

    private static LaneEx laneBySections(int reference) {
        ConnectionEx connection = new ConnectionEx(
                Samples.node(19),
                Optional.of(new SignalWaitingLane(
                        300, points(Samples.near(0, 0), Samples.near(50, 50)), Optional.of(List.of(2, 3)))),
                Optional.of(List.of(new ConnectingLaneEx(
                        1,
                        -31,
                        OptionalInt.of(300),
                        Optional.of(points(Samples.near(0, 0), Samples.near(9, 9))),
                        Optional.of(true)))),
                OptionalInt.of(2),
                Optional.of(Maneuver.Item.MANEUVER_LEFT_TURN),
                NONE);
        return new LaneEx(
                reference,
                OptionalInt.of(330),
                Optional.of(new LaneAttributes(
                        Optional.empty(), new LaneTypeAttributes.Vehicle(BitString.parse("00000010")))),
                Optional.of(STRAIGHT),
                Optional.of(List.of(connection)),
                Optional.of(limits()),
                Optional.of(List.of(new STPoint(-1024, -32_768, NONE), new STPoint(65_535, 32_767, NONE))),
                Optional.of(new LaneLineType(
                        DottedSolidMarkingLineType.Item.WHITE_SOTTED_DOTTED_LINE,
                        DottedSolidMarkingLineType.Item.YELLOW_SOLID_LINE)),
                NONE);
    }

    private static ProhibitedZone zones() {
        return new ProhibitedZone(
                Optional.of(Samples.square(30)),
                Optional.of(List.of(Samples.square(5))),
                Optional.of(List.of(Samples.square(6), Samples.square(7))),
                NONE);
    }

    private static List<RegulatorySpeedLimit> limits() {
        return List.of(
                new RegulatorySpeedLimit(SpeedLimitType.Item.VEHICLE_MAX_SPEED, 833),
                new RegulatorySpeedLimit(SpeedLimitType.Item.TRUCK_NIGHT_MAX_SPEED, 694));
    }

    private static List<RoadPoint> points(PositionOffsetLLV... places) {
        return Stream.of(places).map(place -> new RoadPoint(place, NONE)).toList();
    }
}
