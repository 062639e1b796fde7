package io.verge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** What {@code codec decode} is given: octets out of digits, base64, files and captures. */
final class CodecInput {
    private CodecInput() {}

    /**
     * Octets that may be a message.
     *
     * @param from where they are from, ending in a colon and a space; empty for the only ones there are
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Octets(String from, byte[] octets) {}

    /** All of them, in order. */
    static List<Octets> of(List<String> inputs, InputStream standardInput) throws IOException {
        List<Octets> all = new ArrayList<>();
        if (inputs.isEmpty()) {
            lines("", new String(standardInput.readAllBytes(), StandardCharsets.UTF_8), all);
        }
        for (String input : inputs) {
            if (input.equals("-")) {
                lines("", new String(standardInput.readAllBytes(), StandardCharsets.UTF_8), all);
            } else if (isHex(input)) {
                all.add(new Octets("", HexFormat.of().parseHex(input)));
            } else {
                file(input, all);
            }
        }
        return all;
    }

    /** A file's text. */
    static String text(Path file) {
        return new String(read(file.toString()), StandardCharsets.UTF_8);
    }

    private static void file(String name, List<Octets> all) {
        byte[] octets = read(name);
        if (Capture.isCapture(octets)) {
            Capture.payloads(octets)
                    .forEach(payload -> all.add(new Octets(name + " " + payload.at() + ": ", payload.octets())));
        } else if (isText(octets)) {
            lines(name, new String(octets, StandardCharsets.US_ASCII), all);
        } else {
            all.add(new Octets(name + ": ", octets));
        }
    }

    private static byte[] read(String name) {
        try {
            return Files.readAllBytes(Path.of(name));
        } catch (InvalidPathException e) {
            throw CodecCommand.unreadable(name, "neither hexadecimal digits nor a file's name");
        } catch (IOException e) {
            throw CodecCommand.unreadable(name, "there is no such file, and hexadecimal digits it is not");
        }
    }

    private static void lines(String name, String text, List<Octets> all) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                String from = lines.size() == 1 ? "" : (name.isEmpty() ? "line " : name + ":") + (i + 1) + ": ";
                all.add(new Octets(from, octets(line, from)));
            }
        }
    }

    private static byte[] octets(String line, String from) {
        String digits = line.replace(" ", "");
        if (isHex(digits)) {
            return HexFormat.of().parseHex(digits);
        }
        try {
            return Base64.getDecoder().decode(digits);
        } catch (IllegalArgumentException e) {
            throw CodecCommand.unreadable(
                    from.isEmpty() ? "the input" : from.strip(), "neither hexadecimal digits nor base64");
        }
    }

    private static boolean isHex(String text) {
        return text.length() % 2 == 0 && text.matches("[0-9a-fA-F]+");
    }

    private static boolean isText(byte[] octets) {
        for (byte octet : octets) {
            if (octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return false;
            }
        }
        return octets.length > 0;
    }
}
