package org.isim.app.study;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.isim.app.csv.Table;
import org.isim.app.input.Nearest;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;

/** Reads the tables of values: known codes, numbers of the right sign, a status and a source. */
final class ValueTableReader {
    static final List<String> CATEGORIES = List.of("household", "government", "investment", "stocks");
    static final List<String> DIRECTIONS = List.of("export", "import");
    static final List<String> ACCOUNT_ITEMS = List.of("output", "value-added", "employment", "capacity");
    static final List<String> RESOURCE_ITEMS = List.of("labour");
    static final List<String> BOUNDS = List.of("low", "high");
    /** Largest value; sums and products of such values stay finite. */
    private static final double LARGEST = 1e21;

    private static final Set<String> CODE_COLUMNS =
            Set.of("member", "origin", "destination", "product", "partner", "user", "activity");
    private static final List<String> STATUSES = List.of("observed", "donor", "estimated", "assumed");

    private final Codes codes;
    private final Set<String> sources;
    private final boolean[] doubtful;
    private final boolean codesSound;
    private final Problems problems;

    /**
     * @param doubtful set for every member of whom a row could not be used: its balances say nothing
     * @param codesSound false where a table of codes has problems of its own: an unknown code is probably one of those, and not named again
     */
    ValueTableReader(Codes codes, Set<String> sources, boolean[] doubtful, boolean codesSound, Problems problems) {
        this.codes = codes;
        this.sources = sources;
        this.doubtful = doubtful;
        this.codesSound = codesSound;
        this.problems = problems;
    }

    ValueTable read(StudyTable kind, Table table) {
        ValueTable values = new ValueTable(table, table.file().name());
        List<String> keys = kind.keys();
        List<String> columns = kind.columns();
        int[] field = new int[columns.size()];
        for (int n = 0; n < field.length; n++) {
            field[n] = table.field(columns.get(n));
        }
        for (int row = 0; row < table.rowCount(); row++) {
            int[] at = new int[keys.size()];
            boolean good = true;
            for (int n = 0; n < at.length; n++) {
                at[n] = index(kind, keys.get(n), field[n], table, row, at);
                good &= at[n] >= 0;
            }
            double value = table.number(row, "value", problems);
            boolean fits = !Double.isNaN(value) && inRange(kind, at, value, table, row);
            StudyRow provenance = provenance(field, value, table, row);
            if (good && fits) {
                values.cells.add(new ValueTable.Cell(row, at, value));
                values.rows.add(provenance);
            } else {
                doubt(keys, at);
            }
        }
        return values;
    }

    private void doubt(List<String> keys, int[] at) {
        for (int n = 0; n < at.length; n++) {
            boolean member = Set.of("member", "origin", "destination").contains(keys.get(n));
            if (member && at[n] >= 0) {
                doubtful[at[n]] = true;
            } else if (member) {
                Arrays.fill(doubtful, true);
            }
        }
    }

    private int index(StudyTable kind, String column, int field, Table table, int row, int[] before) {
        String code = table.text(row, field);
        int index;
        List<String> known;
        switch (column) {
            case "member", "origin", "destination" -> {
                index = codes.member(code);
                known = codes.members();
            }
            case "product" -> {
                index = codes.product(code);
                known = codes.products();
            }
            case "partner" -> {
                index = codes.partner(code);
                known = codes.partners();
            }
            case "user", "activity" -> {
                if (before[0] < 0) {
                    return -1;
                }
                index = codes.activity(before[0], code);
                known = codes.activities(before[0]);
            }
            default -> {
                known = words(kind, column);
                index = known.indexOf(code);
            }
        }
        if (index < 0) {
            unknown(column, code, known, table.place(row, column));
        }
        return index;
    }

