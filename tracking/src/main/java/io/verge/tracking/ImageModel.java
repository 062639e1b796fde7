package io.verge.tracking;

import java.util.Optional;

/** Boxes in an image: middle, width and height, all with a rate; noise grows with the box, that is with nearness. */
final class ImageModel implements Model<ImageBox> {
    private static final double MAX_COORDINATE = 1e6;
    /** A box that shrinks on and on while unseen does not turn inside out. */
    private static final double MIN_PIXELS = 1;

    private static final int X = 0;
    private static final int Y = 1;
    private static final int WIDTH = 2;
    private static final int HEIGHT = 3;
    private static final int SIZE = 4;

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public Optional<Refusal> check(ImageBox body) {
        if (!Double.isFinite(body.left() + body.top() + body.width() + body.height())) {
            return Optional.of(Refusal.NOT_FINITE);
        }
        if (body.width() <= 0 || body.height() <= 0) {
            return Optional.of(Refusal.NO_SIZE);
        }
        double largest =
                Math.max(Math.max(Math.abs(body.left()), Math.abs(body.top())), Math.max(body.width(), body.height()));
        return largest > MAX_COORDINATE ? Optional.of(Refusal.ABSURD) : Optional.empty();
    }

    @Override
    public void write(ImageBox body, double[] to, int from) {
        to[from + X] = body.left() + body.width() / 2;
        to[from + Y] = body.top() + body.height() / 2;
        to[from + WIDTH] = body.width();
        to[from + HEIGHT] = body.height();
    }

    @Override
    public ImageBox read(double[] at) {
        double width = Math.max(MIN_PIXELS, at[WIDTH]);
        double height = Math.max(MIN_PIXELS, at[HEIGHT]);
        return new ImageBox(at[X] - width / 2, at[Y] - height / 2, width, height);
    }

    @Override
    public void noise(double[] coordinates, Motion.Noise noise) {
        double height = coordinates[HEIGHT];
        noise.set(X, 0.05 * height, 0.6 * height, 0.4 * height);
        noise.set(Y, 0.08 * height, 0.2 * height, 0.2 * height);
        noise.set(WIDTH, 0.08 * height, 0.05 * height, 0.1 * height);
        noise.set(HEIGHT, 0.12 * height, 0.05 * height, 0.1 * height);
    }

    @Override
    public double cost(double[] tracked, double[] detected, int from) {
        double across = (tracked[WIDTH] + detected[from + WIDTH]) / 2 - Math.abs(tracked[X] - detected[from + X]);
        double down = (tracked[HEIGHT] + detected[from + HEIGHT]) / 2 - Math.abs(tracked[Y] - detected[from + Y]);
        double widest = Math.min(tracked[WIDTH], detected[from + WIDTH]);
        double highest = Math.min(tracked[HEIGHT], detected[from + HEIGHT]);
        if (across <= 0 || down <= 0) {
            return 1;
        }
        double both = Math.min(across, widest) * Math.min(down, highest);
        double either = tracked[WIDTH] * tracked[HEIGHT] + detected[from + WIDTH] * detected[from + HEIGHT] - both;
        return 1 - both / either;
    }

    @Override
    public double extent(double[] coordinates) {
        return coordinates[WIDTH];
    }
}
