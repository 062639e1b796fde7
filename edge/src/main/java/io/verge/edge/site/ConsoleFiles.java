package io.verge.edge.site;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The console's files, from {@code console/} on the classpath. Names with a hash in them never change and may be cached
 * for good; any path that is no file is the page itself, which does its own routing.
 */
final class ConsoleFiles {
    private static final String ROOT = "console/";
    private static final String INDEX = "index.html";
    private static final long MAX_CACHED_FILES = 1_000;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");
    private static final Pattern HASHED = Pattern.compile(".*[-.][A-Za-z0-9_-]{8,}\\.(js|css|woff2|svg|png|wasm)");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"));
    private static final String PLAIN_PAGE = """
            <!doctype html><meta charset="utf-8"><title>Verge</title>
            <h1>Verge edge node</h1><p>It runs. The console is not part of this build.</p>
            <p><a href="/api/site">site</a> <a href="/api/map">map</a> <a href="/api/counters">counters</a>
            <a href="/api/health">health</a></p>
            """;
    private static final File PLAIN =
            new File(Buffer.buffer(PLAIN_PAGE.getBytes(StandardCharsets.UTF_8)), "text/html; charset=utf-8", false);

    private final Map<String, File> cached = new ConcurrentHashMap<>();

    /** A file and how to serve it. */
    record File(Buffer content, String type, boolean immutable) {}

    /** The file at a path of the site, which begins with a slash. */
    File get(String path) {
        String name = path.substring(1);
        boolean named = SAFE.matcher(name).matches();
        return (named ? find(name) : Optional.<File>empty())
                .or(() -> find(INDEX))
                .orElse(PLAIN);
    }

    private Optional<File> find(String name) {
        File known = cached.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<File> file = load(name);
        if (cached.size() < MAX_CACHED_FILES) {
            file.ifPresent(found -> cached.put(name, found));
        }
        return file;
    }

    private static Optional<File> load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream in = ConsoleFiles.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            if (in == null) {
                return Optional.empty();
            }
            Buffer content = Buffer.buffer(in.readAllBytes());
            return Optional.of(new File(content, type, HASHED.matcher(name).matches()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
