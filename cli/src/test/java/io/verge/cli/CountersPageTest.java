package io.verge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.Counter;
import io.verge.edge.runtime.DropReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code docs/reference/counters.md}, the page of everything a site counts, from the one table that declares it.
 * Fails where the page was out of date; the new page is then there to be committed.
 */
class CountersPageTest {
    private static final Path PAGE = House.ROOT.resolve("docs/reference/counters.md");

    @Test
    void thePageNamesEveryCounterAndEveryReason() throws IOException {
        String page = page();
        String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!before.equals(page)) {
            Files.writeString(PAGE, page);
        }
        assertThat(before)
                .as("%s was out of date and has been written anew", PAGE)
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("# Counters: what a site counts\n\n");
        page.append(
                "Everything is counted from the start of the site on and never reset. `./verge stat` shows the counts, ");
        page.append("the live feed carries them, and reports name them the same. A test writes this page.\n\n");
        page.append("| counter | what |\n| --- | --- |\n");
        for (Counter counter : Counter.values()) {
            page.append("| `").append(counter.id()).append("` | ");
            page.append(counter.description()).append(" |\n");
        }
        page.append("\n## Drops\n\n");
        page.append(
                "Whatever arrives, or was about to leave, and goes no further is counted under the reason why.\n\n");
        page.append("| counter | why |\n| --- | --- |\n");
        for (DropReason reason : DropReason.values()) {
            page.append("| `dropped.").append(reason.name()).append("` | ");
            page.append(reason.description()).append(" |\n");
        }
        return page.toString();
    }
}
