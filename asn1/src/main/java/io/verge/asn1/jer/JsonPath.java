package io.verge.asn1.jer;

import java.util.ArrayList;
import java.util.List;

/** The way from the top to where we are; it stays as it is when something is wrong there. */
final class JsonPath {
    private static final int DEEPEST = 300;

    private final List<String> steps = new ArrayList<>();

    void enter(String member) {
        step("." + member);
    }

    void enter(int element) {
        step("[" + element + "]");
    }

    private void step(String step) {
        if (steps.size() >= DEEPEST) {
            throw new Mistake("expected at most " + DEEPEST + " levels");
        }
        steps.add(step);
    }

    void leave() {
        steps.removeLast();
    }

    @Override
    public String toString() {
        return "$" + String.join("", steps);
    }
}
