package io.verge.messages.eu.release1;

import static io.verge.messages.eu.release1.Release1.NONE;
import static io.verge.messages.eu.release1.Release1.behind;
import static io.verge.messages.eu.release1.Release1.header;
import static io.verge.messages.eu.release1.Release1.junction;
import static io.verge.messages.eu.release1.Release1.thereAndBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.OctetString;
import io.verge.messages.Codec;
import io.verge.messages.eu.release1.event.ActionID;
import io.verge.messages.eu.release1.gdd.CodeUnits;
import io.verge.messages.eu.release1.gdd.InternationalSignSpeedLimits;
import io.verge.messages.eu.release1.infrastructure.IVIM;
import io.verge.messages.eu.release1.ivi.IviContainer;
import io.verge.messages.eu.release1.ivi.IviManagementContainer;
import io.verge.messages.eu.release1.ivi.IviStatus;
import io.verge.messages.eu.release1.ivi.IviStructure;
import io.verge.messages.eu.release1.iviautomation.AutomatedVehicleRule;
import io.verge.messages.eu.release1.iviautomation.AvcPart;
import io.verge.messages.eu.release1.ivigeneral.GicPart;
import io.verge.messages.eu.release1.ivigeneral.IviType;
import io.verge.messages.eu.release1.ivilocation.GeographicLocationContainer;
import io.verge.messages.eu.release1.ivilocation.GlcPart;
import io.verge.messages.eu.release1.ivilocation.MapLocationContainer;
import io.verge.messages.eu.release1.ivilocation.MapReference;
import io.verge.messages.eu.release1.ivilocation.MlcPart;
import io.verge.messages.eu.release1.ivilocation.PolygonalLine;
import io.verge.messages.eu.release1.ivilocation.Segment;
import io.verge.messages.eu.release1.ivilocation.Zone;
import io.verge.messages.eu.release1.ivisign.ISO14823Attribute;
import io.verge.messages.eu.release1.ivisign.ISO14823Code;
import io.verge.messages.eu.release1.ivisign.ISO14823Code.PictogramCode;
import io.verge.messages.eu.release1.ivisign.ISO14823Code.PictogramCode.ServiceCategoryCode;
import io.verge.messages.eu.release1.ivisign.RSCode;
import io.verge.messages.eu.release1.ivisign.VcClass;
import io.verge.messages.eu.release1.ivisign.VcCode;
import io.verge.messages.eu.release1.ivitext.TcPart;
import io.verge.messages.eu.release1.ivitext.Text;
import io.verge.messages.eu.release1.ivivehicle.CompleteVehicleCharacteristics;
import io.verge.messages.eu.release1.ivivehicle.TractorCharacteristics;
import io.verge.messages.eu.release1.ivivehicle.VehicleCharacteristicsFixValues;
import io.verge.messages.eu.release1.varlength.Ext1;
import io.verge.messages.eu.release1.varlength.VarLengthNumber;
import io.verge.messages.eu.release1.vehicleattributes.Provider;
import io.verge.messages.eu.release1.vehicleregister.EuVehicleCategoryCode;
import io.verge.messages.eu.release1.vehicleregister.EuVehicleCategoryM;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class IvimTest {
    private static final List<Long> ZONE = List.of(1L);

    /** Also zone 33 and the containers of version 2, that version 1 would pass over. */
    @Test
    void aSpeedLimitIsToldWithItsPlaceItsSignAndItsText() {
        IVIM limit = new IVIM(
                header(6),
                new IviStructure(management(), Optional.of(List.of(place(), lanes(), sign(), text(), rules()))));
        assertThat(thereAndBack("IVIM", new Codec<>(IVIM::readUper, IVIM::writeUper), limit))
                .contains(
                        "\"iviIdentificationNumber\":32768",
                        "\"zoneId\":33",
                        "\"its-Rrid\":{\"extension\":{\"content\":16511}}",
                        "\"spe\":{\"speedLimitMax\":60,\"unit\":0}",
                        "\"euVehicleCategoryM\":\"m2\"",
                        "\"textContent\":\"Straße glatt\"",
                        "\"allowedSaeAutomationLevels\":[0,5]");
    }

    private static IviManagementContainer management() {
        return new IviManagementContainer(
                new Provider(BitString.parse("0110010110"), 16_383),
                32_768,
                OptionalLong.of(722_822_400_000L),
                OptionalLong.empty(),
                OptionalLong.of(4_398_046_511_103L),
                Optional.of(List.of(1L, 40_000L)),
                IviStatus.UPDATE,
                Optional.of(List.of(new ActionID(1, 65_535))),
                NONE);
    }

    private static IviContainer place() {
        Zone zone = new Zone.Segment(new Segment(
                new PolygonalLine.DeltaPositionsWithAltitude(List.of(behind(100), behind(200))), OptionalInt.of(1023)));
        return new IviContainer.Glc(new GeographicLocationContainer(
                junction(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new GlcPart(
                                1,
                                OptionalInt.of(-1),
                                OptionalInt.of(255),
                                OptionalInt.of(3601),
                                Optional.of(zone),
                                NONE),
                        new GlcPart(
                                33,
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                NONE)),
                NONE));
    }

    private static IviContainer lanes() {
        return new IviContainer.Mlc(new MapLocationContainer(
                new MapReference.Intersection(JunctionMessages.JUNCTION),
                List.of(new MlcPart(2, Optional.of(List.of(1, 255))))));
    }

    private static IviContainer sign() {
        RSCode vienna = new RSCode(
                OptionalLong.of(4),
                new RSCode.Code.ViennaConvention(
                        new VcCode(VcClass.CLASS_C, 14, 0, Optional.empty(), OptionalInt.of(60), OptionalInt.of(0))));
        RSCode iso = new RSCode(
                OptionalLong.empty(),
                new RSCode.Code.Iso14823(new ISO14823Code(
                        new PictogramCode(
                                Optional.of(OctetString.parse("4445")),
                                new ServiceCategoryCode.TrafficSignPictogram(
                                        ServiceCategoryCode.TrafficSignPictogramValue.Item.REGULATORY),
                                new PictogramCode.PictogramCategoryCode(5, 57)),
                        Optional.of(List.of(new ISO14823Attribute.Spe(new InternationalSignSpeedLimits(
                                OptionalInt.of(60), OptionalInt.empty(), CodeUnits.KMPERH)))))));
        return new IviContainer.Giv(List.of(new GicPart(
                Optional.of(List.of(2L)),
                Optional.of(new VarLengthNumber.Extension(new Ext1.Content(16_511))),
                Optional.of(ZONE),
                OptionalInt.of(3),
                Optional.empty(),
                OptionalInt.of(255),
                Optional.of(List.of(1, 14)),
                IviType.REGULATORY_MESSAGES,
                OptionalInt.empty(),
                OptionalLong.of(8),
                Optional.of(List.of(coaches())),
                OptionalInt.empty(),
                OptionalLong.of(5),
                OptionalLong.of(64),
                List.of(vienna, iso),
                Optional.of(List.of(new Text(OptionalLong.empty(), BitString.parse("0010000100"), "Nässe"))),
                NONE)));
    }

    private static CompleteVehicleCharacteristics coaches() {
        VehicleCharacteristicsFixValues m2 = new VehicleCharacteristicsFixValues.EuVehicleCategoryCode(
                new EuVehicleCategoryCode.EuVehicleCategoryM(EuVehicleCategoryM.M2));
        return new CompleteVehicleCharacteristics(
                Optional.of(new TractorCharacteristics(Optional.of(List.of(m2)), Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }

    private static IviContainer text() {
        return new IviContainer.Tc(List.of(new TcPart(
                Optional.empty(),
                ZONE,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalLong.of(1),
                OptionalLong.empty(),
                Optional.of(List.of(new Text(OptionalLong.of(2), BitString.parse("0010000100"), "Straße glatt"))),
                OctetString.EMPTY,
                OptionalInt.of(IviType.IMMEDIATE_DANGER_WARNING_MESSAGES),
                OptionalLong.empty(),
                Optional.of(List.of(coaches())),
                NONE)));
    }

    private static IviContainer rules() {
        AutomatedVehicleRule rule = new AutomatedVehicleRule(
                2,
                List.of(0, 5),
                OptionalInt.of(50),
                OptionalInt.empty(),
                OptionalInt.of(1667),
                OptionalInt.empty(),
                OptionalInt.of(16_383),
                Optional.empty(),
                Optional.empty(),
                NONE);
        return new IviContainer.Avc(List.of(new AvcPart(
                Optional.empty(),
                ZONE,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(rule)),
                Optional.empty(),
                NONE)));
    }
}
