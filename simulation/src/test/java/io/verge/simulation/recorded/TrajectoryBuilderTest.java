package io.verge.simulation.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.StationType;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TrajectoryBuilderTest {
    private static final double PERIOD_S = 1 / 30.0;
    private static final StationType CAR = StationType.PASSENGER_CAR;

    private final TrajectoryBuilder builder = new TrajectoryBuilder(PERIOD_S);

    @Test
    void speedAndHeadingComeFromThePositions() {
        for (int i = 0; i < 90; i++) {
            add(1, i * PERIOD_S, -6 * i * PERIOD_S, 8 * i * PERIOD_S);
        }
        Trajectories trajectories = builder.build();

        assertThat(trajectories.passages()).isEqualTo(1);
        for (int i = 0; i < 90; i++) {
            assertThat(trajectories.speedMps[i]).isCloseTo(10, within(1e-9));
            assertThat(trajectories.headingRad[i]).isCloseTo(Math.atan2(8, -6), within(1e-9));
        }
    }

    @Test
    void aCarTheEdgeOfTheFilmCutsSeemsToBrakeAndThatIsLeftOut() {
        TrajectoryBuilder film = new TrajectoryBuilder(PERIOD_S, 4);
        double x = 0;
        for (int i = 0; i < 120; i++) {
            film.add(1, CAR, i * PERIOD_S, x, 0, Double.NaN);
            film.add(2, StationType.PEDESTRIAN, i * PERIOD_S, 0, 1.4 * i * PERIOD_S, Double.NaN);
            film.add(3, CAR, i * PERIOD_S, 12 * PERIOD_S * Math.max(0, i - 60), 50, Double.NaN);
            boolean cut = i < 8 || i > 111;
            x += (cut ? 6 : 12) * PERIOD_S;
        }
        Trajectories trajectories = film.build();

        assertThat(trajectories.passages()).isEqualTo(3);
        for (int i = trajectories.from[0]; i < trajectories.from[1]; i++) {
            assertThat(trajectories.speedMps[i]).isCloseTo(12, within(0.01));
        }
        assertThat(trajectories.from[2] - trajectories.from[1]).isEqualTo(120);
        assertThat(trajectories.firstS(2)).as("who stands at first is whole").isZero();
    }

    @Test
    void centimetresOfNoiseDoNotTurnARoadUser() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            add(1, i * PERIOD_S, 5 * i * PERIOD_S + 0.02 * random.nextGaussian(), 0.02 * random.nextGaussian());
        }
        Trajectories trajectories = builder.build();

        for (int i = 8; i < 292; i++) {
            assertThat(trajectories.speedMps[i]).as("seed %d", seed).isCloseTo(5, within(0.15));
            assertThat(trajectories.headingRad[i]).as("seed %d", seed).isCloseTo(0, within(0.03));
        }
    }

    @Test
    void theHeadingHoldsWhileStandingAndLooksAheadBeforeTheFirstMotion() {
        double y = 0;
        for (int i = 0; i < 300; i++) {
            y += i > 100 && i < 200 ? 0.2 : 0;
            add(1, i * PERIOD_S, 0, y);
        }
        Trajectories trajectories = builder.build();

        assertThat(trajectories.speedMps[10]).isZero();
        assertThat(trajectories.headingRad[10]).isCloseTo(Math.PI / 2, within(1e-9));
        assertThat(trajectories.speedMps[290]).isCloseTo(0, within(1e-9));
        assertThat(trajectories.headingRad[290]).isCloseTo(Math.PI / 2, within(1e-9));
    }

    @Test
    void aShortHoleIsBridgedOnACurveWithTheVelocitiesOfBothSides() {
        double turnRadps = 0.4;
        for (int i = 0; i < 180; i++) {
            double t = i * PERIOD_S;
            if (t < 2 || t > 3.6) {
                add(1, t, 20 * Math.sin(turnRadps * t), 20 * (1 - Math.cos(turnRadps * t)));
            }
        }
        Trajectories trajectories = builder.build();

        assertThat(trajectories.passages()).isEqualTo(1);
        for (int i = trajectories.from[0]; i < trajectories.from[1]; i++) {
            double t = trajectories.timeS[i];
            assertThat(trajectories.xM[i]).isCloseTo(20 * Math.sin(turnRadps * t), within(0.15));
            assertThat(trajectories.yM[i]).isCloseTo(20 * (1 - Math.cos(turnRadps * t)), within(0.15));
            assertThat(trajectories.speedMps[i]).isCloseTo(8, within(0.5));
        }
    }

    @Test
    void aLongHoleIsBridgedOnlyWhereTheRoadUserStood() {
        for (int i = 0; i < 60; i++) {
            add(1, i * PERIOD_S, 3, 4);
            add(2, i * PERIOD_S, i * PERIOD_S * 10, 0);
        }
        for (int i = 0; i < 60; i++) {
            add(1, 30 + i * PERIOD_S, 3.2, 4);
            add(2, 30 + i * PERIOD_S, 300 + i * PERIOD_S * 10, 0);
        }
        Trajectories trajectories = builder.build();

        assertThat(trajectories.id).containsExactly(1, 2, 2);
        assertThat(trajectories.lastS(0)).isGreaterThan(31);
        assertThat(trajectories.lastS(1)).isLessThan(2);
        assertThat(trajectories.firstS(2)).isEqualTo(30);
    }

    @Test
    void aJumpThatNoRoadUserMakesSplitsThePassage() {
        for (int i = 0; i < 60; i++) {
            add(1, i * PERIOD_S, i < 30 ? 0 : 500, 0);
        }
        assertThat(builder.build().id).containsExactly(1, 1);
    }

    @Test
    void rowsThatCannotBeAreCountedByName() {
        add(1, 0, 0, 0);
        add(1, PERIOD_S, 0, 0);
        add(1, PERIOD_S + 0.003, 0, 0);
        add(1, PERIOD_S - 0.5, 0, 0);
        add(1, 2 * PERIOD_S, Double.NaN, 0);
        add(1, Double.POSITIVE_INFINITY, 0, 0);
        add(1, 2 * PERIOD_S, 1e9, 0);
        add(2, 0, 5, 5);
        Trajectories trajectories = builder.build();

        assertThat(trajectories.id).containsExactly(1);
        assertThat(trajectories.from).containsExactly(0, 2);
        assertThat(trajectories.skipped)
                .isEqualTo(Map.of(
                        SkipReason.REPEATED_TIME,
                        1,
                        SkipReason.TIME_BACKWARDS,
                        1,
                        SkipReason.NOT_FINITE,
                        2,
                        SkipReason.OUT_OF_RANGE,
                        1,
                        SkipReason.SINGLE_ROW,
                        1));
    }

    @Test
    void whateverTheRowsTheColumnsAreFiniteAndTimeRisesWithinAPassage() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TrajectoryBuilder chaos = new TrajectoryBuilder(PERIOD_S);
            double t = 0;
            for (int i = 0; i < 400; i++) {
                t += PERIOD_S * random.nextInt(-1, 4) + (random.nextInt(40) == 0 ? random.nextDouble(60) : 0);
                double x = random.nextInt(50) == 0 ? Double.NaN : random.nextDouble(-5, 5);
                chaos.add(random.nextInt(5), CAR, t, x, random.nextDouble(5), Double.NaN);
            }
            Trajectories trajectories = chaos.build();
            for (int p = 0; p < trajectories.passages(); p++) {
                for (int i = trajectories.from[p]; i < trajectories.from[p + 1]; i++) {
                    boolean rises = i == trajectories.from[p] || trajectories.timeS[i] > trajectories.timeS[i - 1];
                    boolean finite = Double.isFinite(trajectories.xM[i])
                            && Double.isFinite(trajectories.yM[i])
                            && Double.isFinite(trajectories.speedMps[i])
                            && Math.abs(trajectories.headingRad[i]) <= Math.PI;
                    assertThat(rises && finite)
                            .as("seed %d, passage %d, sample %d", seed, p, i)
                            .isTrue();
                }
                boolean alone = p == 0
                        || trajectories.id[p] > trajectories.id[p - 1]
                        || trajectories.firstS(p) > trajectories.lastS(p - 1);
                assertThat(alone).as("seed %d, passage %d", seed, p).isTrue();
            }
        }
    }

    private void add(int id, double timeS, double xM, double yM) {
        builder.add(id, CAR, timeS, xM, yM, Double.NaN);
    }
}
