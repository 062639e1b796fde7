package io.verge.simulation.world;

import io.verge.road.StationType;
import java.util.List;
import java.util.random.RandomGenerator;

/** Who comes, when, and on which route: Poisson arrivals per route, let in when there is room. */
final class Demand {
    private static final int MOST_WAITING = 10;
    /** Road users in the world at once, at most. */
    static final int MOST_MOVERS = 250;

    private final List<Route> routes;
    private final double connectedShare;
    private final double factor;
    private final RandomGenerator random;
    private final double[] nextArrivalSeconds;
    private final int[] waiting;
    private long lastId;

    Demand(List<Route> routes, JunctionSettings settings, RandomGenerator random) {
        this.routes = routes;
        this.connectedShare = settings.connectedShare();
        this.factor = settings.demand();
        this.random = random;
        this.nextArrivalSeconds = new double[routes.size()];
        this.waiting = new int[routes.size()];
        for (Route route : routes) {
            nextArrivalSeconds[route.index()] = interval(route);
        }
    }

    /** A number for a new road user, greater than all before. */
    long nextId() {
        return ++lastId;
    }

    void step(double nowSeconds, List<Mover> movers) {
        for (Route route : routes) {
            int r = route.index();
            while (nowSeconds >= nextArrivalSeconds[r]) {
                nextArrivalSeconds[r] += interval(route);
                waiting[r] = Math.min(MOST_WAITING, waiting[r] + 1);
            }
            if (waiting[r] > 0 && movers.size() < MOST_MOVERS && enter(route, movers)) {
                waiting[r]--;
            }
        }
    }

    private double interval(Route route) {
        return -Math.log(1 - random.nextDouble()) * 3600 / Math.max(1e-6, perHour(route) * factor);
    }

    private static double perHour(Route route) {
        return switch (route.kind()) {
            case VEHICLE -> route.through() ? 270 : 95;
            case BICYCLE -> route.through() ? 45 : 20;
            case PEDESTRIAN -> 45;
        };
    }

    private boolean enter(Route route, List<Mover> movers) {
        double nearest = Double.POSITIVE_INFINITY;
        double nearestSpeed = 0;
        for (Mover other : movers) {
            boolean same = other.route.index() == route.index()
                    || (route.inLane() >= 0 && other.route.inLane() == route.inLane());
            if (same && other.rearM() < nearest) {
                nearest = other.rearM();
                nearestSpeed = other.speedMps;
            }
        }
        double topSpeed = route.kind() == Route.Kind.VEHICLE ? Junction.LIMIT_MPS : 6;
        double needed = route.kind() == Route.Kind.PEDESTRIAN
                ? 2
                : 20 + topSpeed * 1.2 + Math.max(0, topSpeed * topSpeed - nearestSpeed * nearestSpeed) / 3;
        if (nearest < needed) {
            return false;
        }
        movers.add(make(route));
        return true;
    }

    private Mover make(Route route) {
        Mover mover = switch (route.kind()) {
            case VEHICLE -> vehicle(route);
            case BICYCLE -> rider(nextId(), StationType.CYCLIST, route, 4.2 + 1.3 * random.nextDouble());
            case PEDESTRIAN -> walker(nextId(), route, 1.1 + 0.45 * random.nextDouble());
        };
        mover.alongM = mover.lengthM / 2;
        mover.speedMps = 0.9 * mover.desiredSpeedMps;
        return mover;
    }

    private Mover vehicle(Route route) {
        double draw = random.nextDouble();
        if (draw < 0.05) {
            return rider(nextId(), StationType.MOTORCYCLE, route, Junction.LIMIT_MPS * spread());
        }
        // Long bodies cut corners, so they only go straight.
        if (draw < 0.09 && route.through()) {
            return body(StationType.HEAVY_TRUCK, route, 8.5 + 2 * random.nextDouble(), 2.5, 3.6, 0.85);
        }
        if (draw < 0.12 && route.through()) {
            return body(StationType.BUS, route, 12, 2.55, 3.2, 0.85);
        }
        if (draw < 0.28) {
            return body(StationType.LIGHT_TRUCK, route, 5.2 + 0.6 * random.nextDouble(), 2.05, 2.6, 0.95);
        }
        return body(
                StationType.PASSENGER_CAR,
                route,
                4.1 + 0.8 * random.nextDouble(),
                1.75 + 0.15 * random.nextDouble(),
                1.5,
                1);
    }

    private Mover body(StationType type, Route route, double length, double width, double height, double speedFactor) {
        double speed = Junction.LIMIT_MPS * speedFactor * spread();
        return new Mover(nextId(), type, route, length, width, height, speed, drawConnected());
    }

    Mover rider(long id, StationType type, Route route, double speed) {
        double length = type.typicalLengthM();
        return new Mover(id, type, route, length, type.typicalWidthM(), type.typicalHeightM(), speed, drawConnected());
    }

    Mover walker(long id, Route route, double speed) {
        return new Mover(id, StationType.PEDESTRIAN, route, 0.4, 0.5, 1.55 + 0.3 * random.nextDouble(), speed, false);
    }

    private double spread() {
        return 0.88 + 0.16 * random.nextDouble();
    }

    private boolean drawConnected() {
        return random.nextDouble() < connectedShare;
    }
}
