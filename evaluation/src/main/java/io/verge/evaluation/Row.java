package io.verge.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of one class in one sequence, or in all of them together.
 *
 * @param sequence its name, or {@link #OVERALL}
 * @param type the class
 * @param matching by what objects and tracks were compared, and what a match asks for
 * @param figures in the order of {@link Figure}
 */
public record Row(String sequence, String type, String matching, Map<Figure, Double> figures) {
    /** All sequences together: from sums of what is counted, not from averages. */
    public static final String OVERALL = "OVERALL";

    /** Copies. */
    public Row {
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    /** As it stands in a report. */
    public Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("sequence", sequence);
        report.put("class", type);
        report.put("matching", matching);
        figures.forEach((figure, value) -> report.put(figure.key(), figure.number(value)));
        return report;
    }
}
