package io.verge.cli;

import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import io.verge.messages.text.MessageText;
import io.verge.messages.text.Reading;
import io.verge.messages.text.Writing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The standards' messages, from octets to JSON and back. */
@Command(
        name = "codec",
        description = "The standards' messages in UPER, from octets to JSON (X.697) and back.",
        subcommands = TranslateCommand.class,
        mixinStandardHelpOptions = true)
final class CodecCommand implements Runnable {
    /** The message sets, and finding out which it is. */
    enum SetOption {
        CN,
        EU,
        US,
        AUTO;

        Optional<String> set() {
            return this == AUTO ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "decode, encode or translate?");
    }

    @Command(
            name = "decode",
            description = {
                "Prints messages as JSON; on bad input the bit, the field and the reason. An input is hexadecimal digits, or a"
                        + " file of such digits or base64, a message a line; of one message's own octets; or a capture (pcap"
                        + " or pcapng) of UDP or GeoNetworking. Without one, lines come from the standard input.",
            },
            mixinStandardHelpOptions = true)
    int decode(
            @Parameters(arity = "0..*", paramLabel = "HEX|FILE", description = "what to read; - is the standard input")
                    List<String> inputs,
            @Option(
                            names = "--set",
                            paramLabel = "SET",
                            defaultValue = "auto",
                            description =
                                    "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}: found out from the octets)")
                    SetOption set,
            @Option(
                            names = "--type",
                            paramLabel = "NAME",
                            description = "the message, as BSM or CPM, or any type of the set by its ASN.1 name")
                    @Nullable
                    String type,
            @Option(names = "--lines", description = "each message on one line") boolean onOneLine,
            @Option(
                            names = "--jsonl",
                            description =
                                    "read rows {\"set\",\"type\",\"hex\"} from the standard input and answer each with a"
                                            + " row {\"type\",\"value\",\"hex\"} or {\"error\",\"bitOffset\",\"path\"}")
                    boolean rows)
            throws IOException {
        if (rows) {
            return new CodecRows(set.set(), Optional.ofNullable(type)).answer(standardInput(), out());
        }
        MessageText text = new MessageText();
        int wrong = 0;
        for (CodecInput.Input input : CodecInput.of(inputs == null ? List.of() : inputs, System.in)) {
            wrong += decode(text, set, Optional.ofNullable(type), input, onOneLine) ? 0 : 1;
        }
        out().flush();
        return wrong == 0 ? 0 : 1;
    }

    private boolean decode(
            MessageText text, SetOption set, Optional<String> type, CodecInput.Input input, boolean onOneLine) {
        return switch (input) {
            case CodecInput.Octets octets -> decode(text, set, type, octets, onOneLine);
            case CodecInput.Unreadable unreadable -> {
                out().println(unreadable.told());
                yield false;
            }
        };
    }

    private boolean decode(
            MessageText text, SetOption set, Optional<String> type, CodecInput.Octets input, boolean onOneLine) {
        Reading reading = text.read(set.set(), type, input.octets());
        out().println(
                        switch (reading) {
                            case Reading.Message message when onOneLine -> message.json();
                            case Reading.Message message -> heading(message, input) + "\n" + message.printed();
                            case Reading.Wrong wrong -> input.wrong(wrong.bitOffset(), wrong.path(), wrong.reason());
                        });
        return reading instanceof Reading.Message;
    }

    private static String heading(Reading.Message message, CodecInput.Octets input) {
        byte[] taken = Arrays.copyOf(input.octets(), message.octets());
        boolean isCanonical = message.again().equals(HexFormat.of().formatHex(taken));
        return "# " + input.from() + message.set() + " " + message.type() + ", " + message.octets() + " of "
                + input.octets().length + " octets"
                + (isCanonical ? "" : "; the canonical encoding is " + message.again());
    }

    @Command(
            name = "encode",
            description = "Prints messages as hexadecimal digits: from JSON, a message a line, or one in a file.",
            mixinStandardHelpOptions = true)
    int encode(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description = "one message; without it, lines of the standard input")
                    @Nullable
                    Path file,
            @Option(names = "--set", required = true, paramLabel = "SET", description = "cn, eu or us") SetOption set,
            @Option(
                            names = "--type",
                            paramLabel = "NAME",
                            description = "of the set eu the message, as CPM (default: by its messageID)")
                    @Nullable
                    String type)
            throws IOException {
        String name = set.set()
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), "--set is cn, eu or us: JSON does not tell"));
        MessageText text = new MessageText();
        int wrong = 0;
        if (file != null) {
            wrong += encode(text, name, Optional.ofNullable(type), CodecInput.text(file)) ? 0 : 1;
        } else {
            BufferedReader lines = standardInput();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    wrong += encode(text, name, Optional.ofNullable(type), line) ? 0 : 1;
                }
            }
        }
        out().flush();
        return wrong == 0 ? 0 : 1;
    }

    private boolean encode(MessageText text, String set, Optional<String> type, String json) {
        Writing writing = text.write(set, type, json);
        out().println(
                        switch (writing) {
                            case Writing.Octets octets -> octets.hex();
                            case Writing.Wrong wrong ->
                                "# wrong" + (wrong.path().isEmpty() ? "" : " in " + wrong.path()) + ": "
                                        + wrong.reason();
                        });
        return writing instanceof Writing.Octets;
    }

    private static BufferedReader standardInput() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    static VergeException unreadable(String what, String why) {
        return new VergeException(Category.FATAL, "codec.unreadable", what + " cannot be read: " + why);
    }
}