    private void unknown(String column, String code, List<String> known, Place place) {
        if (!codesSound && CODE_COLUMNS.contains(column)) {
            return;
        }
        String what = column.equals("origin") || column.equals("destination") ? "member" : column;
        problems.error(
                place, "unknown " + what + " \"" + code + "\"" + Nearest.known(code, known), Nearest.of(code, known));
    }

    private static List<String> words(StudyTable kind, String column) {
        return switch (column) {
            case "category" -> CATEGORIES;
            case "direction" -> DIRECTIONS;
            case "quantity" ->
                Arrays.stream(RoomQuantity.values()).map(RoomQuantity::key).toList();
            case "bound" -> BOUNDS;
            default -> kind == StudyTable.ACCOUNTS ? ACCOUNT_ITEMS : RESOURCE_ITEMS;
        };
    }

    private boolean inRange(StudyTable kind, int[] at, double value, Table table, int row) {
        if (Math.abs(value) > LARGEST) {
            problems.error(
                    table.place(row, "value"),
                    table.text(row, "value") + " is too large; the largest is " + Numbers.show(LARGEST));
            return false;
        }
        if (kind == StudyTable.BARRIERS) {
            if (value < 0 || value >= 1) {
                problems.error(
                        table.place(row, "value"),
                        "barrier " + table.text(row, "value") + " must be a share of the good: at least 0 and below 1",
                        value > 1 && value < 100 ? Numbers.show(value / 100) : null);
                return false;
            }
            if (at[0] >= 0 && at[0] == at[1] && value != 0) {
                problems.error(table.place(row), "a barrier stands between two members; origin and destination agree");
                return false;
            }
            return true;
        }
        if (kind == StudyTable.DISTANCES && (value <= 0 || (at[0] >= 0 && at[0] == at[1]))) {
            problems.error(
                    table.place(row, "value"),
                    value <= 0
                            ? "distance " + table.text(row, "value") + " must be positive, in km"
                            : "a distance lies between two members; origin and destination agree");
            return false;
        }
        if (kind == StudyTable.ROOM && at[1] >= 0) {
            boolean low = BOUNDS.get(at[1]).equals("low");
            if (value < 0 || (low ? value > 1 : value < 1)) {
                problems.error(
                        table.place(row, "value"),
                        BOUNDS.get(at[1]) + " " + table.text(row, "value")
                                + (low ? " must be a factor between 0 and 1" : " must be a factor of at least 1"));
                return false;
            }
            return true;
        }
        boolean mayBeNegative = kind == StudyTable.FINAL_USE && at[2] == CATEGORIES.indexOf("stocks");
        if (value < 0 && !mayBeNegative) {
            problems.error(
                    table.place(row, "value"),
                    "negative quantity " + table.text(row, "value") + ": only stocks may be negative");
            return false;
        }
        return true;
    }

    private StudyRow provenance(int[] field, double value, Table table, int row) {
        String text = table.text(row, field[field.length - 3]);
        double spread = text.isEmpty() ? Double.NaN : table.number(row, "spread", problems);
        if (spread < 0) {
            problems.error(table.place(row, "spread"), "spread " + text + " must not be negative");
        }
        String word = table.text(row, field[field.length - 2]);
        Status status = Status.of(word);
        if (status == null) {
            problems.error(
                    table.place(row, "status"),
                    "unknown status \"" + word + "\"; expected " + String.join(", ", STATUSES),
                    Nearest.of(word, STATUSES));
        }
        String source = table.text(row, field[field.length - 1]);
        if (!sources.contains(source)) {
            problems.error(
                    table.place(row, "source"),
                    source.isEmpty()
                            ? "a source is missing"
                            : "unknown source \"" + source + "\"; see sources in " + StudyWriter.PACKAGE,
                    Nearest.of(source, sources));
        }
        String[] names = new String[field.length - 4];
        for (int n = 0; n < names.length; n++) {
            names[n] = table.text(row, field[n]);
        }
        return new StudyRow(List.of(names), value, spread, status == null ? Status.ASSUMED : status, source);
    }
}
