package io.verge.evaluation.input;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One line of a file of columns, parted by commas or blanks, which knows where it stands for when something is wrong. */
final class Line {
    private final Path file;
    private final int number;
    private final String[] columns;

    private Line(Path file, int number, String[] columns) {
        this.file = file;
        this.number = number;
        this.columns = columns;
    }

    /** All lines of a file but those that are blank, each with so many columns at least. */
    static List<Line> all(Path file, int minColumns, String expected) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : read(file)) {
            number++;
            if (!text.isBlank()) {
                Line line = new Line(file, number, text.strip().split("\\s*,\\s*|\\s+", -1));
                if (line.columns() < minColumns) {
                    throw line.wrong("expected " + expected + ", found " + line.columns() + " columns");
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new EvaluationException(file + " is not a text file", e);
        } catch (IOException e) {
            throw new EvaluationException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    int columns() {
        return columns.length;
    }

    String text(int column) {
        return columns[column];
    }

    double number(int column, String name) {
        try {
            double value = Double.parseDouble(columns[column]);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is not finite.
        }
        throw wrong("expected a number for the " + name + " in column " + (column + 1) + ", found \"" + columns[column]
                + "\"");
    }

    /** A whole number; some files write it with a decimal point. */
    int whole(int column, String name) {
        double value = number(column, name);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw wrong("expected a whole number for the " + name + " in column " + (column + 1) + ", found \""
                    + columns[column] + "\"");
        }
        return (int) value;
    }

    EvaluationException wrong(String reason) {
        return new EvaluationException(file + ":" + number + ": " + reason);
    }
}
