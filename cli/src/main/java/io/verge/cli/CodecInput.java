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
import java.util.Optional;

/** What {@code codec decode} is given: octets out of digits, base64, files and captures. */
final class CodecInput {
    private static final String HEX = "[0-9a-fA-F]+";

    private CodecInput() {}

    /** One of what is given. */
    sealed interface Input {
        /** Where it is from, ending in a colon and a space; empty for the only one there is. */
        String from();
    }

    /** Octets that may be a message. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Octets(String from, byte[] octets) implements Input {
        /** The line that says what is wrong with them. */
        String wrong(long bitOffset, String path, String reason) {
            return "# " + from + "wrong at bit " + bitOffset + (path.isEmpty() ? "" : ", in " + path) + ": " + reason;
        }
    }

    /** What no octets could be made of, and why. */
    record Unreadable(String from, String why) implements Input {
        /** The line that says so. */
        String told() {
            return "# " + from + why;
        }
    }

    /** All of them, in order. */
    static List<Input> of(List<String> inputs, InputStream standardInput) throws IOException {
        List<Input> all = new ArrayList<>();
        if (inputs.isEmpty()) {
            lines("", new String(standardInput.readAllBytes(), StandardCharsets.UTF_8), all);
        }
        for (String input : inputs) {
            if (input.equals("-")) {
                lines("", new String(standardInput.readAllBytes(), StandardCharsets.UTF_8), all);
            } else {
                hex(input).ifPresentOrElse(octets -> all.add(new Octets("", octets)), () -> file(input, all));
            }
        }
        return all;
    }

    /** A file's text. */
    static String text(Path file) {
        return new String(read(file.toString()), StandardCharsets.UTF_8);
    }

    private static void file(String name, List<Input> all) {
        byte[] octets = read(name);
        if (Capture.isCapture(octets)) {
            Capture capture = Capture.of(octets);
            capture.payloads()
                    .forEach(payload -> all.add(new Octets(name + " " + payload.at() + ": ", payload.octets())));
            if (capture.signed() > 0) {
                all.add(new Unreadable(
                        name + ": ", "passed over " + capture.signed() + " signed packets of GeoNetworking"));
            }
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

    private static void lines(String name, String text, List<Input> all) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                String from = lines.size() == 1 ? "" : (name.isEmpty() ? "line " : name + ":") + (i + 1) + ": ";
                all.add(input(line, from));
            }
        }
    }

    private static Input input(String line, String from) {
        Optional<byte[]> octets = hex(line);
        if (octets.isPresent()) {
            return new Octets(from, octets.get());
        }
        String digits = digits(line);
        if (digits.matches(HEX)) {
            return new Unreadable(from, "an odd number of hexadecimal digits");
        }
        try {
            return new Octets(from, Base64.getDecoder().decode(digits));
        } catch (IllegalArgumentException e) {
            return new Unreadable(from, "neither hexadecimal digits nor base64");
        }
    }

    /** Octets out of hexadecimal digits, with spaces between them or not, behind {@code 0x} or not. */
    static Optional<byte[]> hex(String text) {
        String digits = digits(text);
        return digits.length() % 2 == 0 && digits.matches(HEX)
                ? Optional.of(HexFormat.of().parseHex(digits))
                : Optional.empty();
    }

    private static String digits(String text) {
        return text.replaceAll("\\s", "").replaceFirst("^0[xX]", "");
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
