package org.isim.app.calibrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isim.app.csv.Table;
import org.isim.app.csv.TableReader;
import org.isim.app.input.Folder;
import org.isim.app.input.Nearest;
import org.isim.app.input.Problems;
import org.isim.app.input.SourceFile;
import org.isim.app.study.StudyContent;
import org.jspecify.annotations.Nullable;

/** The source tables of a recipe, with codes and numbers checked as they are asked for. */
final class Sources {
    /** Sums of thousands of such numbers still fit whole into the units of the last decimal. */
    private static final double LARGEST = 1e9;

    private static final double SMALLEST = 1e-3;

    private final Recipe recipe;
    private final Problems problems;
    private final List<StudyContent.Source> cited = new ArrayList<>();
    private final Map<SourceTable, Table> tables = new EnumMap<>(SourceTable.class);

    Sources(Recipe recipe, Problems problems) {
        this.recipe = recipe;
        this.problems = problems;
        Folder folder = recipe.folder();
        for (Map.Entry<SourceTable, Path> entry : recipe.tables().entrySet()) {
            SourceTable kind = entry.getKey();
            SourceFile file = folder.read(entry.getValue(), SourceFile.TABLE, problems);
            if (file != null) {
                Table table = TableReader.read(file, kind.columns(), kind.key(), List.of(), problems);
                if (table != null) {
                    tables.put(kind, table);
                }
            }
        }
        for (int row = 0; row < rows(SourceTable.SOURCES); row++) {
            String path = text(SourceTable.SOURCES, row, "path");
            for (String column : List.of("key", "title")) {
                if (text(SourceTable.SOURCES, row, column).isEmpty()) {
                    problems.error(table(SourceTable.SOURCES).place(row, column), column + " is missing");
                }
            }
            cited.add(new StudyContent.Source(
                    text(SourceTable.SOURCES, row, "key"),
                    text(SourceTable.SOURCES, row, "title"),
                    path.isEmpty() ? null : path));
        }
        checkSources();
    }

    /** What rows may name as their source. */
    List<StudyContent.Source> cited() {
        return List.copyOf(cited);
    }

    private void checkSources() {
        List<String> keys = cited.stream().map(StudyContent.Source::key).toList();
        tables.forEach((kind, table) -> {
            for (int row = 0; kind != SourceTable.SOURCES && row < table.rowCount(); row++) {
                String key = table.text(row, "source");
                if (!keys.contains(key)) {
                    problems.error(
                            table.place(row, "source"), "there is no source \"" + key + "\"", Nearest.of(key, keys));
                }
            }
        });
    }

    Problems problems() {
        return problems;
    }

    int rows(SourceTable kind) {
        Table table = tables.get(kind);
        return table == null ? 0 : table.rowCount();
    }

    /** The table as read; null where the recipe names none, or after a problem. */
    @Nullable
    Table tableOrNull(SourceTable kind) {
        return tables.get(kind);
    }

    private Table table(SourceTable kind) {
        Table table = tables.get(kind);
        if (table == null) {
            throw new IllegalStateException("no rows in " + kind.word());
        }
        return table;
    }

    String text(SourceTable kind, int row, String column) {
        return table(kind).text(row, column);
    }

    double number(SourceTable kind, int row, String column) {
        double value = table(kind).number(row, column, problems);
        if (Math.abs(value) > LARGEST) {
            error(kind, row, column, "is too large");
        }
        return Math.abs(value) <= LARGEST ? value : 0;
    }

    /** A number that is not negative. */
    double amount(SourceTable kind, int row, String column) {
        double value = number(kind, row, column);
        if (value < 0) {
            error(kind, row, column, "is negative");
        }
        return Math.max(0, value);
    }

    /** A share: at least 0.001, below one. */
    double ratio(SourceTable kind, int row, String column) {
        double value = number(kind, row, column);
        if (!(value >= SMALLEST && value < 1)) {
            error(kind, row, column, "is not between 0.001 and 1");
            return 0.5;
        }
        return value;
    }

    boolean yes(SourceTable kind, int row, String column) {
        return choice(kind, row, column, List.of("no", "yes")) == 1;
    }

    /** Which of the words stands here; the first after a problem. */
    int choice(SourceTable kind, int row, String column, List<String> words) {
        String word = text(kind, row, column);
        int n = words.indexOf(word);
        if (n < 0) {
            problems.error(
                    table(kind).place(row, column),
                    column + ": \"" + word + "\" is none of " + String.join(", ", words),
                    Nearest.of(word, words));
        }
        return Math.max(0, n);
    }

    /** Index of a sector; −1 after a problem. */
    int sector(SourceTable kind, int row, String column) {
        String code = text(kind, row, column);
        int sector = recipe.sector(code);
        if (sector < 0) {
            unknown(kind, row, column, "sector", Recipe.codes(recipe.sectors()));
        }
        return sector;
    }

    /** Index of a member; −1 for a country the recipe leaves out, and after a problem. */
    int member(SourceTable kind, int row, String column) {
        String code = text(kind, row, column);
        int member = recipe.member(code);
        if (member < 0 && !recipe.leftOut().contains(code)) {
            List<String> known = new ArrayList<>(Recipe.codes(recipe.members()));
            known.addAll(recipe.leftOut());
            unknown(kind, row, column, "member", known);
        }
        return member;
    }

    /** Index of an external partner; −1 after a problem. */
    int partner(SourceTable kind, int row, String column) {
        int partner = recipe.partner(text(kind, row, column));
        if (partner < 0) {
            unknown(kind, row, column, "partner", Recipe.codes(recipe.partners()));
        }
        return partner;
    }

    /** Whether a row is about the base year. */
    boolean inBaseYear(SourceTable kind, int row) {
        return number(kind, row, "year") == recipe.baseYear();
    }

    void unknown(SourceTable kind, int row, String column, String what, List<String> words) {
        String code = text(kind, row, column);
        problems.error(
                table(kind).place(row, column), "there is no " + what + " \"" + code + "\"", Nearest.of(code, words));
    }

    void error(SourceTable kind, int row, String column, String message) {
        problems.error(table(kind).place(row, column), column + " " + text(kind, row, column) + " " + message);
    }

    /** A problem of the table as a whole. */
    void missing(SourceTable kind, String message) {
        Table table = tables.get(kind);
        if (table != null) {
            problems.error(table.file().wholeFile(), message);
        }
    }
}
