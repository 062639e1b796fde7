package io.verge.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.verge.edge.runtime.VergeException;
import io.verge.edge.runtime.VergeException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run's figures as one JSON file, and what the process itself took. */
final class Report {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final long BYTES_PER_KIB = 1024;

    private Report() {}

    /**
     * Writes the report; a figure that does not exist (NaN) is {@code null}.
     *
     * @throws VergeException FATAL {@code report.unwritable}
     */
    static void write(Map<String, Object> report, Path file) {
        try {
            String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(finite(report));
            Files.writeString(file, json + System.lineSeparator());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is maps, lists, texts and numbers", e);
        } catch (IOException e) {
            throw new VergeException(
                    Category.FATAL, "report.unwritable", "report " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Says before a long run, not after it, that its report would have no place.
     *
     * @throws VergeException FATAL {@code report.unwritable}
     */
    static void check(@Nullable Path file) {
        if (file != null && (Files.isDirectory(file) || !Files.isDirectory(folder(file)))) {
            throw new VergeException(
                    Category.FATAL,
                    "report.unwritable",
                    "report " + file + " cannot be written: "
                            + (Files.isDirectory(file) ? "it is a folder" : "there is no folder " + folder(file)));
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static Object finite(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put(String.valueOf(key), finite(inner)));
            return plain;
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(inner -> plain.add(finite(inner)));
            return plain;
        }
        return value instanceof Double number && !Double.isFinite(number) ? NullNode.getInstance() : value;
    }

    /** Memory of this process that is in RAM, bytes; 0 where the system does not tell. */
    static long residentBytes() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
