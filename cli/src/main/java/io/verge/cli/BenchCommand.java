package io.verge.cli;

import io.verge.benchmarks.ConflictsBench;
import io.verge.benchmarks.DensityBench;
import io.verge.benchmarks.FrameToWarningBench;
import io.verge.benchmarks.codec.CodecBench;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures, each figure beside a peer or a limit in the same run. */
@Command(
        name = "bench",
        description = "Measures, each figure beside a peer or a physical limit in the same run.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which bench? Give its NAME: "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    @Command(
            name = "frame-to-warning",
            description = "From a sensor's datagram to the warning's, beside a bare UDP echo.",
            mixinStandardHelpOptions = true)
    int frameToWarning(
            @Option(names = "--quick", description = "a few seconds: shows that it works, not how fast") boolean quick,
            @Option(
                            names = "--set",
                            paramLabel = "SET",
                            defaultValue = "cn",
                            description = "what sensor and roadside unit speak: ${COMPLETION-CANDIDATES}"
                                    + " (default ${DEFAULT-VALUE})")
                    SensorSet set,
            @Option(names = "--json", paramLabel = "FILE", description = "write the figures there") @Nullable
                    Path json) {
        Report.check(json);
        FrameToWarningBench.Settings settings =
                quick ? FrameToWarningBench.Settings.QUICK : FrameToWarningBench.Settings.FULL;
        return written(FrameToWarningBench.run(settings.withFormat(set.format()), System.out), json);
    }

    @Command(
            name = "density",
            description = "How many road users one core fuses, matches to lanes and guards within 100 ms.",
            mixinStandardHelpOptions = true)
    int density(
            @Option(names = "--quick", description = "a few seconds: shows that it works, not how fast") boolean quick,
            @Option(names = "--json", paramLabel = "FILE", description = "write the figures there") @Nullable
                    Path json) {
        Report.check(json);
        DensityBench.Settings settings = quick ? DensityBench.Settings.QUICK : DensityBench.Settings.FULL;
        return written(DensityBench.run(settings, System.out), json);
    }

    @Command(
            name = "conflicts",
            description = "The search for conflicts, beside one that looks at all pairs.",
            mixinStandardHelpOptions = true)
    int conflicts(
            @Option(names = "--quick", description = "a few seconds: shows that it works, not how fast") boolean quick,
            @Option(names = "--json", paramLabel = "FILE", description = "write the figures there") @Nullable
                    Path json) {
        Report.check(json);
        ConflictsBench.Settings settings = quick ? ConflictsBench.Settings.QUICK : ConflictsBench.Settings.FULL;
        return written(ConflictsBench.run(settings, System.out), json);
    }

    @Command(
            name = "codec",
            description = "Messages decoded and encoded, beside asn1c and Erlang and a codec written by hand.",
            mixinStandardHelpOptions = true)
    int codec(
            @Option(names = "--quick", description = "a few seconds and no peers: shows that it works, not how fast")
                    boolean quick,
            @Option(names = "--json", paramLabel = "FILE", description = "write the figures there") @Nullable
                    Path json) {
        Report.check(json);
        CodecBench.Settings settings = quick ? CodecBench.Settings.QUICK : CodecBench.Settings.FULL;
        return written(CodecBench.run(settings, System.out), json);
    }

    private static int written(Map<String, Object> figures, @Nullable Path json) {
        if (json != null) {
            Report.write(figures, json);
        }
        return 0;
    }
}
