package io.verge.edge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class JsonWriterTest {
    private static final long SEED = 0x5eed_0002L;
    private final JsonWriter json = new JsonWriter();

    @Test
    void membersAndElementsAreSeparatedByCommasAndNothingElse() {
        json.beginObject()
                .member("a", 1)
                .name("b")
                .beginArray()
                .value(1)
                .value(-2)
                .beginArray();
        json.endArray().endArray().name("c").beginObject().endObject().name("d").nullValue();
        json.name("e").value(true).name("f").quoted(-7).endObject();
        assertThat(json).hasToString("{\"a\":1,\"b\":[1,-2,[]],\"c\":{},\"d\":null,\"e\":true,\"f\":\"-7\"}");
    }

    @Test
    void decimalsAreRoundedAndKeepAtLeastOneDigit() {
        json.beginArray().decimal(1, 3).decimal(-0.0004, 3).decimal(12.34567, 2).decimal(-1.005, 1);
        json.decimal(0.05, 2).decimal(7.9, 0).decimal(Double.NaN, 1).decimal(Double.POSITIVE_INFINITY, 1);
        assertThat(json.endArray()).hasToString("[1.0,0.0,12.35,-1.0,0.05,8.0,null,null]");
    }

    @Test
    void theExtremesOfLongAreWritten() {
        json.beginArray().value(Long.MIN_VALUE).value(Long.MAX_VALUE).endArray();
        assertThat(json).hasToString("[-9223372036854775808,9223372036854775807]");
    }

    @Test
    void aJsonParserReadsBackEveryTextAndNumber() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        ObjectMapper mapper = new ObjectMapper();
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(40), 0, 0x11_0000)
                    .filter(c -> c < 0xd800 || c > 0xdfff)
                    .map(c -> random.nextBoolean() ? c & 0x7f : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            double number = random.nextDouble(-1e6, 1e6);
            json.reset().beginObject().member("text", text).name("number").decimal(number, 3);
            JsonNode read = mapper.readTree(json.endObject().toBytes());
            assertThat(read.get("text").textValue())
                    .as("seed %d, text %d", SEED, i)
                    .isEqualTo(text);
            assertThat(read.get("number").doubleValue()).isEqualTo(Math.round(number * 1000) / 1000.0);
        }
    }
}
