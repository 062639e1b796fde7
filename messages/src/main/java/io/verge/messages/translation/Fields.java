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
        List<Step> steps = Step.all(path);
        List<Integer> indices = List.of();
        for (Step step : steps) {
            at = next(at, step.name());
            int index = step.isElement() && at != null ? index(at, step) : 0;
            if (at == null || index < 0) {
                return Optional.empty();
            }
            if (step.isElement()) {
                at = ((Datum.OfList) at).elements().get(index);
                indices = new ArrayList<>(indices);
                indices.add(index);
            }
        }
        return Optional.of(field(steps, indices, at));
    }

    /** A field with the names and indices that led to it. */
    private static Field field(List<Step> steps, List<Integer> indices, Datum datum) {
        StringBuilder way = new StringBuilder();
        List<String> keys = new ArrayList<>();
        int elements = 0;
        for (Step step : steps) {
            way.append(way.isEmpty() ? "" : ".").append(step.name());
            if (step.isElement()) {
                way.append('[').append(indices.get(elements++)).append(']');
                if (!step.key().isEmpty()) {
                    keys.add(below(way.toString(), step.key()));
                }
            }
        }
        return new Field(way.toString(), datum, keys);
    }

    private static @Nullable Datum next(Datum value, String name) {
        return switch (value) {
            case Datum.OfStructure structure -> structure.components().get(name);
            case Datum.OfChoice choice when choice.alternative().equals(name) -> choice.value();
            default -> null;
        };
    }

    /** The element that the step means; below zero if there is none. */
    private static int index(Datum list, Step step) {
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
