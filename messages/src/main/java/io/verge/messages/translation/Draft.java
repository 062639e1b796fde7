package io.verge.messages.translation;

import io.verge.asn1.value.Datum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of some shape while it is being made: fields are put where paths lead, and what is around them comes of itself. */
final class Draft {
    private final Shape shape;

    /** Components, or the one alternative. */
    private final Map<String, Draft> parts = new LinkedHashMap<>();

    private final List<Draft> elements = new ArrayList<>();

    /** What was put here whole, until somebody looks inside. */
    private @Nullable Datum whole;

    Draft(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    private static Draft of(Shape shape, Datum whole) {
        Draft draft = new Draft(shape);
        draft.whole = whole;
        return draft;
    }

    /** As it stands now. */
    Draft copy() {
        return of(shape, value());
    }

    Datum value() {
        if (whole != null) {
            return whole;
        }
        if (shape.isList()) {
            List<Datum> values = new ArrayList<>();
            elements.forEach(element -> values.add(element.value()));
            return new Datum.OfList(values);
        }
        if (shape.isChoice() && !parts.isEmpty()) {
            Map.Entry<String, Draft> chosen = parts.entrySet().iterator().next();
            return new Datum.OfChoice(chosen.getKey(), chosen.getValue().value());
        }
        Map<String, Datum> components = new LinkedHashMap<>();
        parts.forEach((name, part) -> components.put(name, part.value()));
        return new Datum.OfStructure(components);
    }

    /** Puts a field in its place. */
    void put(String path, Datum field) {
        Draft at = at(path);
        at.parts.clear();
        at.elements.clear();
        at.whole = field;
    }

    /** What is at the end of a path, made if need be. */
    private Draft at(String path) {
        Draft at = this;
        for (Step step : Step.all(path)) {
            at = at.part(step);
        }
        return at;
    }

    private Draft part(Step step) {
        open();
        if (shape.isChoice() && !parts.containsKey(step.name())) {
            parts.clear();
        }
        Draft part = parts.computeIfAbsent(step.name(), _ -> new Draft(shape.at(step)));
        return step.isElement() ? part.element(step) : part;
    }

    private Draft element(Step step) {
        int index = index(step);
        if (index >= 0) {
            return elements.get(index);
        }
        Draft element = new Draft(shape.element());
        if (!step.key().isEmpty()) {
            element.put(step.key(), Datum.OfInteger.of(step.number().orElseThrow()));
        }
        elements.add(element);
        return element;
    }

    /** The element that a step means; below zero if there is none. */
    private int index(Step step) {
        open();
        int number = step.number().orElseThrow();
        if (step.key().isEmpty()) {
            return number < elements.size() ? number : -1;
        }
        Datum key = Datum.OfInteger.of(number);
        for (int i = 0; i < elements.size(); i++) {
            Draft element = elements.get(i);
            element.open();
            Draft part = element.parts.get(step.key());
            if (part != null && key.equals(part.value())) {
                return i;
            }
        }
        return -1;
    }

    /** Takes what was put here whole apart. */
    private void open() {
        Datum closed = whole;
        if (closed == null) {
            return;
        }
        whole = null;
        switch (closed) {
            case Datum.OfStructure structure ->
                structure.components().forEach((name, datum) -> parts.put(name, of(shape.at(Step.to(name)), datum)));
            case Datum.OfChoice(String name, Datum datum) -> parts.put(name, of(shape.at(Step.to(name)), datum));
            case Datum.OfList(List<Datum> of) -> of.forEach(datum -> elements.add(of(shape.element(), datum)));
            default -> whole = closed;
        }
    }

    /** Adds elements to the list at the end of a path. */
    void add(String path, List<Draft> more) {
        Draft list = at(path);
        list.open();
        list.elements.addAll(more);
    }

    /** How many elements the list at the end of a path has; none if there is no such list. */
    int count(String path) {
        Draft list = find(path);
        if (list == null) {
            return 0;
        }
        list.open();
        return list.elements.size();
    }

    /** Whether there is a field at the end of a path. */
    boolean has(String path) {
        return find(path) != null;
    }

    private @Nullable Draft find(String path) {
        Draft at = this;
        for (Step step : Step.all(path)) {
            at = at.findPart(step);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private @Nullable Draft findPart(Step step) {
        open();
        Draft part = parts.get(step.name());
        if (part == null || !step.isElement()) {
            return part;
        }
        int index = part.index(step);
        return index < 0 ? null : part.elements.get(index);
    }

    /** The path with the index of each element of a list; of an element that is not there, the index it would have. */
    String whereabouts(String path) {
        List<Step> steps = Step.all(path);
        if (steps.stream().noneMatch(step -> step.isElement() || !step.type().isEmpty())) {
            return path;
        }
        StringBuilder way = new StringBuilder();
        Draft at = this;
        for (Step step : steps) {
            way.append(way.isEmpty() ? "" : ".").append(step.name());
            if (step.isElement()) {
                Draft list = at == null ? null : at.parts.get(step.name());
                int index = list == null ? -1 : list.index(step);
                way.append('[')
                        .append(index >= 0 || list == null ? Math.max(index, 0) : list.elements.size())
                        .append(']');
            }
            at = at == null ? null : at.findPart(step);
        }
        return way.toString();
    }

    /** Whether a choice on the way to a field has been made for something else. */
    boolean isDecidedOtherwise(String path) {
        Draft at = this;
        for (Step step : Step.all(path)) {
            at.open();
            if (at.shape.isChoice() && !at.parts.isEmpty() && !at.parts.containsKey(step.name())) {
                return true;
            }
            at = at.findPart(step);
            if (at == null) {
                return false;
            }
        }
        return false;
    }

    /** Whether the value as it stands is not one of its type without the field; an undecided choice is for the field. */
    boolean isDemanded(String path) {
        Shape type = shape;
        Draft at = this;
        for (Step step : Step.all(path)) {
            if (at != null) {
                at.open();
            }
            boolean isDecided = at != null && type.isChoice() && !at.parts.isEmpty();
            Draft part = at == null ? null : at.parts.get(step.name());
            if (part == null && (isDecided || !type.isMandatory(step.name()))) {
                return false;
            }
            type = type.at(step);
            if (step.isElement()) {
                int index = part == null ? -1 : part.index(step);
                if (part == null || index < 0) {
                    return false;
                }
                part = part.elements.get(index);
                type = type.element();
            }
            at = part;
        }
        return at == null;
    }
}
