package io.verge.asn1;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.ir.Addition;
import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.ChoiceType;
import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.EnumeratedType;
import io.verge.asn1.ir.IntegerType;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Name;
import io.verge.asn1.ir.OctetStringType;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.Range;
import io.verge.asn1.ir.ReferenceType;
import io.verge.asn1.ir.StructureType;
import io.verge.asn1.ir.Table;
import io.verge.asn1.ir.Type;
import io.verge.asn1.ir.Value;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of the standards' messages that were worked out by hand, against the model of the reference modules. */
class ReferenceFactsTest {
    /** Bits of an INTEGER, or of the index of an ENUMERATED, without the bit of an extension marker. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ETSI release 1           | ITS-Container.StationID           | 32
                    ETSI release 1           | ITS-Container.Latitude            | 31
                    ETSI release 1           | ITS-Container.Longitude           | 32
                    ETSI release 1           | ITS-Container.AltitudeValue       | 20
                    ETSI release 1           | ITS-Container.AltitudeConfidence  | 4
                    ETSI release 1           | ITS-Container.SpeedValue          | 14
                    ETSI release 1           | ITS-Container.HeadingValue        | 12
                    ETSI release 1           | ITS-Container.TimestampIts        | 42
                    ETSI release 1           | CAM-PDU-Descriptions.GenerationDeltaTime | 16
                    ETSI release 2: CAM, DENM | ETSI-ITS-CDD.StationId           | 32
                    ETSI release 2: CAM, DENM | ETSI-ITS-CDD.MessageId           | 8
                    T/CSAE 53 and 157, day 2 | MsgFrame.MsgCount                 | 7
                    T/CSAE 53 and 157, day 2 | DefTime.DSecond                   | 16
                    T/CSAE 53 and 157, day 2 | DefMotion.Speed                   | 13
                    T/CSAE 53 and 157, day 2 | DefMotion.Heading                 | 15
                    T/CSAE 53 and 157, day 2 | DefPosition.Elevation             | 16
                    TS 103 301               | DSRC.MovementPhaseState           | 4
                    TS 103 301               | DSRC.TimeMark                     | 16
                    TS 103 301               | DSRC.IntersectionID               | 16
                    TS 103 301               | DSRC.SignalGroupID                | 8
                    IEEE 1609.2              | Ieee1609Dot2BaseTypes.Time64      | 64
                    """)
    void aFieldTakesSoManyBits(String set, String name, int bits) {
        Type type = Asn1Text.type(ReferenceModules.model(set), name);
        Range range = type instanceof EnumeratedType items
                ? Range.of(0, items.root().size() - 1)
                : ((IntegerType) type).bounds().per();
        assertThat(range.bits()).isEqualTo(bits);
    }

    @Test
    void aCamIsAHeaderAndAnExtensibleSetOfContainers() {
        Model model = ReferenceModules.model("ETSI release 1");
        StructureType parameters = structure(model, "CamParameters");
        assertThat(parameters.root())
                .extracting(Component::name)
                .containsExactly(
                        "basicContainer", "highFrequencyContainer", "lowFrequencyContainer", "specialVehicleContainer");
        assertThat(parameters.extensible()).isTrue();
        assertThat(optional(parameters)).isEqualTo(2);
        ChoiceType high = (ChoiceType) Asn1Text.type(model, "HighFrequencyContainer");
        assertThat(high.root()).hasSize(2);
        assertThat(high.extensible()).isTrue();
    }

    @Test
    void theValidityOfADenmHasItsNamedDefault() {
        Component validity = component(
                structure(ReferenceModules.model("ETSI release 1"), "ManagementContainer"), "validityDuration");
        assertThat(validity.presence()).isEqualTo(new Presence.Default(new Value.OfInteger(BigInteger.valueOf(600))));
    }

    @Test
    void aRegionalExtensionOfAMapHasTheRowOfItsRegion() {
        Model model = ReferenceModules.model("TS 103 301");
        ListType regional = (ListType)
                component(structure(model, "DSRC.MapData"), "regional").type();
        assertThat(regional.size().per()).isEqualTo(Range.of(1, 4));
        Table table = table(component((StructureType) model.expand(regional.element()), "regExtValue")
                .type());
        assertThat(table.governor().orElseThrow().path()).containsExactly("regionId");
        assertThat(table.extensible()).isTrue();
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().key()).contains(new Value.OfInteger(BigInteger.valueOf(3)));
        assertThat(((ReferenceType) table.rows().getFirst().type()).name()).hasToString("AddGrpC.MapData-addGrpC");
    }

    @Test
    void theDayTwoMessagesAreRowsOfATable() {
        Table table = table(
                component(structure(ReferenceModules.model("T/CSAE 53 and 157, day 2"), "MessageFrameExt"), "value")
                        .type());
        assertThat(table.rows()).hasSize(9);
        assertThat(table.extensible()).isTrue();
    }

    @Test
    void aContainerOfACpmIsOneOfFive() {
        Model model = ReferenceModules.model("ETSI release 2: CPM");
        Table table = table(component(structure(model, "WrappedCpmContainer"), "containerData")
                .type());
        assertThat(table.rows()).hasSize(5);
        ListType wrapped = (ListType) Asn1Text.type(model, "WrappedCpmContainers");
        assertThat(wrapped.size().extensible()).isTrue();
        assertThat(wrapped.size().per()).isEqualTo(Range.of(1, 8));
        assertThat(wrapped.size().oer()).isEqualTo(Range.SIZES);
        assertThat(model.expand(
                        model.find("ConstraintWrappedCpmContainers").getFirst().type()))
                .isEqualTo(wrapped);
    }

    @Test
    void signedDataIsAsCoerWritesIt() {
        Model model = ReferenceModules.model("IEEE 1609.2");
        StructureType data = structure(model, "Ieee1609Dot2Data");
        Bounds version =
                ((IntegerType) model.expand(component(data, "protocolVersion").type())).bounds();
        assertThat(version.oer()).isEqualTo(Range.of(3, 3));
        ChoiceType content = (ChoiceType) Asn1Text.type(model, "Ieee1609Dot2Content");
        assertThat(content.root().get(1).name()).isEqualTo("signedData");
        assertThat(content.root().get(1).tag().orElseThrow()).hasToString("[1]");
        assertThat(content.additions()).hasSize(1);
        Bounds psid = ((IntegerType) Asn1Text.type(model, "Psid")).bounds();
        assertThat(psid.oer()).isEqualTo(Range.SIZES);
        assertThat(((OctetStringType) Asn1Text.type(model, "HashedId8"))
                        .size()
                        .oer()
                        .isFixed())
                .isTrue();
        assertThat(structure(model, "HeaderInfo").additions())
                .hasSize(4)
                .allMatch(addition -> addition instanceof Addition.Single);
    }

    @Test
    void whatAProfileOfSignedDataDemandsLeavesItsFormAsItWas() {
        Model model = ReferenceModules.model("IEEE 1609.2");
        assertThat(model.find("EtsiTs103097Data").getFirst().type())
                .isEqualTo(new ReferenceType(new Name("Ieee1609Dot2", "Ieee1609Dot2Data")));
        assertThat(model.definitions())
                .extracting(one -> one.name().name())
                .filteredOn(name -> name.startsWith("EtsiTs103097Data-"))
                .containsExactly("EtsiTs103097Data-SignedExternalPayload");
    }

    private static long optional(StructureType structure) {
        return structure.root().stream()
                .filter(one -> !(one.presence() instanceof Presence.Mandatory))
                .count();
    }

    private static StructureType structure(Model model, String name) {
        return (StructureType) Asn1Text.type(model, name);
    }

    private static Component component(StructureType structure, String name) {
        List<Component> found =
                structure.root().stream().filter(one -> one.name().equals(name)).toList();
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    private static Table table(Type type) {
        return ((OpenType) type).table().orElseThrow();
    }
}
