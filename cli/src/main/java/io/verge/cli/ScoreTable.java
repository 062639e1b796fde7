package io.verge.cli;

import io.verge.evaluation.Figure;
import io.verge.evaluation.Row;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Rows of figures as tables for people: one for each way of matching, and one for what is averaged over confidence. */
final class ScoreTable {
    private static final String GAP = "  ";

    private final PrintWriter out;
    private final Terminal terminal = Terminal.out();

    private ScoreTable(PrintWriter out) {
        this.out = out;
    }

    static void print(List<Row> rows, PrintWriter out) {
        ScoreTable table = new ScoreTable(out);
        for (String matching : rows.stream().map(Row::matching).distinct().toList()) {
            List<Row> alike =
                    rows.stream().filter(row -> row.matching().equals(matching)).toList();
            table.print(matching, alike, figure -> !figure.isOverConfidence());
            table.print(matching + ", over confidence", alike, Figure::isOverConfidence);
        }
        out.flush();
    }

    private void print(String title, List<Row> rows, Predicate<Figure> wanted) {
        List<Figure> figures =
                rows.getFirst().figures().keySet().stream().filter(wanted).toList();
        if (figures.isEmpty()) {
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(cells(title, "class", figures.stream().map(Figure::head).toList()));
        for (Row row : rows) {
            lines.add(cells(
                    row.sequence(),
                    row.type(),
                    figures.stream()
                            .map(figure -> figure.text(row.figures().getOrDefault(figure, Double.NaN)))
                            .toList()));
        }
        print(lines);
    }

    private static List<String> cells(String name, String type, List<String> figures) {
        List<String> cells = new ArrayList<>(List.of(name, type));
        cells.addAll(figures);
        return cells;
    }

    private void print(List<List<String>> lines) {
        int[] widths = IntStream.range(0, lines.getFirst().size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (int index = 0; index < lines.size(); index++) {
            List<String> line = lines.get(index);
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                // Names begin where names begin, numbers end where numbers end.
                String format = column < 2 ? "%-" + widths[column] + "s" : "%" + widths[column] + "s";
                text.append(column == 0 ? "" : GAP).append(format.formatted(line.get(column)));
            }
            out.println(index == 0 ? terminal.faint(text.toString()) : style(line.getFirst(), text.toString()));
        }
        out.println();
    }

    private String style(String sequence, String text) {
        return sequence.equals(Row.OVERALL) ? terminal.bold(text) : text;
    }
}
