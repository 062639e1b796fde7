package io.verge.messages.translation;

import io.verge.messages.translation.Entry.Row;
import java.util.List;

/** A point of a path so far, as China and America have it. */
final class Crumbs {
    private static final int NO_OFFSET = -131_072;

    private Crumbs() {}

    static List<Entry> entries() {
        Scaled ago = Scaled.of("0.01", 1, 65_534, 65_535);
        Circular coarse = new Circular(240, 240);
        return List.of(
                Row.of("place from the vehicle's", "degree")
                        .cn(Place.of("llvOffset.offsetLL", new NarrowOffset()))
                        .us(Place.of(List.of("latOffset", "lonOffset"), new OffsetPair(131_071, NO_OFFSET)))
                        .asEssential(),
                Row.of("height from the vehicle's", "m")
                        .cn(Place.of("llvOffset.offsetV", new NarrowHeight()))
                        .us(Place.of("elevationOffset", Scaled.of("0.1", -2047, 2047, -2048))
                                .or(-2048)),
                Row.of("time ago", "s")
                        .cn(Place.of("timeOffset", ago).or(65_535))
                        .us(Place.of("timeOffset", ago).or(65_535)),
                Row.of("speed there", "m/s")
                        .cn(Place.of("speed", Measures.SPEED))
                        .us(Place.of("speed", Measures.SPEED)),
                Row.of("heading there", "degree")
                        .cn(Place.of("heading", coarse))
                        .us(Place.of("heading", coarse))
                        .note("clockwise from north"));
    }
}
