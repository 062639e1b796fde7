package io.verge.simulation.recorded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A comma-separated file with a header, read row by row without an object per row or field. Fields are not quoted: none
 * of the recordings quotes, and a quote where a number belongs is an error that names file, line and column.
 */
final class CsvFile {
    static final long MAX_BYTES = 1L << 30;

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    /** So many digits are below 2^53, so that mantissa and power of ten are exact and their quotient rounds once. */
    private static final int EXACT_DIGITS = 15;

    private final Path path;
    private final byte[] bytes;
    private final String[] wanted;
    private final int[] fieldOfColumn;
    private final int[] fieldStarts;
    private final int[] fieldEnds;
    private final int fields;
    private int at;
    private int line;

    private CsvFile(Path path, byte[] bytes, String[] wanted) {
        this.path = path;
        this.bytes = bytes;
        this.wanted = wanted;
        skipByteOrderMark();
        int headerEnd = lineEnd(at);
        List<String> header = Arrays.stream(new String(bytes, at, trimmedEnd(at, headerEnd) - at, UTF_8).split(",", -1))
                .map(String::strip)
                .toList();
        fields = header.size();
        fieldStarts = new int[fields];
        fieldEnds = new int[fields];
        fieldOfColumn = new int[wanted.length];
        for (int column = 0; column < wanted.length; column++) {
            fieldOfColumn[column] = header.indexOf(wanted[column]);
            if (fieldOfColumn[column] < 0) {
                throw new RecordingException(
                        path + ":1: no column \"" + wanted[column] + "\"; the header has " + String.join(", ", header));
            }
        }
        at = headerEnd + 1;
        line = 1;
    }

    /**
     * Opens a file that has at least these columns, in any order; the others are passed over. Afterwards a column is known
     * by its index in {@code columns}.
     */
    static CsvFile open(Path path, String... columns) {
        try {
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                throw new RecordingException(path + ": " + size + " bytes, more than the limit of " + MAX_BYTES);
            }
            return new CsvFile(path, Files.readAllBytes(path), columns.clone());
        } catch (IOException e) {
            throw new RecordingException(path + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Goes to the next row that is not blank. */
    boolean next() {
        while (at < bytes.length) {
            int end = lineEnd(at);
            int trimmed = trimmedEnd(at, end);
            int start = at;
            at = end + 1;
            line++;
            if (trimmed > start) {
                split(start, trimmed);
                return true;
            }
        }
        return false;
    }

    /** The number in this column of the row; NaN where it says so or is empty. */
    double number(int column) {
        int start = fieldStarts[fieldOfColumn[column]];
        int end = fieldEnds[fieldOfColumn[column]];
        boolean negative = start < end && bytes[start] == '-';
        long mantissa = 0;
        int digits = 0;
        int decimals = -1;
        for (int i = negative ? start + 1 : start; i < end; i++) {
            int c = bytes[i];
            if (c >= '0' && c <= '9' && digits < EXACT_DIGITS) {
                mantissa = mantissa * 10 + (c - '0');
                digits++;
                decimals = decimals < 0 ? -1 : decimals + 1;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return unusualNumber(column, text(column));
            }
        }
        if (digits == 0) {
            return unusualNumber(column, text(column));
        }
        double value = mantissa / POWERS_OF_TEN[Math.max(decimals, 0)];
        return negative ? -value : value;
    }

    /** The whole number in this column of the row, {@code min} … {@code max}. */
    long whole(int column, long min, long max) {
        double value = number(column);
        if (value != Math.rint(value) || value < min || value > max) {
            throw error(
                    column, "expected a whole number from " + min + " to " + max + ", found \"" + text(column) + '"');
        }
        return (long) value;
    }

    String text(int column) {
        int field = fieldOfColumn[column];
        return new String(bytes, fieldStarts[field], fieldEnds[field] - fieldStarts[field], UTF_8);
    }

    /** An error at this column of the row, for the caller to throw. */
    RecordingException error(int column, String message) {
        return new RecordingException(path + ":" + line + ":" + wanted[column] + ": " + message);
    }

    private double unusualNumber(int column, String text) {
        if (text.isEmpty() || text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        boolean plain = text.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
        if (plain) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw error(column, "expected a number, found \"" + text + '"');
            }
        }
        if (text.matches("[+-]?[iI]nf(inity)?")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        throw error(column, "expected a number, found \"" + text + '"');
    }

    private void split(int start, int end) {
        int field = 0;
        int fieldStart = start;
        for (int i = start; i <= end; i++) {
            if (i < end && bytes[i] != ',') {
                continue;
            }
            if (field < fields) {
                fieldStarts[field] = fieldStart;
                fieldEnds[field] = i;
            }
            field++;
            fieldStart = i + 1;
        }
        if (field != fields) {
            throw new RecordingException(
                    path + ":" + line + ": " + field + " fields where the header has " + fields + " columns");
        }
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private int trimmedEnd(int start, int end) {
        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private void skipByteOrderMark() {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            at = 3;
        }
    }
}
