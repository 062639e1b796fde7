package io.verge.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.verge.cli.CodecCommand.SetOption;
import io.verge.edge.runtime.SystemRuntime;
import io.verge.messages.translation.MessageTranslator;
import io.verge.messages.translation.Region;
import io.verge.messages.translation.Translation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A message of one region as the message of another that says the same. */
@Command(
        name = "translate",
        description = {
            "Prints messages as another set says them, their octets, the fields that had no counterpart, and those that had to"
                    + " be filled. docs/reference/translation.md is the table."
        },
        mixinStandardHelpOptions = true)
final class TranslateCommand implements Callable<Integer> {
    private final ObjectMapper mapper = new ObjectMapper();
    private final MessageTranslator translator = new MessageTranslator();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "HEX|FILE", description = "as for decode")
    private @Nullable List<String> inputs;

    @Option(
            names = "--from",
            paramLabel = "SET",
            defaultValue = "auto",
            description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}: found out from the octets)")
    @SuppressWarnings("NullAway.Init")
    private SetOption from;

    @Option(names = "--to", paramLabel = "SET", description = "cn, eu or us")
    private SetOption to = SetOption.AUTO;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "about when it was sent, as 2026-11-25T08:30:00Z (default: now)")
    private @Nullable Instant time;

    @Option(
            names = "--jsonl",
            description = "read rows {\"from\",\"to\",\"hex\"} from the standard input and answer each with a row"
                    + " {\"type\",\"value\",\"hex\",\"untranslated\",\"unavailable\"}"
                    + " or {\"error\",\"bitOffset\",\"path\"}")
    private boolean rows;

    @Override
    public Integer call() throws IOException {
        int wrong = rows ? answerRows() : translateInputs();
        out().flush();
        return wrong == 0 ? 0 : 1;
    }

    private int translateInputs() throws IOException {
        Region target = to.set()
                .flatMap(Region::find)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--to is cn, eu or us"));
        int wrong = 0;
        for (CodecInput.Input input : CodecInput.of(inputs == null ? List.of() : inputs, System.in)) {
            wrong += translate(input, target) ? 0 : 1;
        }
        return wrong;
    }

    private boolean translate(CodecInput.Input input, Region target) {
        return switch (input) {
            case CodecInput.Octets octets -> translate(octets, target);
            case CodecInput.Unreadable unreadable -> {
                out().println(unreadable.told());
                yield false;
            }
        };
    }

    private boolean translate(CodecInput.Octets octets, Region target) {
        return switch (translator.translate(from.set(), target, time(), octets.octets())) {
            case Translation.Translated translated -> {
                print(octets, target, translated);
                yield true;
            }
            case Translation.Refused refused -> {
                out().println(octets.wrong(refused.bitOffset(), refused.path(), refused.reason()));
                yield false;
            }
        };
    }

    private void print(CodecInput.Octets input, Region target, Translation.Translated translated) {
        out().println("# " + input.from() + target.set() + " " + translated.type());
        out().println(translated.printed());
        out().println(translated.hex());
        translated.untranslated().forEach(path -> out().println("# no counterpart: " + path));
        translated.unavailable().forEach(path -> out().println("# not known: " + path));
    }

    private int answerRows() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String row = in.readLine(); row != null; row = in.readLine()) {
            if (!row.isBlank()) {
                out().println(answer(row));
            }
        }
        return 0;
    }

    private String answer(String text) throws JsonProcessingException {
        try {
            CodecRow row = CodecRow.of(text);
            Optional<String> set =
                    row.named("from").filter(name -> !name.equals("auto")).or(from::set);
            Optional<Region> target = row.named("to").or(to::set).flatMap(Region::find);
            if (target.isEmpty()) {
                return error(new Translation.Refused("\"to\" is cn, eu or us", 0, ""));
            }
            return switch (translator.translate(set, target.get(), time(), row.octets())) {
                case Translation.Translated translated -> answer(translated);
                case Translation.Refused refused -> error(refused);
            };
        } catch (CodecRow.NoRow none) {
            return error(new Translation.Refused(none.reason(), 0, ""));
        }
    }

    private String answer(Translation.Translated translated) throws JsonProcessingException {
        ObjectNode answer = mapper.createObjectNode();
        answer.put("type", translated.type());
        answer.putRawValue("value", new RawValue(translated.json()));
        answer.put("hex", translated.hex());
        answer.set("untranslated", mapper.valueToTree(translated.untranslated()));
        answer.set("unavailable", mapper.valueToTree(translated.unavailable()));
        return mapper.writeValueAsString(answer);
    }

    private String error(Translation.Refused refused) {
        ObjectNode answer = mapper.createObjectNode();
        answer.put("error", refused.reason());
        answer.put("bitOffset", refused.bitOffset());
        answer.put("path", refused.path());
        return answer.toString();
    }

    private Instant time() {
        return time == null ? Instant.EPOCH.plusNanos(new SystemRuntime().epochNanos()) : time;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
