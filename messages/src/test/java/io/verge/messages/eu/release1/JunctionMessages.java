package io.verge.messages.eu.release1;

import static io.verge.messages.eu.release1.Release1.NONE;
import static io.verge.messages.eu.release1.Release1.header;
import static io.verge.messages.eu.release1.Release1.junction;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.OctetString;
import io.verge.messages.eu.release1.addgrpc.ExceptionalCondition;
import io.verge.messages.eu.release1.addgrpc.MapDataAddGrpC;
import io.verge.messages.eu.release1.addgrpc.MovementEventAddGrpC;
import io.verge.messages.eu.release1.addgrpc.Position3DAddGrpC;
import io.verge.messages.eu.release1.addgrpc.SignalHeadLocation;
import io.verge.messages.eu.release1.dsrccommon.IntersectionReferenceID;
import io.verge.messages.eu.release1.dsrccommon.RegionalExtensionRegMapData;
import io.verge.messages.eu.release1.dsrccommon.RegionalExtensionRegMovementEvent;
import io.verge.messages.eu.release1.dsrccommon.RegionalExtensionRegPosition3D;
import io.verge.messages.eu.release1.dsrccommon.RegionalExtensionRegSPAT;
import io.verge.messages.eu.release1.dsrclane.ConnectingLane;
import io.verge.messages.eu.release1.dsrclane.Connection;
import io.verge.messages.eu.release1.dsrclane.GenericLane;
import io.verge.messages.eu.release1.dsrclane.LaneAttributes;
import io.verge.messages.eu.release1.dsrclane.LaneTypeAttributes;
import io.verge.messages.eu.release1.dsrcmap.LayerType;
import io.verge.messages.eu.release1.dsrcmap.MapData;
import io.verge.messages.eu.release1.dsrcnode.NodeListXY;
import io.verge.messages.eu.release1.dsrcnode.NodeOffsetPointXY;
import io.verge.messages.eu.release1.dsrcnode.NodeXY;
import io.verge.messages.eu.release1.dsrcnode.NodeXY20b;
import io.verge.messages.eu.release1.dsrcnode.NodeXY32b;
import io.verge.messages.eu.release1.dsrcnode.RegulatorySpeedLimit;
import io.verge.messages.eu.release1.dsrcnode.SpeedLimitType;
import io.verge.messages.eu.release1.dsrcposition.Position3D;
import io.verge.messages.eu.release1.dsrcspat.AdvisorySpeed;
import io.verge.messages.eu.release1.dsrcspat.AdvisorySpeedType;
import io.verge.messages.eu.release1.dsrcspat.MovementEvent;
import io.verge.messages.eu.release1.dsrcspat.MovementPhaseState;
import io.verge.messages.eu.release1.dsrcspat.MovementState;
import io.verge.messages.eu.release1.dsrcspat.SPAT;
import io.verge.messages.eu.release1.dsrcspat.TimeChangeDetails;
import io.verge.messages.eu.release1.dsrcvariant.IntersectionGeometry;
import io.verge.messages.eu.release1.dsrcvariant.IntersectionState;
import io.verge.messages.eu.release1.infrastructure.MAPEM;
import io.verge.messages.eu.release1.infrastructure.SPATEM;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a junction says of its lights and its lanes. */
final class JunctionMessages {
    static final IntersectionReferenceID JUNCTION = new IntersectionReferenceID(OptionalInt.of(49), 65_535);
    private static final int REGION_C = 3;

    private JunctionMessages() {}

    /** A light that a bus has turned, and a region's extension that nobody here knows. */
    static SPATEM lights() {
        return new SPATEM(
                header(4),
                new SPAT(
                        OptionalInt.of(527_040),
                        Optional.of("B2R"),
                        List.of(new IntersectionState(
                                Optional.empty(),
                                JUNCTION,
                                127,
                                BitString.parse("0000010000000000"),
                                OptionalInt.of(1),
                                OptionalInt.of(65_535),
                                Optional.empty(),
                                List.of(light(1), light(255)),
                                Optional.empty(),
                                Optional.empty(),
                                NONE)),
                        Optional.of(List.of(new RegionalExtensionRegSPAT(200, OctetString.parse("c0ffee")))),
                        NONE));
    }

