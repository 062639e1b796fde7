package io.verge.cli;

import io.verge.edge.runtime.VergeException;
import io.verge.edge.site.SiteServer;
import io.verge.evaluation.input.EvaluationException;
import io.verge.road.map.MapFormatException;
import io.verge.simulation.recorded.RecordingException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The launcher's Java half: {@code verge COMMAND}. Exit code 0 for done, 1 for an operating error, 2 for a wrong usage. */
@Command(
        name = "verge",
        description = "An open edge platform for vehicle-road cooperation.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortSynopsis = false,
        subcommands = {
            DemoCommand.class,
            ReplayCommand.class,
            EdgeCommand.class,
            StatCommand.class,
            BenchCommand.class,
            EvaluateCommand.class,
            CodecCommand.class,
            Asn1Command.class,
        })
public final class Main implements Runnable {
    private static final int USAGE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the command line. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, ignored) -> {
            if (isOperatingError(failure)) {
                command.getErr().println("verge: " + failure.getMessage());
                return 1;
            }
            throw failure;
        });
        line.setParameterExceptionHandler((wrong, arguments) -> explain(wrong));
        return line;
    }

    /** What an operator can mend; anything else is a mistake of ours and shows where it happened. */
    private static boolean isOperatingError(Exception failure) {
        return failure instanceof VergeException
                || failure instanceof RecordingException
                || failure instanceof EvaluationException
                || failure instanceof MapFormatException;
    }

    private static int explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("verge: " + message(wrong));
        // The likeliest alone: those behind it are hardly alike.
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(likeliest -> err.println("Did you mean " + likeliest + "?"));
        }
        err.println("Try ./" + command.getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    private static String message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String first = unmatched.getUnmatched().getFirst();
            return wrong.getCommandLine().getSubcommands().isEmpty()
                    ? "\"" + first + "\" is one argument too many"
                    : "there is no command \"" + first + "\"";
        }
        return String.valueOf(wrong.getMessage());
    }

    /** Without a command it explains itself. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Tells the version of Verge and of what it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "verge " + SiteServer.VERSION + " on Java " + Runtime.version().feature()
            };
        }
    }
}
