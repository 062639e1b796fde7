package io.verge.messages.us;

import static io.verge.messages.us.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.runtime.BitString;
import io.verge.asn1.runtime.OctetString;
import io.verge.messages.us.area.Circle;
import io.verge.messages.us.area.DirectionOfUse;
import io.verge.messages.us.area.DistanceUnits;
import io.verge.messages.us.area.GeographicalPath;
import io.verge.messages.us.area.GeometricProjection;
import io.verge.messages.us.area.NodeLL;
import io.verge.messages.us.area.NodeLL24B;
import io.verge.messages.us.area.NodeLL48B;
import io.verge.messages.us.area.NodeListLL;
import io.verge.messages.us.area.NodeOffsetPointLL;
import io.verge.messages.us.area.OffsetSystem;
import io.verge.messages.us.dsrccommon.RegionalExtensionRegTravelerInformation;
import io.verge.messages.us.dsrccorrections.AntennaOffsetSet;
import io.verge.messages.us.dsrccorrections.RTCMRevision;
import io.verge.messages.us.dsrccorrections.RTCMcorrections;
import io.verge.messages.us.dsrccorrections.RTCMheader;
import io.verge.messages.us.dsrcposition.FullPositionVector;
import io.verge.messages.us.frame.MessageFrame;
import io.verge.messages.us.friction.DescriptionOfRoadSurface;
import io.verge.messages.us.friction.FrictionInformation;
import io.verge.messages.us.friction.RoadSurfaceCondition;
import io.verge.messages.us.friction.Snow;
import io.verge.messages.us.friction.SnowType;
import io.verge.messages.us.itis.ITIScodesAndText;
import io.verge.messages.us.motion.Extent;
import io.verge.messages.us.tim.MUTCDCode;
import io.verge.messages.us.tim.RoadSignID;
import io.verge.messages.us.tim.TravelerDataFrame;
import io.verge.messages.us.tim.TravelerDataFrameNewPartIIIContent;
import io.verge.messages.us.tim.TravelerInfoType;
import io.verge.messages.us.tim.TravelerInformation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the roadside tells travellers and receivers of satellites, filled by hand. */
class InformationTest {
    @Test
    void snowOnAWindingRoadAndInACircle() {
        List<ITIScodesAndText.Element> words = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            words.add(new ITIScodesAndText.Element(new ITIScodesAndText.Element.Item_.Itis(65_535 - number)));
            words.add(new ITIScodesAndText.Element(new ITIScodesAndText.Element.Item_.Text("w".repeat(500))));
        }
        FrictionInformation friction = new FrictionInformation(
                new DescriptionOfRoadSurface.Snow(new Snow(SnowType.Item.LOOSE, NONE)),
                Optional.of(RoadSurfaceCondition.Item.WET),
                Optional.empty(),
                NONE);
        TravelerDataFrame advisory = new TravelerDataFrame(
                0,
                TravelerInfoType.Item.ADVISORY,
                new TravelerDataFrame.MsgId.RoadSignID(new RoadSignID(
                        Samples.place(),
                        BitString.parse("1111111111111111"),
                        Optional.of(MUTCDCode.Item.REC),
                        Optional.of(OctetString.parse("0102")))),
                OptionalInt.of(4095),
                527_040,
                32_000,
                7,
                31,
                List.of(path(), circle()),
                0,
                31,
                new TravelerDataFrame.Content.Advisory(words),
                Optional.of("short"),
                Optional.of(new TravelerDataFrameNewPartIIIContent.FrictionInfo(friction)),
                NONE);
        TravelerInformation message = new TravelerInformation(
                1,
                OptionalInt.of(0),
                Optional.of(OctetString.parse("010203040506070809")),
                Optional.of("https://example.org"),
                Collections.nCopies(2, advisory),
                Optional.of(
                        List.of(new RegionalExtensionRegTravelerInformation(200, OctetString.parse("ab".repeat(200))))),
                NONE);
        assertThat(Frames.thereAndBack(31, new MessageFrame.Value.TravelerInformation(message)))
                .contains("{\"item\":{\"itis\":65486}}", "\"snow\":{\"type\":\"loose\"}", "\"units\":\"mile\"");
    }

    private static GeographicalPath path() {
        NodeLL near = new NodeLL(new NodeOffsetPointLL.NodeLL1(new NodeLL24B(-2048, 2047)), Optional.empty(), NONE);
        NodeLL far =
                new NodeLL(new NodeOffsetPointLL.NodeLL6(new NodeLL48B(-8_388_608, 8_388_607)), Optional.empty(), NONE);
        List<NodeLL> nodes = new ArrayList<>(Collections.nCopies(62, near));
        nodes.add(far);
        OffsetSystem offsets =
                new OffsetSystem(OptionalInt.of(15), new OffsetSystem.Offset.Ll(new NodeListLL.Nodes(nodes)));
        return new GeographicalPath(
                Optional.of("pass road"),
                Optional.empty(),
                Optional.of(Samples.place()),
                OptionalInt.of(0),
                Optional.of(DirectionOfUse.BOTH),
                Optional.of(false),
                Optional.of(BitString.parse("0000000000000001")),
                Optional.of(new GeographicalPath.Description.Path(offsets)),
                Optional.empty(),
                NONE);
    }

    private static GeographicalPath circle() {
        GeometricProjection geometry = new GeometricProjection(
                BitString.parse("1000000000000000"),
                Optional.of(Extent.USE_FOR3METERS),
                OptionalInt.empty(),
                new Circle(Samples.place(), 4095, DistanceUnits.MILE),
                Optional.empty(),
                NONE);
        return new GeographicalPath(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new GeographicalPath.Description.Geometry(geometry)),
                Optional.empty(),
                NONE);
    }

    @Test
    void receiversOfSatellitesAreCorrectedByMoreThanFourKilobytes() {
        FullPositionVector anchor = new FullPositionVector(
                Optional.of(Samples.noon()),
                1_800_000_001,
                900_000_001,
                OptionalInt.empty(),
                OptionalInt.of(28_800),
                Optional.empty(),
                Optional.of(Samples.accuracy()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NONE);
        RTCMcorrections message = new RTCMcorrections(
                0,
                RTCMRevision.Item.RTCM_REV3,
                OptionalInt.of(1),
                Optional.of(anchor),
                Optional.of(new RTCMheader(BitString.parse("01000010"), new AntennaOffsetSet(-2048, 255, -512))),
                Collections.nCopies(5, OctetString.parse("d3".repeat(1023))),
                Optional.empty(),
                NONE);
        assertThat(Frames.thereAndBack(28, new MessageFrame.Value.RTCMcorrections(message)))
                .hasSizeGreaterThan(5 * 2 * 1023)
                .contains("\"rev\":\"rtcmRev3\"", "\"antOffsetX\":-2048,");
    }
}
