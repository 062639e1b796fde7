package io.verge.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A conformal map that is true to scale along one meridian is the transverse Mercator projection, whatever series computes
 * it: so those two properties are tested, by integration and by differences.
 */
class UtmTest {
    private static final long SEED = 32L;
    private static final double SCALE = 0.9996;

    private final Utm zone32 = Utm.of(32, false);

    @Test
    void measuresTheCentralMeridianTrueToScale() {
        for (double latitudeDeg = -80; latitudeDeg <= 84; latitudeDeg += 4) {
            GeoPosition geo = new GeoPosition(latitudeDeg, 9);
            assertThat(zone32.eastingM(geo)).isCloseTo(500_000, within(1e-6));
            assertThat(zone32.northingM(geo)).isCloseTo(SCALE * meridianArcM(latitudeDeg), within(1e-5));
        }
    }

    @Test
    void isConformal() {
        var random = new SplittableRandom(SEED);
        double step = 1e-5;
        for (int i = 0; i < 1_000; i++) {
            double latitudeDeg = random.nextDouble(-79, 83);
            double longitudeDeg = 9 + random.nextDouble(-3.5, 3.5);
            GeoPosition east = new GeoPosition(latitudeDeg, longitudeDeg + step);
            GeoPosition west = new GeoPosition(latitudeDeg, longitudeDeg - step);
            GeoPosition north = new GeoPosition(latitudeDeg + step, longitudeDeg);
            GeoPosition south = new GeoPosition(latitudeDeg - step, longitudeDeg);
            double stretch = parallelRadiusM(latitudeDeg) / meridianRadiusM(latitudeDeg);
            double eastPerEast = zone32.eastingM(east) - zone32.eastingM(west);
            double northPerEast = zone32.northingM(east) - zone32.northingM(west);
            double eastPerNorth = (zone32.eastingM(north) - zone32.eastingM(south)) * stretch;
            double northPerNorth = (zone32.northingM(north) - zone32.northingM(south)) * stretch;
            assertThat(northPerNorth).as("seed %d", SEED).isCloseTo(eastPerEast, within(1e-6));
            assertThat(eastPerNorth).as("seed %d", SEED).isCloseTo(-northPerEast, within(1e-6));
        }
    }

    @Test
    void comesBackToTheSamePlace() {
        var random = new SplittableRandom(SEED);
        for (int zone : new int[] {1, 17, 32, 50, 60}) {
            for (boolean south : new boolean[] {false, true}) {
                Utm utm = Utm.of(zone, south);
                for (int i = 0; i < 1_000; i++) {
                    double eastingM = random.nextDouble(170_000, 830_000);
                    double northingM = random.nextDouble(1_000_000, 9_000_000);
                    GeoPosition geo = utm.toGeo(eastingM, northingM);
                    assertThat(utm.eastingM(geo)).as("seed %d", SEED).isCloseTo(eastingM, within(1e-5));
                    assertThat(utm.northingM(geo)).as("seed %d", SEED).isCloseTo(northingM, within(1e-5));
                }
            }
        }
    }

    @Test
    void agreesWithProj() {
        // From PROJ's cs2cs, ten digits.
        GeoPosition north = zone32.toGeo(350_000, 5_640_000);
        assertThat(north.longitudeDeg()).isCloseTo(6.8671618281, within(1e-10));
        assertThat(north.latitudeDeg()).isCloseTo(50.8921633998, within(1e-10));
        GeoPosition south = Utm.of(19, true).toGeo(250_123.45, 6_250_123.45);
        assertThat(south.longitudeDeg()).isCloseTo(-71.7010020610, within(1e-10));
        assertThat(south.latitudeDeg()).isCloseTo(-33.8596420819, within(1e-10));
    }

    @Test
    void refusesAZoneThatIsNone() {
        assertThatThrownBy(() -> Utm.of(61, false)).hasMessageContaining("1 … 60");
    }

    /** Simpson's rule over the meridian. */
    private static double meridianArcM(double latitudeDeg) {
        int steps = 2_000;
        double h = Math.toRadians(latitudeDeg) / steps;
        double sum = meridianRadiusM(0) + meridianRadiusM(latitudeDeg);
        for (int i = 1; i < steps; i++) {
            sum += meridianRadiusM(Math.toDegrees(i * h)) * (i % 2 == 0 ? 2 : 4);
        }
        return sum * h / 3;
    }

    private static double meridianRadiusM(double latitudeDeg) {
        double w2 = w2(latitudeDeg);
        return GeoReference.SEMI_MAJOR_AXIS_M * (1 - GeoReference.ECCENTRICITY_SQUARED) / (w2 * Math.sqrt(w2));
    }

    private static double parallelRadiusM(double latitudeDeg) {
        return GeoReference.SEMI_MAJOR_AXIS_M / Math.sqrt(w2(latitudeDeg)) * Math.cos(Math.toRadians(latitudeDeg));
    }

    private static double w2(double latitudeDeg) {
        double sin = Math.sin(Math.toRadians(latitudeDeg));
        return 1 - GeoReference.ECCENTRICITY_SQUARED * sin * sin;
    }
}
