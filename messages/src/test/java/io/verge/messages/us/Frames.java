package io.verge.messages.us;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.jer.Jer;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.UnknownExtensions;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import io.verge.messages.Codec;
import io.verge.messages.MessageSet;
import io.verge.messages.us.frame.MessageFrame;
import java.util.HexFormat;

/** Frames of J2735 on their way to octets and back, by two codecs that share no code. */
final class Frames {
    static final Codec<MessageFrame> CODEC = new Codec<>(MessageFrame::readUper, MessageFrame::writeUper);
    private static final Model MODEL = MessageSet.US.model();
    private static final Type FRAME = MODEL.find("MessageFrame").getFirst().type();

    private Frames() {}

    /**
     * Encodes a message in its frame, and finds the same in the octets: the same value with what is generated, the same
     * octets with the interpreter.
     *
     * @return the value as JSON text
     */
    static String thereAndBack(int messageId, MessageFrame.Value message) {
        MessageFrame frame = new MessageFrame(messageId, message, UnknownExtensions.NONE);
        String hex = CODEC.encode(frame);
        assertThat(CODEC.decode(hex)).isEqualTo(new Decoded.Value<>(frame, hex.length() / 2));
        if (new Interpreter(MODEL).decode(Rules.UPER, FRAME, HexFormat.of().parseHex(hex))
                        instanceof Decoding.Decoded(Datum value, int octets)
                && new Interpreter(MODEL).encode(Rules.UPER, FRAME, value) instanceof Encoding.Encoded again
                && new Jer(MODEL).write(FRAME, value) instanceof Jer.Result.Done<String>(String text)) {
            assertThat(octets).isEqualTo(hex.length() / 2);
            assertThat(HexFormat.of().formatHex(again.octets())).isEqualTo(hex);
            return text;
        }
        throw new AssertionError("the interpreter does not read " + hex);
    }
}
