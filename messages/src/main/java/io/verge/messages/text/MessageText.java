package io.verge.messages.text;

import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.jer.Jer;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import io.verge.messages.Edition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads whole messages to JSON and writes them from it. A set's modules are compiled when the first of its messages comes.
 * Not thread-safe.
 */
public final class MessageText {
    private static final HexFormat HEX = HexFormat.of();

    private final Map<Edition, Tools> tools = new EnumMap<>(Edition.class);

    private record Tools(Model model, Interpreter interpreter, Jer jer) {
        static Tools of(Edition edition) {
            Model model = edition.model();
            return new Tools(model, new Interpreter(model), new Jer(model));
        }
    }

    /**
     * Reads a message.
     *
     * @param set {@code cn}, {@code eu}, {@code us}; nothing to find out from the octets
     * @param type what the standard calls the message, or its definition's name, also of what stands in a frame; nothing to
     *     find out from the octets
     */
    public Reading read(Optional<String> set, Optional<String> type, byte[] octets) {
        return switch (find(set, type, octets)) {
            case Reading.Wrong wrong -> wrong;
            case Found.Message found -> told(found);
        };
    }

    /** The message that {@link #read} reads, as a value. */
    public Found find(Optional<String> set, Optional<String> type, byte[] octets) {
        Optional<Found> other = Optional.empty();
        for (TopType candidate : candidates(set, type, octets)) {
            Found found = find(candidate, octets);
            if (found instanceof Found.Message message && isWhole(message, type, octets)) {
                return message;
            }
            if (other.isEmpty() || (other.get() instanceof Reading.Wrong && found instanceof Found.Message)) {
                other = Optional.of(found);
            }
        }
        return other.orElseGet(() -> new Reading.Wrong(
                "no message " + type.orElse("of any set")
                        + set.map(name -> " of the set " + name).orElse(""),
                0,
                ""));
    }

    private static boolean isWhole(Found.Message message, Optional<String> type, byte[] octets) {
        return message.octets() == octets.length
                && message.again().equals(HEX.formatHex(octets))
                && type.map(name -> isAbout(name, message.type())).orElse(true);
    }

    /** A frame may be asked for by its own name, by that of what it holds, or by that of the definition of what it holds. */
    private static boolean isAbout(String asked, String found) {
        return asked.equals(found) || asked.equals("MessageFrame") || asked.length() > found.length();
    }

    private List<TopType> candidates(Optional<String> set, Optional<String> type, byte[] octets) {
        List<TopType> candidates = new ArrayList<>(Recognition.candidates(set, type, octets));
        type.ifPresent(name -> {
            for (Edition edition : Edition.values()) {
                if (set.map(edition.set()::equals).orElse(true)) {
                    bare(edition, name).ifPresent(candidates::add);
                }
            }
        });
        return candidates;
    }

    /** A definition that does not stand on its own on the wire, but in what somebody has recorded. */
    private Optional<TopType> bare(Edition edition, String name) {
        boolean isTop = TopType.EU.stream()
                .anyMatch(top -> top.edition() == edition && top.definition().equals(name));
        if (isTop || tools(edition).model().find(name).size() != 1) {
            return Optional.empty();
        }
        return Optional.of(new TopType(edition, name, name, 0, Optional.empty()));
    }

    /**
     * What was decoded, encoded again: by what is generated where there is that and it can, for it holds no number past 64 bits.
     */
    private static Optional<byte[]> again(TopType candidate, Tools with, Type type, Datum value, byte[] octets) {
        Optional<byte[]> generated = candidate.generated().flatMap(codec -> codec.apply(octets));
        if (generated.isPresent()) {
            return generated;
        }
        return with.interpreter().encode(Rules.UPER, type, value) instanceof Encoding.Encoded encoded
                ? Optional.of(encoded.octets())
                : Optional.empty();
    }

    private Found find(TopType candidate, byte[] octets) {
        Tools with = tools(candidate.edition());
        Type type = type(with, candidate.definition());
        return switch (with.interpreter().decode(Rules.UPER, type, octets)) {
            case Decoding.Rejected rejected ->
                new Reading.Wrong(rejected.reason(), rejected.bitOffset(), rejected.path());
            case Decoding.Decoded(Datum value, int taken) -> {
                byte[] again = again(candidate, with, type, value, octets)
                        .orElseThrow(() -> new IllegalStateException(
                                candidate.name() + " that only one of two codecs reads: " + HEX.formatHex(octets)));
                yield new Found.Message(
                        candidate.edition(),
                        candidate.definition(),
                        Frames.name(candidate, value),
                        value,
                        taken,
                        HEX.formatHex(again));
            }
        };
    }

    private Reading told(Found.Message found) {
        Tools with = tools(found.edition());
        Type type = type(with, found.definition());
        return switch (with.jer().write(type, found.value())) {
            case Jer.Result.Wrong<String> wrong -> new Reading.Wrong(wrong.reason(), 0, wrong.path());
            case Jer.Result.Done<String>(String json) ->
                new Reading.Message(
                        found.edition().set(),
                        found.type(),
                        json,
                        with.jer().print(type, found.value()) instanceof Jer.Result.Done<String>(String printed)
                                ? printed
                                : json,
                        found.octets(),
                        found.again());
        };
    }

    /**
     * Writes a message from its JSON by X.697.
     *
     * @param set {@code cn}, {@code eu} or {@code us}
     * @param type what the standard calls the message, or its definition's name; nothing for a frame, or for what the header
     *     of one of ETSI's messages says
     */
    public Writing write(String set, Optional<String> type, String json) {
        Writing.Wrong first = new Writing.Wrong("no message " + type.orElse("of any type") + " of the set " + set, "");
        boolean any = false;
        for (TopType candidate : Recognition.candidates(set, type, json)) {
            Writing writing = write(candidate, json);
            if (writing instanceof Writing.Octets) {
                return writing;
            }
            if (!any && writing instanceof Writing.Wrong wrong) {
                first = wrong;
                any = true;
            }
        }
        return first;
    }

    private Writing write(TopType candidate, String json) {
        Tools with = tools(candidate.edition());
        Type type = type(with, candidate.definition());
        return switch (with.jer().read(type, json)) {
            case Jer.Result.Wrong<Datum> wrong -> new Writing.Wrong(wrong.reason(), wrong.path());
            case Jer.Result.Done<Datum>(Datum value) ->
                switch (with.interpreter().encode(Rules.UPER, type, value)) {
                    case Encoding.Refused(String path, String reason) -> new Writing.Wrong(reason, path);
                    case Encoding.Encoded encoded ->
                        new Writing.Octets(Frames.name(candidate, value), HEX.formatHex(encoded.octets()));
                };
        };
    }

    private Tools tools(Edition edition) {
        return tools.computeIfAbsent(edition, Tools::of);
    }

    private static Type type(Tools with, String definition) {
        List<Definition> found = with.model().find(definition);
        return found.getFirst().type();
    }
}
