package io.verge.asn1.generation;

/** Java in the making: lines, indented by the braces they end in and begin with. */
final class SourceText {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Adds a line; one that begins with a closing brace stands further out, and after an opening one further in. */
    SourceText line(String line) {
        if (line.startsWith("}") || line.startsWith(")")) {
            depth--;
        }
        text.append(line.isEmpty() ? "" : INDENT.repeat(depth)).append(line).append('\n');
        if (line.endsWith("{") || line.endsWith("(")) {
            depth++;
        }
        return this;
    }

    /** Adds a line made of a format and what goes into it. The annotation asked for would be a dependency. */
    @SuppressWarnings("AnnotateFormatMethod")
    SourceText line(String format, Object... arguments) {
        return line(format.formatted(arguments));
    }

    /** Adds an empty line, but not two. */
    SourceText gap() {
        if (!text.isEmpty()
                && !text.toString().endsWith("\n\n")
                && !text.toString().endsWith("{\n")) {
            text.append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
