package org.isim.app.csv;

import java.util.List;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A table read from a CSV file; cells are asked for by row and column name. Places count the lines of the file and the characters of a
 * line, so that an editor jumps to the cell; they are computed only when asked for.
 */
public final class Table {
    private final SourceFile file;
    private final List<String> columns;
    private final int[] field;
    private final List<Row> rows;
    private int @Nullable [] lineStart;

    /** A row as it stands in the file. */
    record Row(int line, String[] fields) {}

    /**
     * @param columns the columns by name
     * @param field where each stands in a row; −1: an optional column that is absent
     */
    Table(SourceFile file, List<String> columns, int[] field, List<Row> rows) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.field = field.clone();
        this.rows = List.copyOf(rows);
    }

    public SourceFile file() {
        return file;
    }

    public int rowCount() {
        return rows.size();
    }

    /** Line of the file that a row starts in, 1-based. */
    public int line(int row) {
        return rows.get(row).line();
    }

    /** A cell's text; empty where the column is absent. */
    public String text(int row, String column) {
        return text(row, field(column));
    }

    /** Where a column stands in the file's rows, from 0; −1 where it is absent. */
    public int field(String column) {
        return field[index(column)];
    }

    /** A cell's text by {@link #field}, for reading many rows. */
    public String text(int row, int field) {
        return field < 0 ? "" : rows.get(row).fields()[field];
    }

    /** A cell's number; NaN after a problem. */
    public double number(int row, String column, Problems problems) {
        String text = text(row, column);
        double value = Numbers.parse(text);
        return Double.isNaN(value) ? Numbers.read(text, place(row, column), problems) : value;
    }

    public Place place(int row) {
        return file.place(line(row), 1);
    }

    public Place place(int row, String column) {
        int target = field[index(column)];
        if (lineStart == null) {
            lineStart = lineStarts(file.text());
        }
        String text = file.text();
        int line = line(row);
        int start = lineStart[line - 1];
        boolean quoted = false;
        int passed = 0;
        int n = start;
        for (; n < text.length() && passed < target; n++) {
            char c = text.charAt(n);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                passed++;
            } else if (c == '\n') {
                line++;
                start = n + 1;
            }
        }
        return file.place(line, n - start + 1);
    }

    private int index(String column) {
        int n = columns.indexOf(column);
        if (n < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        return n;
    }

    private static int[] lineStarts(String text) {
        int lines = 1;
        for (int n = 0; n < text.length(); n++) {
            lines += text.charAt(n) == '\n' ? 1 : 0;
        }
        int[] starts = new int[lines];
        int line = 1;
        for (int n = 0; n < text.length(); n++) {
            if (text.charAt(n) == '\n') {
                starts[line++] = n + 1;
            }
        }
        return starts;
    }
}
