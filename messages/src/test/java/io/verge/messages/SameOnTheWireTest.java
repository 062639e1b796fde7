package io.verge.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.ReferenceModules;
import io.verge.asn1.difference.Difference;
import io.verge.asn1.difference.Differences;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Name;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our modules against those of others, where these lie beside the repository: the same bits, and the same names in JSON. */
class SameOnTheWireTest {
    private static final List<String> FIRST_PHASE =
            List.of("BasicSafetyMessage", "MapData", "RoadsideSafetyMessage", "SPAT", "RoadSideInformation");

    private static final String POSITION = "BasicSafetyMessage.safetyExt.pathHistory.initialPosition";

    /**
     * Where the modules of July 2019, before the edition of 2020, are not as those of the second phase, which repeat the
     * first as it came to be published: ours follow these. A MAP or RSI of the older ones is not read right.
     */
    private static final List<String> SINCE_2019 = List.of(
            POSITION + " components",
            POSITION + ".utcTime.hour",
            POSITION + ".utcTime.offset",
            POSITION + ".posAccuracy components",
            POSITION + ".posAccuracy.pos",
            POSITION + ".posAccuracy.elevation",
            POSITION + ".posAccuracy.elevation",
            POSITION + ".timeConfidence",
            POSITION + ".motionCfd",
            "MapData.nodes",
            "MapData.nodes[].inLinks[].linkWidth",
            "MapData.nodes[].inLinks[].lanes[].connectsTo",
            "MapData.nodes[] number of extensions",
            "RoadSideInformation.rtes[].referencePaths[].activePath",
            "RoadSideInformation.rtss[] number of extensions");

    private static final String LANE = "MapData.intersections[].laneSet[]";
    private static final String MOVEMENT = "SPAT.intersections[].states[]";
    private static final String ASSIST = MOVEMENT + ".maneuverAssistList[].regional[].regExtValue(3)";

    /** Where J2735 of 2024 is not as ISO/TS 19091 of 2018: ranges, the road's authority, and what region C stands for. */
    private static final List<String> AMERICAN = List.of(
            "MapData.intersections[].refPoint.long",
            "MapData.intersections[].refPoint.regional[].regExtValue(3).altitude components",
            LANE + ".laneAttributes.regional.regExtValue(3)",
            LANE + ".nodeList.nodes[].attributes.regional[].regExtValue(3)",
            LANE + ".regional[].regExtValue(3)",
            "MapData.intersections[] number of extensions",
            "MapData.restrictionList[].users[].regional[].regExtValue(3) components",
            "MapData.restrictionList[].users[].regional[].regExtValue(3).emission items",
            "MapData.regional[].regExtValue(3).signalHeadLocations[] components",
            "MapData.regional[].regExtValue(3).signalHeadLocations[].signalGroupID",
            MOVEMENT + ".state-time-speed[].timing.startTime",
            MOVEMENT + ".state-time-speed[].regional[].regExtValue(3)",
            ASSIST + " extensible",
            ASSIST + " components",
            ASSIST + ".vehicleToLanePositions",
            ASSIST + ".vehicleToLanePositions[] components",
            ASSIST + ".vehicleToLanePositions[].laneID",
            "SPAT.intersections[] number of extensions",
            "SignalRequestMessage.requestor.type.iso3883",
            "SignalRequestMessage.requestor.position.position.long",
            "SignalRequestMessage.requestor.position.position.regional[].regExtValue(3).altitude components",
            "SignalRequestMessage.requestor.regional[].regExtValue(3)",
            "SignalStatusMessage.status[].sigStatus[].requester.typeData.iso3883",
            "SignalStatusMessage.status[].sigStatus[].regional[].regExtValue(3)",
            "RTCMcorrections.anchorPoint.long");

    /**
     * A set and what it has to mean the same as.
     *
     * @param references the name of a set in {@link ReferenceModules}
     * @param types the messages, by their names in both
     * @param different the places where the two differ and shall
     */
    record Comparison(MessageSet set, String references, List<String> types, List<String> different) {
        @Override
        public String toString() {
            return set + " and " + references;
        }
    }

    static Stream<Comparison> comparisons() {
        return Stream.of(
                new Comparison(
                        MessageSet.CN,
                        "T/CSAE 53 and 157, day 2",
                        List.of(
                                "MessageFrame",
                                "BasicSafetyMessage",
                                "MapData",
                                "RoadsideSafetyMessage",
                                "SPAT",
                                "RoadSideInformation",
                                "TestMsg",
                                "RTCMcorrections",
                                "RoadsideCoordination",
                                "SensorSharingMsg",
                                "VehIntentionAndRequest",
                                "PAMData",
                                "PersonalSafetyMessage",
                                "CLPMM",
                                "VehiclePaymentMessage"),
                        List.of()),
                new Comparison(MessageSet.CN, "T/CSAE 53", FIRST_PHASE, SINCE_2019),
                new Comparison(
                        MessageSet.EU_VERSION1,
                        "ETSI release 1, protocol version 1",
                        List.of("CAM", "DENM"),
                        List.of()),
                new Comparison(MessageSet.EU_RELEASE1, "ETSI release 1", List.of("CAM", "DENM"), List.of()),
                new Comparison(
                        MessageSet.EU_RELEASE1,
                        "TS 103 301",
                        List.of("SPATEM", "MAPEM", "IVIM", "SREM", "SSEM", "RTCMEM"),
                        List.of()),
                new Comparison(
                        MessageSet.US,
                        "TS 103 301",
                        List.of("MapData", "SPAT", "SignalRequestMessage", "SignalStatusMessage", "RTCMcorrections"),
                        AMERICAN));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void nothingDiffersButWhatShall(Comparison comparison) {
        Model theirs = ReferenceModules.model(comparison.references());
        Model ours = comparison.set().model();
        List<Difference> found = comparison.types().stream()
                .flatMap(type -> Differences.between(ours, name(ours, type), theirs, name(theirs, type)).stream())
                .toList();
        assertThat(found.stream().map(Difference::path).toList())
                .as(String.join("\n", found.stream().map(Difference::toString).toList()))
                .isEqualTo(comparison.different());
    }

    /** Names alone, a cause's octet told as a choice, and what is behind extension marks: one of either is read as the other. */
    @Test
    void aDenmOfRelease2IsOneOfRelease1WithMoreAppended() {
        Model first = MessageSet.EU_RELEASE1.model();
        Model second = MessageSet.EU_RELEASE2.model();
        assertThat(Differences.between(first, name(first, "DENM"), second, name(second, "DENM")))
                .extracting(Difference::path)
                .containsExactly(
                        "DENM.header components",
                        "DENM.denm.management components",
                        "DENM.denm.management.actionID components",
                        "DENM.denm.management.relevanceTrafficDirection items",
                        "DENM.denm.situation components",
                        "DENM.denm.situation.eventType components",
                        "DENM.denm.situation.eventType.causeCode",
                        "DENM.denm.situation number of extensions",
                        "DENM.denm.location components",
                        "DENM.denm.location.eventPositionHeading components",
                        "DENM.denm.location number of extensions",
                        "DENM.denm.alacarte.roadWorks.trafficFlowRule further items",
                        "DENM.denm.alacarte.positioningSolution further items",
                        "DENM.denm.alacarte number of extensions");
    }

    private static Name name(Model model, String type) {
        return model.find(type).getFirst().name();
    }
}
