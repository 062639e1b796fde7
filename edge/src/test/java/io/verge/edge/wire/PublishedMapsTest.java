package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.verge.edge.wire.eu.EuMapReader;
import io.verge.edge.wire.us.UsMapReader;
import io.verge.road.GeoReference;
import io.verge.road.map.Lane;
import io.verge.road.map.RoadMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The MAP messages that others have published become road maps around the place they tell; skipped where they are not at hand. */
class PublishedMapsTest {
    private static final Pattern PLACE =
            Pattern.compile("\"refPoint\": \\{[^}]*?\"lat\": (-?\\d+), \"long\": (-?\\d+)");
    /** A point told by where it is: of these messages, only the one made by chance has such. */
    private static final String ANYWHERE = "node-LatLon";

    /** As far as lanes of junctions off the air have been seen to reach. */
    private static final double FAR_M = 1_000;

    @Test
    void mapsOfAmericaLieAboutTheirReferencePoint() {
        int lanes = 0;
        for (RoadMap map : maps("j2735/vectors.jsonl", line -> !line.contains(ANYWHERE), UsMapReader::read)) {
            assertThat(map.radiusM()).isLessThan(FAR_M);
            assertThat(map.lanes()).anyMatch(Lane::isInsideIntersection);
            lanes += map.lanes().size();
        }
        assertThat(lanes).isGreaterThan(100);
    }

    @Test
    void mapsMadeByChanceAreReadWhateverTheyHold() {
        assertThat(maps("etsi/vectors-generated-infra.jsonl", line -> true, EuMapReader::read))
                .isNotEmpty();
    }

    private static List<RoadMap> maps(
            String file, Predicate<String> which, BiFunction<byte[], GeoReference, Optional<RoadMap>> reader) {
        Optional<List<Published>> found = Published.find(file);
        assumeTrue(found.isPresent());
        List<RoadMap> maps = new ArrayList<>();
        for (Published message : found.orElseThrow()) {
            Matcher place = PLACE.matcher(message.line());
            if (message.type().startsWith("MAP") && which.test(message.line()) && place.find()) {
                GeoReference reference = GeoReference.of(
                        Math.clamp(Long.parseLong(place.group(1)) * 1e-7, -88, 88),
                        Math.min(Long.parseLong(place.group(2)) * 1e-7, 180));
                maps.add(reader.apply(message.bytes(), reference).orElseThrow());
            }
        }
        return maps;
    }
}
