package io.verge.messages.translation;

import io.verge.asn1.RandomValues;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Model;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import io.verge.messages.Edition;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Messages of every topic with random values, in the frames they are sent in. */
final class RandomMessages {
    private static final Map<String, String> CN_FRAMES = Map.of(
            "BSM", "bsmFrame BasicSafetyMessage",
            "RSM", "rsmFrame RoadsideSafetyMessage",
            "RSI", "rsiFrame RoadSideInformation",
            "SPAT", "spatFrame SPAT",
            "MAP", "mapFrame MapData",
            "PSM", "15 PersonalSafetyMessage",
            "SSM", "12 SensorSharingMsg");
    private static final Map<String, String> US_FRAMES = Map.of(
            "BSM", "20 BasicSafetyMessage",
            "PSM", "32 PersonalSafetyMessage",
            "SPAT", "19 SPAT",
            "SDSM", "41 SensorDataSharingMessage",
            "TIM", "31 TravelerInformation",
            "MAP", "18 MapData");

    private final Random random;
    private final Map<Edition, Model> models = new EnumMap<>(Edition.class);

    RandomMessages(long seed) {
        this.random = new Random(seed);
    }

    /** The octets of a message; nothing where the value made is none that can be sent. */
    Optional<byte[]> next(Region region, Topic.Message message) {
        Model model = models.computeIfAbsent(message.edition(), Edition::model);
        RandomValues values = new RandomValues(model, random, Rules.UPER, false);
        Datum value = switch (region) {
            case CN -> framed(model, values, frame(CN_FRAMES, message));
            case US -> framed(model, values, frame(US_FRAMES, message));
            case EU -> headed(values.value(model.find(message.type()).getFirst().type()), message);
        };
        if (!isOfLongs(value)) {
            return Optional.empty();
        }
        Encoding encoding = new Interpreter(model)
                .encode(Rules.UPER, model.find(message.type()).getFirst().type(), value);
        return encoding instanceof Encoding.Encoded encoded ? Optional.of(encoded.octets()) : Optional.empty();
    }

    /** What is generated holds no larger numbers, and MessageText wants to read with it what the interpreter reads. */
    private static boolean isOfLongs(Datum value) {
        return switch (value) {
            case Datum.OfInteger number -> number.value().bitLength() < Long.SIZE;
            case Datum.OfStructure structure ->
                structure.components().values().stream().allMatch(RandomMessages::isOfLongs);
            case Datum.OfList list -> list.elements().stream().allMatch(RandomMessages::isOfLongs);
            case Datum.OfChoice choice -> isOfLongs(choice.value());
            default -> true;
        };
    }

    private static Datum framed(Model model, RandomValues values, String[] frame) {
        Datum inner = values.value(model.find(frame[1]).getFirst().type());
        if (!Character.isDigit(frame[0].charAt(0))) {
            return new Datum.OfChoice(frame[0], inner);
        }
        Datum extended = new Datum.OfStructure(
                Map.of("messageId", Datum.OfInteger.of(Long.parseLong(frame[0])), "value", inner));
        boolean isChinese = model.find("SensorSharingMsg").size() == 1;
        return isChinese ? new Datum.OfChoice("msgFrameExt", extended) : extended;
    }

    /** What the header says decides which message it is. */
    private static Datum headed(Datum value, Topic.Message message) {
        long id = switch (message.name()) {
            case "DENM" -> 1;
            case "CAM" -> 2;
            case "SPATEM" -> 4;
            case "MAPEM" -> 5;
            case "CPM" -> 14;
            case "VAM" -> 16;
            default -> throw new IllegalArgumentException(message.name());
        };
        Map<String, Datum> parts = new LinkedHashMap<>(components(value));
        Map<String, Datum> header = new LinkedHashMap<>(components(parts.getOrDefault("header", value)));
        header.replaceAll((name, old) -> switch (name) {
            case "protocolVersion" -> Datum.OfInteger.of(message.name().equals("VAM") ? 3 : 2);
            case "messageID", "messageId" -> Datum.OfInteger.of(id);
            default -> old;
        });
        parts.put("header", new Datum.OfStructure(header));
        return new Datum.OfStructure(parts);
    }

    private static Map<String, Datum> components(Datum value) {
        return ((Datum.OfStructure) value).components();
    }

    /** The alternative or the number of a frame, and the type of what it holds. */
    private static String[] frame(Map<String, String> frames, Topic.Message message) {
        return Optional.ofNullable(frames.get(message.name())).orElseThrow().split(" ");
    }
}
