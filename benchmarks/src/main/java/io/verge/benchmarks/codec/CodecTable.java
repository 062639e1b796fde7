package io.verge.benchmarks.codec;

import io.verge.benchmarks.CostFit;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The figures of all messages, for people and as JSON. */
record CodecTable(List<CodecTimings> timings, boolean isOnOneCore) {
    private static final String ROW = "  %-7s %5s %7s %8s %10s %8s %8s %8s %7s %9s%n";

    Map<String, Object> print(PrintStream out) {
        out.printf(
                "%nmessages decoded and encoded, medians in ns%s%n", isOnOneCore ? ", all on one core in turns" : "");
        out.printf(ROW, "", "bytes", "", "ns", "peer", "peer ns", "faster", "floor ns", "floors", "allocated");
        for (CodecTimings timing : timings) {
            for (Job job : Job.values()) {
                print(out, timing, job);
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "codec");
        result.put("onOneCore", isOnOneCore);
        summary(out, result);
        result.put("messages", timings.stream().map(CodecTable::json).toList());
        return result;
    }

    private static void print(PrintStream out, CodecTimings timing, Job job) {
        BenchMessage<?> message = timing.message();
        boolean first = job == Job.DECODE;
        OptionalDouble peer = timing.peerNanos(job);
        OptionalDouble floor = timing.floorNanos(job);
        out.printf(
                ROW,
                first ? message : "",
                first ? message.octets().length : "",
                job.word(),
                text("%.0f", timing.nanos(job)),
                peer.isPresent() ? PeerCompilers.of(message.edition()) : "",
                peer.isPresent() ? text("%.0f", peer.getAsDouble()) : "",
                peer.isPresent() ? text("%.1fx", peer.getAsDouble() / timing.nanos(job)) : "",
                floor.isPresent() ? text("%.0f", floor.getAsDouble()) : "",
                floor.isPresent() ? text("%.1fx", timing.nanos(job) / floor.getAsDouble()) : "",
                text("%.0f B", timing.bytesAllocated(job)));
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private void summary(PrintStream out, Map<String, Object> result) {
        out.println();
        for (Job job : Job.values()) {
            least(timings, job).ifPresent(least -> {
                out.printf("  faster than asn1c, %s        %6.1fx at least   (floor 8, goal 20)%n", job.word(), least);
                result.put("fasterThanAsn1cAt" + name(job), least);
            });
        }
        for (Job job : Job.values()) {
            double most = most(timing -> timing.floorNanos(job).stream()
                    .map(floor -> timing.nanos(job) / floor)
                    .findFirst()
                    .orElse(0));
            out.printf("  times the floor, %s          %6.1fx at most    (limit 4)%n", job.word(), most);
            result.put("timesTheFloorAt" + name(job), most);
        }
        double allocated = most(timing -> timing.bytesAllocated(Job.ENCODE));
        out.printf("  allocated to encode              %6.1f B at most   (limit 0)%n", allocated);
        result.put("bytesAllocatedToEncode", allocated);
        for (String name : List.of("RSM", "MAP")) {
            for (Job job : Job.values()) {
                double exponent = costExponent(name, job);
                out.printf(
                        "  cost exponent, %s %s         %6.2f           (1: linear in octets)%n",
                        name, job.word(), exponent);
                result.put("costExponentOf" + name + name(job), exponent);
            }
        }
    }

    private static OptionalDouble least(List<CodecTimings> timings, Job job) {
        return timings.stream()
                .filter(timing -> PeerCompilers.of(timing.message().edition()).equals("asn1c"))
                .flatMap(timing -> timing.peerNanos(job).stream()
                        .map(peer -> peer / timing.nanos(job))
                        .boxed())
                .mapToDouble(Double::doubleValue)
                .min();
    }

    private double most(ToDoubleFunction<CodecTimings> figure) {
        return timings.stream().mapToDouble(figure).max().orElse(0);
    }

    private double costExponent(String name, Job job) {
        List<CodecTimings> sizes = timings.stream()
                .filter(timing -> timing.message().name().equals(name))
                .toList();
        return CostFit.of(
                        sizes.stream()
                                .mapToDouble(timing -> timing.message().octets().length)
                                .toArray(),
                        sizes.stream().mapToDouble(timing -> timing.nanos(job)).toArray())
                .exponent();
    }

    private static String name(Job job) {
        return job == Job.DECODE ? "Decode" : "Encode";
    }

    private static Map<String, Object> json(CodecTimings timing) {
        Map<String, Object> json = new LinkedHashMap<>();
        BenchMessage<?> message = timing.message();
        json.put("message", message.toString());
        json.put("edition", message.edition().name());
        json.put("octets", message.octets().length);
        for (Job job : Job.values()) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("nanos", timing.nanos(job));
            figures.put("bytesAllocated", timing.bytesAllocated(job));
            timing.peerNanos(job).ifPresent(nanos -> {
                figures.put("peer", PeerCompilers.of(message.edition()));
                figures.put("peerNanos", nanos);
            });
            timing.floorNanos(job).ifPresent(nanos -> figures.put("floorNanos", nanos));
            json.put(job.word(), figures);
        }
        return json;
    }
}
