package org.isim.app.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.isim.app.csv.Table;
import org.isim.app.input.Place;
import org.jspecify.annotations.Nullable;

/** A table of values as read: its rows with the indices of their codes. */
final class ValueTable {
    /**
     * A row whose codes and value are good.
     *
     * @param at index of every key column's code, in the order of {@link StudyTable#keys()}
     */
    record Cell(int row, int[] at, double value) {}

    private final @Nullable Table table;
    private final String name;
    final List<StudyRow> rows = new ArrayList<>();
    final List<Cell> cells = new ArrayList<>();

    ValueTable(@Nullable Table table, String name) {
        this.table = table;
        this.name = name;
    }

    /** Where the first such cell stands; the file where there is none. */
    Place place(Predicate<int[]> wanted) {
        for (Cell cell : cells) {
            if (table != null && wanted.test(cell.at())) {
                return table.place(cell.row());
            }
        }
        return table == null ? Place.wholeFile(name) : table.file().wholeFile();
    }
}
