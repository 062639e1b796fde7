package io.verge.messages.translation;

import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.jer.Jer;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import io.verge.messages.Edition;
import io.verge.messages.text.Found;
import io.verge.messages.text.MessageText;
import io.verge.messages.text.Reading;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says whole messages in another region's words. Not thread-safe. */
public final class MessageTranslator {
    private final MessageText text = new MessageText();
    private final Map<Edition, Tools> tools = new EnumMap<>(Edition.class);

    private record Tools(Model model, Interpreter interpreter, Jer jer, Map<String, Shape> shapes) {
        static Tools of(Edition edition) {
            Model model = edition.model();
            return new Tools(model, new Interpreter(model), new Jer(model), new HashMap<>());
        }

        Type type(String definition) {
            return model.find(definition).getFirst().type();
        }

        Shape shape(String definition) {
            return shapes.computeIfAbsent(definition, name -> new Shape(model, type(name)));
        }
    }

    /**
     * Translates a message.
     *
     * @param set the set it is of; nothing to find out from the octets
     * @param time about when it was sent: the minute, hour or other span that its times are fractions of
     */
    public Translation translate(Optional<String> set, Region to, Instant time, byte[] octets) {
        return switch (text.find(set, Optional.empty(), octets)) {
            case Reading.Wrong(String reason, long bitOffset, String path) ->
                new Translation.Refused(reason, bitOffset, path);
            case Found.Message message -> {
                Region from = Region.find(message.edition().set()).orElseThrow();
                List<Topic> topics = Topics.find(from, message.type(), to);
                yield topics.isEmpty()
                        ? new Translation.Refused(
                                "no counterpart of " + from.set() + " " + message.type() + " in " + to.set(), 0, "")
                        : translate(topics, from, to, time, message, octets);
            }
        };
    }

    /** Into the first of the messages that say it which has room for all; where none has, into the first that can say it. */
    private Translation translate(
            List<Topic> topics, Region from, Region to, Instant time, Found.Message message, byte[] octets) {
        Attempt best = translate(topics.getFirst(), from, to, time, message, octets);
        for (int i = 1; i < topics.size() && !best.isWhole(); i++) {
            Attempt next = translate(topics.get(i), from, to, time, message, octets);
            if (next.isWhole() || best.translation() instanceof Translation.Refused) {
                best = next;
            }
        }
        return best.translation();
    }

    private record Attempt(Translation translation, boolean hasRoom) {
        boolean isWhole() {
            return hasRoom && translation instanceof Translation.Translated;
        }
    }

    private Attempt translate(Topic topic, Region from, Region to, Instant time, Found.Message message, byte[] octets) {
        return switch (read(topic.message(from), message, octets)) {
            case Decoding.Rejected(long bitOffset, String path, String reason) ->
                new Attempt(
                        new Translation.Refused(
                                "no " + topic.message(from).edition() + " "
                                        + topic.message(from).name() + ": " + reason,
                                bitOffset,
                                path),
                        false);
            case Decoding.Decoded(Datum value, int _) -> {
                Topic.Message target = topic.message(to);
                Tools writing = tools(target.edition());
                Translator.Outcome outcome =
                        new Translator(topic, from, to, time).translate(value, writing.shape(target.type()));
                yield new Attempt(written(target, writing, outcome), outcome.hasRoom());
            }
        };
    }

    /** As the edition that the table is about has it: what was found can be of another, which sends the same message. */
    private Decoding read(Topic.Message as, Found.Message found, byte[] octets) {
        Tools reading = tools(as.edition());
        return found.edition() == as.edition() && found.definition().equals(as.type())
                ? new Decoding.Decoded(found.value(), found.octets())
                : reading.interpreter().decode(Rules.UPER, reading.type(as.type()), octets);
    }

    private static Translation written(Topic.Message target, Tools with, Translator.Outcome outcome) {
        Type type = with.type(target.type());
        return switch (with.interpreter().encode(Rules.UPER, type, outcome.value())) {
            case Encoding.Refused(String path, String reason) ->
                outcome.lost()
                        .map(lost -> new Translation.Refused(
                                target.name() + " cannot say: " + lost.meaning(), 0, lost.path()))
                        .orElseGet(() -> new Translation.Refused(target.name() + " cannot say it: " + reason, 0, path));
            case Encoding.Encoded encoded ->
                new Translation.Translated(
                        target.name(),
                        json(with.jer().write(type, outcome.value())),
                        () -> json(with.jer().print(type, outcome.value())),
                        HexFormat.of().formatHex(encoded.octets()),
                        outcome.untranslated(),
                        outcome.unavailable());
        };
    }

    private static String json(Jer.Result<String> result) {
        return switch (result) {
            case Jer.Result.Done<String>(String json) -> json;
            case Jer.Result.Wrong<String> wrong ->
                throw new IllegalStateException(wrong.reason() + " at " + wrong.path());
        };
    }

    private Tools tools(Edition edition) {
        return tools.computeIfAbsent(edition, Tools::of);
    }
}
