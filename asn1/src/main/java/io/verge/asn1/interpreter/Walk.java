package io.verge.asn1.interpreter;

import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way through one value: which components lead to where we are, which structures are around, and how much more is allowed.
 * When something does not fit, the path is left as it was there.
 */
final class Walk {
    /** No message is nested this deep, and no stack is too small for it. */
    static final int DEEPEST = 120;
    /** Values that take no bits are allowed, but not without end: these many for nothing, and these many per octet. */
    private static final int VALUES = 1_000;

    private static final int VALUES_PER_OCTET = 64;

    private final Model model;
    private final List<String> path = new ArrayList<>();
    private final Surroundings around = new Surroundings();
    private long values;

    private Walk(Model model, long values) {
        this.model = model;
        this.values = values;
    }

    /** A walk that reads this many octets. */
    static Walk reading(Model model, int octets) {
        return new Walk(model, VALUES + (long) VALUES_PER_OCTET * octets);
    }

    /** A walk through a value, which is as large as it is. */
    static Walk writing(Model model) {
        return new Walk(model, Long.MAX_VALUE);
    }

    /** Goes into a component or an alternative. */
    void enter(String name) {
        step(path.isEmpty() ? name : "." + name);
    }

    /** Goes into an element of a list. */
    void enter(int index) {
        step("[" + index + "]");
    }

    private void step(String step) {
        if (path.size() >= DEEPEST) {
            throw new Misfit("nested more than " + DEEPEST + " levels deep");
        }
        path.add(step);
    }

    void leave() {
        path.removeLast();
    }

    /** Counts one more value, so that no input makes more of them than it has room for. */
    void count(BitReader in) {
        if (--values < 0) {
            throw new Misfit(in.offset(), "more values than an input of this length may hold");
        }
    }

    void enterStructure(Map<String, Datum> components) {
        around.enter(components);
    }

    void leaveStructure() {
        around.leave();
    }

    /** Which type an open type holds here, if anything says so. */
    Optional<Type> type(OpenType open) {
        return around.type(open);
    }

    Model model() {
        return model;
    }

    Type expand(Type type) {
        return model.expand(type);
    }

    /** Where we are, for coming back to it after a try. */
    Mark mark() {
        return new Mark(path.size(), around.depth());
    }

    void returnTo(Mark mark) {
        path.subList(mark.steps, path.size()).clear();
        around.leaveTo(mark.structures);
    }

    /** A place on the way. */
    record Mark(int steps, int structures) {}

    /** {@code cam.camParameters.points[3]}. */
    @Override
    public String toString() {
        return String.join("", path);
    }
}
