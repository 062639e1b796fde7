package io.verge.messages.text;

import io.verge.asn1.value.Datum;
import java.util.Map;

/** What a frame holds, in the words of the standards. */
final class Frames {
    private static final Map<String, String> CN =
            Map.of("bsmFrame", "BSM", "mapFrame", "MAP", "rsmFrame", "RSM", "spatFrame", "SPAT", "rsiFrame", "RSI");
    private static final Map<Integer, String> CN_FURTHER = Map.of(
            0, "TestMsg", 10, "RTCM", 11, "RSC", 12, "SSM", 13, "VIR", 14, "PAM", 15, "PSM", 16, "CLPMM", 17, "VPM");
    private static final Map<Integer, String> US = Map.ofEntries(
            Map.entry(18, "MAP"),
            Map.entry(19, "SPAT"),
            Map.entry(20, "BSM"),
            Map.entry(21, "CSR"),
            Map.entry(22, "EVA"),
            Map.entry(23, "ICA"),
            Map.entry(27, "RSA"),
            Map.entry(28, "RTCM"),
            Map.entry(29, "SRM"),
            Map.entry(30, "SSM"),
            Map.entry(31, "TIM"),
            Map.entry(32, "PSM"),
            Map.entry(41, "SDSM"));

    private Frames() {}

    /** The message in a value of a top type; the type's own name where it is no frame or holds what is not known. */
    static String name(TopType type, Datum value) {
        return switch (type.edition()) {
            case CN -> cn(type, value);
            case US -> US.getOrDefault(messageId(value), type.name());
            case EU_RELEASE1, EU_RELEASE2, EU_VERSION1 -> type.name();
        };
    }

    private static String cn(TopType type, Datum value) {
        if (!(value instanceof Datum.OfChoice choice)) {
            return type.name();
        }
        return choice.alternative().equals("msgFrameExt")
                ? CN_FURTHER.getOrDefault(messageId(choice.value()), type.name())
                : CN.getOrDefault(choice.alternative(), type.name());
    }

    private static int messageId(Datum value) {
        return value instanceof Datum.OfStructure structure
                        && structure.components().get("messageId") instanceof Datum.OfInteger id
                ? id.value().intValue()
                : -1;
    }
}
