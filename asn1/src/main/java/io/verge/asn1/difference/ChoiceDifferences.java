package io.verge.asn1.difference;

import io.verge.asn1.ir.Alternative;
import io.verge.asn1.ir.ChoiceType;
import java.util.List;

/** The part of {@link Differences} for CHOICE: PER counts alternatives in the order of their tags, OER writes the tags. */
final class ChoiceDifferences {
    private ChoiceDifferences() {}

    static void compare(Differences differences, String path, ChoiceType one, ChoiceType other) {
        differences.equal(path + " extensible", one.extensible(), other.extensible());
        alternatives(differences, path, one.canonical(), other.canonical());
        alternatives(differences, path, one.additions(), other.additions());
    }

    private static void alternatives(
            Differences differences, String path, List<Alternative> one, List<Alternative> other) {
        differences.equal(path + " alternatives", names(one), names(other));
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            differences.compare(
                    path + "." + one.get(i).name(),
                    one.get(i).type(),
                    other.get(i).type());
        }
    }

    private static List<String> names(List<Alternative> alternatives) {
        return alternatives.stream()
                .map(one -> one.name() + one.tag().map(tag -> " " + tag).orElse(""))
                .toList();
    }
}
