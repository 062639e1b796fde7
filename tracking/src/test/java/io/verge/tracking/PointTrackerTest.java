package io.verge.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PointTrackerTest {
    private static final double FRAME = 0.1;

    @Test
    void pointsInARowKeepTheirIdentityThoughSomeAreMissing() {
        SplittableRandom random = new SplittableRandom(11);
        PointTracker tracker = new PointTracker(0.2, PointTracker.SETTINGS);
        for (int i = 0; i < 300; i++) {
            List<Detection<GroundPoint>> detections = new ArrayList<>();
            for (int one = 0; one < 10; one++) {
                if (i < 5 || random.nextDouble() < 0.9) {
                    detections.add(new Detection<>(new GroundPoint(8 * one + i, random.nextDouble(-0.2, 0.2)), 0.9));
                }
            }
            TrackedFrame<GroundPoint> frame = tracker.step(i * FRAME, detections);
            for (Tracked<GroundPoint> track : frame.confirmed()) {
                assertThat(track.body().x()).isCloseTo(8.0 * (track.id() - 1) + i, within(1.0));
            }
            assertThat(frame.tracks()).allMatch(track -> track.id() <= 10);
        }
    }
}
