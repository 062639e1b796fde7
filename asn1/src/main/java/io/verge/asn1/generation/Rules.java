package io.verge.asn1.generation;

import java.util.List;

/** The encoding rules a class gets codecs for. */
record Rules(UperExpressions uper, OerExpressions oer) {
    static Rules of(JavaTypes types, Widths widths, OerWidths oerWidths) {
        return new Rules(new UperExpressions(types, widths), new OerExpressions(types, oerWidths));
    }

    List<Expressions> all() {
        return List.of(uper, oer);
    }
}
