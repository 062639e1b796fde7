package io.verge.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.ReferenceModules;
import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.jer.Jer;
import io.verge.asn1.jer.PeersStyle;
import io.verge.asn1.jer.VectorRow;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import io.verge.messages.cn.frame.MessageFrame;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The messages that others have published, through our modules: what is generated reads each and writes it to the same
 * octets, and the value is the one they say. The interpreter does the same, by way of JSON.
 */
class VectorsTest {
    /**
     * Rows of a file that are messages of one type.
     *
     * @param tried how many there are
     * @param codec what is generated for the type, if anything is
     * @param different those that differ, by file and line: why, and whose fault it is
     */
    record Vectors(
            String file,
            Predicate<VectorRow> rows,
            int tried,
            MessageSet set,
            String type,
            Optional<? extends Codec<?>> codec,
            Map<String, String> different) {
        @Override
        public String toString() {
            return file + " as " + type + " of " + set;
        }
    }

    static Stream<Vectors> messages() {
        Optional<Codec<MessageFrame>> cn = Optional.of(new Codec<>(MessageFrame::readUper, MessageFrame::writeUper));
        Stream<Vectors> chinese = Stream.of(
                new Vectors("csae/vectors.jsonl", row -> true, 4, MessageSet.CN, "MessageFrame", cn, Map.of()),
                new Vectors(
                        "csae/vectors-generated.jsonl", row -> true, 146, MessageSet.CN, "MessageFrame", cn, Map.of()));
        return Stream.of(chinese, EuropeanVectors.all(), AmericanVectors.all()).flatMap(Function.identity());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void comeInAndOutAsPublished(Vectors vectors) {
        Model model = vectors.set().model();
        Map<String, int[]> summary = new TreeMap<>();
        Map<String, String> different = new TreeMap<>();
        for (VectorRow row : VectorRow.all(ReferenceModules.root(), vectors.file())) {
            if (vectors.rows().test(row)) {
                Optional<String> wrong = wrong(row, vectors, model);
                wrong.ifPresent(why -> different.put(row.at(), why));
                int[] counts = summary.computeIfAbsent(row.type(), type -> new int[2]);
                counts[0]++;
                counts[1] += wrong.isEmpty() ? 1 : 0;
            }
        }
        summary.forEach((type, counts) ->
                System.out.println(vectors.file() + " " + type + ": tried " + counts[0] + ", right " + counts[1]));
        assertThat(different.keySet())
                .as(different.toString())
                .isEqualTo(vectors.different().keySet());
        assertThat(summary.values().stream().mapToInt(counts -> counts[0]).sum())
                .isEqualTo(vectors.tried());
    }

    private static Optional<String> wrong(VectorRow row, Vectors vectors, Model model) {
        String again = vectors.codec().map(codec -> codec.again(row.hex())).orElse(row.hex());
        if (!again.equals(row.hex())) {
            return Optional.of("other octets from what is generated: " + again);
        }
        Type type = model.find(vectors.type()).getFirst().type();
        Interpreter interpreter = new Interpreter(model);
        if (!(interpreter.decode(Rules.UPER, type, HexFormat.of().parseHex(row.hex()))
                        instanceof Decoding.Decoded(Datum value, int octets)
                && octets * 2 == row.hex().length())) {
            return Optional.of("rejected by the interpreter");
        }
        Jer jer = new Jer(model);
        String text = jer.write(type, value) instanceof Jer.Result.Done<String>(String done) ? done : "";
        if (!(jer.read(type, text) instanceof Jer.Result.Done<Datum>(Datum read)
                && interpreter.encode(Rules.UPER, type, read) instanceof Encoding.Encoded encoded
                && HexFormat.of().formatHex(encoded.octets()).equals(row.hex()))) {
            return Optional.of("other octets by way of " + text);
        }
        return row.expected().flatMap(expected -> PeersStyle.difference(text, expected));
    }
}
