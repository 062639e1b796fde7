package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import java.util.List;

/** An object set as it is written (X.681 clause 12): objects and sets of objects, and whether more may come. */
public record ObjectSetTree(Place at, List<Element> elements, boolean extensible) {
    /** One or several objects. */
    public sealed interface Element {}

    /** An object in braces. */
    public record Defined(Tokens tokens) implements Element {}

    /** An object or a set by its name. */
    public record Named(TypeTree.Reference reference) implements Element {}
}
