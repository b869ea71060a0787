package org.isim.app.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.isim.app.calibrate.RecipeDocument;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.results.Display;
import org.isim.model.calibration.ControlledTable;
import org.isim.model.calibration.Reconciliation;
import org.isim.model.calibration.SumControl;
import org.isim.model.calibration.TotalsRepair;
import org.isim.solver.LinearSolver;
import org.jspecify.annotations.Nullable;

/**
 * A table from its recipe.
 *
 * <ol>
 *   <li>The table to start from is read, brought to the result's prices, currency and classifications; seeds are put where it has nothing.
 *   <li>Fixed cells and totals are read, in the codes and groups of the result.
 *   <li>It is balanced to them by {@link ControlledTable}; totals that contradict each other are refused, or give way as little as they can.
 * </ol>
 */
public final class TableCalibration {
    private final TableRecipe recipe;
    private final Problems problems;
    private final EntryReader reader;

    private TableCalibration(TableRecipe recipe, Problems problems) {
        this.recipe = recipe;
        this.problems = problems;
        this.reader = new EntryReader(recipe.folder(), problems);
    }

    /** Balances; null after a problem. */
    public static @Nullable TableResult run(RecipeDocument document, Supplier<LinearSolver> solver, Problems problems) {
        TableRecipe recipe = TableRecipeReader.read(document, problems);
        return recipe == null ? null : new TableCalibration(recipe, problems).result(solver);
    }

    private @Nullable TableResult result(Supplier<LinearSolver> solver) {
        CodedTable table = prior();
        if (table == null || problems.hasErrors()) {
            return null;
        }
        Axis rows = new Axis("row", table.rows(), recipe.rowGroups(), problems);
        Axis columns = new Axis("column", table.columns(), recipe.columnGroups(), problems);
        double[] prior = table.flat();
        boolean[] seeded = seeds(table, rows, columns, prior);
        double[] fixedTo = prior.clone();
        boolean[] fixed = fixed(table, rows, columns, fixedTo);
        List<Entry> entries = new ArrayList<>();
        List<SumControl> controls = new ArrayList<>();
        for (TableRecipe.Source source : recipe.totals()) {
            for (Entry entry : reader.read(source, false)) {
                int[] cells = cells(table, rows, columns, entry);
                if (cells.length > 0) {
                    entries.add(entry);
                    controls.add(new SumControl(cells, entry.value(), entry.trust()));
                }
            }
        }
        if (problems.hasErrors()) {
            return null;
        }
        ControlledTable controlled = new ControlledTable(fixedTo, fixed, controls);
        Reconciliation reconciled = Reconciliation.of(
                controlled, recipe.method().tolerance(), recipe.method().rounds(), solver.get());
        check(entries, controlled, reconciled);
        return problems.hasErrors()
                ? null
                : new TableResult(recipe, table, rows, columns, prior, seeded, fixed, entries, controls, reconciled);
    }

    private @Nullable CodedTable prior() {
        List<Entry> cells = reader.read(recipe.prior(), false);
        for (Entry cell : cells) {
            if (cell.row().equals(Entry.ANY) || cell.column().equals(Entry.ANY)) {
                Place place = cell.row().equals(Entry.ANY) ? cell.rowPlace() : cell.columnPlace();
                problems.error(place, "\"" + Entry.ANY + "\" stands for all of them and cannot be a code");
            }
        }
        if (cells.isEmpty()) {
            if (!problems.hasErrors()) {
                problems.error(recipe.prior().named().place(), "the table has no cell");
            }
            return null;
        }
        CodedTable table = CodedTable.of(cells);
        ConcordanceReader concordances = new ConcordanceReader(reader, problems);
        if (recipe.rows() != null) {
            ConcordanceReader.Read read = concordances.read(recipe.rows(), table.rows());
            table = read == null ? table : table.withRows(read.codes(), read.concordance());
        }
        if (recipe.columns() != null) {
            ConcordanceReader.Read read = concordances.read(recipe.columns(), table.columns());
            table = read == null ? table : table.withColumns(read.codes(), read.concordance());
        }
        return table;
    }

