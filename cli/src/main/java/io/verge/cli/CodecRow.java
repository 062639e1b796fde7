package io.verge.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** A row of JSON with the octets of a message in it. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record CodecRow(JsonNode tree, byte[] octets) {
    /** What is more than one value is no row. */
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Why there is none. */
    static final class NoRow extends Exception {
        private static final long serialVersionUID = 1;

        NoRow(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static CodecRow of(String text) throws NoRow {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new NoRow("no JSON: " + e.getOriginalMessage());
        }
        if (!tree.path("hex").isTextual()) {
            throw new NoRow("no JSON object with a text hex");
        }
        byte[] octets = CodecInput.hex(tree.path("hex").asText())
                .orElseThrow(() -> new NoRow("hex: no hexadecimal digits, or an odd number of them"));
        return new CodecRow(tree, octets);
    }

    /** A member that is a text. */
    Optional<String> named(String name) {
        return Optional.ofNullable(tree.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
