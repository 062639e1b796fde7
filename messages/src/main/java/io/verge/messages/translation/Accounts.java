package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps account of which fields of a message went into another, and which of that one's had to be filled. */
final class Accounts {
    private static final String NO_VALUE = " (any value: the standard has none for not known)";

    private final Set<String> taken = new HashSet<>();
    private final Set<String> inPart = new HashSet<>();
    private final List<String> filled = new ArrayList<>();

    /** These fields said what was taken, or that nothing is known. */
    void take(String above, List<Fields.Field> fields) {
        add(above, fields, taken);
    }

    /** Some of what these fields say could not be taken. */
    void takeInPart(String above, List<Fields.Field> fields) {
        add(above, fields, inPart);
    }

    /** The fields at these paths were taken. */
    void takeAll(String above, List<String> paths) {
        paths.forEach(path -> taken.add(Fields.below(above, path)));
    }

    /** What led to the field. */
    void takeKeys(String above, Fields.Field field) {
        takeAll(above, field.keys());
    }

    private static void add(String above, List<Fields.Field> fields, Set<String> paths) {
        for (Fields.Field field : fields) {
            field.leaves().forEach(leaf -> paths.add(Fields.below(above, leaf)));
        }
    }

    void fill(String path) {
        filled.add(path);
    }

    /** This field says more than is known. */
    void fillArbitrarily(String path) {
        filled.add(path + NO_VALUE);
    }

    /** An element of a list did not become one after all. */
    void forget(String source, String target) {
        taken.removeIf(path -> path.startsWith(source));
        inPart.removeIf(path -> path.startsWith(source));
        filled.removeIf(path -> path.startsWith(target));
    }

    /** What of the message went nowhere. */
    List<String> untranslated(Datum message) {
        List<String> untranslated = new ArrayList<>();
        for (String leaf : Fields.leaves(message)) {
            if (inPart.contains(leaf)) {
                untranslated.add(leaf + " (in part)");
            } else if (!taken.contains(leaf)) {
                untranslated.add(leaf);
            }
        }
        return untranslated;
    }

    List<String> unavailable() {
        return filled;
    }
}
