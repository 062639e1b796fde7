package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.Advisory;
import io.verge.road.Area;
import io.verge.road.GeoPosition;
import io.verge.road.Position;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TopicsTest {
    private static final long SEED = 0x5eed_0004L;
    private final Topics topics = new Topics(Advisories.REFERENCE);

    @Test
    void quadkeysAreThoseOfTheWebMercatorGrid() {
        assertThat(Tiles.quadkey(0, 0)).isEqualTo("0".repeat(18));
        assertThat(Tiles.quadkey((1 << 18) - 1, (1 << 18) - 1)).isEqualTo("3".repeat(18));
        // Bing's own worked example, tile (3, 5) at zoom 3, is quadkey 213.
        assertThat(Tiles.quadkey(3 << 15, 5 << 15)).startsWith("213");
        assertThat(Tiles.column(0)).isEqualTo(1 << 17);
        assertThat(Tiles.row(0)).isEqualTo(1 << 17);
        assertThat(Tiles.row(89.9)).isZero();
    }

    @Test
    void aPlaceInATileComesBackAsThatTile() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 10_000; i++) {
            int column = random.nextInt(1 << 18);
            int row = random.nextInt(1 << 18);
            GeoPosition inside = Tiles.at(column + random.nextDouble(0.01, 0.99), row + random.nextDouble(0.01, 0.99));
            assertThat(Tiles.column(inside.longitudeDeg())).as("seed %d", SEED).isEqualTo(column);
            assertThat(Tiles.row(inside.latitudeDeg())).as("seed %d", SEED).isEqualTo(row);
        }
    }

    @Test
    void anAdvisoryGoesOutByTypeByStationAndByTile() {
        List<String> of = topics.of(Advisories.crossing());
        assertThat(of).startsWith("site/CROSSING", "station/4711", "station/5000");
        GeoPosition place = Advisories.REFERENCE.toGeo(3.1, -2.0);
        String tile = Tiles.quadkey(Tiles.column(place.longitudeDeg()), Tiles.row(place.latitudeDeg()));
        assertThat(of).contains("tile/" + tile);
    }

    @Test
    void everyPointOfAnAreaLiesInOneOfItsTiles() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 300; i++) {
            Advisory advisory = areaOf(random);
            List<String> of = topics.of(advisory);
            for (int k = 0; k < 200; k++) {
                double x = random.nextDouble(-900, 900);
                double y = random.nextDouble(-900, 900);
                if (advisory.area().contains(x, y)) {
                    GeoPosition geo = Advisories.REFERENCE.toGeo(x, y);
                    String tile = Tiles.quadkey(Tiles.column(geo.longitudeDeg()), Tiles.row(geo.latitudeDeg()));
                    assertThat(of).as("seed %d, area %d", SEED, i).contains("tile/" + tile);
                }
            }
        }
    }

    private static Advisory areaOf(SplittableRandom random) {
        Position a = new Position(random.nextDouble(-500, 500), random.nextDouble(-500, 500));
        Position b = new Position(random.nextDouble(-500, 500), random.nextDouble(-500, 500));
        Position c = new Position(random.nextDouble(-500, 500), random.nextDouble(-500, 500));
        Area area = random.nextBoolean()
                ? new Area.Circle(a, random.nextDouble(1, 300))
                : new Area.Polygon(List.of(a, b, c));
        Advisory template = Advisories.crossing();
        return new Advisory(
                1,
                0,
                Advisory.Action.NEW,
                Advisory.Urgency.WARNING,
                template.hazard(),
                List.of(),
                area,
                template.generatedNanos(),
                template.expiryNanos());
    }
}
