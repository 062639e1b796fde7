package io.verge.messages.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.verge.asn1.ReferenceModules;
import io.verge.asn1.jer.VectorRow;
import io.verge.messages.text.MessageText;
import io.verge.messages.text.Reading;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever a message says, its translation is a message, or why there is none is said. */
class EveryMessageTest {
    private static final Instant TIME = Instant.parse("2026-11-25T08:30:30Z");
    private static final int VALUES = 20;
    private static final String[] FILES = {
        "csae/vectors.jsonl",
        "csae/vectors-generated.jsonl",
        "etsi/vectors.jsonl",
        "etsi/vectors-generated-r1.jsonl",
        "etsi/vectors-generated-infra.jsonl",
        "j2735/vectors.jsonl",
        "j2735/vectors-field-logs.jsonl",
        "j2735/vectors-2024-xer.jsonl"
    };

    private final MessageText text = new MessageText();
    private final MessageTranslator translator = new MessageTranslator();

    @Test
    void aMessageOfRandomValuesBecomesOneThatEncodesAndDecodes() {
        RandomMessages messages = new RandomMessages(7);
        Map<String, Integer> said = new TreeMap<>();
        for (Topic topic : Topics.ALL) {
            for (Region from : topic.messages().keySet()) {
                for (int i = 0; i < VALUES; i++) {
                    messages.next(from, topic.message(from)).ifPresent(octets -> {
                        for (Region to : Region.values()) {
                            said.merge(
                                    topic.name() + " from " + from,
                                    isSaid(from.set(), to, octets) ? 1 : 0,
                                    Integer::sum);
                        }
                    });
                }
            }
        }
        assertThat(said)
                .allSatisfy((source, count) -> assertThat(count).as(source).isPositive());
    }

    @Test
    void aPublishedMessageBecomesOneThatEncodesAndDecodes() {
        assumeThat(Files.isDirectory(ReferenceModules.root())).isTrue();
        int said = 0;
        for (String file : FILES) {
            for (VectorRow row : VectorRow.all(ReferenceModules.root(), file)) {
                byte[] octets = HexFormat.of().parseHex(row.hex());
                String set = file.startsWith("csae") ? "cn" : file.startsWith("etsi") ? "eu" : "us";
                for (Region to : Region.values()) {
                    said += isSaid(set, to, octets) ? 1 : 0;
                }
            }
        }
        assertThat(said).isGreaterThan(400);
    }

    private boolean isSaid(String set, Region to, byte[] octets) {
        return switch (translator.translate(Optional.of(set), to, TIME, octets)) {
            case Translation.Refused refused -> {
                assertThat(refused.reason()).isNotEmpty();
                yield false;
            }
            case Translation.Translated translated -> {
                byte[] written = HexFormat.of().parseHex(translated.hex());
                assertThat(text.read(Optional.of(to.set()), Optional.empty(), written))
                        .as("%s to %s: %s", set, to, HexFormat.of().formatHex(octets))
                        .isInstanceOfSatisfying(Reading.Message.class, message -> {
                            assertThat(message.type()).isEqualTo(translated.type());
                            assertThat(message.octets()).isEqualTo(written.length);
                        });
                yield true;
            }
        };
    }
}
