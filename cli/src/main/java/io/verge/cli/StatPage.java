package io.verge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.verge.road.HazardType;
import io.verge.road.StationType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What the live feed has told so far, as a page of 80 columns. */
final class StatPage {
    private static final int LAST_WARNINGS = 6;
    private static final int MAX_SENSORS = 12;
    private static final int MAX_OPEN = 4_096;
    private static final int TYPE_COLUMN = 2;

    private final String url;
    private final String name;
    private final Terminal terminal;
    private final Map<StationType, Integer> classes = new EnumMap<>(StationType.class);
    private final Map<Long, String> openHazards = new LinkedHashMap<>();
    private final Deque<String> lastWarnings = new ArrayDeque<>();
    private JsonNode stat = MissingNode.getInstance();
    private JsonNode health = MissingNode.getInstance();
    private boolean hasPicture;

    StatPage(String url, String name, Terminal terminal) {
        this.url = url;
        this.name = name;
        this.terminal = terminal;
    }

    /** Takes a message of the feed, and tells whether it is time to show the page: once a second, with a picture. */
    boolean take(JsonNode message) {
        switch (message.path("kind").asText()) {
            case "picture" -> picture(message);
            case "hazard" -> hazard(message);
            case "advisory" -> advisory(message);
            case "stat" -> {
                stat = message;
                return hasPicture;
            }
            default -> {
                // A later version may tell more.
            }
        }
        return false;
    }

    void health(JsonNode answer) {
        health = answer;
    }

    private void picture(JsonNode picture) {
        hasPicture = true;
        classes.clear();
        for (JsonNode track : picture.path("tracks")) {
            int code = track.path(TYPE_COLUMN).asInt();
            for (StationType type : StationType.values()) {
                if (type.code() == code) {
                    classes.merge(type, 1, Integer::sum);
                }
            }
        }
    }

    private void hazard(JsonNode hazard) {
        long id = hazard.path("hazardId").asLong();
        if (hazard.path("change").asText().equals("CLEARED")) {
            openHazards.remove(id);
        } else if (openHazards.size() < MAX_OPEN) {
            openHazards.put(id, hazard.path("type").asText());
        }
    }

    private void advisory(JsonNode advisory) {
        if (!advisory.path("action").asText().equals("NEW")) {
            return;
        }
        lastWarnings.addLast("%s  %-28s %d concerned"
                .formatted(
                        Words.time(TimeUnit.MILLISECONDS.toNanos(
                                advisory.path("timeMillis").asLong())),
                        words(advisory.path("type").asText()),
                        advisory.path("recipients").size()));
        if (lastWarnings.size() > LAST_WARNINGS) {
            lastWarnings.removeFirst();
        }
    }

    private static String words(String type) {
        for (HazardType known : HazardType.values()) {
            if (known.name().equals(type)) {
                return Words.of(known);
            }
        }
        return type;
    }

    /** The page over the last one. */
    String redrawn() {
        return terminal.pageStart() + text().replace("\n", terminal.lineEnd() + "\n") + terminal.pageEnd();
    }

    String text() {
        StringBuilder page = new StringBuilder();
        boolean well = health.path("status").asText().equals("ok");
        line(
                page,
                terminal.bold(name)
                        + terminal.faint("  " + url + "  ")
                        + (well ? terminal.green("well") : terminal.red("unwell")));
        for (JsonNode reason : health.path("reasons")) {
            line(page, "  " + terminal.red(reason.asText()));
        }
        line(page, "");
        row(
                page,
                "frames",
                "%.0f a second".formatted(stat.path("framesPerSecond").asDouble()));
        row(page, "road users", "%d%s".formatted(stat.path("tracks").asInt(), byClass()));
        row(page, "hazards open", openHazards.isEmpty() ? "none" : openHazards.size() + ": " + open());
        JsonNode latency = stat.path("latencyMicros");
        row(
                page,
                "frame to sent",
                "p50 %-6.0f p99 %-6.0f p99.9 %-6.0f max %.0f µs"
                        .formatted(
                                latency.path("p50").asDouble(),
                                latency.path("p99").asDouble(),
                                latency.path("p999").asDouble(),
                                latency.path("max").asDouble()));
        stat.path("stageMicros")
                .properties()
                .forEach(stage -> row(
                        page,
                        "  " + stage.getKey(),
                        "p50 %-6.0f p99 %-6.0f µs"
                                .formatted(
                                        stage.getValue().path("p50").asDouble(),
                                        stage.getValue().path("p99").asDouble())));
        row(page, "dropped", drops());
        line(page, "");
        sensors(page);
        line(page, "");
        line(page, terminal.faint("  last warnings"));
        lastWarnings.forEach(warning -> line(page, "  " + warning));
        if (lastWarnings.isEmpty()) {
            line(page, "  none yet");
        }
        return page.toString();
    }

    private void sensors(StringBuilder page) {
        line(
                page,
                terminal.faint("  %-28s %10s %10s %9s %9s  %s"
                        .formatted("sensor", "frames/s", "delay ms", "off m", "clock ms", "state")));
        int shown = 0;
        for (JsonNode sensor : stat.path("sensors")) {
            if (shown++ == MAX_SENSORS) {
                line(page, "  and " + (stat.path("sensors").size() - MAX_SENSORS) + " more");
                return;
            }
            String state = sensor.path("state").asText();
            line(
                    page,
                    "  %-28.28s %10.1f %10s %9s %9s  %s"
                            .formatted(
                                    sensor.path("name").asText(),
                                    sensor.path("framesPerSecond").asDouble(),
                                    number("%.1f", sensor.path("delayMillis").asDouble(Double.NaN)),
                                    number(
                                            "%.2f",
                                            Math.hypot(
                                                    sensor.path("eastM").asDouble(Double.NaN),
                                                    sensor.path("northM").asDouble(Double.NaN))),
                                    number(
                                            "%.0f",
                                            sensor.path("clockBehindMillis").asDouble(Double.NaN)),
                                    state.equals("WELL")
                                            ? ""
                                            : state.toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : format.formatted(value);
    }

    private String byClass() {
        return classes.isEmpty()
                ? ""
                : classes.entrySet().stream()
                        .map(entry -> Words.of(entry.getKey()) + " " + entry.getValue())
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private String open() {
        return openHazards.values().stream()
                .collect(Collectors.groupingBy(StatPage::words, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " " + entry.getValue() : ""))
                .collect(Collectors.joining(", "));
    }

    private String drops() {
        Map<String, Long> drops = new LinkedHashMap<>();
        stat.path("counters").properties().forEach(counter -> {
            if (counter.getKey().startsWith("dropped.") && counter.getValue().asLong() > 0) {
                drops.put(
                        counter.getKey().substring("dropped.".length()),
                        counter.getValue().asLong());
            }
        });
        return drops.isEmpty()
                ? "nothing"
                : drops.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private void row(StringBuilder page, String label, String value) {
        line(page, "  " + terminal.faint("%-16s".formatted(label)) + value);
    }

    private static void line(StringBuilder page, String text) {
        page.append(text).append('\n');
    }
}
