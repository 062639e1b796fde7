package io.verge.edge.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.road.StationType;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Bodies swept along random pieces against a dense look at where they are. */
class SweptBodiesTest {
    private static final int PAIRS = 4_000;
    private static final double SPAN_SECONDS = 4;
    private static final double SAMPLE_SECONDS = 0.005;

    private final Trajectories trajectories = new Trajectories(2);
    private final SweptBodies swept = new SweptBodies(trajectories);

    @Test
    void theFirstContactIsWhereDenseSamplingFindsIt() {
        SplittableRandom seeds = new SplittableRandom(31);
        int touching = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            lay(0, random, 0);
            lay(1, random, random.nextDouble(0, 0.3));
            boolean found = swept.test(0, 1, 0);
            double contact = found && swept.touches ? swept.contactTime : Double.POSITIVE_INFINITY;
            if (contact < SPAN_SECONDS) {
                touching++;
                assertThat(gapAt(contact + 1e-9))
                        .as("gap at contact, seed %d", seed)
                        .isLessThan(1e-5);
            }
            // Before that, and where there is none ever, no sample finds the bodies together.
            for (double s = trajectories.start(1); s < SPAN_SECONDS; s += SAMPLE_SECONDS) {
                if (s < contact - 1e-6) {
                    assertThat(gapAt(s)).as("gap at %.3f s, seed %d", s, seed).isPositive();
                }
            }
        }
        assertThat(touching).isBetween(PAIRS / 20, PAIRS * 9 / 10);
    }

    @Test
    void whatPassesWithinTheMarginIsFoundButDoesNotTouch() {
        trajectories.begin(0, 1, 4, 2, false, 0.5);
        trajectories.add(0, 0, -20, 0, 4, 20, 0, Math.cos(0), Math.sin(0));
        trajectories.begin(1, 2, 4, 2, false, 0.5);
        trajectories.add(1, 0, 20, 2.8, 4, -20, 2.8, Math.cos(Math.PI), Math.sin(Math.PI));
        assertThat(swept.test(0, 1, 0)).isTrue();
        assertThat(swept.touches).isFalse();
        trajectories.begin(1, 2, 4, 2, false, 0.5);
        trajectories.add(1, 0, 20, 3.1, 4, -20, 3.1, Math.cos(Math.PI), Math.sin(Math.PI));
        assertThat(swept.test(0, 1, 0)).isFalse();
    }

    @Test
    void whatMeetsIsNeverRuledOutBeforehand() {
        SplittableRandom seeds = new SplittableRandom(37);
        int meeting = 0;
        int ruledOut = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            layStraight(0, random);
            layStraight(1, random);
            boolean meets = swept.test(0, 1, random.nextDouble(0, 1));
            boolean mayMeet = trajectories.mayMeet(0, 1);
            meeting += meets ? 1 : 0;
            ruledOut += mayMeet ? 0 : 1;
            assertThat(mayMeet || !meets).as("seed %d", seed).isTrue();
        }
        assertThat(meeting).isGreaterThan(PAIRS / 20);
        assertThat(ruledOut).isGreaterThan(PAIRS / 20);
    }

    private void layStraight(int slot, SplittableRandom random) {
        double margin = random.nextDouble(0, 1);
        trajectories.begin(slot, slot + 1, random.nextDouble(0.5, 18), random.nextDouble(0.5, 2.6), false, margin);
        double t = random.nextDouble(0, 0.5);
        double x = random.nextDouble(-30, 30);
        double y = random.nextDouble(-30, 30);
        double heading = random.nextDouble(-Math.PI, Math.PI);
        double way = random.nextInt(4) == 0 ? 0 : random.nextDouble(0, 60);
        double toX = x + way * Math.cos(heading);
        double toY = y + way * Math.sin(heading);
        trajectories.add(slot, t, x, y, t + SPAN_SECONDS, toX, toY, Math.cos(heading), Math.sin(heading));
    }

    @Test
    void nothingTunnelsHoweverFast() {
        trajectories.begin(0, 1, 0.5, 0.5, false, 0);
        trajectories.add(0, 0, -300, 0, 4, 300, 0, Math.cos(0), Math.sin(0));
        trajectories.begin(1, 2, 0.5, 0.5, false, 0);
        trajectories.add(1, 0, 0, -300, 4, 0, 300, Math.cos(Math.PI / 2), Math.sin(Math.PI / 2));
        assertThat(swept.test(0, 1, 0)).isTrue();
        assertThat(swept.touches).isTrue();
        assertThat(swept.contactTime).isBetween(1.99, 2.0);
    }

    private void lay(int slot, SplittableRandom random, double from) {
        trajectories.begin(slot, slot + 1, random.nextDouble(0.5, 18), random.nextDouble(0.5, 2.6), false, 0);
        int pieces = random.nextInt(1, Trajectories.MAX_PIECES + 1);
        double x = random.nextDouble(-30, 30);
        double y = random.nextDouble(-30, 30);
        double heading = random.nextDouble(-Math.PI, Math.PI);
        double speed = random.nextDouble(0, 20);
        for (int i = 0; i < pieces; i++) {
            double t = from + (SPAN_SECONDS - from) * i / pieces;
            double to = from + (SPAN_SECONDS - from) * (i + 1) / pieces;
            double nextX = x + speed * (to - t) * Math.cos(heading);
            double nextY = y + speed * (to - t) * Math.sin(heading);
            trajectories.add(slot, t, x, y, to, nextX, nextY, Math.cos(heading), Math.sin(heading));
            x = nextX;
            y = nextY;
            heading += random.nextDouble(-0.4, 0.4);
        }
    }

    private double gapAt(double s) {
        return Course.gapM(body(0, s), body(1, s), 0);
    }

    private Course body(int slot, double s) {
        int piece = trajectories.pieceAt(slot, s);
        return new Course(
                StationType.UNKNOWN,
                2 * trajectories.halfLength(slot),
                2 * trajectories.halfWidth(slot),
                trajectories.x(piece) + (s - trajectories.start(piece)) * trajectories.vx(piece),
                trajectories.y(piece) + (s - trajectories.start(piece)) * trajectories.vy(piece),
                0,
                Math.atan2(trajectories.sin(piece), trajectories.cos(piece)));
    }
}
