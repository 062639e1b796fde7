package io.verge.messages;

import io.verge.asn1.RandomValues;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Messages of random values, from a seed: what mutation begins with, so that nobody's recordings are needed. */
final class RandomMessages {
    private static final int LONGEST = 2_000;

    private RandomMessages() {}

    /** So many messages of a kind, each of no more octets than a frame has. */
    static List<byte[]> of(Message<?> message, int count) {
        Model model = message.set().model();
        Type type = message.definition(model).type();
        RandomValues values = new RandomValues(model, new Random(1), Rules.UPER, true);
        Interpreter interpreter = new Interpreter(model);
        List<byte[]> messages = new ArrayList<>();
        while (messages.size() < count) {
            if (interpreter.encode(Rules.UPER, type, values.value(type)) instanceof Encoding.Encoded encoded
                    && encoded.octets().length <= LONGEST) {
                messages.add(encoded.octets());
            }
        }
        return messages;
    }
}
