package org.isim.app.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.csv.Table;
import org.isim.app.input.Nearest;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;

/**
 * Values in another currency and the prices of another year:
 *
 * <pre>{@code
 *   value · P[code, to] / P[code, from] · E[to] / E[from]
 * }</pre>
 *
 * with P the price index of a value's row or column, and E the units of a currency for one unit of what all are quoted in.
 */
final class Conversions {
    private final EntryReader tables;
    private final Problems problems;

    Conversions(EntryReader tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    List<Entry> converted(List<Entry> entries, TableRecipe.Source source) {
        List<Entry> converted = entries;
        if (source.prices() != null) {
            converted = inPrices(converted, source.prices());
        }
        return source.currency() == null ? converted : inCurrency(converted, source.currency());
    }

    private List<Entry> inCurrency(List<Entry> entries, TableRecipe.Currency c) {
        Series rates = series(c.rates(), "currency");
        double from = rates.required(c.from(), c.year(), c.place(), "rate of");
        double to = rates.required(c.to(), c.year(), c.place(), "rate of");
        return entries.stream().map(entry -> entry.times(to / from)).toList();
    }

    private List<Entry> inPrices(List<Entry> entries, TableRecipe.Prices p) {
        Series index = series(p.index(), "code");
        List<Entry> converted = new ArrayList<>();
        for (Entry entry : entries) {
            String own = p.byRows() ? entry.row() : entry.column();
            Place place = p.byRows() ? entry.rowPlace() : entry.columnPlace();
            String code = index.codes.contains(own) || !index.codes.contains(Entry.ANY) ? own : Entry.ANY;
            double from = index.required(code, p.from(), place, "price index of");
            double to = index.required(code, p.to(), place, "price index of");
            converted.add(entry.times(to / from));
        }
        return converted;
    }

    private Series series(TableRecipe.Named named, String code) {
        List<String> key = List.of(code, "year");
        Table table = tables.table(named, List.of(code, "year", "value", "note"), key, List.of("note"));
        Series series = new Series(named);
        for (int row = 0; table != null && row < table.rowCount(); row++) {
            double value = table.number(row, "value", problems);
            double year = table.number(row, "year", problems);
            if (value <= 0) {
                problems.error(table.place(row, "value"), "must be positive, found " + Numbers.show(value));
            }
            series.codes.add(table.text(row, code));
            series.values.put(table.text(row, code) + ' ' + (int) year, value);
        }
        series.read = table != null;
        return series;
    }

    /** Numbers by code and year. */
    private final class Series {
        private final TableRecipe.Named named;
        private final Set<String> codes = new LinkedHashSet<>();
        private final Map<String, Double> values = new HashMap<>();
        private boolean read;

        Series(TableRecipe.Named named) {
            this.named = named;
        }

        /** The number; 1 after a problem. */
        double required(String code, int year, Place place, String what) {
            Double value = values.get(code + ' ' + year);
            if (value == null && read) {
                boolean known = codes.contains(code);
                problems.error(
                        place,
                        String.valueOf(named.file().getFileName()) + " has no " + what + " \"" + code + "\""
                                + (known ? " in " + year : ""),
                        known ? null : Nearest.of(code, List.copyOf(codes)));
            }
            return value == null || !(value > 0) ? 1 : value;
        }
    }
}
