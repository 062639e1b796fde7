package io.verge.messages.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.messages.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table keeps to the modules, and its page to the table: run with {@code -Dverge.docs.write=true} to write the page. */
class TableTest {
    private static final Path PAGE = Path.of("../docs/reference/translation.md");

    private final Map<Edition, Model> models = new EnumMap<>(Edition.class);

    @Test
    void everyPathLeadsSomewhere() {
        List<String> astray = new ArrayList<>();
        for (Topic topic : Topics.ALL) {
            topic.messages().forEach((region, message) -> {
                Model model = models.computeIfAbsent(message.edition(), Edition::model);
                Type type = model.find(message.type()).getFirst().type();
                astray(new Shape(model, type), topic.entries(), region, astray);
            });
        }
        assertThat(astray).isEmpty();
    }

    private static void astray(Shape shape, List<Entry> entries, Region region, List<String> astray) {
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Row row ->
                    row.places().getOrDefault(region, List.of()).stream()
                            .flatMap(place -> place.paths().stream())
                            .filter(path -> shape.find(path).isEmpty())
                            .forEach(path -> astray.add(region + " " + path));
                case Entry.Alike alike ->
                    Optional.ofNullable(alike.paths().get(region))
                            .filter(path -> shape.find(path).isEmpty())
                            .ifPresent(path -> astray.add(region + " " + path));
                case Entry.Rebuilt rebuilt -> {
                    Shape part =
                            shape.find(rebuilt.paths().getOrDefault(region, "")).orElseThrow();
                    rebuilt.fields().stream()
                            .flatMap(field -> (region == rebuilt.apart() ? field.apart() : field.elsewhere()).stream())
                            .filter(path -> part.find(path.replace("[]", "[0]")).isEmpty())
                            .forEach(path -> astray.add(region + " " + path));
                }
                case Entry.Each each -> {
                    String path = each.paths().get(region);
                    if (path != null) {
                        shape.find(path)
                                .ifPresentOrElse(
                                        list -> astray(
                                                path.isEmpty() ? list : list.element(), each.entries(), region, astray),
                                        () -> astray.add(region + " " + path));
                    }
                }
            }
        }
    }

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("verge.docs.write")) {
            Files.writeString(PAGE, TablePage.markdown());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(TablePage.markdown());
    }
}
