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
 * The plans of recorded road users: the way each truly took, as far as it would come in the
 * {@link TrueDangers#HORIZON_SECONDS} ahead at its speed of the moment. The plan stops where the recorded one stood, unless
 * standing there takes braking harder than {@value #REACTION_MPS2} m/s² from here: such a stop was not meant but a reaction
 * to a danger, and whoever warned of it was right. Who leaves the recording while moving goes straight on. Tell it the
 * instant with {@link #at}, then ask.
 */
public final class RecordedPlans implements LongFunction<Optional<Plan>> {
    /** Harder than people brake without need, and than SUMO's drivers ever do unless something is wrong. */
    public static final double REACTION_MPS2 = 5;

    private static final double LEAST_STEP_M = 0.05;
    private static final double STANDING_MPS = 0.3;

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
        RoadUser here = way.get(first);
        List<RoadUser> points = new ArrayList<>(List.of(here));
        double reachM = here.speedMps() * TrueDangers.HORIZON_SECONDS;
        double goneM = 0;
        boolean stands = here.speedMps() < STANDING_MPS;
        for (int i = first + 1; i < way.size() && goneM < reachM && !stands; i++) {
            RoadUser last = points.getLast();
            RoadUser next = way.get(i);
            double stepM = Math.hypot(next.xM() - last.xM(), next.yM() - last.yM());
            if (stepM >= LEAST_STEP_M) {
                points.add(next);
                goneM += stepM;
            }
            stands = next.speedMps() < STANDING_MPS
                    && here.speedMps() * here.speedMps() <= 2 * REACTION_MPS2 * (goneM + LEAST_STEP_M);
        }
        // A point straight ahead gives the line of somebody who stays a direction.
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
        return Optional.of(new Plan(line, 0, stands ? line.alongM(points.size() - 1) : Double.POSITIVE_INFINITY));
    }
}
