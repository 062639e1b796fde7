package io.verge.messages;

import io.verge.asn1.RandomValues;
import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.Reason;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The generated decoder of a message beside the interpreter, whatever the octets are: both take them for a value or neither
 * does, both take as many, and the value goes out again as the same.
 */
final class TwoDecoders<T> {
    /** More than any message takes. */
    private static final int ROOM = 1 << 17;

    private final Codec<T> codec;
    private final Type type;
    private final Interpreter interpreter;
    private final byte[] room = new byte[ROOM];

    private TwoDecoders(Codec<T> codec, Model model, Type type) {
        this.codec = codec;
        this.type = type;
        this.interpreter = new Interpreter(model);
    }

    static <T> TwoDecoders<T> of(Message<T> message, Model model) {
        return new TwoDecoders<>(
                message.codec().octets(), model, message.definition(model).type());
    }

    /**
     * Where the two differ over some octets, nothing if they do not. A number past 64 bits, which the interpreter reads and the
     * generated decoder says is out of range unless a constraint allows it by its bounds, is no difference.
     */
    Optional<String> difference(byte[] octets) {
        Decoded<T> fast = codec.decode(octets, 0, octets.length);
        Decoding slow = interpreter.decode(Rules.UPER, type, octets);
        boolean tooLarge = fast instanceof Decoded.Rejected<T>(Reason reason, int bit)
                && reason == Reason.OUT_OF_RANGE
                && slow instanceof Decoding.Decoded(Datum value, int taken)
                && RandomValues.hasVeryLargeNumber(value);
        return tooLarge || again(fast).equals(again(slow))
                ? Optional.empty()
                : Optional.of("generated " + again(fast).orElse(fast.toString()) + ", interpreted "
                        + again(slow).orElse(slow.toString()));
    }

    /** How much was taken, and how that goes out again. */
    private Optional<String> again(Decoded<T> decoded) {
        return decoded instanceof Decoded.Value<T>(T value, int taken)
                ? Optional.of(words(taken, Arrays.copyOf(room, codec.encode(value, room, 0))))
                : Optional.empty();
    }

    private Optional<String> again(Decoding decoding) {
        return decoding instanceof Decoding.Decoded(Datum value, int taken)
                ? Optional.of(
                        interpreter.encode(Rules.UPER, type, value) instanceof Encoding.Encoded encoded
                                ? words(taken, encoded.octets())
                                : "what it cannot write")
                : Optional.empty();
    }

    private static String words(int taken, byte[] octets) {
        return taken + " octets as " + HexFormat.of().formatHex(octets);
    }
}
