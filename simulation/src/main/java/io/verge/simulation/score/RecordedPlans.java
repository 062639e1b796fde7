package io.verge.simulation.score;

import io.verge.road.map.Polyline;
import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import io.verge.simulation.world.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The plans of recorded road users: the way each truly took in the {@link TrueDangers#HORIZON_SECONDS} to come, and no
 * further. Tell it the instant with {@link #at}, then ask.
 */
public final class RecordedPlans implements LongFunction<Optional<Plan>> {
    private static final double LEAST_STEP_M = 0.05;

    private final Map<Long, List<RoadUser>> users = new HashMap<>();
    private final Map<Long, List<Long>> times = new HashMap<>();
    private long nowNanos;

    /** Takes the whole recording, in the order of time. */
    public RecordedPlans(List<Scene> recording) {
        for (Scene scene : recording) {
            for (RoadUser user : scene.roadUsers()) {
                users.computeIfAbsent(user.id(), id -> new ArrayList<>()).add(user);
                times.computeIfAbsent(user.id(), id -> new ArrayList<>()).add(scene.timestampNanos());
            }
        }
    }

    /** Sets the instant plans are asked for. */
    public void at(long timestampNanos) {
        this.nowNanos = timestampNanos;
    }

    @Override
    public Optional<Plan> apply(long roadUserId) {
        List<RoadUser> way = users.getOrDefault(roadUserId, List.of());
        List<Long> instants = times.getOrDefault(roadUserId, List.of());
        int first = Collections.binarySearch(instants, nowNanos);
        if (first < 0) {
            return Optional.empty();
        }
        long until = nowNanos + Math.round(TrueDangers.HORIZON_SECONDS * 1e9);
        RoadUser here = way.get(first);
        List<RoadUser> points = new ArrayList<>(List.of(here));
        for (int i = first + 1; i < way.size() && instants.get(i) <= until; i++) {
            RoadUser last = points.getLast();
            RoadUser next = way.get(i);
            if (Math.hypot(next.xM() - last.xM(), next.yM() - last.yM()) >= LEAST_STEP_M) {
                points.add(next);
            }
        }
        // A point straight ahead gives the line of somebody who stays a direction; the plan stops before it.
        double[] xs = new double[points.size() + 1];
        double[] ys = new double[points.size() + 1];
        for (int i = 0; i < points.size(); i++) {
            xs[i] = points.get(i).xM();
            ys[i] = points.get(i).yM();
        }
        RoadUser last = points.getLast();
        xs[points.size()] = last.xM() + Math.cos(last.headingRad());
        ys[points.size()] = last.yM() + Math.sin(last.headingRad());
        Polyline line = Polyline.of(xs, ys);
        return Optional.of(new Plan(line, 0, line.alongM(points.size() - 1)));
    }
}
