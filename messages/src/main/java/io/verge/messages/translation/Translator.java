package io.verge.messages.translation;

import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes one message along the rows of its topic. */
final class Translator {
    private static final String NO_VALUE = " (any value: the standard has none for not known)";

    private final Topic topic;
    private final Region from;
    private final Region to;
    private final Shape shape;
    private final Instant time;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> inPart = new HashSet<>();
    private final List<String> unavailable = new ArrayList<>();

    /**
     * What came of a message.
     *
     * @param untranslated fields of the source that have no counterpart
     * @param unavailable fields of the target that the source does not say and the target demands
     */
    record Outcome(Datum value, List<String> untranslated, List<String> unavailable) {}

    /**
     * @param shape of the target's model
     * @param time to which fractions of a minute or an hour belong
     */
    Translator(Topic topic, Region from, Region to, Shape shape, Instant time) {
        this.topic = topic;
        this.from = from;
        this.to = to;
        this.shape = shape;
        this.time = time;
    }

    Outcome translate(Datum source, Type target) {
        Datum value = level(topic.entries(), source, "", target, "");
        List<String> untranslated = new ArrayList<>();
        for (String leaf : Fields.leaves(source)) {
            if (inPart.contains(leaf)) {
                untranslated.add(leaf + " (in part)");
            } else if (!taken.contains(leaf)) {
                untranslated.add(leaf);
            }
        }
        return new Outcome(value, untranslated, unavailable);
    }

    /** The message, or an element of a list. */
    private Datum level(List<Entry> entries, Datum source, String sourcePath, Type target, String targetPath) {
        Map<String, Fields.Field> fields = new HashMap<>();
        Map<String, Meant> meant = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Row row) {
                read(row, source, sourcePath, fields, meant);
            }
        }
        if (topic.front().contains(from) != topic.front().contains(to)) {
            ReferencePoint.move(meant, topic.front().contains(to));
        }
        Datum value = null;
        for (Entry entry : entries) {
            value = switch (entry) {
                case Entry.Row row ->
                    write(row, meant.get(row.meaning()), fields.get(row.meaning()), sourcePath, target, value);
                case Entry.Each each -> each(each, source, sourcePath, target, targetPath, value);
            };
        }
        for (Entry entry : entries) {
            if (entry instanceof Entry.Row row) {
                value = fill(row, target, targetPath, value);
            }
        }
        return value == null ? new Datum.OfStructure(Map.of()) : value;
    }

    private void read(
            Entry.Row row,
            Datum source,
            String sourcePath,
            Map<String, Fields.Field> fields,
            Map<String, Meant> meant) {
        for (Place place : row.places().getOrDefault(from, List.of())) {
            Optional<Fields.Field> found = Fields.find(source, place.path());
            if (found.isEmpty()) {
                continue;
            }
            Datum datum = found.get().datum();
            if (place.conversion().isUnavailable(datum)
                    || place.kind() == Place.Filling.CONSTANT
                    || place.otherwise().filter(datum::equals).isPresent()) {
                taken.add(Fields.below(sourcePath, found.get().path()));
            }
            Optional<Meant> read = place.conversion().read(datum, time);
            if (read.isPresent()) {
                meant.put(row.meaning(), read.get());
                fields.put(row.meaning(), found.get());
                return;
            }
        }
    }

    private @Nullable Datum write(
            Entry.Row row,
            @Nullable Meant meant,
            Fields.@Nullable Field field,
            String sourcePath,
            Type target,
            @Nullable Datum value) {
        List<Place> places = row.places().getOrDefault(to, List.of());
        if (meant == null || field == null || places.isEmpty()) {
            return value;
        }
        Place place = places.getFirst();
        Optional<Datum> written = place.conversion().write(meant, time);
        if (written.isEmpty()) {
            return value;
        }
        String path = Fields.below(sourcePath, field.path());
        taken.add(path);
        if (meant instanceof Meant.Flags
                && !place.conversion().read(written.get(), time).equals(Optional.of(meant))) {
            inPart.add(path);
        }
        return shape.with(target, value, Step.all(place.path()), written.get());
    }

    private @Nullable Datum each(
            Entry.Each each, Datum source, String sourcePath, Type target, String targetPath, @Nullable Datum value) {
        String path = each.paths().get(from);
        String targetList = each.paths().get(to);
        if (path == null
                || targetList == null
                || !(Fields.find(source, path).orElse(null)
                        instanceof Fields.Field(String foundPath, Datum.OfList(List<Datum> elements)))) {
            return value;
        }
        Type list = shape.find(target, targetList).orElseThrow();
        List<Step> way = Step.all(targetList);
        Datum empty = shape.with(target, value, way, new Datum.OfList(List.of()));
        String listPath = Fields.below(
                targetPath, Fields.find(empty, targetList).orElseThrow().path());
        List<Datum> translated = new ArrayList<>();
        for (int i = 0; i < Math.min(elements.size(), shape.room(list)); i++) {
            String index = "[" + i + "]";
            translated.add(level(
                    each.entries(),
                    elements.get(i),
                    Fields.below(sourcePath, foundPath) + index,
                    shape.element(list),
                    listPath + index));
        }
        return shape.with(target, value, way, new Datum.OfList(translated));
    }

    private @Nullable Datum fill(Entry.Row row, Type target, String targetPath, @Nullable Datum value) {
        List<Place> places = row.places().getOrDefault(to, List.of());
        if (places.isEmpty() || places.getFirst().otherwise().isEmpty()) {
            return value;
        }
        Place place = places.getFirst();
        List<Step> path = Step.all(place.path());
        if (!shape.isDemanded(target, value, path)) {
            return value;
        }
        Datum filled = shape.with(target, value, path, place.otherwise().get());
        if (place.kind() != Place.Filling.CONSTANT) {
            String at = Fields.find(filled, place.path()).orElseThrow().path();
            unavailable.add(Fields.below(targetPath, at) + (place.kind() == Place.Filling.ARBITRARY ? NO_VALUE : ""));
        }
        return filled;
    }
}
