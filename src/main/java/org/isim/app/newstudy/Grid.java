package org.isim.app.newstudy;

import java.util.List;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;

/**
 * The cells of a table as a person sees them in a spreadsheet, rows and columns from 0.
 *
 * @param name of the file, as a person would type it
 * @param rows texts without surrounding blanks; rows may be shorter than others
 * @param decimalComma whether {@code 1,5} is one and a half, as where columns are separated by semicolons
 */
record Grid(String name, List<String[]> rows, boolean decimalComma) {

    int height() {
        return rows.size();
    }

    int width() {
        int width = 0;
        for (String[] row : rows) {
            width = Math.max(width, row.length);
        }
        return width;
    }

    /** Empty beyond the end of a row. */
    String text(int row, int column) {
        String[] cells = rows.get(row);
        return column < cells.length ? cells[column] : "";
    }

    /** The number in a cell, 0 where it is empty; NaN after a problem. */
    double number(int row, int column, Problems problems) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return 0;
        }
        double plain = Numbers.parse(text);
        if (!Double.isNaN(plain)) {
            return plain;
        }
        String written = decimalComma && text.indexOf('.') < 0 ? text.replace(',', '.') : text;
        return Numbers.read(written, place(row, column), problems);
    }

    Place place(int row, int column) {
        return new Place(name, row + 1, column + 1);
    }

    /** What a spreadsheet calls the cell, as {@code AB12}. */
    static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int n = column + 1; n > 0; n = (n - 1) / 26) {
            letters.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }
}
