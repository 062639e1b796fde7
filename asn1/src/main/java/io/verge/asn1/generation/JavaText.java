package io.verge.asn1.generation;

/** Text inside of Java's quotes. */
final class JavaText {
    private JavaText() {}

    static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> c >= ' ' && c <= '~' ? String.valueOf(c) : "\\u%04x".formatted((int) c);
        };
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(escaped((char) c)));
        return escaped.toString();
    }
}
