package io.verge.messages;

import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Jazzer gives its octets to: the first tells which message of the set the others are. The generated decoder takes them
 * for a value or rejects them at a place within them, and a value goes out so that it comes in again as the same octets.
 */
public final class FuzzTarget {
    /** More than any message takes. */
    private static final int ROOM = 1 << 17;

    private static @Nullable FuzzTarget chosen;

    private final List<Message<?>> messages;
    private final byte[] room = new byte[ROOM];

    private FuzzTarget(List<Message<?>> messages) {
        this.messages = messages;
    }

    /** Called once, with the name of the set. */
    public static void fuzzerInitialize(String[] arguments) {
        chosen = new FuzzTarget(Messages.of(arguments[0]));
    }

    /** Called with one input after the other. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget target = chosen;
        if (target != null && input.length > 0) {
            byte[] octets = Arrays.copyOfRange(input, 1, input.length);
            target.check(message(target.messages, input).codec().octets(), octets);
        }
    }

    /** Which message of the set an input is for. */
    static Message<?> message(List<Message<?>> messages, byte[] input) {
        return messages.get(Math.floorMod(input[0], messages.size()));
    }

    private <T> void check(Codec<T> codec, byte[] octets) {
        switch (codec.decode(octets, 0, octets.length)) {
            case Decoded.Rejected<T>(var reason, int bit) -> {
                if (bit < 0 || bit > 8L * octets.length) {
                    throw new AssertionError(reason + " at bit " + bit + " of " + octets.length + " octets");
                }
            }
            case Decoded.Value<T>(T value, int taken) -> {
                byte[] once = Arrays.copyOf(room, codec.encode(value, room, 0));
                byte[] twice = codec.decode(once, 0, once.length) instanceof Decoded.Value<T>(T again, int all)
                        ? Arrays.copyOf(room, codec.encode(again, room, 0))
                        : new byte[0];
                if (!Arrays.equals(once, twice)) {
                    HexFormat hex = HexFormat.of();
                    throw new AssertionError(
                            "goes out as " + hex.formatHex(once) + ", then as " + hex.formatHex(twice));
                }
            }
        }
    }
}
