package org.isim.app.indicators;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.results.Display;
import org.isim.app.results.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * A table of the page: members, or pairs of them, by indicators. Beside a plan's number stands, in brackets, its change over what it is
 * compared with; "–" stands where a number does not exist.
 */
final class PageTable {
    /** A change of less than this, relative to the level, is what the solver's tolerance leaves. */
    private static final double NO_CHANGE = 1e-7;

    /** How a number is written. */
    enum Format {
        /** Money, persons: the change is relative. */
        LEVEL,
        /** A fraction in per cent, one decimal: the change is in points. */
        PERCENT,
        /** The same with two decimals. */
        SMALL_PERCENT,
        /** A multiple. */
        RATIO,
        /** A sum of money that may be zero or negative: the change is in money. */
        BALANCE
    }

    private record Column(String title, Format format) {}

    private final IndicatorRun run;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();

    PageTable(IndicatorRun run) {
        this.run = run;
    }

    PageTable column(String title, Format format) {
        columns.add(new Column(title, format));
        return this;
    }

    PageTable row(String name) {
        row = new ArrayList<>(List.of(name));
        rows.add(row);
        return this;
    }

    /** The next cell of the row. */
    PageTable cell(IndicatorKey key) {
        return cell(run.shown().number(key), run.before(key));
    }

    PageTable cell(@Nullable Double value, @Nullable Double from) {
        row.add(text(value, from, columns.get(row.size() - 1).format()));
        return this;
    }

    PageTable empty() {
        row.add("");
        return this;
    }

    String text() {
        List<String> header = new ArrayList<>(List.of(""));
        columns.forEach(column -> header.add(column.title()));
        return TextTable.of(header, rows);
    }

    private static String text(@Nullable Double value, @Nullable Double from, Format format) {
        if (value == null) {
            return "–";
        }
        String level =
                switch (format) {
                    case LEVEL -> Display.number(value);
                    case PERCENT -> Display.fixed(100 * value, 1);
                    case SMALL_PERCENT -> Display.fixed(100 * value, 2);
                    case RATIO -> Display.fixed(value, 3);
                    case BALANCE -> Display.change(value);
                };
        return from == null ? level : level + " (" + change(value, from, format) + ")";
    }

    private static String change(double value, double from, Format format) {
        double change = value - from;
        if (Math.abs(change) <= NO_CHANGE * Math.max(Math.abs(value), Math.abs(from))) {
            return "=";
        }
        return switch (format) {
            case LEVEL -> from > 0 ? Display.percentChange(change / from) : Display.change(change);
            case PERCENT -> signed(100 * change, 1);
            case SMALL_PERCENT -> signed(100 * change, 2);
            case RATIO -> signed(change, 3);
            case BALANCE -> Display.change(change);
        };
    }

    /** With its sign; "=" where none of the decimals shows it. */
    private static String signed(double change, int decimals) {
        String text = Display.fixed(change, decimals);
        return Double.parseDouble(text) == 0 ? "=" : (change > 0 ? "+" : "") + text;
    }
}
