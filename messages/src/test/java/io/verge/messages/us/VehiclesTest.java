package io.verge.messages.us;

import static io.verge.messages.us.Samples.ID;
import static io.verge.messages.us.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.EncodingRules;
import io.verge.asn1.runtime.OctetString;
import io.verge.messages.us.alert.EmergencyVehicleAlert;
import io.verge.messages.us.alert.RoadSideAlert;
import io.verge.messages.us.bsm.BasicSafetyMessage;
import io.verge.messages.us.bsm.PartIIcontentBSMpartIIExtension;
import io.verge.messages.us.bsm.PartIIcontentBSMpartIIExtension.PartIIValue;
import io.verge.messages.us.bsm.SpecialVehicleExtensions;
import io.verge.messages.us.bsm.SupplementalVehicleExtensions;
import io.verge.messages.us.bsm.VehicleData;
import io.verge.messages.us.bsm.VehicleSafetyExtensions;
import io.verge.messages.us.collision.ApproachOrLane;
import io.verge.messages.us.collision.IntersectionCollision;
import io.verge.messages.us.dsrccommon.RegionalExtensionRegBasicSafetyMessage;
import io.verge.messages.us.dsrcvehicle.VehicleType;
import io.verge.messages.us.emergency.EmergencyDetails;
import io.verge.messages.us.emergency.EventDescription;
import io.verge.messages.us.emergency.LightbarInUse;
import io.verge.messages.us.emergency.MultiVehicleResponse;
import io.verge.messages.us.emergency.PrivilegedEvents;
import io.verge.messages.us.emergency.ResponseType;
import io.verge.messages.us.emergency.SirenInUse;
import io.verge.messages.us.frame.MessageFrame;
import io.verge.messages.us.itis.IncidentResponseEquipment;
import io.verge.messages.us.itis.ResponderGroupAffected;
import io.verge.messages.us.itis.VehicleGroupAffected;
import io.verge.messages.us.motion.Extent;
import io.verge.messages.us.motion.PathPrediction;
import io.verge.messages.us.request.CommonSafetyRequest;
import io.verge.messages.us.request.RequestedItem;
import io.verge.messages.us.trailer.TrailerUnitDescJ2945Slash1B;
import io.verge.messages.us.vehicle.Axles;
import io.verge.messages.us.vehicle.PivotPointDescription;
import io.verge.messages.us.vehicle.RptVehicleClass;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What vehicles say of themselves, filled by hand. */
class VehiclesTest {
    private static final EmergencyDetails LIGHTS = new EmergencyDetails(
            31,
            SirenInUse.IN_USE,
            LightbarInUse.SCHOOLD_BUS_LIGHTS,
            MultiVehicleResponse.MULTI_VEHICLE,
            Optional.of(new PrivilegedEvents(0, BitString.parse("0110000000000000"), NONE)),
            Optional.of(ResponseType.Item.PURSUIT),
            NONE);

    @Test
    void aVehicleSaysAllThatPartTwoHasRoomFor() {
        VehicleSafetyExtensions safety = new VehicleSafetyExtensions(
                Optional.of(BitString.parse("10000001000101")),
                Optional.of(Samples.history()),
                Optional.of(new PathPrediction(32_767, 200, NONE)),
                Optional.of(BitString.parse("101000001")),
                NONE);
        EventDescription event = new EventDescription(
                65_535,
                Optional.of(Collections.nCopies(8, 1)),
                Optional.of(OctetString.parse("f8")),
                Optional.of(BitString.parse("1000000000000001")),
                Optional.of(Extent.FOREVER),
                Optional.empty(),
                NONE);
        SpecialVehicleExtensions special =
                new SpecialVehicleExtensions(Optional.of(LIGHTS), Optional.of(event), Optional.empty(), NONE);
        BasicSafetyMessage message = new BasicSafetyMessage(
                Samples.core(),
                Optional.of(List.of(
                        new PartIIcontentBSMpartIIExtension(0, new PartIIValue.VehicleSafetyExtensions(safety)),
                        new PartIIcontentBSMpartIIExtension(1, new PartIIValue.SpecialVehicleExtensions(special)),
                        new PartIIcontentBSMpartIIExtension(
                                2, new PartIIValue.SupplementalVehicleExtensions(supplement())),
                        new PartIIcontentBSMpartIIExtension(
                                63, new PartIIValue.Unknown(EncodingRules.UPER, OctetString.parse("0102"))))),
                Optional.of(List.of(new RegionalExtensionRegBasicSafetyMessage(128, OctetString.parse("c0ffee")))),
                NONE);
        assertThat(Frames.thereAndBack(20, new MessageFrame.Value.BasicSafetyMessage(message)))
                .startsWith("{\"messageId\":20,\"value\":{\"coreData\":{\"msgCnt\":127,\"id\":\"89ABCDEF\",")
                .contains(
                        "\"events\":{\"value\":\"8114\",\"length\":14}",
                        "\"lights\":{\"value\":\"A080\",\"length\":9}",
                        "\"totalAxles\":11,",
                        "\"fhwaVehicleClass\":\"buses\"");
    }

