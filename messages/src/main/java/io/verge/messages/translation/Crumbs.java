package io.verge.messages.translation;

import io.verge.messages.translation.Entry.Row;
import java.util.List;
import java.util.stream.IntStream;

/** A point of a path so far, as China and America have it. */
final class Crumbs {
    private static final int SIZES = 6;
    private static final int LIKE_AMERICAS = 4;

    private Crumbs() {}

    static List<Entry> entries() {
        Scaled offset = Scaled.of("0.0000001", -131_071, 131_071, -131_072);
        Scaled vertical = Scaled.of("0.1", -2047, 2047, -2048);
        Scaled ago = Scaled.of("0.01", 1, 65_534, 65_535);
        Circular coarse = new Circular(240, 240);
        return List.of(
                Row.of("latitude from the vehicle's", "degree")
                        .cn(offsets("lat"))
                        .us(Place.of("latOffset", offset).or(-131_072)),
                Row.of("longitude from the vehicle's", "degree")
                        .cn(offsets("lon"))
                        .us(Place.of("lonOffset", offset).or(-131_072)),
                Row.of("elevation from the vehicle's", "m")
                        .cn(verticals())
                        .us(Place.of("elevationOffset", vertical).or(-2048)),
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

    /** An offset of any size is read; the size that America has is written. */
    private static Place[] offsets(String name) {
        Scaled offset = Scaled.of("0.0000001", -131_072, 131_071);
        return sizes().mapToObj(size -> Place.of("llvOffset.offsetLL.position-LL" + size + "." + name, offset)
                        .orArbitrary(Measures.ZERO))
                .toArray(Place[]::new);
    }

    private static Place[] verticals() {
        Scaled offset = Scaled.of("0.1", -2048, 2047);
        return IntStream.iterate(SIZES, size -> size > 0, size -> size - 1)
                .mapToObj(size -> Place.of("llvOffset.offsetV.offset" + size, offset))
                .toArray(Place[]::new);
    }

    private static IntStream sizes() {
        return IntStream.concat(
                IntStream.of(LIKE_AMERICAS), IntStream.rangeClosed(1, SIZES).filter(size -> size != LIKE_AMERICAS));
    }
}
