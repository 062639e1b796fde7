package io.verge.messages.translation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of a path.
 *
 * @param name of a component or an alternative
 * @param key the component that tells the elements of a list apart; empty where their places do
 * @param number the key of the element that is meant, or its place; nothing where the step leads to no element
 * @param type the definition that the open type holds; empty where it is none
 */
record Step(String name, String key, OptionalInt number, String type) {
    private static final Pattern FORM = Pattern.compile("([\\w-]+)(?:\\[(?:([\\w-]+)=)?(\\d+)])?(?::([\\w-]+))?");

    /** Those of the table's paths, which every message takes again. */
    private static final Map<String, List<Step>> PATHS = new ConcurrentHashMap<>();

    static List<Step> all(String path) {
        return path.isEmpty()
                ? List.of()
                : PATHS.computeIfAbsent(
                        path,
                        text -> Arrays.stream(text.split("\\.")).map(Step::of).toList());
    }

    /** To a component or an alternative of this name. */
    static Step to(String name) {
        return all(name).getFirst();
    }

    private static Step of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no step of a path: " + text);
        }
        return new Step(
                form.group(1),
                form.group(2) == null ? "" : form.group(2),
                form.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(3))),
                form.group(4) == null ? "" : form.group(4));
    }

    boolean isElement() {
        return number.isPresent();
    }
}