    /** Its nine trailers with eleven axles each are more than J2945/1B foresees, and yet can be said. */
    private static SupplementalVehicleExtensions supplement() {
        PivotPointDescription pivot = new PivotPointDescription(-1024, 28_800, true, NONE);
        TrailerUnitDescJ2945Slash1B trailer = new TrailerUnitDescJ2945Slash1B(
                250,
                1200,
                OptionalInt.empty(),
                OptionalInt.of(64_255),
                pivot,
                Optional.of(pivot),
                Optional.empty(),
                Optional.of(new Axles(11, OptionalLong.of(0), OptionalLong.empty(), NONE)),
                NONE);
        VehicleData data = new VehicleData(
                OptionalInt.of(127),
                Optional.empty(),
                OptionalInt.of(254),
                OptionalInt.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(-90),
                NONE);
        return new SupplementalVehicleExtensions(
                OptionalInt.of(62),
                Optional.empty(),
                Optional.of(data),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(RptVehicleClass.Item.BUSES),
                Optional.of(Collections.nCopies(9, trailer)),
                Optional.empty(),
                NONE);
    }

    @Test
    void anAmbulanceComes() {
        EmergencyVehicleAlert alert = new EmergencyVehicleAlert(
                OptionalInt.of(527_040),
                Optional.of(ID),
                roadSide(),
                Optional.of(ResponseType.Item.EMERGENCY),
                Optional.of(LIGHTS),
                OptionalInt.of(255),
                Optional.of(VehicleType.Item.AXLE_CNT7_MULTI_TRAILER),
                Optional.of(VehicleGroupAffected.Item.MILITARY_VEHICLES),
                Optional.of(IncidentResponseEquipment.Item.FLATBED_TOW),
                Optional.of(ResponderGroupAffected.Item.PRIVATE_CONTRACTOR_RESPONSE_UNITS),
                Optional.empty(),
                NONE);
        assertThat(Frames.thereAndBack(22, new MessageFrame.Value.EmergencyVehicleAlert(alert)))
                .contains("\"responseEquip\":\"flatbed-tow\"", "\"basicType\":\"axleCnt7MultiTrailer\"");
    }

    @Test
    void theRoadsideWarns() {
        assertThat(Frames.thereAndBack(27, new MessageFrame.Value.RoadSideAlert(roadSide())))
                .contains("\"typeEvent\":9729", "\"furtherInfoID\":\"0000\"");
    }

    private static RoadSideAlert roadSide() {
        return new RoadSideAlert(
                0,
                OptionalInt.empty(),
                9729,
                Optional.of(List.of(0, 65_535)),
                Optional.of(OctetString.parse("08")),
                Optional.empty(),
                Optional.of(Extent.USE_INSTANTLY_ONLY),
                Optional.empty(),
                Optional.of(OctetString.parse("0000")),
                Optional.empty(),
                NONE);
    }

    @Test
    void aVehicleIsAboutToRunIntoOthers() {
        IntersectionCollision collision = new IntersectionCollision(
                1,
                ID,
                OptionalInt.of(0),
                Optional.of(Samples.core()),
                Optional.of(Samples.history()),
                Optional.of(new PathPrediction(-32_767, 0, NONE)),
                Samples.JUNCTION,
                new ApproachOrLane.Lane(255),
                BitString.parse("0100000000000"),
                Optional.empty(),
                NONE);
        assertThat(Frames.thereAndBack(23, new MessageFrame.Value.IntersectionCollision(collision)))
                .contains("\"laneNumber\":{\"lane\":255}");
    }

    @Test
    void aVehicleIsAskedForMore() {
        CommonSafetyRequest request = new CommonSafetyRequest(
                OptionalInt.of(1),
                OptionalInt.empty(),
                Optional.of(ID),
                List.of(RequestedItem.Item.RESERVED, RequestedItem.Item.ITEM_Q),
                Optional.empty(),
                NONE);
        assertThat(Frames.thereAndBack(21, new MessageFrame.Value.CommonSafetyRequest(request)))
                .contains("\"requests\":[\"reserved\",\"itemQ\"]");
    }
}
