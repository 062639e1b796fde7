package io.verge.asn1.jer;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Writes JSON text, on one line or with a line per member. */
final class JsonWriter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final boolean onOneLine;
    private int depth;

    private JsonWriter(boolean onOneLine) {
        this.onOneLine = onOneLine;
    }

    static String write(Json json, boolean onOneLine) {
        JsonWriter writer = new JsonWriter(onOneLine);
        writer.value(json);
        return writer.out.toString();
    }

    private void value(Json json) {
        switch (json) {
            case Json.Null() -> out.append("null");
            case Json.Bool(boolean value) -> out.append(value);
            case Json.Number(String text) -> out.append(text);
            case Json.Text(String text) -> string(text);
            case Json.Array array -> array(array.elements().iterator());
            case Json.Members object -> members(object.members().entrySet().iterator());
        }
    }

    private void array(Iterator<Json> elements) {
        open('[');
        boolean any = elements.hasNext();
        while (elements.hasNext()) {
            line();
            value(elements.next());
            out.append(elements.hasNext() ? "," : "");
        }
        close(']', any);
    }

    private void members(Iterator<Map.Entry<String, Json>> members) {
        open('{');
        boolean any = members.hasNext();
        while (members.hasNext()) {
            Map.Entry<String, Json> member = members.next();
            line();
            string(member.getKey());
            out.append(onOneLine ? ":" : ": ");
            value(member.getValue());
            out.append(members.hasNext() ? "," : "");
        }
        close('}', any);
    }

    private void open(char bracket) {
        out.append(bracket);
        depth++;
    }

    private void close(char bracket, boolean any) {
        depth--;
        if (any) {
            line();
        }
        out.append(bracket);
    }

    private void line() {
        if (!onOneLine) {
            out.append('\n').append(INDENT.repeat(depth));
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c >= ' ' && !Character.isSurrogate(c) && c != 0x7F) {
                        out.append(c);
                    } else {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    }
                }
            }
        }
        out.append('"');
    }
}
