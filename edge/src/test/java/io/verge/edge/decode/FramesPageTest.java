package io.verge.edge.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.verge.edge.runtime.DropReason;
import io.verge.edge.wire.WireNames;
import io.verge.v1.Frame;
import io.verge.v1.PerceivedObject;
import io.verge.v1.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/frames.md} against the schema and the decoder: what the page says is so. */
class FramesPageTest {
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| `(\\w+)` \\| `(\\w+)` \\| ([^|]*) \\|[^|]*\\|"
            + " ?([^|]*?) ?\\| (yes|no) \\| [^|]* \\| ?([^|]*?) ?\\|");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+) … (-?\\d+)");
    private static final Pattern OUTCOME = Pattern.compile("(?:object|signal), `(\\w+)`");

    private final String page;

    FramesPageTest() throws IOException {
        Path path = Path.of("docs/reference/frames.md");
        this.page = Files.readString(Files.exists(path) ? path : Path.of("..").resolve(path));
    }

    @Test
    void theTablesNameEveryFieldOfTheSchemaAndNoOther() {
        for (Descriptor message :
                List.of(Frame.getDescriptor(), PerceivedObject.getDescriptor(), Signal.getDescriptor())) {
            List<String> expected = new ArrayList<>();
            for (FieldDescriptor field : message.getFields()) {
                expected.add(field.getNumber() + " " + field.getName() + " " + field.getJsonName() + " " + type(field));
            }
            List<String> rows = rows(message.getName()).stream()
                    .map(row -> "%s %s %s %s".formatted(row.group(1), row.group(2), row.group(3), row.group(4)))
                    .toList();
            assertThat(rows).as(message.getName()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String type(FieldDescriptor field) {
        return switch (field.getType()) {
            case MESSAGE -> field.getMessageType().getName() + ", repeated";
            case ENUM -> field.getEnumType().getName();
            default -> field.getType().name().toLowerCase(Locale.ROOT);
        };
    }

    @Test
    void theEnumsAreListedWithTheirCodesAndAreThoseOfTheRoad() {
        for (EnumDescriptor type : List.of(PerceivedObject.StationType.getDescriptor(), Signal.Phase.getDescriptor())) {
            type.getValues()
                    .forEach(value -> assertThat(page).contains("`" + value.getName() + "` " + value.getNumber()));
        }
        assertThat(PerceivedObject.StationType.getDescriptor().getValues())
                .extracting(value -> value.getName())
                .containsExactly(WireNames.STATION_TYPES);
        assertThat(Signal.Phase.getDescriptor().getValues())
                .extracting(value -> value.getName())
                .containsExactly(WireNames.PHASES);
    }

    @Test
    void bothEndsOfEveryRangeAreTakenAndWhatIsBeyondIsDroppedAsThePageSays() {
        assertRanges("PerceivedObject", TestFrames.object(), 4);
        assertRanges("Signal", TestFrames.signal(), 5);
    }

    private void assertRanges(String message, Message.Builder good, int frameField) {
        int checked = 0;
        for (Matcher row : rows(message)) {
            Matcher range = RANGE.matcher(row.group(5));
            Matcher outcome = OUTCOME.matcher(row.group(7));
            if (range.matches() && outcome.matches()) {
                DropReason reason = DropReason.valueOf(outcome.group(1));
                long min = Long.parseLong(range.group(1));
                long max = Long.parseLong(range.group(2));
                assertThat(dropped(good, frameField, row.group(2), min, reason))
                        .as("%s = %d", row.group(2), min)
                        .isZero();
                assertThat(dropped(good, frameField, row.group(2), max, reason))
                        .as("%s = %d", row.group(2), max)
                        .isZero();
                assertThat(dropped(good, frameField, row.group(2), min - 1, reason))
                        .as("%s = %d", row.group(2), min - 1)
                        .isEqualTo(1);
                assertThat(dropped(good, frameField, row.group(2), max + 1, reason))
                        .as("%s = %d", row.group(2), max + 1)
                        .isEqualTo(1);
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(3);
    }

    private static long dropped(Message.Builder good, int frameField, String name, long value, DropReason reason) {
        Message.Builder message = good.clone();
        FieldDescriptor field = message.getDescriptorForType().findFieldByName(name);
        if (field.getJavaType() == FieldDescriptor.JavaType.ENUM) {
            message.setField(field, field.getEnumType().findValueByNumberCreatingIfUnknown((int) value));
        } else {
            message.setField(field, (int) value);
        }
        FieldDescriptor repeated = Frame.getDescriptor().findFieldByNumber(frameField);
        TestFrames frames = new TestFrames();
        frames.accept(TestFrames.frame()
                .addRepeatedField(repeated, message.build())
                .build()
                .toByteArray());
        return frames.counters.get(reason);
    }

    @Test
    void requiredFieldsAreRequired() {
        for (String name : requiredFields("PerceivedObject")) {
            PerceivedObject.Builder object = TestFrames.object();
            object.clearField(PerceivedObject.getDescriptor().findFieldByName(name));
            TestFrames frames = new TestFrames();
            frames.accept(TestFrames.frame().addObjects(object).build().toByteArray());
            assertThat(frames.counters.get(DropReason.IMPLAUSIBLE_OBJECT))
                    .as(name)
                    .isEqualTo(1);
        }
        for (String name : requiredFields("Frame")) {
            Frame.Builder frame = TestFrames.frame();
            frame.clearField(Frame.getDescriptor().findFieldByName(name));
            assertThat(new TestFrames().decode(frame.build().toByteArray()))
                    .as(name)
                    .isInstanceOf(Decoded.Rejected.class);
        }
    }

    private List<String> requiredFields(String message) {
        return rows(message).stream()
                .filter(row -> row.group(6).equals("yes"))
                .map(row -> row.group(2))
                .toList();
    }

    @Test
    void theLimitsAreThoseOfTheDecoder() {
        FrameLimits limits = FrameLimits.defaults();
        assertThat(limits.maxAge()).isEqualTo(Duration.ofSeconds(2));
        assertThat(limits.maxAhead()).isEqualTo(Duration.ofMillis(500));
        assertThat(page)
                .contains("arrival − 2 s … arrival + 0.5 s")
                .contains("at most %,d bytes".formatted(limits.maxFrameBytes()))
                .contains("%,d objects and %d signals".formatted(limits.maxObjects(), limits.maxSignals()))
                .contains("by default %,.0f m".formatted(limits.areaRadiusM()));
    }

    @Test
    void theExampleIsAFrameToGoogleAndToUs() throws IOException {
        int start = page.indexOf("```json\n") + 8;
        String example = page.substring(start, page.indexOf("```", start));
        Frame.Builder parsed = Frame.newBuilder();
        JsonFormat.parser().merge(example, parsed);
        TestFrames frames = new TestFrames();
        Decoded.Frame decoded = frames.accept(example.getBytes(StandardCharsets.UTF_8));
        assertThat(decoded.observations().size()).isEqualTo(parsed.getObjectsCount());
        assertThat(decoded.signals()).hasSize(parsed.getSignalsCount());
        assertThat(JsonFormat.printer().print(parsed).replaceAll("\\s", "").length())
                .isEqualTo(example.replaceAll("\\s", "").length());
        for (DropReason reason : DropReason.values()) {
            assertThat(frames.counters.get(reason)).as(reason.name()).isZero();
        }
    }

    private List<Matcher> rows(String message) {
        int start = page.indexOf("## `" + message + "`");
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end)
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();
    }
}
