package io.verge.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImageTrackerTest {
    private static final double FRAME = 0.04;

    private final ImageTracker tracker = new ImageTracker(ImageTracker.SETTINGS);

    @Test
    void twoThatCrossKeepTheirIdentity() {
        TrackedFrame<ImageBox> frame = tracker.step(0, List.of(person(100, 200), person(400, 230)));
        for (int i = 1; i <= 100; i++) {
            frame = tracker.step(i * FRAME, List.of(person(100 + 3 * i, 200), person(400 - 3 * i, 230)));
        }
        assertThat(frame.confirmed()).extracting(Tracked::id).containsExactly(1L, 2L);
        assertThat(frame.confirmed().getFirst().body().left()).isCloseTo(400, within(3.0));
        assertThat(frame.confirmed().getLast().body().left()).isCloseTo(100, within(3.0));
    }

    @Test
    void oneThatIsHiddenForASecondIsFoundAgain() {
        walk(0, 25);
        for (int i = 25; i < 50; i++) {
            tracker.step(i * FRAME, List.of());
        }
        TrackedFrame<ImageBox> frame = walk(50, 55);
        assertThat(frame.confirmed()).extracting(Tracked::id).containsExactly(1L);
    }

    @Test
    void aBoxThatLastsOneFrameIsNobody() {
        TrackedFrame<ImageBox> frame = tracker.step(0, List.of(person(100, 200)));
        assertThat(frame.tracks()).hasSize(1);
        assertThat(frame.confirmed()).isEmpty();
        Trajectories<ImageBox> trajectories = tracker.trajectories(1);
        for (int i = 1; i < 50; i++) {
            frame = tracker.step(i * FRAME, List.of());
            trajectories.add(List.of(), frame);
        }
        assertThat(frame.tracks()).isEmpty();
        assertThat(trajectories.frames()).allMatch(told -> told.tracks().isEmpty());
    }

    @Test
    void anUnsureDetectionCarriesATrackOnButBeginsNone() {
        Detection<ImageBox> unsure = new Detection<>(person(100, 200).body(), 0.5);
        assertThat(tracker.step(0, List.of(unsure)).tracks()).isEmpty();
        walk(1, 20);
        TrackedFrame<ImageBox> frame = tracker.step(
                20 * FRAME, List.of(new Detection<>(person(140, 200).body(), 0.5)));
        assertThat(frame.confirmed()).singleElement().matches(Tracked::seen);
    }

    @Test
    void aLateFrameIsRefusedAndChangesNothing() {
        walk(0, 10);
        TrackedFrame<ImageBox> late = tracker.step(5 * FRAME, List.of(person(900, 200)));
        assertThat(late.refused()).containsExactly(new TrackedFrame.Refused(TrackedFrame.WHOLE_FRAME, Refusal.LATE));
        assertThat(tracker.step(Double.NaN, List.of()).refused())
                .containsExactly(new TrackedFrame.Refused(TrackedFrame.WHOLE_FRAME, Refusal.NOT_FINITE));
        assertThat(walk(10, 11).confirmed()).extracting(Tracked::id).containsExactly(1L);
    }

    @Test
    void boxesThatCannotBeAreRefusedWithAReasonAndChangeNothing() {
        ImageTracker undisturbed = new ImageTracker(ImageTracker.SETTINGS);
        for (int i = 0; i < 10; i++) {
            Detection<ImageBox> good = person(100 + 2 * i, 200);
            TrackedFrame<ImageBox> frame = tracker.step(
                    i * FRAME,
                    List.of(
                            new Detection<>(new ImageBox(Double.NaN, 0, 10, 10), 1),
                            new Detection<>(new ImageBox(0, 0, -10, 10), 1),
                            new Detection<>(new ImageBox(0, 1e9, 10, 10), 1),
                            new Detection<>(new ImageBox(0, 0, 10, 10), Double.POSITIVE_INFINITY),
                            good));
            assertThat(frame.refused())
                    .containsExactly(
                            new TrackedFrame.Refused(0, Refusal.NOT_FINITE),
                            new TrackedFrame.Refused(1, Refusal.NO_SIZE),
                            new TrackedFrame.Refused(2, Refusal.ABSURD),
                            new TrackedFrame.Refused(3, Refusal.NOT_FINITE));
            assertThat(frame.tracks()).extracting(Tracked::detection).containsExactly(4);
            assertThat(frame.tracks())
                    .extracting(Tracked::body)
                    .isEqualTo(undisturbed.step(i * FRAME, List.of(good)).tracks().stream()
                            .map(Tracked::body)
                            .toList());
        }
    }

    @Test
    void moreThanIsMatchedIsRefused() {
        List<Detection<ImageBox>> crowd = new ArrayList<>();
        for (int i = 0; i <= Engine.MAX_SIZE; i++) {
            crowd.add(person(50 * i, 200));
        }
        TrackedFrame<ImageBox> frame = tracker.step(0, crowd);
        assertThat(frame.tracks()).hasSize(Engine.MAX_SIZE);
        assertThat(frame.refused()).containsExactly(new TrackedFrame.Refused(Engine.MAX_SIZE, Refusal.TOO_MANY));
    }

    @Test
    void theSameFramesGiveTheSameTracks() {
        assertThat(wander(7)).isEqualTo(wander(7));
    }

    @Test
    void aRecordingIsToldFromTheFirstSightOnAndWithoutShortGaps() {
        Trajectories<ImageBox> trajectories = tracker.trajectories(0.5);
        for (int i = 0; i < 40; i++) {
            List<Detection<ImageBox>> detections =
                    (i >= 20 && i < 28) || i >= 35 ? List.of() : List.of(person(100 + 2 * i, 200));
            trajectories.add(detections, tracker.step(i * FRAME, detections));
        }
        List<TrackedFrame<ImageBox>> told = trajectories.frames();
        for (int i = 0; i < 35; i++) {
            assertThat(told.get(i).tracks()).hasSize(1);
            assertThat(told.get(i).tracks().getFirst().body().left()).isCloseTo(100 + 2 * i, within(2.0));
            assertThat(told.get(i).tracks().getFirst().seen()).isEqualTo(i < 20 || i >= 28);
        }
        assertThat(told.subList(35, 40)).allMatch(frame -> frame.tracks().isEmpty());
    }

    /** What random boxes come to, of which some are missing and some doubled. */
    private static List<TrackedFrame<ImageBox>> wander(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ImageTracker tracker = new ImageTracker(ImageTracker.SETTINGS);
        List<TrackedFrame<ImageBox>> frames = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            List<Detection<ImageBox>> detections = new ArrayList<>();
            for (int n = random.nextInt(12); n > 0; n--) {
                ImageBox box = new ImageBox(
                        random.nextDouble(300),
                        random.nextDouble(100),
                        random.nextDouble(20, 60),
                        random.nextDouble(60, 120));
                detections.add(new Detection<>(box, random.nextDouble()));
            }
            frames.add(tracker.step(i * FRAME, detections));
        }
        return frames;
    }

    private TrackedFrame<ImageBox> walk(int from, int to) {
        TrackedFrame<ImageBox> frame = new TrackedFrame<>(0, List.of(), List.of());
        for (int i = from; i < to; i++) {
            frame = tracker.step(i * FRAME, List.of(person(100 + 2 * i, 200)));
        }
        return frame;
    }

    private static Detection<ImageBox> person(double left, double top) {
        return new Detection<>(new ImageBox(left, top, 40, 100), 0.98);
    }
}
