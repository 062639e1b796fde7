package io.verge.asn1;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.interpreter.Decoding;
import io.verge.asn1.interpreter.Encoding;
import io.verge.asn1.interpreter.Interpreter;
import io.verge.asn1.ir.Model;
import io.verge.asn1.ir.Type;
import io.verge.asn1.jer.Jer;
import io.verge.asn1.jer.PeersStyle;
import io.verge.asn1.jer.VectorRow;
import io.verge.asn1.source.Problem;
import io.verge.asn1.source.Source;
import io.verge.asn1.value.Datum;
import io.verge.asn1.value.Rules;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The messages that others have published: each decodes to the value they say, and that encodes to the same bytes. */
class VectorsTest {
    /** The frame of SAE J2735 around the messages that ISO/TS 19091 has: facts, in our words. */
    private static final String FRAME = """
            Frame DEFINITIONS AUTOMATIC TAGS ::= BEGIN
            IMPORTS MapData, SPAT, SignalRequestMessage, SignalStatusMessage, RTCMcorrections FROM DSRC;
            MESSAGE ::= CLASS { &id INTEGER (0..32767) UNIQUE, &Type } WITH SYNTAX { &id IS &Type }
            Messages MESSAGE ::= { { 18 IS MapData } | { 19 IS SPAT } | { 28 IS RTCMcorrections }
                | { 29 IS SignalRequestMessage } | { 30 IS SignalStatusMessage }, ... }
            MessageFrame ::= SEQUENCE {
                messageId MESSAGE.&id ({Messages}), value MESSAGE.&Type ({Messages}{@.messageId}), ... }
            END
            """;

    /** Rows that differ: by reason, and whose fault it is. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "etsi/vectors.jsonl:4",
            "the sender wrote validityDuration although it is the default (X.691 19.5 forbids it); its row says so too",
            "j2735/vectors.jsonl:15",
            "J2735 of 2023 gives the vehicle type one bit more than ISO/TS 19091, which the module here is of",
            "j2735/vectors.jsonl:16",
            "J2735 of 2023 has a component roadAuthorityID that ISO/TS 19091 does not know: it survives, but has no name");

    private final Map<String, int[]> summary = new TreeMap<>();
    private final Map<String, String> different = new TreeMap<>();

    @Test
    void theMessagesOfChinaComeInAndOutAsPublished() {
        Model model = ReferenceModules.model("T/CSAE 53 and 157, day 2");
        for (VectorRow row : rows("csae/vectors.jsonl", "csae/vectors-generated.jsonl")) {
            check(row, Rules.UPER, model, "MsgFrame.MessageFrame");
        }
        report();
    }

    @Test
    void theMessagesOfEuropeComeInAndOutAsPublished() {
        Model release1 = ReferenceModules.model("ETSI release 1");
        Map<String, Model> others = Map.of(
                "protocolVersion 1", ReferenceModules.model("ETSI release 1, protocol version 1"),
                "TS 103 301", ReferenceModules.model("TS 103 301"));
        for (VectorRow row :
                rows("etsi/vectors.jsonl", "etsi/vectors-generated-r1.jsonl", "etsi/vectors-generated-infra.jsonl")) {
            check(row, Rules.UPER, others.getOrDefault(row.edition(), release1), row.type());
        }
        report();
    }

    @Test
    void theMessagesOfAmericaThatIsoHasTooComeInAndOutAsPublished() {
        Model model = america();
        for (VectorRow row : rows("j2735/vectors.jsonl", "j2735/vectors-field-logs.jsonl")) {
            if (List.of("MAP", "SPAT", "SSM", "SRM", "RTCM").contains(row.type())) {
                check(row, Rules.UPER, model, "Frame.MessageFrame");
            }
        }
        report();
    }

    @Test
    void signedMessagesAndCertificatesComeInAndOutAsPublished() {
        Model model = ReferenceModules.model("IEEE 1609.2");
        for (VectorRow row : rows("ieee1609/vectors.jsonl")) {
            String type = row.type().equals("Certificate") ? row.type() : "Ieee1609Dot2Data";
            check(row, Rules.OER, model, "Ieee1609Dot2." + type);
        }
        report();
    }

    /** ISO/TS 19091 takes its longitudes from ETSI, where they begin one lower than in J2735. */
    private static Model america() {
        List<Source> sources = new ArrayList<>(List.of(Source.of("frame", FRAME)));
        for (Source source : ReferenceModules.sources("TS 103 301")) {
            sources.add(Source.of(
                    source.name(), source.text().replace("(-1800000000..1800000001)", "(-1799999999..1800000001)")));
        }
        return switch (Asn1.compile(sources)) {
            case Compilation.Compiled(Model model) -> model;
            case Compilation.Failed(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<VectorRow> rows(String... files) {
        List<VectorRow> rows = new ArrayList<>();
        for (String file : files) {
            rows.addAll(VectorRow.all(ReferenceModules.root(), file));
        }
        return rows;
    }

    private void check(VectorRow row, Rules rules, Model model, String name) {
        Type type = model.find(name).getFirst().type();
        int[] counts = summary.computeIfAbsent(row.at().replaceAll(":.*", " ") + row.type(), key -> new int[2]);
        counts[0]++;
        Optional<String> wrong = wrong(row, rules, model, type);
        if (wrong.isPresent()) {
            different.put(row.at(), wrong.get());
        } else {
            counts[1]++;
        }
    }

    private static Optional<String> wrong(VectorRow row, Rules rules, Model model, Type type) {
        Interpreter interpreter = new Interpreter(model);
        Jer jer = new Jer(model);
        if (!(interpreter.decode(rules, type, HexFormat.of().parseHex(row.hex()))
                instanceof Decoding.Decoded(Datum value, int octets))) {
            return Optional.of("rejected");
        }
        String text = jer.write(type, value) instanceof Jer.Result.Done<String>(String done) ? done : "";
        if (!jer.read(type, text).equals(new Jer.Result.Done<>(value))) {
            return Optional.of("not read back from " + text);
        }
        if (!(interpreter.encode(rules, type, value) instanceof Encoding.Encoded again)
                || !HexFormat.of().formatHex(again.octets()).equals(row.hex())
                || octets != again.octets().length) {
            return Optional.of("other bytes");
        }
        return row.expected().flatMap(expected -> PeersStyle.difference(text, expected));
    }

    private void report() {
        summary.forEach((type, counts) -> System.out.println(type + ": tried " + counts[0] + ", right " + counts[1]));
        different.forEach((at, why) -> System.out.println(at + ": " + why));
        Map<String, String> unlisted = new TreeMap<>(different);
        unlisted.keySet().removeAll(DIFFERENT.keySet());
        assertThat(unlisted).isEmpty();
        for (String at : DIFFERENT.keySet()) {
            String file = at.substring(0, at.indexOf(':'));
            if (summary.keySet().stream().anyMatch(type -> type.startsWith(file + " "))) {
                assertThat(different).containsKey(at);
            }
        }
    }
}
