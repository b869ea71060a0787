package org.isim.app.tables;

import org.isim.app.input.Place;

/**
 * A row of a file of values.
 *
 * @param row code, group or {@value #ANY}
 * @param value NaN where the file leaves it empty
 * @param trust price of moving it by one unit, where it is a total
 * @param note what the file says about it; empty: nothing
 * @param place of the value
 */
record Entry(
        String row,
        String column,
        double value,
        double trust,
        String note,
        Place place,
        Place rowPlace,
        Place columnPlace) {
    /** All rows, or all columns. */
    static final String ANY = "any";

    Entry times(double factor) {
        return new Entry(row, column, value * factor, trust, note, place, rowPlace, columnPlace);
    }
}
