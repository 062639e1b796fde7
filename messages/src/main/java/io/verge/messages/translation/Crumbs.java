package io.verge.messages.translation;

import io.verge.messages.translation.Entry.Each;
import io.verge.messages.translation.Entry.Row;
import java.util.List;
import java.util.Map;

/** A point of a path so far, the latest first. */
final class Crumbs {
    private static final int REACH = 131_071;
    private static final int EU_NO_OFFSET = 131_072;
    private static final int NO_OFFSET = -131_072;
    private static final int EU_NO_HEIGHT = 12_800;
    private static final String PLACE = "place from the vehicle's";
    private static final String HEIGHT = "height from the vehicle's";
    private static final String AGO = "time ago";

    private Crumbs() {}

    /** The list of them, where each region has it. */
    static Each path(String cn, String eu, String us) {
        return new Each("points of the path so far", Map.of(Region.CN, cn, Region.EU, eu, Region.US, us), entries());
    }

    private static List<Entry> entries() {
        Scaled ago = Scaled.of("0.01", 1, 65_534, 65_535);
        Circular coarse = new Circular(240, 240);
        return List.of(
                Row.of(PLACE, "degree")
                        .cn(Place.of("llvOffset.offsetLL", new NarrowOffset()))
                        .eu(Place.of(
                                List.of("pathPosition.deltaLatitude", "pathPosition.deltaLongitude"),
                                new FromBefore(PLACE, new OffsetPair(REACH, EU_NO_OFFSET, false))))
                        .us(Place.of(List.of("latOffset", "lonOffset"), new OffsetPair(REACH, NO_OFFSET, true)))
                        .asEssential(),
                Row.of(HEIGHT, "m")
                        .cn(Place.of("llvOffset.offsetV", new NarrowHeight()))
                        .eu(Place.of(
                                        "pathPosition.deltaAltitude",
                                        new FromBefore(
                                                HEIGHT, new Within(Scaled.of("0.01", -12_700, 12_799, EU_NO_HEIGHT))))
                                .or(EU_NO_HEIGHT))
                        .us(Place.of("elevationOffset", Scaled.of("0.1", -2047, 2047, -2048))
                                .or(-2048)),
                Row.of(AGO, "s")
                        .cn(Place.of("timeOffset", ago).or(65_535))
                        .eu(Place.of("pathDeltaTime", new FromBefore(AGO, Scaled.of("0.01", 1, 65_535))))
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
