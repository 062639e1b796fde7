package io.verge.messages.us;

import static io.verge.messages.us.Samples.ID;
import static io.verge.messages.us.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.ObjectIdentifier;
import io.verge.asn1.runtime.OctetString;
import io.verge.messages.us.addgrpc.IntersectionStateAddGrpC;
import io.verge.messages.us.addgrpc.PrioritizationResponse;
import io.verge.messages.us.dsrccommon.IntersectionAccessPoint;
import io.verge.messages.us.dsrccommon.RegionalExtensionRegIntersectionState;
import io.verge.messages.us.dsrccommon.RegionalExtensionRegSignalRequest;
import io.verge.messages.us.dsrccommon.VehicleID;
import io.verge.messages.us.dsrclane.ConnectingLane;
import io.verge.messages.us.dsrclane.Connection;
import io.verge.messages.us.dsrclane.GenericLane;
import io.verge.messages.us.dsrclane.LaneAttributes;
import io.verge.messages.us.dsrclane.LaneTypeAttributes;
import io.verge.messages.us.dsrcmap.LayerType;
import io.verge.messages.us.dsrcmap.MapData;
import io.verge.messages.us.dsrcnode.NodeListXY;
import io.verge.messages.us.dsrcnode.NodeOffsetPointXY;
import io.verge.messages.us.dsrcnode.NodeXY;
import io.verge.messages.us.dsrcnode.NodeXY20b;
import io.verge.messages.us.dsrcnode.NodeXY32b;
import io.verge.messages.us.dsrcsignalrequest.PrioritizationResponseStatus;
import io.verge.messages.us.dsrcsignalrequest.PriorityRequestType;
import io.verge.messages.us.dsrcsignalrequest.RequestorDescription;
import io.verge.messages.us.dsrcsignalrequest.SignalRequest;
import io.verge.messages.us.dsrcsignalrequest.SignalRequestMessage;
import io.verge.messages.us.dsrcsignalrequest.SignalRequestPackage;
import io.verge.messages.us.dsrcsignalrequest.SignalRequesterInfo;
import io.verge.messages.us.dsrcsignalrequest.SignalStatus;
import io.verge.messages.us.dsrcsignalrequest.SignalStatusMessage;
import io.verge.messages.us.dsrcsignalrequest.SignalStatusPackage;
import io.verge.messages.us.dsrcspat.MovementEvent;
import io.verge.messages.us.dsrcspat.MovementPhaseState;
import io.verge.messages.us.dsrcspat.MovementState;
import io.verge.messages.us.dsrcspat.SPAT;
import io.verge.messages.us.dsrcspat.TimeChangeDetails;
import io.verge.messages.us.dsrcvariant.IntersectionGeometry;
import io.verge.messages.us.dsrcvariant.IntersectionState;
import io.verge.messages.us.dsrcvariant.RoadAuthorityID;
import io.verge.messages.us.dsrcvehicle.BasicVehicleRole;
import io.verge.messages.us.frame.MessageFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A junction, its lights, and who asks for them, filled by hand. */
class JunctionTest {
    @Test
    void aJunctionOf200Lanes() {
        List<GenericLane> lanes = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            lanes.add(lane(number));
        }
        IntersectionGeometry junction = new IntersectionGeometry(
                Optional.of("Main and First"),
                Samples.JUNCTION,
                127,
                Samples.placeInTwoRegions(),
                OptionalInt.of(32_767),
                Optional.empty(),
                lanes,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RoadAuthorityID.FullRdAuthID(ObjectIdentifier.parse("2.15.79.914", false))),
                NONE);
        MapData map = new MapData(
                OptionalInt.of(527_040),
                0,
                Optional.of(LayerType.Item.INTERSECTION_DATA),
                OptionalInt.of(100),
                Optional.of(List.of(junction)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NONE);
        assertThat(Frames.thereAndBack(18, new MessageFrame.Value.MapData(map)))
                .contains("\"laneID\":200,", "\"roadAuthorityID\":{\"fullRdAuthID\":\"2.15.79.914\"}");
    }

    private static GenericLane lane(int number) {
        NodeXY near = new NodeXY(new NodeOffsetPointXY.NodeXY1(new NodeXY20b(-512, 511)), Optional.empty(), NONE);
        NodeXY far = new NodeXY(new NodeOffsetPointXY.NodeXY6(new NodeXY32b(-32_768, number)), Optional.empty(), NONE);
        Connection connection = new Connection(
                new ConnectingLane(255, Optional.of(BitString.parse("100000000001"))),
                Optional.of(Samples.JUNCTION),
                OptionalInt.of(255),
                OptionalInt.empty(),
                OptionalInt.of(number));
        return new GenericLane(
                number,
                Optional.empty(),
                OptionalInt.of(15),
                OptionalInt.empty(),
                new LaneAttributes(
                        BitString.parse("10"),
                        BitString.parse("0001000000"),
                        new LaneTypeAttributes.Vehicle(BitString.parse("000000001")),
                        Optional.empty()),
                Optional.of(BitString.parse("101000000000")),
                new NodeListXY.Nodes(List.of(near, far)),
                Optional.of(List.of(connection)),
                Optional.of(List.of(1, 2, 3, 4, 5)),
                Optional.empty(),
                NONE);
    }

    @Test
    void allSignalGroupsShowWhatComes() {
        List<MovementState> states = new ArrayList<>();
        for (int group = 1; group <= 255; group++) {
            TimeChangeDetails timing = new TimeChangeDetails(
                    OptionalInt.of(0),
                    36_111,
                    OptionalInt.of(36_000),
                    OptionalInt.of(group),
                    OptionalInt.of(15),
                    OptionalInt.of(36_111));
            MovementEvent event = new MovementEvent(
                    MovementPhaseState.PROTECTED_MOVEMENT_ALLOWED,
                    Optional.of(timing),
                    Optional.empty(),
                    Optional.empty(),
                    NONE);
            states.add(new MovementState(
                    Optional.empty(), group, Collections.nCopies(16, event), Optional.empty(), Optional.empty(), NONE));
        }
        PrioritizationResponse bus =
                new PrioritizationResponse(4_294_967_295L, PrioritizationResponseStatus.Item.RESERVICE_LOCKED, 1, NONE);
        IntersectionState state = new IntersectionState(
                Optional.empty(),
                Samples.JUNCTION,
                1,
                BitString.parse("0000010000000100"),
                OptionalInt.of(0),
                OptionalInt.of(65_535),
                Optional.of(Collections.nCopies(16, 255)),
                states,
                Optional.empty(),
                Optional.of(List.of(new RegionalExtensionRegIntersectionState(
                        3,
                        new RegionalExtensionRegIntersectionState.RegExtValue.IntersectionStateAddGrpC(
                                new IntersectionStateAddGrpC(Optional.of(List.of(bus)), NONE))))),
                Optional.of(new RoadAuthorityID.RelRdAuthID(ObjectIdentifier.parse("52728.39878.34147", true))),
                NONE);
        SPAT spat = new SPAT(OptionalInt.of(1), Optional.of("s"), List.of(state), Optional.empty(), NONE);
        assertThat(Frames.thereAndBack(19, new MessageFrame.Value.SPAT(spat)))
                .contains("\"signalGroup\":255,", "\"relRdAuthID\":\"52728.39878.34147\"", "\"stationID\":4294967295,");
    }

    @Test
    void aBusAsksForGreenThirtyTwoTimes() {
        SignalRequest request = new SignalRequest(
                Samples.JUNCTION,
                255,
                PriorityRequestType.Item.PRIORITY_CANCELLATION,
                new IntersectionAccessPoint.Approach(15),
                Optional.of(new IntersectionAccessPoint.Connection(255)),
                Optional.of(List.of(
                        new RegionalExtensionRegSignalRequest(1, OctetString.parse("00")),
                        new RegionalExtensionRegSignalRequest(255, OctetString.parse("ff".repeat(200))))),
                NONE);
        SignalRequestPackage packed = new SignalRequestPackage(
                request, OptionalInt.of(527_040), OptionalInt.of(59_999), OptionalInt.of(1), Optional.empty(), NONE);
        RequestorDescription bus = new RequestorDescription(
                new VehicleID.StationID(4_294_967_295L),
                Optional.empty(),
                Optional.empty(),
                Optional.of("bus"),
                Optional.of("42"),
                Optional.of(BitString.parse("10000100")),
                Optional.empty(),
                OptionalInt.of(-122),
                Optional.empty(),
                NONE);
        SignalRequestMessage message = new SignalRequestMessage(
                OptionalInt.of(0),
                0,
                OptionalInt.of(127),
                Optional.of(Collections.nCopies(32, packed)),
                bus,
                Optional.empty(),
                NONE);
        assertThat(Frames.thereAndBack(29, new MessageFrame.Value.SignalRequestMessage(message)))
                .contains("\"requestType\":\"priorityCancellation\"", "\"transitSchedule\":-122");
    }

    @Test
    void theLightsAnswer() {
        SignalRequesterInfo requester = new SignalRequesterInfo(
                new VehicleID.EntityID(ID), 1, 2, Optional.of(BasicVehicleRole.Item.MILITARY), Optional.empty(), NONE);
        SignalStatusPackage answer = new SignalStatusPackage(
                Optional.of(requester),
                new IntersectionAccessPoint.Lane(255),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(1),
                OptionalInt.empty(),
                PrioritizationResponseStatus.Item.GRANTED,
                Optional.empty(),
                NONE);
        SignalStatusMessage message = new SignalStatusMessage(
                OptionalInt.empty(),
                65_535,
                OptionalInt.empty(),
                List.of(new SignalStatus(0, Samples.JUNCTION, Collections.nCopies(32, answer), Optional.empty(), NONE)),
                Optional.empty(),
                NONE);
        assertThat(Frames.thereAndBack(30, new MessageFrame.Value.SignalStatusMessage(message)))
                .contains("\"role\":\"military\"", "\"status\":\"granted\"");
    }
}
