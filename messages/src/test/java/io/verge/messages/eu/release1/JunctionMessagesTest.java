package io.verge.messages.eu.release1;

import static io.verge.messages.eu.release1.JunctionMessages.JUNCTION;
import static io.verge.messages.eu.release1.Release1.NONE;
import static io.verge.messages.eu.release1.Release1.header;
import static io.verge.messages.eu.release1.Release1.thereAndBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.OctetString;
import io.verge.messages.Codec;
import io.verge.messages.eu.release1.addgrpc.RejectedReason;
import io.verge.messages.eu.release1.addgrpc.SignalStatusPackageAddGrpC;
import io.verge.messages.eu.release1.dsrccommon.IntersectionAccessPoint;
import io.verge.messages.eu.release1.dsrccommon.RegionalExtensionRegSignalStatusPackage;
import io.verge.messages.eu.release1.dsrccommon.VehicleID;
import io.verge.messages.eu.release1.dsrccorrections.AntennaOffsetSet;
import io.verge.messages.eu.release1.dsrccorrections.RTCMRevision;
import io.verge.messages.eu.release1.dsrccorrections.RTCMcorrections;
import io.verge.messages.eu.release1.dsrccorrections.RTCMheader;
import io.verge.messages.eu.release1.dsrcposition.TransmissionAndSpeed;
import io.verge.messages.eu.release1.dsrcposition.TransmissionState;
import io.verge.messages.eu.release1.dsrcsignalrequest.PrioritizationResponseStatus;
import io.verge.messages.eu.release1.dsrcsignalrequest.PriorityRequestType;
import io.verge.messages.eu.release1.dsrcsignalrequest.RequestorDescription;
import io.verge.messages.eu.release1.dsrcsignalrequest.RequestorPositionVector;
import io.verge.messages.eu.release1.dsrcsignalrequest.SignalRequest;
import io.verge.messages.eu.release1.dsrcsignalrequest.SignalRequestMessage;
import io.verge.messages.eu.release1.dsrcsignalrequest.SignalRequestPackage;
import io.verge.messages.eu.release1.dsrcsignalrequest.SignalRequesterInfo;
import io.verge.messages.eu.release1.dsrcsignalrequest.SignalStatus;
import io.verge.messages.eu.release1.dsrcsignalrequest.SignalStatusMessage;
import io.verge.messages.eu.release1.dsrcsignalrequest.SignalStatusPackage;
import io.verge.messages.eu.release1.dsrcsignalrequest.TransitVehicleOccupancy;
import io.verge.messages.eu.release1.dsrcvehicle.BasicVehicleRole;
import io.verge.messages.eu.release1.dsrcvehicle.RequestImportanceLevel;
import io.verge.messages.eu.release1.dsrcvehicle.RequestorType;
import io.verge.messages.eu.release1.infrastructure.MAPEM;
import io.verge.messages.eu.release1.infrastructure.RTCMEM;
import io.verge.messages.eu.release1.infrastructure.SPATEM;
import io.verge.messages.eu.release1.infrastructure.SREM;
import io.verge.messages.eu.release1.infrastructure.SSEM;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JunctionMessagesTest {
    private static final VehicleID BUS = new VehicleID.StationID(4_294_967_295L);

    @Test
    void lightsTellWhatTheyShowAndWhy() {
        assertThat(thereAndBack("SPATEM", new Codec<>(SPATEM::readUper, SPATEM::writeUper), JunctionMessages.lights()))
                .contains(
                        "\"eventState\":\"stop-And-Remain\"",
                        "\"stateChangeReason\":\"publicTransportPriority\"",
                        "\"maxEndTime\":36001",
                        "\"regionId\":200");
    }

    @Test
    void aMapTellsItsLanesAndWhereTheSignalHeadsHang() {
        assertThat(thereAndBack("MAPEM", new Codec<>(MAPEM::readUper, MAPEM::writeUper), JunctionMessages.lanes()))
                .contains(
                        "\"long\":-1800000000",
                        "\"layerType\":\"intersectionData\"",
                        "\"node-XY6\":{\"x\":-32768,\"y\":32767}",
                        "\"altitudeConfidence\":\"alt-002-00\"",
                        "\"signalHeadLocations\"");
    }

    @Test
    void aBusAsksForGreen() {
        SignalRequest request = new SignalRequest(
                JUNCTION,
                255,
                PriorityRequestType.Item.PRIORITY_REQUEST,
                new IntersectionAccessPoint.Lane(1),
                Optional.of(new IntersectionAccessPoint.Approach(15)),
                Optional.empty(),
                NONE);
        SREM bus = new SREM(
                header(9),
                new SignalRequestMessage(
                        OptionalInt.of(0),
                        65_535,
                        OptionalInt.of(127),
                        Optional.of(List.of(new SignalRequestPackage(
                                request,
                                OptionalInt.of(12),
                                OptionalInt.of(30_000),
                                OptionalInt.of(5000),
                                Optional.empty(),
                                NONE))),
                        requestor(),
                        Optional.empty(),
                        NONE));
        assertThat(thereAndBack("SREM", new Codec<>(SREM::readUper, SREM::writeUper), bus))
                .contains(
                        "\"stationID\":4294967295", "\"outBoundLane\":{\"approach\":15}", "\"routeName\":\"line 54\"");
    }

    private static RequestorDescription requestor() {
        return new RequestorDescription(
                BUS,
                Optional.of(new RequestorType(
                        BasicVehicleRole.Item.PUBLIC_TRANSPORT,
                        Optional.empty(),
                        Optional.of(RequestImportanceLevel.REQUEST_IMPORTANCE_LEVEL1),
                        OptionalInt.of(13),
                        Optional.empty(),
                        Optional.empty(),
                        NONE)),
                Optional.of(new RequestorPositionVector(
                        JunctionMessages.place(),
                        OptionalInt.of(28_800),
                        Optional.of(new TransmissionAndSpeed(TransmissionState.FORWARD_GEARS, 8191)),
                        NONE)),
                Optional.empty(),
                Optional.of("line 54"),
                Optional.of(BitString.parse("00000001")),
                Optional.of(TransitVehicleOccupancy.OCCUPANCY_LOW),
                OptionalInt.of(-122),
                Optional.empty(),
                NONE);
    }

    @Test
    void theJunctionTellsTheBusWhyNot() {
        RegionalExtensionRegSignalStatusPackage reason = new RegionalExtensionRegSignalStatusPackage(
                3,
                new RegionalExtensionRegSignalStatusPackage.RegExtValue.SignalStatusPackageAddGrpC(
                        new SignalStatusPackageAddGrpC(
                                OptionalInt.of(-122),
                                Optional.of(RejectedReason.Item.HIGHER_PT_PRIORITY_GRANTED),
                                NONE)));
        SignalStatusPackage rejected = new SignalStatusPackage(
                Optional.of(new SignalRequesterInfo(
                        BUS, 255, 127, Optional.of(BasicVehicleRole.Item.PUBLIC_TRANSPORT), Optional.empty(), NONE)),
                new IntersectionAccessPoint.Lane(1),
                Optional.of(new IntersectionAccessPoint.Connection(255)),
                OptionalInt.empty(),
                OptionalInt.of(0),
                OptionalInt.empty(),
                PrioritizationResponseStatus.Item.REJECTED,
                Optional.of(List.of(reason)),
                NONE);
        SSEM junction = new SSEM(
                header(10),
                new SignalStatusMessage(
                        OptionalInt.empty(),
                        0,
                        OptionalInt.of(1),
                        List.of(new SignalStatus(2, JUNCTION, List.of(rejected), Optional.empty(), NONE)),
                        Optional.empty(),
                        NONE));
        assertThat(thereAndBack("SSEM", new Codec<>(SSEM::readUper, SSEM::writeUper), junction))
                .contains("\"status\":\"rejected\"", "\"rejectedReason\":\"higherPTPriorityGranted\"");
    }

    @Test
    void correctionsArePassedOnAsTheyCame() {
        RTCMEM corrections = new RTCMEM(
                header(13),
                new RTCMcorrections(
                        127,
                        RTCMRevision.Item.RTCM_REV3,
                        OptionalInt.of(1),
                        Optional.empty(),
                        Optional.of(
                                new RTCMheader(BitString.parse("10000000"), new AntennaOffsetSet(-2048, 255, -512))),
                        List.of(OctetString.parse("d300"), OctetString.parse("01")),
                        Optional.empty(),
                        NONE));
        assertThat(thereAndBack("RTCMEM", new Codec<>(RTCMEM::readUper, RTCMEM::writeUper), corrections))
                .contains("\"rev\":\"rtcmRev3\"", "\"msgs\":[\"D300\",\"01\"]");
    }
}
