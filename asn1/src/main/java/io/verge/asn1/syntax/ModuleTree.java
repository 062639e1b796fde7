package io.verge.asn1.syntax;

import io.verge.asn1.source.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A module: X.680 clause 13.
 *
 * @param exports the names it exports; null where it exports all
 * @param unreadable the names of assignments that could not be read, which is a problem by itself and need not be told twice
 */
public record ModuleTree(
        Place at,
        String name,
        List<OidPart> oid,
        TagDefault tagDefault,
        boolean extensibilityImplied,
        @Nullable List<String> exports,
        List<Import> imports,
        List<Assignment> assignments,
        Set<String> unreadable) {
    /** How components without tags come by theirs: X.680 13.2. */
    public enum TagDefault {
        EXPLICIT,
        IMPLICIT,
        AUTOMATIC
    }

    /** What is taken from one other module; its place is that of the module's name. */
    public record Import(Place at, List<Symbol> symbols, String module, List<OidPart> oid, Versions versions) {}

    /** An imported or exported name. */
    public record Symbol(Place at, String name) {}

    /** Which versions of a module will do: X.680 13.16. */
    public enum Versions {
        THIS,
        SUCCESSORS,
        DESCENDANTS
    }

    /** {@code name}, {@code 5} or {@code name(5)}: X.680 clause 32. The number is kept as written. */
    public record OidPart(
            Place at, @Nullable String name, @Nullable String number) {}
}
