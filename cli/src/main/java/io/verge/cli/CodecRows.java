package io.verge.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.verge.messages.text.MessageText;
import io.verge.messages.text.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/** Rows {@code {"set","type","hex"}} in, and for each, whatever is in it, one row out. */
final class CodecRows {
    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final MessageText text = new MessageText();
    private final Optional<String> set;
    private final Optional<String> type;

    /**
     * @param set for rows that have none
     * @param type for rows that have none
     */
    CodecRows(Optional<String> set, Optional<String> type) {
        this.set = set;
        this.type = type;
    }

    /** Answers all rows; 0, for a row that is wrong is an answer too. */
    int answer(BufferedReader rows, PrintWriter out) throws IOException {
        for (String row = rows.readLine(); row != null; row = rows.readLine()) {
            if (!row.isBlank()) {
                out.println(answer(row));
            }
        }
        out.flush();
        return 0;
    }

    String answer(String row) {
        JsonNode tree;
        try {
            tree = mapper.readTree(row);
        } catch (JsonProcessingException e) {
            return error("no JSON: " + e.getOriginalMessage(), 0, "");
        }
        if (!tree.path("hex").isTextual()) {
            return error("no JSON object with a text hex", 0, "");
        }
        Optional<byte[]> octets = CodecInput.hex(tree.path("hex").asText());
        if (octets.isEmpty()) {
            return error("hex: no hexadecimal digits, or an odd number of them", 0, "");
        }
        Optional<String> inSet = named(tree, "set").or(() -> set).filter(name -> !name.equals("auto"));
        return switch (text.read(inSet, named(tree, "type").or(() -> type), octets.get())) {
            case Reading.Message message ->
                "{\"type\":\"" + message.type() + "\",\"value\":" + message.json() + ",\"hex\":\"" + message.again()
                        + "\"}";
            case Reading.Wrong wrong -> error(wrong.reason(), wrong.bitOffset(), wrong.path());
        };
    }

    private static Optional<String> named(JsonNode tree, String name) {
        return Optional.ofNullable(tree.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private String error(String reason, long bitOffset, String path) {
        ObjectNode row = mapper.createObjectNode();
        row.put("error", reason).put("bitOffset", bitOffset).put("path", path);
        return row.toString();
    }
}
