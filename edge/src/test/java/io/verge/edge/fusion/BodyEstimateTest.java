package io.verge.edge.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.verge.road.LocalDynamicMap;
import io.verge.road.Observations;
import io.verge.road.StationType;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What gathers over frames, over many of them. */
class BodyEstimateTest {
    private static final double STEP_SECONDS = 0.1;
    private static final int FRAMES = 20_000;

    private final LocalDynamicMap map = new LocalDynamicMap(1);
    private final BodyEstimate body = new BodyEstimate(map, new KinematicFilter(map));
    private final Observations frame = new Observations(1);

    @Test
    void theUnitVectorStaysThatOfTheHeadingHoweverOftenAndFarTheBodyTurns() {
        SplittableRandom random = new SplittableRandom(7);
        double heading = 3;
        see(heading);
        int slot = map.birth(1);
        body.start(slot, frame, 0);
        for (int i = 0; i < FRAMES; i++) {
            boolean jumps = random.nextInt(20) == 0;
            heading += jumps ? random.nextDouble(-3, 3) : random.nextDouble(-0.15, 0.15);
            double speed = random.nextDouble(0, 20);
            double course = heading + random.nextDouble(-0.3, 0.3);
            map.vxMps[slot] = speed * Math.cos(course);
            map.vyMps[slot] = speed * Math.sin(course);
            see(heading);
            body.update(slot, frame, 0, STEP_SECONDS);
            assertThat(map.headingRad[slot]).isBetween(-Math.PI, Math.PI);
            assertThat(body.cos(slot)).isCloseTo(Math.cos(map.headingRad[slot]), within(1e-9));
            assertThat(body.sin(slot)).isCloseTo(Math.sin(map.headingRad[slot]), within(1e-9));
        }
    }

    private void see(double headingRad) {
        frame.start("camera", 1);
        int row = frame.add(0, 0);
        frame.type(row, StationType.PASSENGER_CAR, 0.9);
        frame.motion(row, Double.NaN, Double.NaN, headingRad, 0.1);
    }
}
