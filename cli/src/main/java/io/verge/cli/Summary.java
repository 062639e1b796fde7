package io.verge.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as a table for people: the same figures, those first that people ask for first. */
final class Summary {
    private final Map<String, Object> report;
    private final PrintWriter out;
    private final Terminal terminal = Terminal.out();

    private Summary(Map<String, Object> report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    static void print(Map<String, Object> report, PrintWriter out) {
        new Summary(report, out).print();
    }

    private void print() {
        row(
                "frames",
                "%s with %s observations, %s s".formatted(get("frames"), get("observations"), get("playedSeconds")));
        row("tracks", get("tracks"));
        row("hazards", counts("hazards"));
        row("advisories", get("advisories"));
        if (report.containsKey("sentToRsu")) {
            row("roadside unit got", counts("sentToRsu"));
        }
        row("dropped", counts("dropped"));
        row("frame to sent", micros("latencyMicros"));
        row("with a warning", micros("warningMicros"));
        row("real-time factor", get("realTimeFactor"));
        if (report.containsKey("firstWarningSeconds")) {
            row("first warning", get("firstWarningSeconds") + " s after the start");
            row("memory", "%.0f MB".formatted(((Number) report.getOrDefault("rssBytes", 0)).doubleValue() / 1e6));
        }
        if (report.containsKey("score")) {
            score(section(report, "score"));
        }
        out.flush();
    }

    private String micros(String key) {
        Map<?, ?> latency = section(report, key);
        return "p50 %s, p99 %s, p99.9 %s, max %s µs"
                .formatted(
                        number(latency.get("p50")),
                        number(latency.get("p99")),
                        number(latency.get("p999")),
                        number(latency.get("max")));
    }

    private void score(Map<?, ?> score) {
        row(
                "warned in time",
                "%s of %s dangers (recall %s), mean lead %s s; %s late, %s missed"
                        .formatted(
                                score.get("warnedInTime"),
                                score.get("dangers"),
                                number(score.get("recall")),
                                number(score.get("meanLeadSeconds")),
                                size(score, "late"),
                                size(score, "missed")));
        row(
                "justified",
                "%s of %s warnings (precision %s)"
                        .formatted(score.get("justified"), score.get("warnings"), number(score.get("precision"))));
        Map<?, ?> tracks = section(score, "tracks");
        row(
                "tracked",
                "%s of %s road users, %s id switches, position RMSE %s m, %s false tracks"
                        .formatted(
                                tracks.get("tracked"),
                                tracks.get("roadUsers"),
                                tracks.get("idSwitches"),
                                number(tracks.get("positionRmseM")),
                                tracks.get("falseTracks")));
        section(tracks, "byType").forEach((type, figures) -> {
            if (figures instanceof Map<?, ?> figure) {
                row(
                        "",
                        "%s: %s of %s for half of their time or more"
                                .formatted(type, figure.get("tracked"), figure.get("roadUsers")));
            }
        });
    }

    private void row(String name, String value) {
        out.println("  %s %s".formatted(terminal.faint("%-17s".formatted(name)), value));
    }

    private String get(String name) {
        return number(report.get(name));
    }

    private String counts(String name) {
        Map<?, ?> counts = section(report, name);
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static Map<?, ?> section(Map<?, ?> from, String name) {
        return from.get(name) instanceof Map<?, ?> section ? section : Map.of();
    }

    private static int size(Map<?, ?> from, String name) {
        return from.get(name) instanceof List<?> list ? list.size() : 0;
    }

    private static String number(@Nullable Object value) {
        if (value instanceof Double number) {
            return number.isNaN() ? "unknown" : number >= 100 ? "%.0f".formatted(number) : "%.2f".formatted(number);
        }
        return String.valueOf(value);
    }
}
