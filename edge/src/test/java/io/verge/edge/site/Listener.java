package io.verge.edge.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket of the JDK's own client, and the texts it received; of what is binary, the hexadecimal digits. */
final class Listener implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final BlockingQueue<String> received;
    final WebSocket socket;

    private Listener(WebSocket socket, BlockingQueue<String> received) {
        this.socket = socket;
        this.received = received;
    }

    static Listener connect(HttpClient client, URI uri) {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        return new Listener(
                client.newWebSocketBuilder().buildAsync(uri, new Ear(received)).join(), received);
    }

    JsonNode json() throws Exception {
        String text = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("waited in vain for a message");
        }
        return MAPPER.readTree(text);
    }

    /** The next message of this kind, letting others pass. */
    JsonNode nextOf(String kind) throws Exception {
        JsonNode message = json();
        while (!message.path("kind").asText().equals(kind)) {
            message = json();
        }
        return message;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Ear implements WebSocket.Listener {
        private final BlockingQueue<String> received;
        private final StringBuilder partial = new StringBuilder();

        Ear(BlockingQueue<String> received) {
            this.received = received;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                received.add(partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            while (data.hasRemaining()) {
                partial.append(HexFormat.of().toHexDigits(data.get()));
            }
            return onText(from, "", last);
        }
    }
}
