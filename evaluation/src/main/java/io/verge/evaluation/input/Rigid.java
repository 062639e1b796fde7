package io.verge.evaluation.input;

/** A turn and a shift of space: what takes coordinates of one frame to those of another. */
final class Rigid {
    static final Rigid NONE = new Rigid(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});

    private static final int WIDTH = 4;

    /** Three rows of a turn with the shift behind each. */
    private final double[] m;

    private Rigid(double[] m) {
        this.m = m;
    }

    /** Of three rows of four numbers, the shift last. */
    static Rigid of(double[] rows) {
        return new Rigid(rows.clone());
    }

    /** Of three rows of three numbers. */
    static Rigid ofRotation(double[] rows) {
        double[] m = new double[3 * WIDTH];
        for (int row = 0; row < 3; row++) {
            System.arraycopy(rows, 3 * row, m, WIDTH * row, 3);
        }
        return new Rigid(m);
    }

    /** Turned about x, then y, then z, radians; then shifted. */
    static Rigid of(double roll, double pitch, double yaw, double x, double y, double z) {
        double cr = Math.cos(roll);
        double sr = Math.sin(roll);
        double cp = Math.cos(pitch);
        double sp = Math.sin(pitch);
        double cy = Math.cos(yaw);
        double sy = Math.sin(yaw);
        return new Rigid(new double[] {
            cy * cp,
            cy * sp * sr - sy * cr,
            cy * sp * cr + sy * sr,
            x,
            sy * cp,
            sy * sp * sr + cy * cr,
            sy * sp * cr - cy * sr,
            y,
            -sp,
            cp * sr,
            cp * cr,
            z
        });
    }

    /** First another, then this. */
    Rigid after(Rigid first) {
        double[] both = new double[3 * WIDTH];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < WIDTH; column++) {
                double sum = column == 3 ? m[WIDTH * row + 3] : 0;
                for (int k = 0; k < 3; k++) {
                    sum += m[WIDTH * row + k] * first.m[WIDTH * k + column];
                }
                both[WIDTH * row + column] = sum;
            }
        }
        return new Rigid(both);
    }

    Rigid inverse() {
        double[] back = new double[3 * WIDTH];
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < 3; k++) {
                back[WIDTH * row + k] = m[WIDTH * k + row];
                back[WIDTH * row + 3] -= m[WIDTH * k + row] * m[WIDTH * k + 3];
            }
        }
        return new Rigid(back);
    }

    /** The same turn, its shift counted from another's. */
    Rigid movedFrom(Rigid origin) {
        double[] moved = m.clone();
        for (int row = 0; row < 3; row++) {
            moved[WIDTH * row + 3] -= origin.m[WIDTH * row + 3];
        }
        return new Rigid(moved);
    }

    double[] point(double x, double y, double z) {
        double[] at = direction(x, y, z);
        for (int row = 0; row < 3; row++) {
            at[row] += m[WIDTH * row + 3];
        }
        return at;
    }

    double[] direction(double x, double y, double z) {
        double[] to = new double[3];
        for (int row = 0; row < 3; row++) {
            to[row] = m[WIDTH * row] * x + m[WIDTH * row + 1] * y + m[WIDTH * row + 2] * z;
        }
        return to;
    }
}
