package io.verge.messages.translation;

import io.verge.messages.text.MessageText;
import io.verge.messages.text.Writing;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Messages from JSON and from set to set, all at one time. */
final class Sets {
    static final Instant TIME = Instant.parse("2026-11-25T08:30:30Z");

    private final MessageText text = new MessageText();
    private final MessageTranslator translator = new MessageTranslator();

    /** The octets of what JSON says. */
    String hex(String set, String json) {
        return switch (text.write(set, Optional.empty(), json)) {
            case Writing.Octets octets -> octets.hex();
            case Writing.Wrong wrong -> throw new AssertionError(wrong);
        };
    }

    Translation.Translated to(Region target, String set, String hex) {
        return switch (translator.translate(
                Optional.of(set), target, TIME, HexFormat.of().parseHex(hex))) {
            case Translation.Translated translated -> translated;
            case Translation.Refused refused -> throw new AssertionError(refused);
        };
    }

    /** By way of another set and back: what both can say. */
    String there(Region by, Region home, String hex) {
        return to(home, by.set(), to(by, home.set(), hex).hex()).hex();
    }
}
