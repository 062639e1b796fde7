package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.wire.cn.CnEvents;
import io.verge.edge.wire.eu.EuEvents;
import io.verge.road.HazardType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference page and what is sent cannot differ. */
class RoadsidePageTest {
    private final String page = page();

    @Test
    void theTableOfSetsNamesEveryMessage() {
        for (MessageSet set : MessageSet.values()) {
            String row = Arrays.stream(MessageKind.values())
                    .map(set::name)
                    .map(name -> name.isEmpty() ? " " : " `" + name + "` ")
                    .collect(Collectors.joining("|", "| `" + set.key() + "` |", "|"));
            assertThat(page).contains(row.replace("| |", "|  |").replace("| |", "|  |"));
        }
    }

    @Test
    void everyTopicOfTheWholeSiteIsThere() {
        for (MessageSet set : MessageSet.values()) {
            for (MessageKind kind : set.kinds()) {
                if (kind != MessageKind.HAZARDS) {
                    assertThat(page).contains("`" + Topics.ofSite(set, kind) + "`");
                } else if (set != MessageSet.VERGE) {
                    assertThat(page).contains("`" + Topics.prefix(set, kind) + "…`");
                }
            }
        }
    }

    @Test
    void everyHazardHasItsEventType() {
        for (HazardType type : HazardType.values()) {
            assertThat(page).contains("| `" + type + "` | " + CnEvents.type(type) + " |");
            assertThat(page)
                    .contains("| `" + type + "` | " + EuEvents.cause(type) + " | " + EuEvents.subCause(type) + " |");
        }
    }

    private static String page() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs/reference/roadside-messages.md"))) {
            directory = Objects.requireNonNull(directory.getParent());
        }
        try {
            return Files.readString(directory.resolve("docs/reference/roadside-messages.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
