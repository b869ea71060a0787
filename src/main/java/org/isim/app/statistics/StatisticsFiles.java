package org.isim.app.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.input.Numbers;
import org.isim.app.results.Json;
import org.isim.app.statistics.FigureTable.Of;
import org.isim.app.statistics.Published.Checked;
import org.isim.app.study.PrintedFigure;
import org.jspecify.annotations.Nullable;

/** Published tables for programs: every figure with what follows from it, and every printed figure that was held against them. */
public final class StatisticsFiles {
    private static final List<String> OF_TRADE = List.of("turnover", "balance", "coverage", "export", "import");

    private StatisticsFiles() {}

    /** Text by file name. */
    public static Map<String, String> of(Published published) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("published.csv", csv(figures(published)));
        files.put("printed.csv", csv(printed(published)));
        return files;
    }

    /** The rows of both tables. */
    public static Map<String, @Nullable Object> json(Published published) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("published", figures(published));
        json.put("printed", printed(published));
        return json;
    }

    private static List<Map<String, @Nullable Object>> figures(Published published) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (FigureTable table : published.tables()) {
            Set<Of> figures = new LinkedHashSet<>(table.order());
            figures.forEach(of -> add(rows, table, of, "printed"));
            Set<Of> levels = new LinkedHashSet<>(figures);
            for (Of of : figures) {
                OF_TRADE.forEach(measure -> levels.add(of.measure(measure)));
            }
            for (Of of : List.copyOf(levels)) {
                if (FigureTable.isAdditive(of.measure())) {
                    total(levels, of, of.reporter(FigureTable.ALL), table.reporters());
                    total(levels, of, of.partner(FigureTable.ALL), table.partners());
                    total(levels, of, of.item(FigureTable.ALL), table.items());
                }
            }
            for (Of of : levels) {
                if (!figures.contains(of)) {
                    add(rows, table, of, "computed");
                }
            }
            for (Of of : levels) {
                changes(rows, table, of);
            }
        }
        return rows;
    }

    private static void total(Set<Of> levels, Of of, Of all, List<String> over) {
        if (over.size() > 1 && !of.measure().equals("share")) {
            levels.add(all);
        }
    }

    /** Growth, change and shares of a level. */
    private static void changes(List<Map<String, @Nullable Object>> rows, FigureTable table, Of of) {
        if (FigureTable.isAdditive(of.measure()) && !of.measure().equals("share")) {
            add(rows, table, of.measure("growth of " + of.measure()), "computed");
            share(rows, table, of, "share-of-reporters of ", table.reporters(), of.reporter());
            share(rows, table, of, "share-of-partners of ", table.partners(), of.partner());
            share(rows, table, of, "share-of-items of ", table.items(), of.item());
        } else {
            add(rows, table, of.measure("change of " + of.measure()), "computed");
        }
    }

    private static void share(
            List<Map<String, @Nullable Object>> rows,
            FigureTable table,
            Of of,
            String what,
            List<String> over,
            String own) {
        if (over.size() > 1 && !own.equals(FigureTable.ALL) && !of.measure().equals("balance")) {
            add(rows, table, of.measure(what + of.measure()), "computed");
        }
    }

    private static void add(List<Map<String, @Nullable Object>> rows, FigureTable table, Of of, String kind) {
        Double value = table.value(of);
        if (value == null) {
            return;
        }
        Map<String, @Nullable Object> row = named(table.title(), of);
        row.put("unit", unit(table, of.measure()));
        row.put("value", value);
        row.put("kind", kind);
        rows.add(row);
    }

    private static String unit(FigureTable table, String measure) {
        if (measure.startsWith("growth of ") || measure.startsWith("share-of-")) {
            return "percent";
        }
        String level = measure.startsWith("change of ") ? measure.substring("change of ".length()) : measure;
        if (level.equals("coverage")) {
            return "exports over imports";
        }
        String own = table.unit(level);
        return own.isEmpty() ? table.unit(table.measures().get(0)) : own;
    }

    private static Map<String, @Nullable Object> named(String title, Of of) {
        Map<String, @Nullable Object> row = Json.object();
        row.put("table", title);
        row.put("reporter", of.reporter());
        row.put("partner", of.partner());
        row.put("item", of.item());
        row.put("measure", of.measure());
        row.put("period", of.period());
        return row;
    }

    private static List<Map<String, @Nullable Object>> printed(Published published) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Checked c : published.checked()) {
            PrintedFigure p = c.printed();
            Map<String, @Nullable Object> row =
                    named(p.table(), new Of(p.reporter(), p.partner(), p.item(), p.measure(), p.period()));
            row.put("unit", p.unit());
            row.put("printed", p.value());
            row.put("within", p.within());
            row.put("computed", c.computed());
            row.put("verdict", c.verdict().word());
            row.put("reading", p.reading());
            row.put("source", p.source());
            rows.add(row);
        }
        return rows;
    }

    private static String csv(List<Map<String, @Nullable Object>> rows) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(out);
        if (!rows.isEmpty()) {
            csv.writeRecord(rows.get(0).keySet());
        }
        for (Map<String, @Nullable Object> row : rows) {
            csv.writeRecord(row.values().stream()
                    .map(v -> v == null ? "" : v instanceof Double d ? Numbers.write(d) : v.toString())
                    .toList());
        }
        return out.toString();
    }
}
