package io.verge.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GeoReferenceTest {
    private static final long SEED = 20_261_123L;
    private static final double[] LATITUDES_DEG = {-85, -60, -33.9, -0.001, 0, 22.5, 43.478, 53.55, 69.6, 80, 88.9};

    @Test
    void agreesWithTheClosedFormWithinAMillimetreTwentyKilometresAway() {
        var random = new SplittableRandom(SEED);
        for (double latitudeDeg : LATITUDES_DEG) {
            GeoReference reference = GeoReference.of(latitudeDeg, 113.3);
            for (int i = 0; i < 2_000; i++) {
                double xM = random.nextDouble(-14_000, 14_000);
                double yM = random.nextDouble(-14_000, 14_000);
                GeoPosition geo = reference.toGeo(xM, yM);
                double[] enu = closedForm(reference.origin(), geo);
                assertThat(reference.xM(geo.latitudeDeg(), geo.longitudeDeg()))
                        .as("seed %d, origin %s, x of %s", SEED, reference.origin(), geo)
                        .isCloseTo(enu[0], within(1e-3));
                assertThat(reference.yM(geo.latitudeDeg(), geo.longitudeDeg()))
                        .as("seed %d, origin %s, y of %s", SEED, reference.origin(), geo)
                        .isCloseTo(enu[1], within(1e-3));
            }
        }
    }

    @Test
    void comesBackToWithinATenthOfAMillimetre() {
        var random = new SplittableRandom(SEED);
        for (double latitudeDeg : LATITUDES_DEG) {
            GeoReference reference = GeoReference.of(latitudeDeg, -80.5);
            for (int i = 0; i < 2_000; i++) {
                Position there = new Position(random.nextDouble(-14_000, 14_000), random.nextDouble(-14_000, 14_000));
                Position back = reference.toLocal(reference.toGeo(there.xM(), there.yM()));
                assertThat(back.distanceM(there))
                        .as("seed %d, origin %s, place %s", SEED, reference.origin(), there)
                        .isLessThan(1e-4);
            }
        }
    }

    @Test
    void worksAcrossTheDateLine() {
        GeoReference reference = GeoReference.of(-17, 179.999);
        Position east = reference.toLocal(new GeoPosition(-17, -179.999));
        assertThat(east.xM()).isBetween(210.0, 215.0);
        assertThat(reference.toGeo(east.xM(), east.yM()).longitudeDeg()).isCloseTo(-179.999, within(1e-9));
    }

    @Test
    void refusesAPole() {
        assertThatThrownBy(() -> GeoReference.of(89.5, 0)).hasMessageContaining("pole");
    }

    /** ECEF of both points, their difference turned into the plane at the origin: the textbook way. */
    private static double[] closedForm(GeoPosition origin, GeoPosition geo) {
        double[] o = ecef(origin);
        double[] p = ecef(geo);
        double phi = Math.toRadians(origin.latitudeDeg());
        double lambda = Math.toRadians(origin.longitudeDeg());
        double dx = p[0] - o[0];
        double dy = p[1] - o[1];
        double dz = p[2] - o[2];
        return new double[] {
            -Math.sin(lambda) * dx + Math.cos(lambda) * dy,
            -Math.sin(phi) * Math.cos(lambda) * dx - Math.sin(phi) * Math.sin(lambda) * dy + Math.cos(phi) * dz
        };
    }

    private static double[] ecef(GeoPosition geo) {
        double phi = Math.toRadians(geo.latitudeDeg());
        double lambda = Math.toRadians(geo.longitudeDeg());
        double e2 = GeoReference.ECCENTRICITY_SQUARED;
        double n = GeoReference.SEMI_MAJOR_AXIS_M / Math.sqrt(1 - e2 * Math.sin(phi) * Math.sin(phi));
        return new double[] {
            n * Math.cos(phi) * Math.cos(lambda), n * Math.cos(phi) * Math.sin(lambda), n * (1 - e2) * Math.sin(phi)
        };
    }
}
