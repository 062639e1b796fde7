package io.verge.asn1;

import io.verge.asn1.ir.Model;
import io.verge.asn1.resolution.Resolution;
import io.verge.asn1.source.Problems;
import io.verge.asn1.source.Source;
import io.verge.asn1.syntax.ModuleTree;
import io.verge.asn1.syntax.Parser;
import java.util.ArrayList;
import java.util.List;

/** Compiles ASN.1. */
public final class Asn1 {
    private Asn1() {}

    /**
     * Compiles the modules of these sources together. Whatever is in them, this answers: with a model, or with all problems
     * at once. Where a module cannot be read to its end, the others are still looked at, and so is the rest of it from the
     * next assignment on.
     */
    public static Compilation compile(List<Source> sources) {
        Problems problems = new Problems();
        List<ModuleTree> trees = new ArrayList<>();
        for (Source source : sources) {
            trees.addAll(Parser.modules(source, problems));
        }
        Model model = Resolution.resolve(trees, problems);
        return problems.isEmpty() ? new Compilation.Compiled(model) : new Compilation.Failed(problems.list());
    }
}
