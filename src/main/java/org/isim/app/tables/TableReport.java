package org.isim.app.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.isim.app.results.Display;
import org.isim.app.results.TextTable;
import org.isim.model.calibration.Movement;

/** The report of a balanced table: how it ended, which totals gave way, how far each part moved. */
public final class TableReport {
    /** Cells that are listed at most among those that moved most. */
    private static final int LISTED = 15;

    private final TableResult result;
    private final StringBuilder out = new StringBuilder();

    public TableReport(TableResult result) {
        this.result = result;
    }

    /** The page beside the table. */
    String text() {
        TableRecipe recipe = result.recipe();
        line("# %s", recipe.title());
        line("");
        line(
                "Written by `isim calibrate` from `%s` and the tables it names; do not edit. Values in %s.",
                recipe.name(), recipe.unit());
        head("How it ended");
        line("%s", ending());
        totals();
        zeros();
        head("How far each block moved");
        line("Moved: Σ|result − prior| / Σ|prior| over the cells of the block.");
        line("");
        table(List.of("rows", "columns", "before", "after", "change", "moved"), blocks());
        head("How far each row and column moved");
        table(List.of("", "before", "after", "change", "moved"), lines());
        cells();
        return out.toString();
    }

    /** The summary on a screen. */
    public String summary() {
        StringBuilder text = new StringBuilder(result.recipe().title() + ": written to "
                + result.folder().path().resolve(TableResult.TABLE) + "\n");
        text.append(ending()).append('\n');
        List<List<String>> moved = repaired();
        if (!moved.isEmpty()) {
            text.append("The totals contradict each other; their smallest repair:\n");
            indent(TextTable.of(List.of("total", "asked", "taken", "change"), moved), text);
        }
        if (!result.zeros().isEmpty()) {
            text.append("The totals leave nothing for ")
                    .append(String.join("; ", result.zeros()))
                    .append(".\n");
        }
        text.append("How far each block moved (Σ|result − prior| / Σ|prior|), in ")
                .append(result.recipe().unit())
                .append(":\n");
        List<List<String>> blocks = blocks().stream()
                .map(row -> {
                    List<String> named = new ArrayList<>(row.subList(2, row.size()));
                    named.add(0, row.get(0) + " × " + row.get(1));
                    return named;
                })
                .toList();
        indent(TextTable.of(List.of("", "before", "after", "change", "moved"), blocks), text);
        return text.append("Report: ")
                .append(result.folder().path().resolve(TableResult.REPORT))
                .append('\n')
                .toString();
    }

    private static void indent(String table, StringBuilder text) {
        table.lines().forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private String ending() {
        int fixed = 0;
        int free = 0;
        int seeded = 0;
        for (int cell = 0; cell < result.prior().length; cell++) {
            fixed += result.fixed()[cell] ? 1 : 0;
            free += !result.fixed()[cell] && result.prior()[cell] != 0 ? 1 : 0;
            seeded += result.seeded()[cell] ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "%d rows, %d columns; %d cells balanced to %d totals, %d fixed, %d seeded: %d rounds, the largest missed"
                        + " total %s of the largest; %s moved in all.",
                result.table().rows().size(),
                result.table().columns().size(),
                free,
                result.controls().size(),
                fixed,
                seeded,
                result.convergence().rounds(),
                Display.residual(result.convergence().residual()),
                Display.percent(Movement.of(result.prior(), result.cells(), result.all())
                        .share()));
    }

    private void totals() {
        head("Totals");
        List<List<String>> moved = repaired();
        if (moved.isEmpty()) {
            line("All %d are met.", result.controls().size());
            return;
        }
        line(
                "They contradict each other. Of all totals that some table of these signs can meet, these moved least in sum, each"
                        + " unit weighed by the trust in it; of those, the largest change relative to its total is smallest.");
        line("");
        table(List.of("total", "asked", "taken", "change"), moved);
    }

    private List<List<String>> repaired() {
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < result.entries().size(); n++) {
            double move = result.move(n);
            if (move != 0) {
                Entry entry = result.entries().get(n);
                rows.add(List.of(
                        TableCalibration.name(entry) + (entry.note().isEmpty() ? "" : " (" + entry.note() + ")"),
                        Display.number(entry.value()),
                        Display.number(entry.value() + move),
                        change(entry.value(), entry.value() + move)));
            }
        }
        return rows;
    }

    private void zeros() {
        if (!result.zeros().isEmpty()) {
            head("Cells the totals leave nothing for");
            result.zeros().forEach(cell -> line("- %s", cell));
        }
    }

    private List<List<String>> blocks() {
        List<List<String>> rows = new ArrayList<>();
        for (TableResult.Block block : result.blocks()) {
            List<String> row = new ArrayList<>(List.of(block.rows(), block.columns()));
            row.addAll(numbers(block.movement()));
            rows.add(row);
        }
        return rows;
    }

    private List<List<String>> lines() {
        CodedTable table = result.table();
        int[] rows = IntStream.range(0, table.rows().size()).toArray();
        int[] columns = IntStream.range(0, table.columns().size()).toArray();
        List<List<String>> lines = new ArrayList<>();
        for (int i : rows) {
            lines.add(named("row " + table.rows().get(i), result.movement(new int[] {i}, columns)));
        }
        for (int j : columns) {
            lines.add(named("column " + table.columns().get(j), result.movement(rows, new int[] {j})));
        }
        return lines;
    }

    private static List<String> named(String name, Movement movement) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(numbers(movement));
        return row;
    }

    private static List<String> numbers(Movement m) {
        return List.of(
                Display.number(m.from()), Display.number(m.to()), change(m.from(), m.to()), Display.percent(m.share()));
    }

    private static String change(double from, double to) {
        return from == 0 ? Display.change(to) : Display.percentChange((to - from) / Math.abs(from));
    }

    private void cells() {
        double[] before = result.prior();
        double[] after = result.cells();
        List<Integer> most = IntStream.range(0, before.length)
                .boxed()
                .filter(n -> Math.abs(after[n] - before[n]) > 1e-9 * Math.abs(before[n]))
                .sorted(Comparator.comparingDouble((Integer n) -> -Math.abs(after[n] - before[n]))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LISTED)
                .toList();
        if (most.isEmpty()) {
            return;
        }
        head("Cells that moved most");
        List<List<String>> rows = new ArrayList<>();
        for (int n : most) {
            rows.add(List.of(
                    result.table().row(n),
                    result.table().column(n),
                    Display.number(before[n]),
                    Display.number(after[n]),
                    change(before[n], after[n])));
        }
        table(List.of("row", "column", "before", "after", "change"), rows);
    }

    private void table(List<String> header, List<List<String>> rows) {
        line("| %s |", String.join(" | ", header));
        line("|%s", "---|".repeat(header.size()));
        rows.forEach(row -> line("| %s |", String.join(" | ", row)));
    }

    private void head(String title) {
        line("");
        line("## %s", title);
        line("");
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
