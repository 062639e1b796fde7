package io.verge.road.map;

import java.nio.file.Path;

/** A map file that cannot be read: which file, where in it, and what was expected there. One line, for people. */
public final class MapFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    MapFormatException(Path file, int line, int column, String expected, Throwable cause) {
        super(file + ":" + line + ":" + column + ": " + expected, cause);
        this.line = line;
        this.column = column;
    }

    MapFormatException(Path file, int line, int column, String expected) {
        super(file + ":" + line + ":" + column + ": " + expected);
        this.line = line;
        this.column = column;
    }

    /** The line, counted from 1; 0 where the file as a whole is meant. */
    public int line() {
        return line;
    }

    /** The column, counted from 1; 0 where the file as a whole is meant. */
    public int column() {
        return column;
    }
}
