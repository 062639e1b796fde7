package io.verge.messages.translation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of a path.
 *
 * @param name of a component or an alternative
 * @param key the component that tells the elements of a list apart; empty where the step leads to no element
 * @param number the key of the element that is meant
 * @param type the definition that the open type holds; empty where it is none
 */
record Step(String name, String key, long number, String type) {
    private static final Pattern FORM = Pattern.compile("([\\w-]+)(?:\\[([\\w-]+)=(\\d+)])?(?::([\\w-]+))?");

    static List<Step> all(String path) {
        return path.isEmpty()
                ? List.of()
                : Arrays.stream(path.split("\\.")).map(Step::of).toList();
    }

    private static Step of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no step of a path: " + text);
        }
        return new Step(
                form.group(1),
                form.group(2) == null ? "" : form.group(2),
                form.group(3) == null ? 0 : Long.parseLong(form.group(3)),
                form.group(4) == null ? "" : form.group(4));
    }

    boolean isElement() {
        return !key.isEmpty();
    }
}
