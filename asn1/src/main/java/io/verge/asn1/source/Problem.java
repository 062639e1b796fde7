package io.verge.asn1.source;

import java.util.Comparator;

/**
 * Something wrong with a module: where, of which kind, and in words what was expected or what does not fit. Problems are
 * values; a compile never throws because of what it reads.
 */
public record Problem(Code code, Place place, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(
                    (Problem problem) -> problem.place().file())
            .thenComparingInt(problem -> problem.place().offset())
            .thenComparing(Problem::code)
            .thenComparing(Problem::message);

    /** The kinds of problems. Their names are stable: scripts may rely on them. */
    public enum Code {
        /** A character or token that the grammar has no place for. */
        SYNTAX,
        /** Nesting beyond what any module needs, which would exhaust the stack. */
        TOO_DEEP,
        /** A name is given twice where it must be unique. */
        DUPLICATE,
        /** Two modules of one name that nothing tells apart. */
        AMBIGUOUS_MODULE,
        /** A module that is referred to is not among the sources. */
        UNKNOWN_MODULE,
        /** A name that nothing defines. */
        UNKNOWN_NAME,
        /** A module imports what the other does not export. */
        NOT_EXPORTED,
        /** A name means something else than is needed here: a value for a type, a type for a class. */
        WRONG_KIND,
        /** A type or value is defined by itself alone, or only infinite values have that type. */
        ENDLESS,
        /** A value that does not fit its type. */
        WRONG_VALUE,
        /** A constraint that leaves nothing, or that does not fit its type. */
        WRONG_CONSTRAINT,
        /** Two alternatives, members of a SET or neighbours in a SEQUENCE that their tags cannot tell apart. */
        AMBIGUOUS_TAG,
        /** Parameters that do not fit what they are given to. */
        WRONG_PARAMETERS,
        /** A part of ASN.1 that this compiler leaves out. */
        UNSUPPORTED
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: message}. */
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
