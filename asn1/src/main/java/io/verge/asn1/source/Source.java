package io.verge.asn1.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A text with a name, most often a file's. It knows on which line each of its characters stands. */
public final class Source {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    private Source(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** A source of this name, as problems shall quote it, and this text. */
    public static Source of(String name, String text) {
        return new Source(name, text);
    }

    /**
     * A file's text. UTF-8 where it is that; else each byte is a character, for outside of comments and strings a module has
     * nothing beyond ASCII, and comments come in every encoding.
     */
    public static Source read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return new Source(file.toString(), text);
    }

    /** The texts of these files, and of the {@code .asn} and {@code .asn1} files that lie in these folders. */
    public static List<Source> readAll(List<Path> paths) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : Files.isDirectory(path) ? modules(path) : List.of(path)) {
                sources.add(read(file));
            }
        }
        return sources;
    }

    private static List<Path> modules(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.asn1?"))
                    .sorted()
                    .toList();
        }
    }

    /** What problems quote: a file's path as the caller wrote it. */
    public String name() {
        return name;
    }

    /** All of it. */
    public String text() {
        return text;
    }

    /** The place of a character. */
    public Place at(int offset) {
        return new Place(this, offset);
    }

    /** The line a character stands on, from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of a character in its line, from 1; a tab counts as one. */
    public int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    @Override
    public String toString() {
        return name;
    }

    /** A line ends with LF, CR or CR LF, as editors count them. */
    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
