package io.verge.messages.translation;

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
    private final Topic topic;
    private final Region from;
    private final Region to;
    private final Instant time;
    private final Accounts accounts = new Accounts();
    private boolean hasRoom = true;
    private Optional<Lost> lost = Optional.empty();
    private Optional<Lost> missed = Optional.empty();

    /**
     * What came of a message.
     *
     * @param untranslated fields of the source that have no counterpart
     * @param unavailable fields of the target that the source does not say and the target demands
     * @param hasRoom whether the target had room for all elements of all lists
     * @param lost why a list without which there is no message has no element
     */
    record Outcome(
            Datum value, List<String> untranslated, List<String> unavailable, boolean hasRoom, Optional<Lost> lost) {}

    /**
     * What is essential and cannot be said.
     *
     * @param path of the element in the source, or nothing for the message itself
     */
    record Lost(String meaning, String path) {}

    /**
     * A list's element or the message itself: what it is read from and written to, with the paths of both, and what came before
     * it.
     */
    private record Level(Datum source, String sourcePath, Draft target, String targetPath, Chain chain) {}

    /** What elements of a list were told to be: the last that was read, and the last that was written. */
    private static final class Chain {
        Optional<Map<String, Meant>> read = Optional.empty();
        Optional<Map<String, Meant>> written = Optional.empty();
    }

    /** What a row means, and where that was found. */
    private record Finding(Meant meant, List<Fields.Field> fields) {}

    /**
     * @param time to which fractions of a minute or an hour belong
     */
    Translator(Topic topic, Region from, Region to, Instant time) {
        this.topic = topic;
        this.from = from;
        this.to = to;
        this.time = time;
    }

    Outcome translate(Datum source, Shape target) {
        Draft draft = new Draft(target);
        boolean isSaid = level(topic.entries(), new Level(source, "", draft, "", new Chain()), Setting.at(time));
        Datum value = isSaid ? draft.value() : new Draft(target).value();
        return new Outcome(value, accounts.untranslated(source), accounts.unavailable(), hasRoom, lost);
    }

    /** The message, or an element of a list, from what there is of it on; whether there is what is essential. */
    private boolean level(List<Entry> entries, Level level, Setting around) {
        Map<String, Finding> findings = read(entries, level, around.behind(level.chain().read));
        Map<String, Meant> meant = new LinkedHashMap<>();
        findings.forEach((meaning, finding) -> meant.put(meaning, finding.meant()));
        if (topic.front().contains(from) != topic.front().contains(to)) {
            ReferencePoint.move(meant, topic.front().contains(to));
        }
        level.chain().read = Optional.of(meant);
        Setting setting = around.knowing(meant).behind(level.chain().written);
        Map<String, Meant> written = new HashMap<>();
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Row row -> {
                    boolean isSaid = write(row, meant.get(row.meaning()), findings.get(row.meaning()), level, setting);
                    if (isSaid) {
                        written.put(row.meaning(), meant.get(row.meaning()));
                    } else if (row.essential().contains(to)) {
                        missed = Optional.of(new Lost(row.meaning(), level.sourcePath()));
                        return false;
                    }
                }
                case Entry.Alike alike -> alike(alike, level);
                case Entry.Rebuilt rebuilt -> rebuild(rebuilt, level);
                case Entry.Each each -> each(each, level, setting);
            }
        }
        for (Entry entry : entries) {
            if (entry instanceof Entry.Row row) {
                fill(row, level);
            }
        }
        level.chain().written = Optional.of(written);
        return true;
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
        List<Fields.Field> fields = new ArrayList<>();
        for (String path : place.paths()) {
            Optional<Fields.Field> field = Fields.find(level.source(), path);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            fields.add(field.get());
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

    /** Whether the row can be said. */
    private boolean write(
            Entry.Row row, @Nullable Meant meant, @Nullable Finding finding, Level level, Setting setting) {
        if (meant == null || finding == null) {
            return false;
        }
        for (Place place : row.at(to)) {
            Optional<List<Datum>> written = place.conversion().writeAll(meant, setting);
            if (written.isPresent()
                    && place.beside()
                            .filter(field -> !level.target().has(field))
                            .isEmpty()
                    && place.paths().stream().noneMatch(level.target()::isDecidedOtherwise)) {
                accounts.take(level.sourcePath(), finding.fields());
                if (meant instanceof Meant.Flags
                        && !place.conversion().readAll(written.get(), setting).equals(Optional.of(meant))) {
                    accounts.takeInPart(level.sourcePath(), finding.fields());
                }
                int fields = Math.min(written.get().size(), place.paths().size());
                for (int i = 0; i < fields; i++) {
                    level.target().put(place.paths().get(i), written.get().get(i));
                }
                return true;
            }
        }
        return false;
    }

    private void alike(Entry.Alike alike, Level level) {
        String source = alike.paths().get(from);
        String target = alike.paths().get(to);
        if (source == null || target == null) {
            return;
        }
        Fields.find(level.source(), source).ifPresent(field -> {
            Likeness.Carried carried =
                    level.target().shape().find(target).orElseThrow().carry(field);
            carried.value().ifPresent(part -> level.target().put(target, part));
            accounts.takeAll(level.sourcePath(), carried.paths());
        });
    }

    private void rebuild(Entry.Rebuilt rebuilt, Level level) {
        String source = rebuilt.paths().get(from);
        String target = rebuilt.paths().get(to);
        boolean isOneLayout = (from == rebuilt.apart()) == (to == rebuilt.apart());
        if (source == null || target == null || isOneLayout) {
            return;
        }
        Fields.find(level.source(), source).ifPresent(field -> {
            Draft part = new Draft(level.target().shape().find(target).orElseThrow());
            String at = Fields.below(level.targetPath(), level.target().whereabouts(target));
            rebuilt.code()
                    .rebuild(
                            new Part(Fields.below(level.sourcePath(), field.path()), field.datum(), accounts),
                            from,
                            new Made(part, at, accounts));
            level.target().put(target, part.value());
        });
    }

    private void each(Entry.Each each, Level level, Setting setting) {
        String targetPath = each.paths().get(to);
        List<Fields.Field> elements = elements(each, level);
        if (targetPath == null) {
            return;
        }
        if (elements.isEmpty()) {
            noteLost(
                    targetPath,
                    level,
                    Optional.of(new Lost(each.meaning() + ", for there are none", level.sourcePath())));
            return;
        }
        if (targetPath.isEmpty()) {
            one(each, elements, level, setting);
        } else {
            list(each, elements, targetPath, level, setting);
        }
    }

    /** Only what is demanded makes a message one that cannot be. */
    private void noteLost(String targetPath, Level level, Optional<Lost> what) {
        if (targetPath.isEmpty() || level.target().isDemanded(targetPath)) {
            lost = what;
        }
    }

    /** The message itself is the element: the first that can be said. */
    private void one(Entry.Each each, List<Fields.Field> elements, Level level, Setting setting) {
        for (Fields.Field element : elements) {
            Draft tried = level.target().copy();
            Level one = new Level(element.datum(), element.path(), tried, level.targetPath(), new Chain());
            if (level(each.entries(), one, setting)) {
                hasRoom &= elements.size() == 1;
                level.target().put("", tried.value());
                return;
            }
            accounts.forget(element.path(), level.targetPath());
        }
        noteLost("", level, missed);
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

    private void list(Entry.Each each, List<Fields.Field> elements, String targetPath, Level level, Setting setting) {
        Draft target = level.target();
        Shape list = target.shape().find(targetPath).orElseThrow();
        int before = target.count(targetPath);
        List<Draft> translated = new ArrayList<>();
        Chain chain = new Chain();
        String listPath = Fields.below(level.targetPath(), target.whereabouts(targetPath));
        for (Fields.Field element : elements) {
            if (before + translated.size() >= list.room()) {
                hasRoom = false;
                break;
            }
            String at = listPath + "[" + (before + translated.size()) + "]";
            Draft draft = new Draft(list.element());
            if (level(each.entries(), new Level(element.datum(), element.path(), draft, at, chain), setting)) {
                translated.add(draft);
            } else {
                accounts.forget(element.path(), at);
            }
        }
        int count = before + translated.size();
        if (count > 0 || list.canBeEmpty()) {
            target.add(targetPath, translated);
            count(each, level, count);
        } else {
            noteLost(targetPath, level, missed);
        }
    }

    private void count(Entry.Each each, Level level, int count) {
        String counter = each.counts().get(from);
        if (counter != null) {
            Fields.find(level.source(), counter).ifPresent(field -> accounts.take(level.sourcePath(), List.of(field)));
        }
        String counted = each.counts().get(to);
        if (counted != null) {
            level.target().put(counted, Datum.OfInteger.of(count));
        }
    }

    private void fill(Entry.Row row, Level level) {
        for (Place place : row.at(to)) {
            if (place.otherwise().isPresent()) {
                fill(place, place.otherwise().get(), level);
            }
        }
    }

    private void fill(Place place, Datum with, Level level) {
        String first = place.paths().getFirst();
        if (!level.target().isDemanded(first)) {
            return;
        }
        String path = Fields.below(level.targetPath(), level.target().whereabouts(first));
        switch (place.kind()) {
            case UNAVAILABLE -> accounts.fill(path);
            case ARBITRARY -> accounts.fillArbitrarily(path);
            case CONSTANT -> {}
        }
        level.target().put(first, with);
    }
}
