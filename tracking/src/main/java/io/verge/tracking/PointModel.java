package io.verge.tracking;

import java.util.Optional;

/** Points on the ground: x and y, both with a velocity. */
final class PointModel implements Model<GroundPoint> {
    private static final double MAX_COORDINATE = 1e7;
    private static final double FIRST_SPEED_MPS = 8;
    private static final double ACCELERATION = 3;
    private static final int X = 0;
    private static final int Y = 1;

    private final double accuracyMetres;

    PointModel(double accuracyMetres) {
        if (!(accuracyMetres > 0)) {
            throw new IllegalArgumentException("accuracy must be above 0: " + accuracyMetres);
        }
        this.accuracyMetres = accuracyMetres;
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public Optional<Refusal> check(GroundPoint body) {
        if (!Double.isFinite(body.x() + body.y())) {
            return Optional.of(Refusal.NOT_FINITE);
        }
        boolean absurd = Math.max(Math.abs(body.x()), Math.abs(body.y())) > MAX_COORDINATE;
        return absurd ? Optional.of(Refusal.ABSURD) : Optional.empty();
    }

    @Override
    public void write(GroundPoint body, double[] to, int from) {
        to[from + X] = body.x();
        to[from + Y] = body.y();
    }

    @Override
    public GroundPoint read(double[] coordinates) {
        return new GroundPoint(coordinates[X], coordinates[Y]);
    }

    @Override
    public void noise(double[] coordinates, Motion.Noise noise) {
        noise.set(X, accuracyMetres, FIRST_SPEED_MPS, ACCELERATION);
        noise.set(Y, accuracyMetres, FIRST_SPEED_MPS, ACCELERATION);
    }

    @Override
    public double cost(double[] tracked, double[] detected, int from) {
        double dx = tracked[X] - detected[from + X];
        double dy = tracked[Y] - detected[from + Y];
        return Math.sqrt(dx * dx + dy * dy) / PointTracker.REACH_METRES;
    }

    @Override
    public double extent(double[] coordinates) {
        return accuracyMetres;
    }
}
