package io.verge.tracking;

import java.util.Optional;

/** What the engine must know of a kind of body. Coordinates stand in a row of an array; the first two are its middle. */
interface Model<B> {
    /** How many coordinates. */
    int size();

    /** Whether it is a body for this model. */
    default boolean concerns(B body) {
        return true;
    }

    /** Why such a body cannot be, if it cannot. */
    Optional<Refusal> check(B body);

    void write(B body, double[] to, int from);

    B read(double[] coordinates);

    /** The noise for a body of these coordinates. */
    void noise(double[] coordinates, Motion.Noise noise);

    /** How far apart two bodies are: 0 the same, and 1 or more for what is hardly one. */
    double cost(double[] tracked, double[] detected, int from);

    /** Turns a detection the way the track has it, where there are two ways to say the same; true if it was turned. */
    default boolean align(double[] tracked, double[] detected, int from) {
        return false;
    }

    /** Says the same body the other way. */
    default void turn(double[] coordinates) {}

    /** A length to compare a displacement with. */
    double extent(double[] coordinates);
}
