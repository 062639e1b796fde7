package io.verge.asn1.source;

/** A place in a source: where a problem is, or where something was defined. */
public record Place(Source source, int offset) {
    /** The source's name. */
    public String file() {
        return source.name();
    }

    /** The line, from 1. */
    public int line() {
        return source.line(offset);
    }

    /** The column, from 1. */
    public int column() {
        return source.column(offset);
    }

    /** {@code file:line:column}, which editors and terminals understand. */
    @Override
    public String toString() {
        return file() + ":" + line() + ":" + column();
    }
}
