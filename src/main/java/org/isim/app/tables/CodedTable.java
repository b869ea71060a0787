package org.isim.app.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.model.calibration.Concordance;

/**
 * A table with the codes of its rows and columns, in order.
 *
 * @param values [row][column]
 */
record CodedTable(List<String> rows, List<String> columns, double[][] values) {

    /** From its cells; codes in the order they first stand in, cells that are absent zero. */
    static CodedTable of(List<Entry> cells) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Entry cell : cells) {
            rows.putIfAbsent(cell.row(), rows.size());
            columns.putIfAbsent(cell.column(), columns.size());
        }
        double[][] values = new double[rows.size()][columns.size()];
        for (Entry cell : cells) {
            values[rows.getOrDefault(cell.row(), 0)][columns.getOrDefault(cell.column(), 0)] = cell.value();
        }
        return new CodedTable(new ArrayList<>(rows.keySet()), new ArrayList<>(columns.keySet()), values);
    }

    CodedTable withRows(List<String> codes, Concordance concordance) {
        return new CodedTable(codes, columns, concordance.rows(values));
    }

    CodedTable withColumns(List<String> codes, Concordance concordance) {
        return new CodedTable(rows, codes, concordance.columns(values));
    }

    /** Position of a cell in {@link #flat}. */
    int cell(int row, int column) {
        return row * columns.size() + column;
    }

    /** The values row after row. */
    double[] flat() {
        double[] flat = new double[rows.size() * columns.size()];
        for (int n = 0; n < flat.length; n++) {
            flat[n] = values[n / columns.size()][n % columns.size()];
        }
        return flat;
    }

    String row(int cell) {
        return rows.get(cell / columns.size());
    }

    String column(int cell) {
        return columns.get(cell % columns.size());
    }
}
