package io.verge.edge.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.edge.runtime.FrameFormat;
import io.verge.edge.wire.cn.CnEvents;
import io.verge.edge.wire.eu.EuEvents;
import io.verge.edge.wire.eu.EuReader;
import io.verge.messages.eu.release1.ivisign.VcClass;
import io.verge.road.HazardType;
import io.verge.road.Observations;
import io.verge.road.Position;
import io.verge.road.ReportedEvent;
import io.verge.road.StationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/messages.md} against the readers: what the page says is so. */
class MessagesPageTest {
    private static final long MICROS = 1_790_000_000_123_000L;
    private static final Pattern TAKEN =
            Pattern.compile("\\| (cn|eu|us) \\| (\\w+) \\| ([^|]+) \\| `([^`]+)` \\| [^|]+ \\|");
    private static final Pattern TYPE = Pattern.compile("\\| `([A-Z_]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");

    private final String page;

    MessagesPageTest() throws IOException {
        Path path = Path.of("docs/reference/messages.md");
        this.page = Files.readString(Files.exists(path) ? path : Path.of("..").resolve(path));
    }

    @Test
    void everyMessageThatTellsOfRoadUsersIsListedWithItsSourceAndKind() {
        for (Voice voice : Voice.values()) {
            Matcher row = row(voice);
            Observations heard = new Listener().observe(voice.say(car(voice), MICROS), voice.format, MICROS);
            assertThat(row.group(3)).as(voice.name()).isEqualTo(voice.isSelf ? "the sender" : "others");
            String id = row.group(4).replaceAll("<.*>", "");
            assertThat(heard.sensorId()).as(voice.name()).startsWith(id);
        }
    }

    @Test
    void everyDangerOthersMayReportIsListedWithItsNumbers() {
        for (HazardType type : HazardType.values()) {
            if (WireEvent.named(type.name()).isPresent()) {
                String number = CnEvents.type(type) == 0 ? "" : CnEvents.type(type) + " ";
                String causes = IntStream.rangeClosed(0, 255)
                        .filter(cause -> EuEvents.type(cause).equals(Optional.of(type)))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "));
                assertThat(page).contains("| " + type + " | " + number + "| " + causes + " |");
            }
        }
    }

    @Test
    void everySignThatIsADangerIsListed() {
        EuReader reader = new EuReader();
        WireFrame frame = new WireFrame(Listener.REFERENCE, 1_000, 1, 1, new Observations(1));
        Gantry gantry = new Gantry(Listener.REFERENCE, new Position(0, 0));
        for (int code = 1; code <= 64; code++) {
            byte[] ivim = gantry.show(code, MICROS * 1_000, Gantry.vienna(VcClass.CLASS_A, code));
            frame.clear(MICROS);
            assertThat(reader.read(ivim, 0, ivim.length, frame)).isTrue();
            String end = "| A " + code + " |";
            switch (frame.events.getFirst().subject()) {
                case ReportedEvent.Danger(HazardType type) ->
                    assertThat(page.lines()).anyMatch(row -> row.startsWith("| " + type + " |") && row.endsWith(end));
                default -> assertThat(page).doesNotContain(end);
            }
        }
    }

    private Matcher row(Voice voice) {
        String set = voice.format.name().toLowerCase(Locale.ROOT);
        String message = voice.name().substring(voice.name().indexOf('_') + 1);
        List<Matcher> rows = page.lines()
                .map(TAKEN::matcher)
                .filter(row -> row.matches()
                        && row.group(1).equals(set)
                        && row.group(2).equals(message))
                .toList();
        assertThat(rows).as(voice.name()).hasSize(1);
        return rows.getFirst();
    }

    @Test
    void theTypesAreThoseThatAreWritten() {
        List<Matcher> rows =
                page.lines().map(TYPE::matcher).filter(Matcher::matches).toList();
        assertThat(rows).hasSize(StationType.values().length);
        for (StationType type : StationType.values()) {
            Matcher row = rows.get(type.code());
            assertThat(row.group(1)).isEqualTo(type.name());
            assertThat(row.group(2)).contains(Integer.toString(VehicleClasses.vehicleClass(type)));
            assertThat(row.group(3)).contains(Integer.toString(type.code()));
        }
    }

    @Test
    void everySetHasItsTopicAndPath() {
        for (FrameFormat set : List.of(FrameFormat.CN, FrameFormat.EU, FrameFormat.US)) {
            String name = set.name().toLowerCase(Locale.ROOT);
            assertThat(page)
                    .contains("ports.messages." + name)
                    .contains("verge/v1/messages/" + name + "/")
                    .contains("/api/messages/" + name);
        }
    }

    private static WireObject car(Voice voice) {
        WireObject car = new WireObject();
        car.clear();
        car.latitudeE7 = Voice.LATITUDE_E7;
        car.longitudeE7 = Voice.LONGITUDE_E7;
        car.stationType = voice.types.iterator().next().code();
        car.stationId = 5;
        car.objectId = 5;
        return car;
    }
}
