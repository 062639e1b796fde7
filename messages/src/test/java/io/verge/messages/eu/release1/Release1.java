package io.verge.messages.eu.release1;

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
import io.verge.messages.eu.release1.position.Altitude;
import io.verge.messages.eu.release1.position.AltitudeConfidence;
import io.verge.messages.eu.release1.position.DeltaReferencePosition;
import io.verge.messages.eu.release1.position.PosConfidenceEllipse;
import io.verge.messages.eu.release1.position.ReferencePosition;
import io.verge.messages.eu.release1.station.ItsPduHeader;
import java.util.HexFormat;

/** Messages of Europe's release 1 on their way to octets and back, by two codecs that share no code, and parts they have in common. */
final class Release1 {
    static final UnknownExtensions NONE = UnknownExtensions.NONE;
    private static final Model MODEL = MessageSet.EU_RELEASE1.model();

    private Release1() {}

    /**
     * Encodes a message, and finds the same in the octets: the same value with what is generated, the same octets with the
     * interpreter.
     *
     * @param type its name
     * @return the value as JSON text
     */
    static <T> String thereAndBack(String type, Codec<T> codec, T message) {
        String hex = codec.encode(message);
        assertThat(codec.decode(hex)).isEqualTo(new Decoded.Value<>(message, hex.length() / 2));
        Type definition = MODEL.find(type).getFirst().type();
        Interpreter interpreter = new Interpreter(MODEL);
        if (interpreter.decode(Rules.UPER, definition, HexFormat.of().parseHex(hex))
                        instanceof Decoding.Decoded(Datum value, int octets)
                && interpreter.encode(Rules.UPER, definition, value) instanceof Encoding.Encoded again
                && new Jer(MODEL).write(definition, value) instanceof Jer.Result.Done<String>(String text)) {
            assertThat(octets).isEqualTo(hex.length() / 2);
            assertThat(HexFormat.of().formatHex(again.octets())).isEqualTo(hex);
            return text;
        }
        throw new AssertionError("the interpreter does not read " + hex);
    }

    static ItsPduHeader header(int messageId) {
        return new ItsPduHeader(2, messageId, 0xCAFE_0001L);
    }

    static ReferencePosition junction() {
        return new ReferencePosition(
                481_351_253,
                115_819_806,
                new PosConfidenceEllipse(95, 62, 1800),
                new Altitude(51_900, AltitudeConfidence.ALT_002_00));
    }

    static DeltaReferencePosition behind(int metres) {
        return new DeltaReferencePosition(-90 * metres, 15 * metres, 12_800);
    }
}
