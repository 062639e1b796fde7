package io.verge.evaluation.metric;

/** How alike two bodies are: 1 where they are the same, 0 or less where they have nothing in common. */
@FunctionalInterface
public interface Similarity<B> {
    /** The likeness of what is true and what was tracked. */
    double of(B truth, B track);
}
