package org.isim.app.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.csv.Table;
import org.isim.app.input.Nearest;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.model.calibration.Concordance;
import org.jspecify.annotations.Nullable;

/** Reads a concordance, {@code from,to,share}: every code of the table once or more, its shares summing to 1; without a share it goes over whole. */
final class ConcordanceReader {
    /**
     * A concordance with the new codes, in the order of its file.
     *
     * @param codes new codes
     */
    record Read(List<String> codes, Concordance concordance) {}

    private final EntryReader tables;
    private final Problems problems;

    ConcordanceReader(EntryReader tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /**
     * Null after a problem.
     *
     * @param old codes it must have a share for, all of them
     */
    @Nullable
    Read read(TableRecipe.Named named, List<String> old) {
        Table table = tables.table(
                named, List.of("from", "to", "share", "note"), List.of("from", "to"), List.of("share", "note"));
        if (table == null) {
            return null;
        }
        int before = problems.errorCount();
        List<String> codes = new ArrayList<>();
        List<Concordance.Link> links = new ArrayList<>();
        double[] sum = new double[old.size()];
        Map<Integer, Place> last = new HashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            int from = old.indexOf(table.text(row, "from"));
            if (from < 0) {
                problems.error(
                        table.place(row, "from"),
                        "the table has no code \"" + table.text(row, "from") + "\"",
                        Nearest.of(table.text(row, "from"), old));
                continue;
            }
            String to = table.text(row, "to");
            if (!codes.contains(to)) {
                codes.add(to);
            }
            boolean whole = table.text(row, "share").isEmpty();
            double share = whole ? 1 : table.number(row, "share", problems);
            if (share < 0) {
                problems.error(table.place(row, "share"), "a share may not be negative");
            }
            sum[from] += share;
            last.put(from, table.place(row, table.field("share") < 0 ? "to" : "share"));
            links.add(new Concordance.Link(from, codes.indexOf(to), share));
        }
        for (int from = 0; from < sum.length; from++) {
            Place place = last.get(from);
            if (place == null) {
                problems.error(named.place(), "the concordance says nothing of \"" + old.get(from) + "\"");
            } else if (Math.abs(sum[from] - 1) > Concordance.SAME) {
                problems.error(
                        place,
                        "the shares of \"" + old.get(from) + "\" sum to " + Numbers.show(sum[from]) + ", not to 1");
            }
        }
        return problems.errorCount() > before
                ? null
                : new Read(List.copyOf(codes), new Concordance(old.size(), codes.size(), links));
    }
}
