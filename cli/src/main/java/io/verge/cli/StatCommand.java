package io.verge.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A running site in the terminal, from its HTTP API and live feed. */
@Command(
        name = "stat",
        description = "A running site in the terminal: who is on the road, how fast it works, what it warns of.",
        mixinStandardHelpOptions = true)
final class StatCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MAX_WAITING = 4_096;
    /** Ends the queue: the connection is gone. */
    private static final String END = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--url", paramLabel = "URL", description = "the site's HTTP address (default ${DEFAULT-VALUE})")
    private String url = "http://127.0.0.1:8080";

    @Option(names = "--once", description = "print one page and end")
    private boolean once;

    private final ObjectMapper json = new ObjectMapper();
    private final BlockingQueue<String> messages = new ArrayBlockingQueue<>(MAX_WAITING);

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Terminal terminal = Terminal.out();
        String address = url.contains("://") ? url : "http://" + url;
        String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            StatPage page = new StatPage(
                    base, get(client, base + "/api/site").path("name").asText(), terminal);
            WebSocket socket = listen(client, base);
            boolean redraws = terminal.isTerminal() && !once;
            while (true) {
                String message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (message == null || message.equals(END)) {
                    throw unreachable("the site at " + base + " does not speak any more", null);
                }
                if (page.take(parse(message))) {
                    page.health(get(client, base + "/api/health"));
                    out.print(redraws ? page.redrawn() : page.text());
                    out.flush();
                    if (once) {
                        socket.abort();
                        return 0;
                    }
                }
            }
        }
    }

    private WebSocket listen(HttpClient client, String base) {
        URI live = URI.create(base.replaceFirst("^http", "ws") + "/api/live");
        try {
            return client.newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(live, new Ear())
                    .join();
        } catch (CompletionException e) {
            throw unreachable("the live feed of " + base + " cannot be heard: " + e.getCause(), e);
        }
    }

    private JsonNode get(HttpClient client, String address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            return parse(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | IllegalArgumentException e) {
            throw unreachable("no site answers at " + url + "; is it running? Another address goes with --url", e);
        }
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw unreachable("what answers at " + url + " is no Verge site", e);
        }
    }

    private static VergeException unreachable(String message, @Nullable Exception cause) {
        return cause == null
                ? new VergeException(Category.RETRY, "stat.unreachable", message)
                : new VergeException(Category.RETRY, "stat.unreachable", message, cause);
    }

    /** Puts whole messages into the queue; a reader too slow misses some. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                messages.offer(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            messages.offer(END);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            messages.offer(END);
        }
    }
}
