package org.isim.app.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Folder;
import org.isim.app.input.Place;
import org.jspecify.annotations.Nullable;

/**
 * What the balancing of a table is told.
 *
 * @param folder of the recipe; the result is written into it
 * @param name of the recipe's file inside it
 * @param unit of the result's values
 * @param prior the table to start from
 * @param rows from its row codes to those of the result; null: they are the same
 * @param columns likewise
 * @param rowGroups names for several rows, as totals and the report use them, in the recipe's order
 * @param columnGroups likewise
 * @param totals what parts of the table sum to
 * @param fixed cells that keep a value
 * @param seeds values to start from where the prior has none
 */
record TableRecipe(
        Folder folder,
        String name,
        String title,
        String unit,
        Source prior,
        @Nullable Named rows,
        @Nullable Named columns,
        Map<String, Group> rowGroups,
        Map<String, Group> columnGroups,
        List<Source> totals,
        List<Source> fixed,
        List<Source> seeds,
        Method method) {

    /**
     * A file the recipe names.
     *
     * @param place where it is named
     */
    record Named(Path file, Place place) {}

    /** Codes a group stands for, with the place of each. */
    record Group(Place place, List<String> codes, List<Place> places) {}

    /**
     * A file of values.
     *
     * @param trust price of moving a total of this file by one unit, where the file says nothing of its own
     */
    record Source(
            Named named,
            double trust,
            @Nullable Currency currency,
            @Nullable Prices prices) {}

    /**
     * From one currency to another.
     *
     * @param rates file of rates: units of each currency for one unit of what all of them are quoted in
     */
    record Currency(Named rates, String from, String to, int year, Place place) {}

    /**
     * From the prices of one year to those of another.
     *
     * @param index file of price indices
     * @param byRows whether the index is that of a value's row, otherwise of its column
     */
    record Prices(Named index, int from, int to, boolean byRows, Place place) {}

    /**
     * How it is balanced.
     *
     * @param repair whether totals that contradict each other are replaced by their smallest repair, rather than refused
     * @param place of the key, for what is wrong with the whole
     */
    record Method(double tolerance, int rounds, boolean repair, Place place) {}
}
