package io.verge.cli;

import io.verge.road.SignalState;
import io.verge.road.map.RoadMap;
import io.verge.simulation.Scene;
import io.verge.simulation.Traffic;
import io.verge.simulation.world.SimulatedJunction;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A simulated world as if it began at the present: when its first scene is ready, the present is asked for, once. */
final class FromNow implements Traffic {
    private final SimulatedJunction world;
    private final LongSupplier epochNanos;
    private long shiftNanos;
    private boolean begun;

    /** @param epochNanos asked once, when the first scene is ready */
    FromNow(SimulatedJunction world, LongSupplier epochNanos) {
        this.world = world;
        this.epochNanos = epochNanos;
    }

    @Override
    public RoadMap map() {
        return world.map();
    }

    @Override
    public Optional<Scene> next() {
        Optional<Scene> next = world.next();
        if (!begun) {
            begun = true;
            shiftNanos =
                    epochNanos.getAsLong() - next.map(Scene::timestampNanos).orElse(0L);
        }
        return next.map(this::shifted);
    }

    private Scene shifted(Scene scene) {
        List<SignalState> signals = scene.signals().stream().map(this::shifted).toList();
        return new Scene(scene.timestampNanos() + shiftNanos, scene.roadUsers(), signals);
    }

    private SignalState shifted(SignalState state) {
        return new SignalState(
                state.intersectionId(),
                state.signalGroup(),
                state.phase(),
                state.sinceNanos() + shiftNanos,
                shifted(state.minEndNanos()),
                shifted(state.maxEndNanos()));
    }

    /** An end nobody knows stays unknown. */
    private long shifted(long endNanos) {
        return endNanos == 0 ? 0 : endNanos + shiftNanos;
    }

    @Override
    public void close() {
        world.close();
    }
}
