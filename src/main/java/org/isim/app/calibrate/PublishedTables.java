package org.isim.app.calibrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isim.app.study.Figure;
import org.isim.app.study.Statistics;
import org.isim.app.study.StatisticsReader;
import org.isim.app.study.Status;
import org.isim.app.study.StudyContent;

/**
 * The published tables a study carries: those of the recipe's {@code statistics}, and with them the source tables that are such tables
 * themselves, so that no figure stands in two files.
 */
final class PublishedTables {
    private static final String EXPORTS = "Exports to the other members";
    private static final String GROUPS = "Exports to the other members by group of goods";
    private static final String OUTPUT = "Output by industry";

    private final Recipe recipe;
    private final Sources sources;
    private final List<Figure> figures = new ArrayList<>();

    private PublishedTables(Recipe recipe, Sources sources) {
        this.recipe = recipe;
        this.sources = sources;
    }

    static Statistics of(Recipe recipe, Sources sources) {
        if (sources.tableOrNull(SourceTable.STATISTICS) == null) {
            return Statistics.NONE;
        }
        PublishedTables tables = new PublishedTables(recipe, sources);
        tables.exports();
        tables.groups();
        tables.output();
        Set<String> keys = new HashSet<>();
        for (StudyContent.Source source : sources.cited()) {
            keys.add(source.key());
        }
        return StatisticsReader.read(
                tables.figures,
                sources.tableOrNull(SourceTable.STATISTICS),
                sources.tableOrNull(SourceTable.PRINTED),
                keys,
                sources.problems());
    }

    private void exports() {
        SourceTable table = SourceTable.UNION_EXPORTS;
        for (int row = 0; row < sources.rows(table); row++) {
            add(table, row, EXPORTS, "", "export", sources.text(table, row, "year"));
        }
    }

    private void groups() {
        SourceTable table = SourceTable.UNION_EXPORTS_BY_GROUP;
        for (int row = 0; row < sources.rows(table); row++) {
            String item = sources.text(table, row, "group") + ", HS " + sources.text(table, row, "hs_chapters");
            add(table, row, GROUPS, item, "export", Integer.toString(recipe.baseYear()));
        }
    }

    private void output() {
        SourceTable table = SourceTable.INDUSTRY_OUTPUT;
        for (int row = 0; row < sources.rows(table); row++) {
            String item = sources.text(table, row, "industry") + " " + sources.text(table, row, "label");
            add(table, row, OUTPUT, item, "output", sources.text(table, row, "year"));
        }
    }

    private void add(SourceTable table, int row, String title, String item, String measure, String period) {
        if (sources.member(table, row, "member") >= 0) {
            figures.add(new Figure(
                    title,
                    sources.text(table, row, "member"),
                    "",
                    item,
                    measure,
                    period,
                    recipe.moneyUnit(),
                    sources.amount(table, row, "value"),
                    Status.OBSERVED,
                    sources.text(table, row, "source")));
        }
    }
}
