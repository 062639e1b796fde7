package io.verge.road;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** For messages of what is misspelt: the name that may have been meant. */
public final class NearestName {
    private NearestName() {}

    /** The name fewest letters away, upper or lower case, where it is near enough to have been meant. */
    public static Optional<String> find(String wrong, Collection<String> names) {
        Optional<String> nearest = Optional.empty();
        int nearestDistance = Math.max(2, wrong.length() / 3) + 1;
        for (String name : names) {
            int distance = editDistance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < nearestDistance) {
                nearest = Optional.of(name);
                nearestDistance = distance;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance: letters to put in, take out or change. */
    private static int editDistance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
