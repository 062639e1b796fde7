package io.verge.asn1.jer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the published vectors write values, where that is not how X.697 does, and only there:
 *
 * <ul>
 *   <li>hexadecimal digits are in lower case;
 *   <li>a bit string whose size is fixed but for an extension marker is only its digits, without its length.
 * </ul>
 */
public final class PeersStyle {
    private PeersStyle() {}

    /** Where our text says something else than theirs, as a path, if it does. */
    public static Optional<String> difference(String ours, String theirs) {
        return difference("$", JsonReader.read(ours), JsonReader.read(theirs));
    }

    private static Optional<String> difference(String path, Json ours, Json theirs) {
        if (ours instanceof Json.Members(Map<String, Json> a) && theirs instanceof Json.Members(Map<String, Json> b)) {
            if (!a.keySet().equals(b.keySet())) {
                return Optional.of(path + ": " + a.keySet() + " and " + b.keySet());
            }
            return a.entrySet().stream()
                    .map(one -> difference(
                            path + "." + one.getKey(), one.getValue(), b.getOrDefault(one.getKey(), new Json.Null())))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (ours instanceof Json.Array(List<Json> a) && theirs instanceof Json.Array(List<Json> b)) {
            for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
                Optional<String> found = difference(path + "[" + i + "]", a.get(i), b.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return a.size() == b.size() ? Optional.empty() : Optional.of(path + ": " + a.size() + " and " + b.size());
        }
        return isSame(ours, theirs) ? Optional.empty() : Optional.of(path + ": " + ours + " and " + theirs);
    }

    private static boolean isSame(Json ours, Json theirs) {
        if (ours instanceof Json.Members(Map<String, Json> members)
                && members.keySet().equals(Set.of("value", "length"))) {
            return isSame(members.getOrDefault("value", new Json.Null()), theirs);
        }
        if (ours instanceof Json.Text(String a) && theirs instanceof Json.Text(String b) && a.matches("[0-9A-F]*")) {
            return a.equalsIgnoreCase(b);
        }
        return ours.equals(theirs);
    }
}
