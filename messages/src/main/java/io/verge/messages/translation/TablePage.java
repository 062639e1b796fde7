package io.verge.messages.translation;

import io.verge.messages.translation.Entry.Alike;
import io.verge.messages.translation.Entry.Each;
import io.verge.messages.translation.Entry.Rebuilt;
import io.verge.messages.translation.Entry.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The table as a page to read. */
public final class TablePage {
    private static final String HEAD = """
            # Translation: what means the same in three message sets

            `./verge codec translate` takes messages along these rows. Per set: the field, how it is written, and what fills it \
            where it is demanded and nothing is known: `=` what the standard has for not known, `~` any value, for the \
            standard has none. What no row names has no counterpart, and the command lists it. What is carried over *as it is* has one shape in both sets: what \
            has the same name in the other goes with it, and what has not is listed. Where the layouts are too different for rows, code leads from one to the other, and the table \
            says what becomes of each field. Where a field has several lines, the \
            first that says it is read and the first that can say it is written. A value beyond what a field holds is written as \
            the nearest it holds; an element of a list that cannot say what is *essential* is left out. A test writes this page.
            """;

    private TablePage() {}

    /** The page, in Markdown. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        for (Topic topic : Topics.ALL) {
            page.append("\n## ").append(topic.name()).append('\n');
            head(page, topic);
            rows(page, topic.entries());
            lists(page, topic, topic.entries());
        }
        return page.toString();
    }

    private static void head(StringBuilder page, Topic topic) {
        page.append("\n| what | unit |");
        for (Region region : Region.values()) {
            page.append(' ')
                    .append(region.set())
                    .append(' ')
                    .append(topic.find(region).map(Topic.Message::name).orElse("(none)"))
                    .append(" |");
        }
        page.append(" note |\n| --- | --- | --- | --- | --- | --- |\n");
    }

    private static void rows(StringBuilder page, List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry instanceof Row row) {
                page.append("| ")
                        .append(row.meaning())
                        .append(essential(row))
                        .append(" | ")
                        .append(row.unit())
                        .append(" |");
                for (Region region : Region.values()) {
                    page.append(' ').append(places(row.at(region))).append(" |");
                }
                page.append(' ').append(row.note()).append(" |\n");
            }
            if (entry instanceof Alike alike) {
                page.append("| ").append(alike.meaning()).append(" | |");
                for (Region region : Region.values()) {
                    page.append(' ')
                            .append(Optional.ofNullable(alike.paths().get(region))
                                    .map(path -> '`' + path + "` as it is")
                                    .orElse(""))
                            .append(" |");
                }
                page.append(" |\n");
            }
        }
    }

    private static void lists(StringBuilder page, Topic topic, List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry instanceof Rebuilt rebuilt) {
                page.append("\nOf the ")
                        .append(rebuilt.meaning())
                        .append(", which code takes to ")
                        .append(rebuilt.apart().set())
                        .append(" and from there:");
                paths(page, rebuilt.paths());
                head(page, topic);
                fields(page, rebuilt);
            }
            if (entry instanceof Each each) {
                page.append("\nOf each of the ").append(each.meaning()).append(':');
                paths(page, each.paths());
                head(page, topic);
                rows(page, each.entries());
                lists(page, topic, each.entries());
            }
        }
    }

    private static void paths(StringBuilder page, Map<Region, String> paths) {
        for (Region region : Region.values()) {
            Optional.ofNullable(paths.get(region))
                    .ifPresent(path -> page.append(' ')
                            .append(region.set())
                            .append(" `")
                            .append(path)
                            .append('`'));
        }
        page.append('\n');
    }

    private static void fields(StringBuilder page, Rebuilt rebuilt) {
        for (Rebuilt.Field field : rebuilt.fields()) {
            page.append("| ").append(field.meaning()).append(" | |");
            for (Region region : Region.values()) {
                page.append(' ')
                        .append(quoted(region == rebuilt.apart() ? field.apart() : field.elsewhere()))
                        .append(" |");
            }
            page.append(' ').append(field.note()).append(" |\n");
        }
    }

    private static String quoted(List<String> paths) {
        return String.join(" and ", paths.stream().map(path -> "`" + path + "`").toList());
    }

    private static String essential(Row row) {
        if (row.essential().isEmpty()) {
            return "";
        }
        return row.essential().size() == Region.values().length
                ? ", *essential*"
                : ", *essential to "
                        + String.join(
                                ", ",
                                row.essential().stream()
                                        .map(Region::set)
                                        .sorted()
                                        .toList())
                        + "*";
    }

    private static String places(List<Place> places) {
        return String.join("<br>", places.stream().map(TablePage::place).toList());
    }

    private static String place(Place place) {
        String words = place.conversion().words();
        String filling = place.otherwise()
                .map(datum -> switch (place.kind()) {
                    case UNAVAILABLE -> " `=" + Literal.of(datum) + "`";
                    case ARBITRARY -> " `~" + Literal.of(datum) + "`";
                    case CONSTANT -> " always `" + Literal.of(datum) + "`";
                })
                .orElse("");
        return String.join(
                        " ",
                        Stream.of(quoted(place.paths()), words)
                                .filter(text -> !text.isEmpty())
                                .toList())
                + filling
                + place.beside()
                        .map(field -> ", only beside `" + lastName(field) + "`")
                        .orElse("");
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
