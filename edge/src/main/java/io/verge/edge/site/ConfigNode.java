package io.verge.edge.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.verge.road.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A section of a configuration being read. Each key is asked for with its default; what is wrong is noted with its path,
 * and the default stands in, so that one run finds every problem. {@link #finish} reports the keys nobody asked for.
 */
final class ConfigNode {
    private static final int MAX_SHOWN = 60;

    private final JsonNode node;
    private final String path;
    private final List<String> problems;
    private final Set<String> known = new LinkedHashSet<>();

    ConfigNode(JsonNode node, String path, List<String> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        if (!node.isObject() && !isAbsent(node)) {
            problem(path, "is a section of keys, not " + shown(node));
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list of " + value.size();
            case OBJECT -> "a section";
            case STRING -> "\"" + shortened(value.textValue()) + "\"";
            case BOOLEAN, NUMBER, NULL, MISSING, BINARY, POJO -> value.asText();
        };
    }

    private static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + " …";
    }

    void problem(String where, String what) {
        problems.add((where.isEmpty() ? "file" : where) + ": " + what);
    }

    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private JsonNode get(String key) {
        known.add(key);
        return node.path(key);
    }

    boolean has(String key) {
        return !isAbsent(get(key));
    }

    ConfigNode section(String key) {
        return new ConfigNode(get(key), at(key), problems);
    }

    String text(String key, String otherwise) {
        JsonNode value = get(key);
        if (isAbsent(value)) {
            return otherwise;
        }
        if (!value.isValueNode() || value.asText().isBlank()) {
            problem(at(key), "must be a text, not " + shown(value));
            return otherwise;
        }
        return value.asText();
    }

    boolean truth(String key, boolean otherwise) {
        JsonNode value = get(key);
        if (isAbsent(value)) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            problem(at(key), "must be true or false, not " + shown(value));
        }
        return value.asBoolean(otherwise);
    }

    long whole(String key, long otherwise, long least, long most) {
        JsonNode value = get(key);
        if (isAbsent(value)) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < least || value.asLong() > most) {
            problem(at(key), "must be a whole number of %d … %d, not %s".formatted(least, most, shown(value)));
            return otherwise;
        }
        return value.asLong();
    }

    int count(String key, int otherwise, int least, int most) {
        return (int) whole(key, otherwise, least, most);
    }

    double number(String key, double otherwise, double least, double most) {
        JsonNode value = get(key);
        if (isAbsent(value)) {
            return otherwise;
        }
        if (!value.isNumber() || !(value.asDouble() >= least && value.asDouble() <= most)) {
            problem(at(key), "must be a number of %s … %s, not %s".formatted(least, most, shown(value)));
            return otherwise;
        }
        return value.asDouble();
    }

    /** One of several values, each known by a name. */
    <T> T choice(String key, T otherwise, List<T> values, Function<T, String> name) {
        return has(key) ? chosen(at(key), text(key, name.apply(otherwise)), otherwise, values, name) : otherwise;
    }

    /** Some of several values, at least one; all of them where it is not said. */
    <T> Set<T> choices(String key, List<T> values, Function<T, String> name) {
        JsonNode list = get(key);
        if (isAbsent(list)) {
            return new LinkedHashSet<>(values);
        }
        if (!list.isArray() || list.isEmpty() || values.isEmpty()) {
            problem(at(key), "must be a list of " + names(values, name) + ", not " + shown(list));
            return new LinkedHashSet<>(values);
        }
        Set<T> found = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            found.add(chosen(at(key) + "[" + i + "]", list.path(i).asText(), values.getFirst(), values, name));
        }
        return found;
    }

    private <T> T chosen(String where, String wanted, T otherwise, List<T> values, Function<T, String> name) {
        for (T value : values) {
            if (name.apply(value).equals(wanted)) {
                return value;
            }
        }
        problem(where, "must be one of " + names(values, name) + ", not \"" + shortened(wanted) + "\"");
        return otherwise;
    }

    private static <T> String names(List<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.joining(", "));
    }

    /** Notes when a key without a sensible default is missing. */
    ConfigNode require(String... keys) {
        for (String key : keys) {
            if (!has(key)) {
                problem(at(key), "is missing");
            }
        }
        return this;
    }

    /** The sections of a list; a broken one is noted, and left out where {@code read} throws for it. */
    <T> List<T> list(String key, int most, Function<ConfigNode, T> read) {
        JsonNode value = get(key);
        if (isAbsent(value)) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            problem(at(key), "must be a list of at most %d, not %s".formatted(most, shown(value)));
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String where = at(key) + "[" + i + "]";
            int before = problems.size();
            try {
                T item = read.apply(new ConfigNode(value.path(i), where, problems));
                if (problems.size() == before) {
                    items.add(item);
                }
            } catch (IllegalArgumentException e) {
                if (problems.size() == before) {
                    problem(where, String.valueOf(e.getMessage()));
                }
            }
        }
        return items;
    }

    /** Notes every key nobody has asked for, with the name that may have been meant. */
    void finish() {
        JsonNode keys = node.isObject() ? node : MissingNode.getInstance();
        keys.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                problem(at(key), "is not a key here; " + suggestion(key));
            }
        });
    }

    private String suggestion(String key) {
        return NearestName.find(key, known)
                .map(meant -> "did you mean " + at(meant) + "?")
                .orElse("keys are " + String.join(", ", known));
    }
}
