package io.verge.messages.text;

import io.verge.messages.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which types octets or JSON may be of, the likeliest first. ETSI's messages begin with an octet for the version and one for
 * the message; America's frame with two octets for the message and a length that leads to the end; China's frame has neither,
 * and is what is left.
 */
final class Recognition {
    private static final int NEWEST_VERSION = 3;
    private static final int OLDEST_VERSION = 1;
    private static final int FIRST_US = 18;
    private static final int LAST_US = 255;
    private static final int US_HEADER = 3;
    private static final int LAST_DAY_ONE = 2;
    private static final Pattern VERSION = Pattern.compile("\"protocolVersion\"\\s*:\\s*(\\d{1,3})\\b");
    private static final Pattern MESSAGE_ID = Pattern.compile("\"messageI[dD]\"\\s*:\\s*(\\d{1,3})\\b");

    private Recognition() {}

    static List<TopType> candidates(Optional<String> set, Optional<String> type, byte[] octets) {
        if (set.isPresent()) {
            return ofSet(set.get(), type, octets);
        }
        List<TopType> likely = new ArrayList<>();
        if (isUs(octets)) {
            likely.add(TopType.US);
        }
        likely.addAll(eu(type, octets));
        likely.add(TopType.CN);
        if (!likely.contains(TopType.US)) {
            likely.add(TopType.US);
        }
        return likely;
    }

    private static List<TopType> ofSet(String set, Optional<String> type, byte[] octets) {
        return switch (set) {
            case "cn" -> List.of(TopType.CN);
            case "us" -> List.of(TopType.US);
            case "eu" -> eu(type, octets);
            default -> List.of();
        };
    }

    private static boolean isUs(byte[] octets) {
        if (octets.length < US_HEADER) {
            return false;
        }
        int messageId = ((octets[0] & 0xff) << 8) | (octets[1] & 0xff);
        int length = octets[2] & 0xff;
        boolean isShort = length < 0x80 && octets.length == US_HEADER + length;
        boolean isLong = length >= 0x80
                && octets.length > US_HEADER
                && octets.length == US_HEADER + 1 + (((length & 0x3f) << 8) | (octets[3] & 0xff));
        return messageId >= FIRST_US && messageId <= LAST_US && (isShort || isLong);
    }

    private static List<TopType> eu(Optional<String> type, byte[] octets) {
        boolean hasHeader = octets.length > 1 && octets[0] >= OLDEST_VERSION && octets[0] <= NEWEST_VERSION;
        Stream<TopType> byHeader =
                hasHeader ? TopType.EU.stream().filter(top -> top.messageId() == octets[1]) : Stream.empty();
        boolean isOldest = octets.length > 0 && octets[0] == OLDEST_VERSION;
        return Stream.concat(byHeader, byName(type))
                .filter(top -> isOfVersion(top, isOldest))
                .distinct()
                .toList();
    }

    /**
     * CAM and DENM of protocol version 1 (EN 302 637 before 1.3) have other bits in some fields, and read as version 2 they
     * would be somebody else's message. Of all others there is one version.
     */
    private static boolean isOfVersion(TopType top, boolean isOldest) {
        return top.messageId() > LAST_DAY_ONE || (top.edition() == Edition.EU_VERSION1) == isOldest;
    }

    private static Stream<TopType> byName(Optional<String> type) {
        return TopType.EU.stream()
                .filter(top -> type.map(name -> name.equals(top.name()) || name.equals(top.definition()))
                        .orElse(false));
    }

    static List<TopType> candidates(String set, Optional<String> type, String json) {
        return switch (set) {
            case "cn" -> List.of(TopType.CN);
            case "us" -> List.of(TopType.US);
            case "eu" -> {
                boolean isOldest = number(VERSION, json).equals(Optional.of(OLDEST_VERSION));
                Optional<Integer> messageId = number(MESSAGE_ID, json);
                Stream<TopType> byHeader =
                        TopType.EU.stream().filter(top -> messageId.equals(Optional.of(top.messageId())));
                yield (type.isPresent() ? byName(type) : byHeader)
                        .filter(top -> isOfVersion(top, isOldest))
                        .toList();
            }
            default -> List.of();
        };
    }

    /** The octet that a member of the header holds, the first of its name. */
    private static Optional<Integer> number(Pattern member, String json) {
        Matcher found = member.matcher(json);
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }
}
