package io.verge.asn1;

import io.verge.asn1.ir.Model;
import io.verge.asn1.source.Problem;
import java.util.List;

/** What a compile comes to. */
public sealed interface Compilation {
    /** Nothing is wrong, and this is what the modules mean. */
    record Compiled(Model model) implements Compilation {}

    /** Something is wrong: all of it, by file and place. */
    record Failed(List<Problem> problems) implements Compilation {}
}