    private static int[] cells(CodedTable table, Axis rows, Axis columns, Entry entry) {
        int[] r = rows.of(entry.row(), entry.rowPlace());
        int[] c = columns.of(entry.column(), entry.columnPlace());
        int[] cells = new int[r.length * c.length];
        for (int n = 0; n < cells.length; n++) {
            cells[n] = table.cell(r[n / c.length], c[n % c.length]);
        }
        return cells;
    }

    /** Puts values where the prior has none; which cells these are. */
    private boolean[] seeds(CodedTable table, Axis rows, Axis columns, double[] prior) {
        boolean[] seeded = new boolean[prior.length];
        for (TableRecipe.Source source : recipe.seeds()) {
            for (Entry entry : reader.read(source, false)) {
                boolean any = false;
                for (int cell : cells(table, rows, columns, entry)) {
                    if (prior[cell] == 0) {
                        prior[cell] = entry.value();
                        seeded[cell] = true;
                        any = true;
                    }
                }
                if (!any && !problems.hasErrors()) {
                    problems.warning(entry.place(), "no cell of " + name(entry) + " is empty: this seed does nothing");
                }
            }
        }
        return seeded;
    }

    /** Puts the values that cells keep; which cells these are. */
    private boolean[] fixed(CodedTable table, Axis rows, Axis columns, double[] values) {
        boolean[] fixed = new boolean[values.length];
        Map<Integer, Place> first = new HashMap<>();
        for (TableRecipe.Source source : recipe.fixed()) {
            for (Entry entry : reader.read(source, true)) {
                int[] cells = cells(table, rows, columns, entry);
                boolean given = !Double.isNaN(entry.value());
                if (given && cells.length > 1) {
                    problems.error(
                            entry.place(),
                            name(entry) + " is " + cells.length
                                    + " cells: a value fixes one; what several sum to belongs to the totals");
                    continue;
                }
                for (int cell : cells) {
                    Place earlier = first.putIfAbsent(cell, entry.place());
                    if (earlier != null) {
                        problems.error(
                                entry.place(),
                                table.row(cell) + ", " + table.column(cell) + " is fixed twice, first in "
                                        + earlier.file() + ":" + earlier.line());
                    }
                    fixed[cell] = true;
                    values[cell] = given ? entry.value() : values[cell];
                }
            }
        }
        return fixed;
    }

    static String name(Entry entry) {
        return entry.row() + ", " + entry.column();
    }

    private void check(List<Entry> entries, ControlledTable asked, Reconciliation reconciled) {
        TotalsRepair repair = reconciled.repair();
        TableRecipe.Method method = recipe.method();
        if (repair != null && !repair.isNone() && !method.repair()) {
            problems.error(
                    method.place(),
                    "the totals contradict each other; their smallest repair moves "
                            + Arrays.stream(repair.moves()).filter(d -> d != 0).count() + " of "
                            + entries.size() + "; to balance to it: method: {contradictions: repair}");
            for (int n = 0; n < entries.size(); n++) {
                double move = repair.moves()[n];
                if (move != 0) {
                    Entry entry = entries.get(n);
                    problems.error(
                            entry.place(),
                            name(entry) + " sums to " + Numbers.show(entry.value()) + "; the smallest repair makes it "
                                    + Numbers.show(repair.totals()[n]) + why(asked, n, move));
                }
            }
        } else if (!reconciled.result().convergence().converged()) {
            problems.error(
                    method.place(),
                    "after " + method.rounds() + " rounds a total is missed by "
                            + Display.residual(reconciled.result().convergence().residual())
                            + " of the largest; allow more rounds or a larger tolerance");
        }
    }

    private static String why(ControlledTable asked, int control, double move) {
        double total = asked.controls().get(control).total();
        if (asked.isEmpty(control)) {
            return ": every cell is zero or fixed; seeds fill empty cells";
        }
        return total == 0 ? "" : " (" + Display.percentChange(move / Math.abs(total)) + ")";
    }
}
