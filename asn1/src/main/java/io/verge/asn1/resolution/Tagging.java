package io.verge.asn1.resolution;

import io.verge.asn1.ir.Component;
import io.verge.asn1.ir.Presence;
import io.verge.asn1.ir.Tag;
import io.verge.asn1.source.Place;
import io.verge.asn1.source.Problem.Code;
import io.verge.asn1.syntax.ComponentTree;
import io.verge.asn1.syntax.ModuleTree.TagDefault;
import io.verge.asn1.syntax.TypeTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives the components of one type their tags, and sees to it that their names differ. Automatic tags count from zero, the whole root first and then the additions;
 * one written tag among the components turns them off (X.680 25.3, 25.8 and 29.2).
 */
final class Tagging {
    private final Resolution resolution;
    private final Scope scope;
    private final boolean automatic;
    /** For the canonical order, by name: an untagged CHOICE counts by its lowest tag (X.680 8.6, X.691 23.1). */
    private final Map<String, Tag> lowest = new HashMap<>();

    private final Map<Tag, String> taken = new HashMap<>();
    private final List<Clash> clashes = new ArrayList<>();
    private final Map<String, Place> names = new HashMap<>();
    private int next;

    /** Two parts with one tag. */
    private record Clash(String name, Tag tag, String first) {}

    Tagging(Resolution resolution, Scope scope, List<ComponentTree> components) {
        this.resolution = resolution;
        this.scope = scope;
        this.automatic = scope.module().tree.tagDefault() == TagDefault.AUTOMATIC
                && Parts.named(components).stream().noneMatch(named -> isTagged(named.type()));
    }

    private static boolean isTagged(TypeTree type) {
        return type instanceof TypeTree.Tagged
                || (type instanceof TypeTree.Constrained constrained && isTagged(constrained.type()));
    }

    /** Whether a name is new to this type (X.680 25.8, 29.4); that it is not is a problem. */
    boolean checkName(String name, Place at) {
        Place first = names.putIfAbsent(name, at);
        if (first != null) {
            resolution.problems.report(Code.DUPLICATE, at, name + " is there at line " + first.line() + " too");
        }
        return first == null;
    }

    /** The tag of the next component or alternative. */
    Optional<Tag> next(String name, TypeTree type) {
        if (automatic) {
            return Optional.of(Tag.context(next++));
        }
        Optional<Tag> tag = resolution.tags.of(type, scope);
        tag.or(() -> resolution.tags.lowest(type, scope)).ifPresent(low -> lowest.put(name, low));
        tag.ifPresent(own -> take(own, name));
        return tag;
    }

    /** The tag of a component that another type brings in. */
    Optional<Tag> next(Component included) {
        if (automatic) {
            return Optional.of(Tag.context(next++));
        }
        included.tag().ifPresent(own -> take(own, included.name()));
        return included.tag();
    }

    private void take(Tag tag, String name) {
        String first = taken.putIfAbsent(tag, name);
        if (first != null) {
            clashes.add(new Clash(name, tag, first));
        }
    }

    /** X.680 27.3 and 29.3. */
    void checkDistinct() {
        clashes.forEach(this::report);
    }

    /** X.680 25.6: in a SEQUENCE those that may be left out and the first behind them. */
    void checkDistinct(List<Component> sequence) {
        Map<Tag, String> possible = new HashMap<>();
        for (Component component : sequence) {
            component.tag().ifPresent(tag -> {
                String first = possible.putIfAbsent(tag, component.name());
                if (first != null) {
                    report(new Clash(component.name(), tag, first));
                }
            });
            if (component.presence() instanceof Presence.Mandatory) {
                possible.clear();
            }
        }
    }

    private void report(Clash clash) {
        Place at = names.get(clash.name());
        if (at != null) {
            resolution.problems.report(
                    Code.AMBIGUOUS_TAG,
                    at,
                    clash.name() + " has the tag " + clash.tag() + " as " + clash.first()
                            + " has, and nothing tells them apart");
        }
    }

    /** The canonical order of tags. */
    <T> Comparator<T> order(Function<T, String> name, Function<T, Optional<Tag>> tag) {
        return Comparator.comparing(
                one -> tag.apply(one).orElse(lowest.get(name.apply(one))),
                Comparator.nullsLast(Comparator.naturalOrder()));
    }
}
