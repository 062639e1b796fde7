package io.verge.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CuboidTrackerTest {
    private static final double FRAME = 0.1;
    private static final double SURE = 8;

    private final CuboidTracker tracker = new CuboidTracker(CuboidTracker::settings);

    @Test
    void aDetectorThatTurnsACarRoundNowAndThenDoesNotTurnItsTrack() {
        for (int i = 0; i < 60; i++) {
            double yaw = i % 4 == 3 ? 0.1 + Math.PI : 0.1;
            TrackedFrame<Cuboid> frame = tracker.step(i * FRAME, List.of(car(i, 0, yaw)));
            assertThat(frame.tracks()).singleElement().extracting(Tracked::id).isEqualTo(1L);
            assertThat(frame.tracks().getFirst().body().yaw()).isCloseTo(0.1, within(0.01));
        }
    }

    @Test
    void aTrackThatBeganTheWrongWayRoundIsTurned() {
        Trajectories<Cuboid> trajectories = tracker.trajectories(1);
        TrackedFrame<Cuboid> frame = new TrackedFrame<>(0, List.of(), List.of());
        for (int i = 0; i < 10; i++) {
            List<Detection<Cuboid>> detections = List.of(car(i, 0, i == 0 ? Math.PI : 0));
            frame = tracker.step(i * FRAME, detections);
            trajectories.add(detections, frame);
        }
        assertThat(frame.tracks().getFirst().body().yaw()).isCloseTo(0, within(0.01));
        assertThat(trajectories.frames().getFirst().tracks().getFirst().body().yaw())
                .isCloseTo(0, within(0.01));
    }

    @Test
    void aYawThatPassesHalfATurnGoesOnSmoothly() {
        for (int i = 0; i < 40; i++) {
            double yaw = Math.IEEEremainder(Math.PI - 0.5 + i * 0.03, 2 * Math.PI);
            TrackedFrame<Cuboid> frame = tracker.step(i * FRAME, List.of(car(0, 0, yaw)));
            double error = Math.IEEEremainder(frame.tracks().getFirst().body().yaw() - yaw, 2 * Math.PI);
            assertThat(error).isCloseTo(0, within(0.15));
        }
    }

    @Test
    void carsThatMeetKeepTheirIdentity() {
        TrackedFrame<Cuboid> frame = new TrackedFrame<>(0, List.of(), List.of());
        for (int i = 0; i <= 100; i++) {
            double x = i - 50;
            frame = tracker.step(i * FRAME, List.of(car(x, 0, 0), car(-x, 3, Math.PI)));
        }
        assertThat(frame.confirmed()).extracting(Tracked::id).containsExactly(1L, 2L);
        assertThat(frame.confirmed().getFirst().body().x()).isCloseTo(50, within(0.5));
    }

    @Test
    void aCarHiddenForASecondIsFoundAgainWhereItWent() {
        TrackedFrame<Cuboid> frame = new TrackedFrame<>(0, List.of(), List.of());
        for (int i = 0; i < 40; i++) {
            frame = tracker.step(i * FRAME, i >= 20 && i < 29 ? List.of() : List.of(car(1.5 * i, 0, 0)));
        }
        assertThat(frame.confirmed()).extracting(Tracked::id).containsExactly(1L);
    }

    @Test
    void kindsAreNotMixedUpAndRefusalsPointIntoTheInput() {
        Cuboid walker = new Cuboid(Cuboid.Kind.PEDESTRIAN, 0.2, 0.1, 0.9, 0.6, 0.6, 1.8, 0);
        Cuboid flat = new Cuboid(Cuboid.Kind.CYCLIST, 5, 5, 0, 1.8, 0, 1.7, 0);
        TrackedFrame<Cuboid> frame =
                tracker.step(0, List.of(new Detection<>(flat, SURE), car(0, 0, 0), new Detection<>(walker, SURE)));
        assertThat(frame.refused()).containsExactly(new TrackedFrame.Refused(0, Refusal.NO_SIZE));
        assertThat(frame.tracks())
                .hasSize(2)
                .allSatisfy(track -> assertThat(track.body().kind())
                        .isEqualTo(track.detection() == 1 ? Cuboid.Kind.CAR : Cuboid.Kind.PEDESTRIAN));
    }

    @Test
    void aVerySureDetectionIsConfirmedAtOnceAndAnUnsureOneAfterSome() {
        assertThat(tracker.step(0, List.of(car(0, 0, 0))).confirmed()).hasSize(1);
        Detection<Cuboid> unsure = new Detection<>(car(50, 0, 0).body(), 2);
        assertThat(tracker.step(FRAME, List.of(unsure)).confirmed()).allMatch(track -> track.id() == 1);
        tracker.step(2 * FRAME, List.of(unsure));
        assertThat(tracker.step(3 * FRAME, List.of(unsure)).confirmed())
                .extracting(Tracked::id)
                .contains(2L);
    }

    @Test
    void aLateFrameIsRefused() {
        tracker.step(1, List.of(car(0, 0, 0)));
        assertThat(tracker.step(1, List.of(car(0, 0, 0))).refused())
                .containsExactly(new TrackedFrame.Refused(TrackedFrame.WHOLE_FRAME, Refusal.LATE));
    }

    private static Detection<Cuboid> car(double x, double y, double yaw) {
        return new Detection<>(new Cuboid(Cuboid.Kind.CAR, x, y, 0.8, 4.2, 1.8, 1.6, yaw), SURE);
    }
}
