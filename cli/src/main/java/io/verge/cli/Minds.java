package io.verge.cli;

import io.verge.simulation.RoadUser;
import io.verge.simulation.Scene;
import io.verge.simulation.score.RecordedPlans;
import io.verge.simulation.world.Misbehaviour;
import io.verge.simulation.world.Plan;
import io.verge.simulation.world.SimulatedJunction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What scoring may know of everybody in one scene and no sensor can: where they mean to go, and who breaks the rules. */
interface Minds {
    /** Nobody's. */
    Minds UNKNOWN = new Remembered(Map.of(), Set.of());

    Optional<Plan> findPlan(long roadUserId);

    boolean isUnruly(long roadUserId);

    /** As they are in the junction's latest scene, for a world that goes on meanwhile. */
    static Minds of(SimulatedJunction junction, Scene latest) {
        Map<Long, Plan> plans = new HashMap<>();
        Set<Long> unruly = new HashSet<>();
        for (RoadUser user : latest.roadUsers()) {
            junction.findPlan(user.id()).ifPresent(plan -> plans.put(user.id(), plan));
            if (junction.misbehaviour(user.id()) != Misbehaviour.NONE) {
                unruly.add(user.id());
            }
        }
        return new Remembered(plans, unruly);
    }

    /** As the rest of the recording shows. Who breaks rules it does not say. Scenes are asked about in order of time. */
    static Minds of(RecordedPlans recording, Scene scene) {
        return new Minds() {
            @Override
            public Optional<Plan> findPlan(long roadUserId) {
                recording.at(scene.timestampNanos());
                return recording.apply(roadUserId);
            }

            @Override
            public boolean isUnruly(long roadUserId) {
                return false;
            }
        };
    }

    /** What was so at one moment. */
    record Remembered(Map<Long, Plan> plans, Set<Long> unruly) implements Minds {
        @Override
        public Optional<Plan> findPlan(long roadUserId) {
            return Optional.ofNullable(plans.get(roadUserId));
        }

        @Override
        public boolean isUnruly(long roadUserId) {
            return unruly.contains(roadUserId);
        }
    }
}
