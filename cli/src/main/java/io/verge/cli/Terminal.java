package io.verge.cli;

/** How to write on what the command's output leads to. The launcher tells whether that is a terminal. */
final class Terminal {
    private static final String ESCAPE = "\u001b[";

    private final boolean isTerminal;

    private Terminal(boolean isTerminal) {
        this.isTerminal = isTerminal;
    }

    /** Standard output. */
    static Terminal out() {
        return new Terminal(Boolean.getBoolean("verge.out.terminal"));
    }

    /** Standard error. */
    static Terminal err() {
        return new Terminal(Boolean.getBoolean("verge.err.terminal"));
    }

    boolean isTerminal() {
        return isTerminal;
    }

    String bold(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    String red(String text) {
        return styled("31", text);
    }

    String yellow(String text) {
        return styled("33", text);
    }

    String green(String text) {
        return styled("32", text);
    }

    private String styled(String code, String text) {
        return isTerminal ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }

    /** Puts the cursor where the last page began, to write the next over it without a flicker. */
    String pageStart() {
        return ESCAPE + "H";
    }

    /** Clears what the last page had to the right of, or below, this one. */
    String lineEnd() {
        return ESCAPE + "K";
    }

    String pageEnd() {
        return ESCAPE + "J";
    }
}
