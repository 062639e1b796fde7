package io.verge.tracking;

import java.util.Optional;

/** Boxes in space: middle on the ground, its height, yaw, length, width and height. Only the middle has a velocity. */
final class CuboidModel implements Model<Cuboid> {
    private static final double MAX_COORDINATE = 1e7;
    private static final double MAX_SIZE = 100;
    private static final double MAX_YAW = 100;
    private static final int X = 0;
    private static final int Y = 1;
    private static final int Z = 2;
    private static final int YAW = 3;
    private static final int LENGTH = 4;
    private static final int WIDTH = 5;
    private static final int HEIGHT = 6;
    private static final int SIZE = 7;

    private final Cuboid.Kind kind;

    CuboidModel(Cuboid.Kind kind) {
        this.kind = kind;
    }

    @Override
    public boolean concerns(Cuboid body) {
        return body.kind() == kind;
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public Optional<Refusal> check(Cuboid body) {
        double sum = body.x() + body.y() + body.z() + body.yaw() + body.length() + body.width() + body.height();
        if (!Double.isFinite(sum)) {
            return Optional.of(Refusal.NOT_FINITE);
        }
        if (body.length() <= 0 || body.width() <= 0 || body.height() <= 0) {
            return Optional.of(Refusal.NO_SIZE);
        }
        boolean absurd = Math.max(body.length(), Math.max(body.width(), body.height())) > MAX_SIZE
                || Math.max(Math.abs(body.x()), Math.max(Math.abs(body.y()), Math.abs(body.z()))) > MAX_COORDINATE
                || Math.abs(body.yaw()) > MAX_YAW;
        return absurd ? Optional.of(Refusal.ABSURD) : Optional.empty();
    }

    @Override
    public void write(Cuboid body, double[] to, int from) {
        to[from + X] = body.x();
        to[from + Y] = body.y();
        to[from + Z] = body.z();
        to[from + YAW] = body.yaw();
        to[from + LENGTH] = body.length();
        to[from + WIDTH] = body.width();
        to[from + HEIGHT] = body.height();
    }

    @Override
    public Cuboid read(double[] at) {
        return new Cuboid(
                kind, at[X], at[Y], at[Z], at[LENGTH], at[WIDTH], at[HEIGHT], Math.IEEEremainder(at[YAW], 2 * Math.PI));
    }

    @Override
    public void noise(double[] coordinates, Motion.Noise noise) {
        switch (kind) {
            case CAR -> {
                move(noise, 0.5, 12, 5);
                noise.set(YAW, 0.1, 0.2, 0.5);
                noise.set(LENGTH, 0.3, 0, 0.05);
            }
            case CYCLIST -> {
                move(noise, 0.2, 5, 3);
                noise.set(YAW, 0.4, 0.2, 1);
                noise.set(LENGTH, 0.1, 0, 0.05);
            }
            case PEDESTRIAN -> {
                move(noise, 0.2, 1.5, 1.5);
                noise.set(YAW, 0.4, 0.2, 1);
                noise.set(LENGTH, 0.1, 0, 0.05);
            }
        }
        noise.set(Z, 0.1, 0.3, 0.3);
        noise.set(WIDTH, 0.1, 0, 0.02);
        noise.set(HEIGHT, 0.1, 0, 0.02);
    }

    private static void move(Motion.Noise noise, double accuracyMetres, double speedMps, double acceleration) {
        noise.set(X, accuracyMetres, speedMps, acceleration);
        noise.set(Y, accuracyMetres, speedMps, acceleration);
    }

    @Override
    public double cost(double[] tracked, double[] detected, int from) {
        double dx = detected[from + X] - tracked[X];
        double dy = detected[from + Y] - tracked[Y];
        double length = tracked[LENGTH];
        double width = tracked[WIDTH];
        double longest = Math.max(length, width);
        if (dx * dx + dy * dy >= longest * longest) {
            return 1;
        }
        double cos = Math.cos(tracked[YAW]);
        double sin = Math.sin(tracked[YAW]);
        double along = (dx * cos + dy * sin) / length;
        double across = (dy * cos - dx * sin) / width;
        return Math.sqrt(along * along + across * across);
    }

    @Override
    public boolean align(double[] tracked, double[] detected, int from) {
        double difference = Math.IEEEremainder(detected[from + YAW] - tracked[YAW], 2 * Math.PI);
        boolean turned = Math.abs(difference) > Math.PI / 2;
        detected[from + YAW] = tracked[YAW] + (turned ? difference - Math.copySign(Math.PI, difference) : difference);
        return turned;
    }

    @Override
    public void turn(double[] coordinates) {
        coordinates[YAW] += Math.PI;
    }

    @Override
    public double extent(double[] coordinates) {
        return coordinates[WIDTH];
    }
}
