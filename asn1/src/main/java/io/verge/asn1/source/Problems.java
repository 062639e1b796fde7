package io.verge.asn1.source;

import java.util.List;
import java.util.TreeSet;

/** Gathers the problems of a compile: each once, in the order of files and places, and no more than anyone would read. */
public final class Problems {
    private static final int MOST = 1_000;

    private final TreeSet<Problem> found = new TreeSet<>();

    /** Adds one. */
    public void report(Problem.Code code, Place place, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(code, place, message));
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All, sorted. */
    public List<Problem> list() {
        return List.copyOf(found);
    }
}
