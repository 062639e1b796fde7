package io.verge.simulation.score;

/** Two road users by their ids, the smaller first. */
public record Pair(long first, long second) {
    public Pair {
        if (first >= second) {
            throw new IllegalArgumentException("the smaller id comes first: " + first + ", " + second);
        }
    }

    static Pair of(long a, long b) {
        return new Pair(Math.min(a, b), Math.max(a, b));
    }
}
