package io.verge.messages.cn;

import static io.verge.messages.cn.Samples.ID;
import static io.verge.messages.cn.Samples.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.jer.Jer;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.EncodingRules;
import io.verge.asn1.runtime.OctetString;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.asn1.source.Source;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import io.verge.messages.MessageSet;
import io.verge.messages.cn.frame.MessageFrame;
import io.verge.messages.cn.frame.MessageFrameExt;
import io.verge.messages.cn.participants.ParticipantType;
import io.verge.messages.cn.participants.RoadsideSafetyMessage;
import io.verge.messages.cn.roadsideinformation.AuxiliarySign;
import io.verge.messages.cn.roadsideinformation.RTSData;
import io.verge.messages.cn.roadsideinformation.RoadSideInformation;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * Messages of an edition of the standard yet to come: the interpreter encodes them from changed modules, and what is
 * generated from ours passes on what it does not know.
 */
class NewerVersionTest {
    @Test
    void aRoadUserOfANewKindWithMoreToSay() {
        String text = Frames.thereAndBack(new MessageFrame.RsmFrame(
                new RoadsideSafetyMessage(0, ID, Samples.junction(), List.of(Samples.participant(1)), NONE)));
        MessageFrame frame = passedOn(
                "Participants",
                text.replace("\"ptcType\":\"motor\"", "\"ptcType\":\"animal\"")
                        .replace("\"length\":460}", "\"length\":460},\"age\":3,\"legs\":4,\"name\":\"Rex\""),
                "rsu(4), ...",
                "rsu(4), ..., animal(5)",
                "vehicleClass  VehicleClassification OPTIONAL,\n    ...",
                "vehicleClass  VehicleClassification OPTIONAL,\n    ...,\n"
                        + "    age INTEGER (0..99) OPTIONAL, [[ legs INTEGER (0..9), name IA5String OPTIONAL ]]");
        assertThat(frame).isInstanceOfSatisfying(MessageFrame.RsmFrame.class, rsm -> {
            assertThat(rsm.value().participants().getFirst().ptcType())
                    .isEqualTo(new ParticipantType.Unknown(EncodingRules.UPER, 0));
            assertThat(rsm.value().participants().getFirst().unknownExtensions())
                    .isEqualTo(new UnknownExtensions(
                            EncodingRules.UPER,
                            2,
                            List.of(
                                    new UnknownExtensions.Item(0, OctetString.parse("06")),
                                    new UnknownExtensions.Item(1, OctetString.parse("a01d2cbe00")))));
        });
    }

    @Test
    void aSignWithAnExtensionBehindTheOneOfTheSecondPhase() {
        AuxiliarySign below = new AuxiliarySign(Optional.empty(), Optional.empty(), NONE);
        RTSData sign = new RTSData(
                1,
                38,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(below),
                NONE);
        String text = Frames.thereAndBack(new MessageFrame.RsiFrame(new RoadSideInformation(
                0, OptionalInt.empty(), ID, Samples.junction(), Optional.empty(), Optional.of(List.of(sign)), NONE)));
        MessageFrame frame = passedOn(
                "RoadsideInformation",
                text.replace("\"auxiliarySign\":{}", "\"auxiliarySign\":{},\"lit\":true"),
                "auxiliarySign  AuxiliarySign OPTIONAL,",
                "auxiliarySign AuxiliarySign OPTIONAL, lit BOOLEAN OPTIONAL,");
        assertThat(frame)
                .isInstanceOfSatisfying(
                        MessageFrame.RsiFrame.class,
                        rsi -> assertThat(rsi.value().rtss().orElseThrow())
                                .containsExactly(new RTSData(
                                        1,
                                        38,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(below),
                                        new UnknownExtensions(
                                                EncodingRules.UPER,
                                                1,
                                                List.of(new UnknownExtensions.Item(1, OctetString.parse("80")))))));
    }

    @Test
    void aMessageWithANumberThatWeDoNotKnow() {
        MessageFrame frame = passedOn(
                "Frame",
                "{\"msgFrameExt\":{\"messageId\":18,\"value\":{\"msgCnt\":5,\"userData\":\"FF\"}}}",
                "{ VehiclePaymentMessage IDENTIFIED BY vpmData },",
                "{ VehiclePaymentMessage IDENTIFIED BY vpmData } | { TestMsg IDENTIFIED BY 18 },");
        assertThat(frame).isInstanceOfSatisfying(MessageFrame.MsgFrameExt.class, extension -> {
            assertThat(extension.value().messageId()).isEqualTo(18);
            assertThat(extension.value().value()).isInstanceOf(MessageFrameExt.Value.Unknown.class);
        });
    }

    @Test
    void aFrameThatWeDoNotKnow() {
        MessageFrame frame = passedOn(
                "Frame",
                "{\"laterFrame\":{\"msgCnt\":5,\"userData\":\"FF\"}}",
                "msgFrameExt MessageFrameExt,",
                "msgFrameExt MessageFrameExt, laterFrame TestMsg,");
        assertThat(frame).isInstanceOf(MessageFrame.Unknown.class);
    }

    /**
     * What our codec makes of a frame of changed modules, once it has written it as it came.
     *
     * @param changes what is replaced in the module, and by what, in turns
     */
    private static MessageFrame passedOn(String module, String json, String... changes) {
        Model newer = MessageSet.compile(MessageSet.CN.sources().stream()
                .map(source -> source.name().endsWith("/" + module + ".asn") ? changed(source, changes) : source)
                .toList());
        String hex = encoded(newer, json);
        assertThat(Frames.CODEC.again(hex)).isEqualTo(hex);
        return switch (Frames.CODEC.decode(hex)) {
            case Decoded.Value<MessageFrame>(MessageFrame frame, int octets) -> frame;
            case Decoded.Rejected<MessageFrame> rejected -> throw new AssertionError(rejected);
        };
    }

    private static Source changed(Source source, String... changes) {
        String text = source.text();
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return Source.of(source.name(), text);
    }

    private static String encoded(Model model, String json) {
        Type frame = model.find("MessageFrame").getFirst().type();
        if (new Jer(model).read(frame, json) instanceof Jer.Result.Done<Datum>(Datum value)
                && new Interpreter(model).encode(Rules.UPER, frame, value) instanceof Encoding.Encoded encoded) {
            return HexFormat.of().formatHex(encoded.octets());
        }
        throw new AssertionError("no frame: " + json);
    }
}
