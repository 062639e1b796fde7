package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference page and the format cannot differ. */
final class AdvisoryPageTest {
    private final String page = page();

    @Test
    void theTableNamesEveryFieldWithItsNumberInOrder() {
        List<String> rows = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\d+) \\|")
                .matcher(page)
                .results()
                .map(row -> row.group(2) + " " + row.group(1))
                .toList();
        List<String> fields = io.verge.proto.v1.Advisory.getDescriptor().getFields().stream()
                .map(field -> field.getNumber() + " " + field.getJsonName())
                .toList();
        assertThat(rows).isEqualTo(fields);
    }

    @Test
    void theTableMarksExactlyTheOptionalFieldsAndNamesEveryEnumValueAndNestedField() {
        for (FieldDescriptor field : io.verge.proto.v1.Advisory.getDescriptor().getFields()) {
            String row = row(field);
            assertThat(row.contains("| optional: "))
                    .as(field.getName())
                    .isEqualTo(field.getJavaType() != FieldDescriptor.JavaType.MESSAGE && field.hasPresence());
            if (field.getJavaType() == FieldDescriptor.JavaType.ENUM) {
                for (EnumValueDescriptor value : field.getEnumType().getValues()) {
                    assertThat(row.contains("`" + value.getName() + "`"))
                            .as(value.getName())
                            .isEqualTo(value.getNumber() != 0);
                }
            }
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                field.getMessageType()
                        .getFields()
                        .forEach(nested -> assertThat(row).contains("`" + nested.getJsonName() + "`"));
            }
        }
    }

    @Test
    void theExampleIsWhatTheEncoderWrites() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        byte[] written = new AdvisoryEncoder("demo", Advisories.REFERENCE).json(Advisories.crossing());
        String example = Pattern.compile("(?s)```json\n(.*?)```")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```json", "").replace("```", ""))
                .findFirst()
                .orElseThrow();
        assertThat(mapper.readTree(example)).isEqualTo(mapper.readTree(written));
    }

    @Test
    void theTopicsAreThoseTheBrokerUses() {
        assertThat(page).contains(Topics.JSON + "site/<hazardType>", Topics.PROTOBUF + "…", "verge/v1/frames/…");
        for (String topic : new Topics(Advisories.REFERENCE).of(Advisories.crossing())) {
            assertThat(page).contains(Topics.JSON + topic.substring(0, topic.indexOf('/') + 1));
        }
    }

    private String row(FieldDescriptor field) {
        return page.lines()
                .filter(line -> line.startsWith("| `" + field.getJsonName() + "` |"))
                .findFirst()
                .orElseThrow();
    }

    private static String page() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs/reference/advisories.md"))) {
            directory = BrokerFixture.present(directory.getParent(), "docs/reference/advisories.md");
        }
        try {
            return Files.readString(directory.resolve("docs/reference/advisories.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
