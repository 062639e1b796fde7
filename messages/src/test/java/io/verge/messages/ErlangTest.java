package io.verge.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.verge.asn1.RandomValues;
import io.verge.asn1.difference.Difference;
import io.verge.asn1.difference.Differences;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Erlang reads what we write, and writes it to the same octets: random messages, with all the extensions that the modules
 * know. What a newer version would send, Erlang drops, so none of that is in them.
 */
class ErlangTest {
    /**
     * How many of each kind. More by command: {@code ./verge test -pl messages -am -Dtest=ErlangTest
     * -Dsurefire.failIfNoSpecifiedTests=false -Dverge.erlang.messages=20000} takes minutes.
     */
    private static final int MESSAGES = Integer.getInteger("verge.erlang.messages", 100);

    /** What Erlang is told to take as octets. */
    private static final String AS_OCTETS = "CAM.cam.camParameters.extensionContainers[].containerData";

    private static final int AT_ONCE = 5_000;

    static Stream<List<Message<?>>> sets() {
        List<Message<?>> release2 = new ArrayList<>(Messages.EU_RELEASE2);
        release2.addAll(Messages.EXTENSION_CONTAINERS);
        return Stream.of(Messages.CN, Messages.EU_RELEASE1, release2, Messages.US);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void readsOurMessagesAndWritesThemTheSame(List<Message<?>> messages, @TempDir Path directory)
            throws IOException, InterruptedException {
        assumeTrue(Erlang.isThere(), "Erlang's compiler is not here: Debian has it as erlang-asn1 and erlang-base");
        MessageSet set = messages.getFirst().set();
        Model model = set.model();
        Erlang erlang = Erlang.of(ErlangDialect.of(set.sources()), directory);
        for (Message<?> message : messages) {
            for (int done = 0; done < MESSAGES; done += AT_ONCE) {
                List<String> ours = random(message, model, Math.min(AT_ONCE, MESSAGES - done), done);
                assertThat(erlang.again(message.definition(model).name(), ours))
                        .as(message.toString())
                        .isEqualTo(ours);
            }
            System.out.println("Erlang agrees on " + MESSAGES + " " + message);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void isToldWhatOurModulesSay(List<Message<?>> messages) {
        MessageSet set = messages.getFirst().set();
        Model model = set.model();
        Model told = MessageSet.compile(ErlangDialect.of(set.sources()));
        assertThat(messages.stream()
                        .flatMap(message -> Differences.between(
                                model,
                                message.definition(model).name(),
                                told,
                                message.definition(told).name())
                                .stream())
                        .map(Difference::path))
                .isSubsetOf(AS_OCTETS);
    }

    /** Random messages as the interpreter writes them, which what is generated writes the same. */
    private static List<String> random(Message<?> message, Model model, int count, long seed) {
        Definition definition = message.definition(model);
        Interpreter interpreter = new Interpreter(model);
        RandomValues values = new RandomValues(model, new Random(seed), Rules.UPER, false);
        List<String> written = new ArrayList<>();
        while (written.size() < count) {
            Datum value = values.value(definition.type());
            if (!RandomValues.hasVeryLargeNumber(value)
                    && interpreter.encode(Rules.UPER, definition.type(), value) instanceof Encoding.Encoded encoded) {
                String hex = HexFormat.of().formatHex(encoded.octets());
                assertThat(message.codec().again(hex)).as(message.toString()).isEqualTo(hex);
                written.add(hex);
            }
        }
        return written;
    }
}
