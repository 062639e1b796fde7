package io.verge.tracking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a tracker gave, put right once all is known: for recordings, where an answer may come late. A confirmed track is
 * told from its first sight on, not from its confirmation; where it goes is smoothed over all its sights, before and
 * after; a short gap between sights is filled; nothing is told after the last sight, nor of what was never confirmed.
 */
public final class Trajectories<B> {
    private final Function<B, Model<B>> modelOf;
    private final double maxGapSeconds;
    private final Smoother smoother = new Smoother();
    private final List<Double> times = new ArrayList<>();
    private final Map<Long, List<Sight<B>>> sightsOf = new LinkedHashMap<>();

    Trajectories(Function<B, Model<B>> modelOf, double maxGapSeconds) {
        this.modelOf = modelOf;
        this.maxGapSeconds = maxGapSeconds;
    }

    /**
     * Takes in the next frame.
     *
     * @param detections what the tracker was given
     * @param frame what it made of them
     */
    public void add(List<Detection<B>> detections, TrackedFrame<B> frame) {
        int at = times.size();
        times.add(frame.timeSeconds());
        for (Tracked<B> track : frame.tracks()) {
            if (track.seen()) {
                B body = detections.get(track.detection()).body();
                sightsOf.computeIfAbsent(track.id(), id -> new ArrayList<>()).add(new Sight<>(at, body, track));
            }
        }
    }

    /** Each frame taken in, with all tracks it should have shown. */
    public List<TrackedFrame<B>> frames() {
        List<Map<Long, Tracked<B>>> frames = new ArrayList<>();
        times.forEach(time -> frames.add(new TreeMap<>()));
        for (List<Sight<B>> sights : sightsOf.values()) {
            if (sights.getLast().track.confirmed()) {
                tell(sights, frames);
            }
        }
        List<TrackedFrame<B>> told = new ArrayList<>();
        for (int at = 0; at < times.size(); at++) {
            told.add(
                    new TrackedFrame<>(times.get(at), List.copyOf(frames.get(at).values()), List.of()));
        }
        return told;
    }

    private void tell(List<Sight<B>> sights, List<Map<Long, Tracked<B>>> frames) {
        Model<B> model = modelOf.apply(sights.getFirst().body);
        int first = sights.getFirst().frame;
        double[][] course = straightBetween(sights, model);
        smooth(course, sights, model);
        Tracked<B> last = sights.getLast().track;
        for (int i = 0; i < sights.size(); i++) {
            Sight<B> sight = sights.get(i);
            int until = i + 1 < sights.size() ? sights.get(i + 1).frame : sight.frame + 1;
            if (until < times.size() && times.get(until) - times.get(sight.frame) > maxGapSeconds) {
                until = sight.frame + 1;
            }
            for (int frame = sight.frame; frame < until; frame++) {
                int detection = frame == sight.frame ? sight.track.detection() : Tracked.UNSEEN;
                B body = model.read(course[frame - first]);
                frames.get(frame).put(last.id(), new Tracked<>(last.id(), body, last.score(), true, detection));
            }
        }
    }

    /** The coordinates in each frame from the first sight to the last, on straight lines between sights. */
    private double[][] straightBetween(List<Sight<B>> sights, Model<B> model) {
        int first = sights.getFirst().frame;
        double[][] course = new double[sights.getLast().frame - first + 1][model.size()];
        model.write(sights.getFirst().body, course[0], 0);
        int turned = 0;
        int from = 0;
        for (Sight<B> sight : sights) {
            int to = sight.frame - first;
            model.write(sight.body, course[to], 0);
            turned += model.align(course[from], course[to], 0) ? 1 : 0;
            double seconds = times.get(sight.frame) - times.get(first + from);
            for (int at = from + 1; at < to; at++) {
                double share = (times.get(first + at) - times.get(first + from)) / seconds;
                for (int c = 0; c < model.size(); c++) {
                    course[at][c] = course[from][c] + share * (course[to][c] - course[from][c]);
                }
            }
            from = to;
        }
        if (2 * turned > sights.size()) {
            // It was the first sight that had it the wrong way round.
            for (double[] at : course) {
                model.turn(at);
            }
        }
        return course;
    }

    private void smooth(double[][] course, List<Sight<B>> sights, Model<B> model) {
        int first = sights.getFirst().frame;
        int steps = course.length;
        boolean[] seen = new boolean[steps];
        sights.forEach(sight -> seen[sight.frame - first] = true);
        double[] seconds = new double[steps];
        Motion.Noise[] noise = new Motion.Noise[steps];
        for (int step = 0; step < steps; step++) {
            seconds[step] = step + 1 < steps ? times.get(first + step + 1) - times.get(first + step) : 0;
            noise[step] = new Motion.Noise(model.size());
            model.noise(course[step], noise[step]);
        }
        for (int coordinate = 0; coordinate < model.size(); coordinate++) {
            smoother.smooth(course, coordinate, seen, seconds, noise);
        }
    }

    private record Sight<B>(int frame, B body, Tracked<B> track) {}
}
