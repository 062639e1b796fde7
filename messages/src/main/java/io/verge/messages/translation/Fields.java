package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds fields in a value by their paths. */
final class Fields {
    private Fields() {}

    /**
     * A field.
     *
     * @param path with the index of each element of a list
     * @param keys the paths of what tells the elements on the way apart
     */
    record Field(String path, Datum datum, List<String> keys) {
        /** The paths of all that the field is made of, and of what led to it. */
        List<String> leaves() {
            List<String> leaves = new ArrayList<>(keys);
            Fields.leaves(path, datum, leaves);
            return leaves;
        }
    }

    static Optional<Field> find(Datum value, String path) {
        Datum at = value;
        StringBuilder way = new StringBuilder();
        List<String> keys = new ArrayList<>();
        for (Step step : Step.all(path)) {
            Optional<Datum> next = next(at, step.name());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
            way.append(way.isEmpty() ? "" : ".").append(step.name());
            if (step.isElement()) {
                int index = index(at, step);
                if (index < 0) {
                    return Optional.empty();
                }
                at = ((Datum.OfList) at).elements().get(index);
                way.append('[').append(index).append(']');
                if (!step.key().isEmpty()) {
                    keys.add(below(way.toString(), step.key()));
                }
            }
        }
        return Optional.of(new Field(way.toString(), at, keys));
    }

    private static Optional<Datum> next(Datum value, String name) {
        return switch (value) {
            case Datum.OfStructure structure ->
                Optional.ofNullable(structure.components().get(name));
            case Datum.OfChoice choice when choice.alternative().equals(name) -> Optional.of(choice.value());
            default -> Optional.empty();
        };
    }

    /** The element that the step means; below zero if there is none. */
    static int index(Datum list, Step step) {
        if (list instanceof Datum.OfList(List<Datum> elements)) {
            int number = step.number().orElseThrow();
            if (step.key().isEmpty()) {
                return number < elements.size() ? number : -1;
            }
            Datum key = Datum.OfInteger.of(number);
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) instanceof Datum.OfStructure element
                        && key.equals(element.components().get(step.key()))) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether a choice on the way to a field has been made for something else. */
    static boolean isDecidedOtherwise(@Nullable Datum value, String path) {
        Datum at = value;
        for (Step step : Step.all(path)) {
            if (at instanceof Datum.OfChoice choice && !choice.alternative().equals(step.name())) {
                return true;
            }
            at = at == null ? null : next(at, step.name()).orElse(null);
            if (at != null && step.isElement()) {
                int index = index(at, step);
                at = index < 0 ? null : ((Datum.OfList) at).elements().get(index);
            }
        }
        return false;
    }

    /** Whether it is made of further fields. */
    static boolean hasParts(Datum value) {
        return value instanceof Datum.OfStructure || value instanceof Datum.OfList || value instanceof Datum.OfChoice;
    }

    /** The paths of all that is no structure, list or alternative itself. */
    static List<String> leaves(Datum value) {
        List<String> leaves = new ArrayList<>();
        leaves("", value, leaves);
        return leaves;
    }

    private static void leaves(String path, Datum value, List<String> leaves) {
        switch (value) {
            case Datum.OfStructure structure ->
                structure.components().forEach((name, part) -> leaves(below(path, name), part, leaves));
            case Datum.OfChoice(String alternative, Datum part) -> leaves(below(path, alternative), part, leaves);
            case Datum.OfContaining(Datum part) -> leaves(path, part, leaves);
            case Datum.OfList(List<Datum> elements) -> {
                for (int i = 0; i < elements.size(); i++) {
                    leaves(path + "[" + i + "]", elements.get(i), leaves);
                }
            }
            default -> leaves.add(path);
        }
    }

    static String below(String path, String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }
}
