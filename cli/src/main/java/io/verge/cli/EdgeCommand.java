package io.verge.cli;

import io.verge.edge.site.EdgeNode;
import io.verge.edge.site.SiteConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The edge node of a site, until it is told to stop. */
@Command(
        name = "edge",
        description = "The edge node of a site: sensor frames in, warnings out, until Ctrl-C or SIGTERM.",
        mixinStandardHelpOptions = true)
final class EdgeCommand implements Callable<Integer> {
    private static final String EXAMPLE = "/verge-edge.example.yaml";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", description = "the site's configuration, YAML")
    private @Nullable Path config;

    @Option(names = "--print-example-config", description = "print a commented configuration with every key there is")
    private boolean printExample;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (printExample) {
            out.print(example());
            out.flush();
            return 0;
        }
        if (config == null) {
            throw new ParameterException(
                    spec.commandLine(), "which site? Give its --config FILE; --print-example-config shows one");
        }
        SiteConfig site = SiteConfig.load(config);
        try (Stop stop = new Stop();
                EdgeNode node = EdgeNode.start(site)) {
            out.println(Terminal.out().bold("Verge edge node of " + site.name()));
            Doors.print(site.bindAddress(), node, out);
            stop.await(node);
            out.println("stopping");
            out.flush();
        }
        return 0;
    }

    private static String example() {
        try (InputStream in = EdgeCommand.class.getResourceAsStream(EXAMPLE)) {
            if (in == null) {
                throw new IllegalStateException(EXAMPLE + " is not on the classpath");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
