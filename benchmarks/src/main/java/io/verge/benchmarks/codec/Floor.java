package io.verge.benchmarks.codec;

import java.util.Arrays;
import java.util.Optional;

/**
 * A codec written by hand for the fields of one message, and for nothing else: no extensions, no checks, plain fields. What
 * generated code costs above this is the price of its being right.
 */
interface Floor {
    Object decode();

    /** Encodes what was decoded last; the length in octets. */
    int encode();

    /** What it encodes to. */
    byte[] written();

    /** The floor for a message, where there is one. */
    static Optional<Floor> of(BenchMessage<?> message) {
        Optional<Floor> floor = switch (message.name()) {
            case "BSM cn" -> Optional.of(new BsmFloor(message.octets()));
            case "RSM" -> Optional.of(new RsmFloor(message.octets()));
            default -> Optional.empty();
        };
        floor.ifPresent(codec -> {
            codec.decode();
            if (!Arrays.equals(Arrays.copyOf(codec.written(), codec.encode()), message.octets())) {
                throw new IllegalStateException("the hand-written codec of " + message + " is wrong");
            }
        });
        return floor;
    }
}
