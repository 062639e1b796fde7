package io.verge.cli;

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
    private final ObjectMapper mapper = new ObjectMapper();
    private final MessageText messages = new MessageText();
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

    String answer(String text) {
        try {
            return answer(CodecRow.of(text));
        } catch (CodecRow.NoRow none) {
            return error(none.reason(), 0, "");
        }
    }

    private String answer(CodecRow row) {
        Optional<String> inSet = row.named("set").or(() -> set).filter(name -> !name.equals("auto"));
        return switch (messages.read(inSet, row.named("type").or(() -> type), row.octets())) {
            case Reading.Message message ->
                "{\"type\":\"" + message.type() + "\",\"value\":" + message.json() + ",\"hex\":\"" + message.again()
                        + "\"}";
            case Reading.Wrong wrong -> error(wrong.reason(), wrong.bitOffset(), wrong.path());
        };
    }

    private String error(String reason, long bitOffset, String path) {
        ObjectNode row = mapper.createObjectNode();
        row.put("error", reason).put("bitOffset", bitOffset).put("path", path);
        return row.toString();
    }
}
