package org.isim.app.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isim.app.csv.Table;
import org.isim.app.input.Nearest;
import org.isim.app.input.Problems;
import org.jspecify.annotations.Nullable;

/** Reads published tables: figures, and what is printed that follows from them. */
public final class StatisticsReader {
    /** What may stand before " of " and a measure. */
    private static final List<String> DERIVED =
            List.of("growth", "change", "share-of-reporters", "share-of-partners", "share-of-items", "above-one");

    private static final int LONGEST = 200;

    private final Set<String> sources;
    private final Problems problems;
    private final Set<String> tables = new HashSet<>();

    private StatisticsReader(Set<String> sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /**
     * Reads.
     *
     * @param known figures the study has besides
     * @param figures null: none
     * @param printed null: nothing follows
     * @param sources keys that rows may name
     */
    public static Statistics read(
            List<Figure> known,
            @Nullable Table figures,
            @Nullable Table printed,
            Set<String> sources,
            Problems problems) {
        StatisticsReader reader = new StatisticsReader(sources, problems);
        List<Figure> all = new ArrayList<>(known);
        known.forEach(figure -> reader.tables.add(figure.table()));
        if (figures != null) {
            all.addAll(reader.figures(figures));
        }
        return new Statistics(all, printed == null ? List.of() : reader.printed(printed));
    }

    private List<Figure> figures(Table table) {
        List<String> words = Arrays.stream(Status.values()).map(Status::key).toList();
        List<Figure> figures = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            String title = words(table, row);
            tables.add(title);
            String measure = table.text(row, "measure");
            if (!Figure.MEASURES.contains(measure)) {
                unknown(table, row, "measure", measure, Figure.MEASURES);
            }
            String word = table.text(row, "status");
            Status status = Status.of(word);
            if (status == null) {
                unknown(table, row, "status", word, words);
            }
            figures.add(new Figure(
                    title,
                    table.text(row, "reporter"),
                    table.text(row, "partner"),
                    table.text(row, "item"),
                    measure,
                    table.text(row, "period"),
                    table.text(row, "unit"),
                    table.number(row, "value", problems),
                    status == null ? Status.ASSUMED : status,
                    source(table, row)));
        }
        return figures;
    }

    private List<PrintedFigure> printed(Table table) {
        List<PrintedFigure> printed = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            String title = words(table, row);
            if (!tables.contains(title)) {
                problems.error(
                        table.place(row, "table"),
                        "there are no figures of a table \"" + title + "\"",
                        Nearest.of(title, tables));
            }
            String measure = table.text(row, "measure");
            int of = measure.indexOf(" of ");
            String what = of < 0 ? measure : measure.substring(of + 4);
            if (of >= 0 && !DERIVED.contains(measure.substring(0, of))) {
                unknown(table, row, "measure", measure.substring(0, of), DERIVED);
            }
            if (!Figure.MEASURES.contains(what)) {
                unknown(table, row, "measure", what, Figure.MEASURES);
            }
            double within = table.number(row, "within", problems);
            if (within < 0) {
                problems.error(table.place(row, "within"), "within must not be negative");
            }
            printed.add(new PrintedFigure(
                    title,
                    table.text(row, "reporter"),
                    table.text(row, "partner"),
                    table.text(row, "item"),
                    measure,
                    table.text(row, "period"),
                    table.text(row, "unit"),
                    table.number(row, "value", problems),
                    within,
                    table.text(row, "reading"),
                    source(table, row)));
        }
        return printed;
    }

    /** The table's title, its other words checked for length: they stand in tables on a screen. */
    private String words(Table table, int row) {
        for (String column : List.of("table", "reporter", "partner", "item", "period", "unit")) {
            String text = table.text(row, column);
            if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                problems.error(table.place(row, column), column + " must be one line of at most " + LONGEST);
            }
        }
        String title = table.text(row, "table");
        if (title.isBlank()) {
            problems.error(table.place(row, "table"), "a title is missing");
        }
        return title;
    }

    private String source(Table table, int row) {
        String source = table.text(row, "source");
        if (!sources.contains(source)) {
            problems.error(
                    table.place(row, "source"),
                    "unknown source \"" + source + "\"; see sources in " + StudyWriter.PACKAGE,
                    Nearest.of(source, sources));
        }
        return source;
    }

    private void unknown(Table table, int row, String column, String found, List<String> known) {
        problems.error(
                table.place(row, column),
                "unknown " + column + " \"" + found + "\"; expected " + String.join(", ", known),
                Nearest.of(found, known));
    }
}