    private static MovementState light(int signalGroup) {
        MovementEvent red = new MovementEvent(
                MovementPhaseState.STOP_AND_REMAIN,
                Optional.of(new TimeChangeDetails(
                        OptionalInt.of(0),
                        120,
                        OptionalInt.of(36_001),
                        OptionalInt.of(180),
                        OptionalInt.of(15),
                        OptionalInt.empty())),
                Optional.of(List.of(new AdvisorySpeed(
                        AdvisorySpeedType.Item.GREENWAVE,
                        OptionalInt.of(139),
                        Optional.empty(),
                        OptionalInt.of(80),
                        OptionalInt.empty(),
                        Optional.empty(),
                        NONE))),
                Optional.of(List.of(new RegionalExtensionRegMovementEvent(
                        REGION_C,
                        new RegionalExtensionRegMovementEvent.RegExtValue.MovementEventAddGrpC(new MovementEventAddGrpC(
                                Optional.of(ExceptionalCondition.Item.PUBLIC_TRANSPORT_PRIORITY), NONE))))),
                NONE);
        MovementEvent green = new MovementEvent(
                MovementPhaseState.PROTECTED_MOVEMENT_ALLOWED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NONE);
        return new MovementState(
                Optional.of("to the bridge"),
                signalGroup,
                List.of(red, green),
                Optional.empty(),
                Optional.empty(),
                NONE);
    }

    /** A lane into the junction, a crossing, and where the signal heads hang. */
    static MAPEM lanes() {
        RegionalExtensionRegMapData heads = new RegionalExtensionRegMapData(
                REGION_C,
                new RegionalExtensionRegMapData.RegExtValue.MapDataAddGrpC(new MapDataAddGrpC(
                        Optional.of(List.of(new SignalHeadLocation(near(-512, 511), 550, 1, NONE))), NONE)));
        return new MAPEM(
                header(5),
                new MapData(
                        OptionalInt.empty(),
                        3,
                        Optional.of(LayerType.Item.INTERSECTION_DATA),
                        OptionalInt.of(100),
                        Optional.of(List.of(geometry())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of(heads)),
                        NONE));
    }

    private static IntersectionGeometry geometry() {
        return new IntersectionGeometry(
                Optional.of("Old Town"),
                JUNCTION,
                0,
                place(),
                OptionalInt.of(325),
                Optional.of(List.of(new RegulatorySpeedLimit(SpeedLimitType.Item.VEHICLE_MAX_SPEED, 695))),
                List.of(wayIn(), crossing()),
                Optional.empty(),
                Optional.empty(),
                NONE);
    }

    static Position3D place() {
        return new Position3D(
                481_351_253,
                -1_800_000_000,
                OptionalInt.empty(),
                Optional.of(List.of(new RegionalExtensionRegPosition3D(
                        REGION_C,
                        new RegionalExtensionRegPosition3D.RegExtValue.Position3DAddGrpC(
                                new Position3DAddGrpC(junction().altitude(), NONE))))),
                NONE);
    }

    private static GenericLane wayIn() {
        Connection straight = new Connection(
                new ConnectingLane(7, Optional.of(BitString.parse("100000000000"))),
                Optional.of(new IntersectionReferenceID(OptionalInt.empty(), 2)),
                OptionalInt.of(1),
                OptionalInt.of(0),
                OptionalInt.of(255));
        return new GenericLane(
                1,
                Optional.of("1"),
                OptionalInt.of(15),
                OptionalInt.empty(),
                new LaneAttributes(
                        BitString.parse("10"),
                        BitString.parse("0001000000"),
                        new LaneTypeAttributes.Vehicle(BitString.parse("00000000")),
                        Optional.empty()),
                Optional.of(BitString.parse("110000000000")),
                new NodeListXY.Nodes(List.of(node(near(-100, 200)), node(far()))),
                Optional.of(List.of(straight)),
                Optional.of(List.of(2)),
                Optional.empty(),
                NONE);
    }

    private static GenericLane crossing() {
        return new GenericLane(
                2,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(0),
                new LaneAttributes(
                        BitString.parse("11"),
                        BitString.parse("0000000000"),
                        new LaneTypeAttributes.Crosswalk(BitString.parse("0000000000000000")),
                        Optional.empty()),
                Optional.empty(),
                new NodeListXY.Nodes(List.of(node(near(0, 0)), node(near(300, 0)))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NONE);
    }

    private static NodeXY node(NodeOffsetPointXY delta) {
        return new NodeXY(delta, Optional.empty(), NONE);
    }

    private static NodeOffsetPointXY near(int x, int y) {
        return new NodeOffsetPointXY.NodeXY1(new NodeXY20b(x, y));
    }

    private static NodeOffsetPointXY far() {
        return new NodeOffsetPointXY.NodeXY6(new NodeXY32b(-32_768, 32_767));
    }
}
