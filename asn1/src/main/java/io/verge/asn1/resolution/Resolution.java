package io.verge.asn1.resolution;

import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.OpenType;
import io.verge.asn1.ir.Type;
import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.source.Problems;
import io.verge.asn1.syntax.Fragments;
import io.verge.asn1.syntax.ModuleTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Resolves a set of modules: the parts that do it, each known to the others by this. */
public final class Resolution {
    /** Stands in for what could not be resolved: an open type fits everywhere and asks nothing. */
    static final Type UNKNOWN = new OpenType(Optional.empty());
    /** No chain of references goes this far in any module, and no stack is too small for it. */
    private static final int DEEPEST = 150;
    /** Thirty times what the largest set of modules of the field takes. */
    private static final int MOST_STEPS = 200_000;

    final Problems problems;
    final Modules modules;
    final Fragments fragments;
    final Names names;
    final Definitions definitions;
    final Instances instances;
    final Types types;
    final Structures structures;
    final Tags tags;
    final Constraints constraints;
    final Values values;
    final Classes classes;
    final Tables tables;
    private int depth;
    private int steps;

    private Resolution(List<ModuleTree> trees, Problems problems) {
        this.problems = problems;
        modules = new Modules(trees, problems);
        fragments = new Fragments(problems);
        names = new Names(modules, problems);
        definitions = new Definitions(this);
        instances = new Instances(this);
        types = new Types(this);
        structures = new Structures(this);
        tags = new Tags(this);
        constraints = new Constraints(this);
        values = new Values(this);
        classes = new Classes(this);
        tables = new Tables(this);
    }

    /** The model of these modules; it is whole only if no problem has been reported. */
    public static Model resolve(List<ModuleTree> trees, Problems problems) {
        Resolution resolution = new Resolution(trees, problems);
        Model model = resolution.definitions.all();
        if (problems.isEmpty()) {
            Endless.report(model, problems);
        }
        return model;
    }

    /** Whether a type stands in for one that could not be resolved; an open type of the modules' own is equal, and not it. */
    @SuppressWarnings("ReferenceEquality")
    static boolean isUnknown(Type type) {
        return type == UNKNOWN;
    }

    /**
     * Does something one step further along a chain of references, unless the chain is too long to be meant, or the modules
     * refer to each other so often that it could only be to keep us busy.
     */
    <T> T deeper(Place at, T otherwise, Supplier<T> step) {
        if (depth >= DEEPEST) {
            problems.report(Code.TOO_DEEP, at, "more than " + DEEPEST + " references and levels lead here");
            return otherwise;
        }
        if (steps >= MOST_STEPS) {
            if (steps == MOST_STEPS) {
                problems.report(Code.TOO_DEEP, at, "names are referred to more than " + MOST_STEPS + " times over");
                steps++;
            }
            return otherwise;
        }
        steps++;
        depth++;
        T result = step.get();
        depth--;
        return result;
    }
}
