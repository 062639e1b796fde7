package io.verge.messages.us;

import static io.verge.messages.us.Samples.ID;
import static io.verge.messages.us.Samples.NONE;
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
import io.verge.messages.us.frame.MessageFrame;
import io.verge.messages.us.request.CommonSafetyRequest;
import io.verge.messages.us.request.RequestedItem;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * Messages of an edition of J2735 yet to come: the interpreter encodes them from changed modules, and what is generated
 * from ours passes on what it does not know.
 */
class NewerEditionTest {
    private static final String REQUEST =
            "{\"messageId\":21,\"value\":{\"id\":\"89ABCDEF\",\"requests\":[\"itemQ\",\"itemR\"],\"why\":7}}";

    @Test
    void aRequestForSomethingNewAndForAReason() {
        MessageFrame frame = passedOn(
                REQUEST,
                "Request",
                "itemQ (16),\n    ...",
                "itemQ (16), ..., itemR (17)",
                "{{Reg-CommonSafetyRequest}} OPTIONAL,\n    ...",
                "{{Reg-CommonSafetyRequest}} OPTIONAL, ..., why INTEGER (0..15) OPTIONAL");
        assertThat(frame.value())
                .isEqualTo(new MessageFrame.Value.CommonSafetyRequest(new CommonSafetyRequest(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.of(ID),
                        List.of(RequestedItem.Item.ITEM_Q, new RequestedItem.Unknown(EncodingRules.UPER, 0)),
                        Optional.empty(),
                        new UnknownExtensions(
                                EncodingRules.UPER,
                                1,
                                List.of(new UnknownExtensions.Item(0, OctetString.parse("70")))))));
    }

    @Test
    void aMessageWithANumberThatWeDoNotKnow() {
        MessageFrame frame = passedOn(
                "{\"messageId\":255,\"value\":7}",
                "Frame",
                "IDENTIFIED BY sensorDataSharingMessage },",
                "IDENTIFIED BY sensorDataSharingMessage } | { INTEGER (0..7) IDENTIFIED BY 255 },");
        assertThat(frame)
                .isEqualTo(new MessageFrame(
                        255, new MessageFrame.Value.Unknown(EncodingRules.UPER, OctetString.parse("e0")), NONE));
    }

    /**
     * What our codec makes of a frame of changed modules, once it has written it as it came.
     *
     * @param changes what is replaced in the module, and by what, in turns
     */
    private static MessageFrame passedOn(String json, String module, String... changes) {
        Model newer = MessageSet.compile(MessageSet.US.sources().stream()
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
