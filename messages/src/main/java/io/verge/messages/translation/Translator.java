package io.verge.messages.translation;

import io.verge.asn1.ir.Type;
import io.verge.asn1.value.Datum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one message along the rows of its topic. */
final class Translator {
    private static final String NO_VALUE = " (any value: the standard has none for not known)";

    private static final Datum NOTHING = new Datum.OfStructure(Map.of());

    private final Topic topic;
    private final Region from;
    private final Region to;
    private final Shape shape;
    private final Instant time;
    private final Accounts accounts = new Accounts();
    private boolean hasRoom = true;

    /**
     * What came of a message.
     *
     * @param untranslated fields of the source that have no counterpart
     * @param unavailable fields of the target that the source does not say and the target demands
     * @param hasRoom whether the target had room for all elements of all lists
     */
    record Outcome(Datum value, List<String> untranslated, List<String> unavailable, boolean hasRoom) {}

    /** A list's element or the message itself: what it is read from and written to, with the paths of both. */
    private record Level(Datum source, String sourcePath, Type target, String targetPath) {}

    /** What a row means, and where that was found. */
    private record Finding(Meant meant, List<Fields.Field> fields) {}

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
        Datum value = level(topic.entries(), new Level(source, "", target, ""), Setting.at(time), null)
                .orElse(NOTHING);
        return new Outcome(value, accounts.untranslated(source), accounts.unavailable(), hasRoom);
    }

    /** The message, or an element of a list, from what there is of it on; nothing where it lacks what is essential. */
    private Optional<Datum> level(List<Entry> entries, Level level, Setting around, @Nullable Datum begun) {
        Map<String, Finding> findings = read(entries, level, around);
        Map<String, Meant> meant = new LinkedHashMap<>();
        findings.forEach((meaning, finding) -> meant.put(meaning, finding.meant()));
        if (topic.front().contains(from) != topic.front().contains(to)) {
            ReferencePoint.move(meant, topic.front().contains(to));
        }
        Setting setting = around.knowing(meant);
        Datum value = begun;
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Row row -> {
                    Optional<Datum> with =
                            write(row, meant.get(row.meaning()), findings.get(row.meaning()), level, setting, value);
                    if (with.isEmpty() && row.essential().contains(to)) {
                        return Optional.empty();
                    }
                    value = with.orElse(value);
                }
                case Entry.Alike alike -> value = alike(alike, level, value);
                case Entry.Each each -> value = each(each, level, setting, value);
            }
        }
        for (Entry entry : entries) {
            if (entry instanceof Entry.Row row) {
                value = fill(row, level, value);
            }
        }
        return Optional.of(value == null ? NOTHING : value);
    }

    private Map<String, Finding> read(List<Entry> entries, Level level, Setting around) {
        Map<String, Finding> findings = new HashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Row row) {
                for (Place place : row.at(from)) {
                    Optional<Finding> finding = read(place, level, around);
                    if (finding.isPresent()) {
                        findings.put(row.meaning(), finding.get());
                        break;
                    }
                }
            }
        }
        return findings;
    }

    private Optional<Finding> read(Place place, Level level, Setting around) {
        List<Fields.Field> fields = place.paths().stream()
                .flatMap(path -> Fields.find(level.source(), path).stream())
                .toList();
        if (fields.size() < place.paths().size()) {
            return Optional.empty();
        }
        List<Datum> data = fields.stream().map(Fields.Field::datum).toList();
        if (!data.isEmpty()
                && (place.conversion().areUnavailable(data)
                        || (place.kind() == Place.Filling.CONSTANT && !Fields.hasParts(data.getFirst()))
                        || place.otherwise().filter(data.getFirst()::equals).isPresent())) {
            accounts.take(level.sourcePath(), fields);
        }
        return place.conversion().readAll(data, around).map(meant -> new Finding(meant, fields));
    }

    /** What there is with the row in it; nothing where it cannot be said. */
    private Optional<Datum> write(
            Entry.Row row,
            @Nullable Meant meant,
            @Nullable Finding finding,
            Level level,
            Setting setting,
            @Nullable Datum value) {
        if (meant == null || finding == null) {
            return Optional.empty();
        }
        for (Place place : row.at(to)) {
            Optional<List<Datum>> written = place.conversion().writeAll(meant, setting);
            if (written.isPresent()
                    && place.paths().stream().noneMatch(path -> Fields.isDecidedOtherwise(value, path))) {
                accounts.take(level.sourcePath(), finding.fields());
                if (meant instanceof Meant.Flags
                        && !place.conversion().readAll(written.get(), setting).equals(Optional.of(meant))) {
                    accounts.takeInPart(level.sourcePath(), finding.fields());
                }
                Datum with = value;
                int fields = Math.min(written.get().size(), place.paths().size());
                for (int i = 0; i < fields; i++) {
                    with = shape.with(
                            level.target(),
                            with,
                            Step.all(place.paths().get(i)),
                            written.get().get(i));
                }
                return Optional.of(with == null ? NOTHING : with);
            }
        }
        return Optional.empty();
    }

    private @Nullable Datum alike(Entry.Alike alike, Level level, @Nullable Datum value) {
        String source = alike.paths().get(from);
        String target = alike.paths().get(to);
        if (source == null || target == null) {
            return value;
        }
        Optional<Fields.Field> field = Fields.find(level.source(), source);
        if (field.isEmpty()) {
            return value;
        }
        Likeness likeness = shape.likeness();
        Type type = shape.find(level.target(), target).orElseThrow();
        Optional<Datum> carried =
                likeness.carry(field.get().datum(), type, field.get().path());
        accounts.takeAll(level.sourcePath(), likeness.carried());
        return carried.<@Nullable Datum>map(part -> shape.with(level.target(), value, Step.all(target), part))
                .orElse(value);
    }

    private @Nullable Datum each(Entry.Each each, Level level, Setting setting, @Nullable Datum value) {
        String targetPath = each.paths().get(to);
        List<Fields.Field> elements = elements(each, level);
        if (targetPath == null || elements.isEmpty()) {
            return value;
        }
        if (!targetPath.isEmpty()) {
            return list(each, elements, targetPath, level, setting, value);
        }
        return one(each, elements, level, setting, value);
    }

    /** The message itself is the element: the first that can be said. */
    private @Nullable Datum one(
            Entry.Each each, List<Fields.Field> elements, Level level, Setting setting, @Nullable Datum value) {
        for (Fields.Field element : elements) {
            Level inner = new Level(element.datum(), element.path(), level.target(), level.targetPath());
            Optional<Datum> with = level(each.entries(), inner, setting, value);
            if (with.isPresent()) {
                hasRoom &= elements.size() == 1;
                return with.get();
            }
            accounts.forget(element.path(), level.targetPath());
        }
        return value;
    }

    /** With their whole paths. */
    private List<Fields.Field> elements(Entry.Each each, Level level) {
        String path = each.paths().get(from);
        if (path == null) {
            return List.of();
        }
        if (path.isEmpty()) {
            return List.of(new Fields.Field(level.sourcePath(), level.source(), List.of()));
        }
        List<Fields.Field> found = new ArrayList<>();
        Fields.find(level.source(), path).ifPresent(list -> {
            accounts.takeKeys(level.sourcePath(), list);
            List<Datum> elements = list.datum() instanceof Datum.OfList(List<Datum> of) ? of : List.of();
            for (int i = 0; i < elements.size(); i++) {
                String at = Fields.below(level.sourcePath(), list.path()) + "[" + i + "]";
                found.add(new Fields.Field(at, elements.get(i), List.of()));
            }
        });
        return found;
    }

    private @Nullable Datum list(
            Entry.Each each,
            List<Fields.Field> elements,
            String targetPath,
            Level level,
            Setting setting,
            @Nullable Datum value) {
        Type list = shape.find(level.target(), targetPath).orElseThrow();
        List<Step> way = Step.all(targetPath);
        List<Datum> translated = new ArrayList<>(elements(value, targetPath));
        Datum without = shape.with(level.target(), value, way, new Datum.OfList(translated));
        String listPath = Fields.below(
                level.targetPath(),
                Fields.find(without, targetPath).orElseThrow().path());
        for (Fields.Field element : elements) {
            if (translated.size() >= shape.room(list)) {
                hasRoom = false;
                break;
            }
            String at = listPath + "[" + translated.size() + "]";
            Level inner = new Level(element.datum(), element.path(), shape.element(list), at);
            level(each.entries(), inner, setting, null)
                    .ifPresentOrElse(translated::add, () -> accounts.forget(element.path(), at));
        }
        return translated.isEmpty() && !shape.canBeEmpty(list)
                ? value
                : counted(
                        each,
                        level,
                        translated.size(),
                        shape.with(level.target(), value, way, new Datum.OfList(translated)));
    }

    private static List<Datum> elements(@Nullable Datum value, String path) {
        return value != null
                        && Fields.find(value, path).map(Fields.Field::datum).orElse(null)
                                instanceof Datum.OfList(List<Datum> elements)
                ? elements
                : List.of();
    }

    private Datum counted(Entry.Each each, Level level, int count, Datum value) {
        String counter = each.counts().get(from);
        if (counter != null) {
            Fields.find(level.source(), counter).ifPresent(field -> accounts.take(level.sourcePath(), List.of(field)));
        }
        String counted = each.counts().get(to);
        return counted == null
                ? value
                : shape.with(level.target(), value, Step.all(counted), Datum.OfInteger.of(count));
    }

    private @Nullable Datum fill(Entry.Row row, Level level, @Nullable Datum value) {
        Datum filled = value;
        for (Place place : row.at(to)) {
            if (place.otherwise().isPresent()) {
                filled = fill(place, place.otherwise().get(), level, filled);
            }
        }
        return filled;
    }

    private @Nullable Datum fill(Place place, Datum with, Level level, @Nullable Datum value) {
        String first = place.paths().getFirst();
        List<Step> path = Step.all(first);
        if (!shape.isDemanded(level.target(), value, path)) {
            return value;
        }
        Datum filled = shape.with(level.target(), value, path, with);
        if (place.kind() != Place.Filling.CONSTANT) {
            String at = Fields.find(filled, first).orElseThrow().path();
            accounts.fill(
                    Fields.below(level.targetPath(), at) + (place.kind() == Place.Filling.ARBITRARY ? NO_VALUE : ""));
        }
        return filled;
    }
}
