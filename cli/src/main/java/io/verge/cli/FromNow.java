package io.verge.cli;

import io.verge.road.SignalState;
import io.verge.road.map.RoadMap;
import io.verge.simulation.Scene;
import io.verge.simulation.Traffic;
import io.verge.simulation.world.Incident;
import io.verge.simulation.world.SimulatedJunction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A simulated world from its first trouble on, as if it began at the present: whoever starts a demonstration need not wait
 * for the first danger, however quiet the seed.
 */
final class FromNow implements Traffic {
    /** The sooner trouble is, the less is passed over; a world that behaves is shown from here on. */
    private static final int MOST_SCENES = 20 * 120;

    /** Trouble that began this long ago still lies ahead of those it concerns. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

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
            for (int i = 0; i < MOST_SCENES && next.isPresent() && !isTroubled(next.get()); i++) {
                next = world.next();
            }
            shiftNanos =
                    epochNanos.getAsLong() - next.map(Scene::timestampNanos).orElse(0L);
        }
        return next.map(this::shifted);
    }

    private boolean isTroubled(Scene scene) {
        List<Incident> incidents = world.incidents();
        return !incidents.isEmpty() && incidents.getLast().timestampNanos() >= scene.timestampNanos() - FRESH_NANOS;
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
