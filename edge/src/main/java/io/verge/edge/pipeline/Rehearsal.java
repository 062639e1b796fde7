package io.verge.edge.pipeline;

import io.verge.edge.decode.FrameEncoder;
import io.verge.edge.dissemination.MessageSet;
import io.verge.edge.dissemination.TrialEncoder;
import io.verge.edge.ingest.FrameSource;
import io.verge.edge.runtime.Counters;
import io.verge.road.Advisory;
import io.verge.road.Observations;
import io.verge.road.StationType;
import io.verge.road.map.Lane;
import io.verge.road.map.LaneType;
import io.verge.road.map.Polyline;
import io.verge.road.map.RoadMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Plays dangers nobody is in, so that the first real one does not meet cold code. A warning is rare, and what seldom runs
 * is not yet compiled: the first ones would take many times as long as later ones. So before a site is ready, cars drive
 * towards people on foot and towards crossing cars, along the site's own lanes where it has some, through a pipeline that
 * is nobody else's: it has counters and a time of its own, and what it has to say is encoded and thrown away.
 */
public final class Rehearsal {
    private static final int ACTS = 40;
    private static final int MAX_COURSES = 6;
    private static final int MAX_TRACKS = 64;
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long BEGIN_EPOCH_NANOS = TimeUnit.DAYS.toNanos(365);

    private static final double FROM_TTC_SECONDS = 3.6;
    private static final double TO_TTC_SECONDS = 2.2;
    private static final double FRAME_SECONDS = 0.1;
    private static final double CAR_MPS = 10;
    private static final double ON_FOOT_MPS = 1.5;
    private static final double COURSE_M = 60;
    /** What is left of a course behind the place where they would meet. */
    private static final double REST_M = 10;

    private static final double SIGMA_M = 0.1;

    private final Pipeline pipeline;
    private final List<Polyline> courses;
    private final FrameEncoder frames;
    private final Observations seen = new Observations(2 * MAX_COURSES);
    private final TrialEncoder encoder;
    private long nowNanos = BEGIN_EPOCH_NANOS;
    private int warnings;

    private Rehearsal(PipelineConfig config, RoadMap map, TrialEncoder encoder) {
        PipelineConfig small = new PipelineConfig(
                config.frames(), config.fusion().withMaxTracks(MAX_TRACKS), config.hazard(), config.advisory());
        this.pipeline =
                new Pipeline(small, map, new Counters(), () -> nowNanos, this::throwAway, PipelineObserver.NONE);
        this.courses = courses(map);
        this.frames = new FrameEncoder(map.reference());
        this.encoder = encoder;
    }

    /**
     * Plays for some tenths of a second, on the calling thread.
     *
     * @param sets what the site's roadside units are told in
     * @param stopwatch nanoseconds that only ever grow; a slow machine rehearses less
     * @return how many warnings there would have been
     */
    public static int play(
            PipelineConfig config, RoadMap map, String siteId, Set<MessageSet> sets, LongSupplier stopwatch) {
        Rehearsal rehearsal = new Rehearsal(config, map, new TrialEncoder(siteId, map, sets));
        long end = stopwatch.getAsLong() + MOST_NANOS;
        for (int act = 0; act < ACTS && stopwatch.getAsLong() - end < 0; act++) {
            rehearsal.play(act);
        }
        return rehearsal.warnings;
    }

    /** Along lanes that are long enough; where there are too few, across free space too. */
    private static List<Polyline> courses(RoadMap map) {
        Stream<Polyline> lanes = map.lanes().stream()
                .filter(lane -> lane.type() == LaneType.VEHICLE && lane.lengthM() >= COURSE_M)
                .map(Lane::centreLine);
        Stream<Polyline> free = Stream.iterate(0.0, y -> y + COURSE_M)
                .map(y -> Polyline.of(new double[] {0, COURSE_M}, new double[] {y, y}));
        return Stream.concat(lanes, free).limit(MAX_COURSES).toList();
    }

    /** Everybody drives until there has been time to warn, then is gone. */
    private void play(int act) {
        for (double ttc = FROM_TTC_SECONDS; ttc > TO_TTC_SECONDS; ttc -= FRAME_SECONDS) {
            nowNanos += FRAME_NANOS;
            seen.start("rehearsal", nowNanos);
            for (int i = 0; i < courses.size(); i++) {
                boolean onFoot = (act + i) % 2 == 0;
                put(courses.get(i), ttc, onFoot ? StationType.PEDESTRIAN : StationType.PASSENGER_CAR);
            }
            int length = frames.protobuf(seen, List.of(), nowNanos / FRAME_NANOS);
            pipeline.onFrame(frames.bytes(), 0, length, FrameSource.REPLAY, nowNanos);
        }
        for (int i = 0; i < 2; i++) {
            nowNanos += SILENCE_NANOS;
            pipeline.onIdle(nowNanos);
        }
    }

    /** A car along the course, and somebody who comes from its right and is where it will be in {@code ttc} seconds. */
    private void put(Polyline course, double ttc, StationType other) {
        double meetAlong = course.lengthM() - REST_M;
        double carAlong = meetAlong - CAR_MPS * ttc;
        put(course, carAlong, 0, StationType.PASSENGER_CAR, CAR_MPS);
        double speed = other == StationType.PEDESTRIAN ? ON_FOOT_MPS : CAR_MPS;
        put(course, meetAlong, speed * ttc, other, speed);
    }

    /** One who drives along the course, or, this far to its right, towards it. */
    private void put(Polyline course, double along, double rightM, StationType type, double speed) {
        double heading = course.headingRad(course.segmentAt(along));
        int row = seen.add(
                course.xAt(along) + rightM * Math.sin(heading), course.yAt(along) - rightM * Math.cos(heading));
        seen.covariance(row, SIGMA_M * SIGMA_M, 0, SIGMA_M * SIGMA_M);
        seen.type(row, type, 0.95);
        seen.motion(row, speed, 0.1, rightM > 0 ? heading + Math.PI / 2 : heading, 0.02);
        seen.size(row, type.typicalLengthM(), type.typicalWidthM(), type.typicalHeightM());
    }

    private void throwAway(Advisory advisory) {
        warnings += advisory.action() == Advisory.Action.NEW ? 1 : 0;
        encoder.write(advisory);
    }
}
