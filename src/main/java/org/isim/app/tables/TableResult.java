package org.isim.app.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Folder;
import org.isim.app.input.Numbers;
import org.isim.app.results.Json;
import org.isim.model.calibration.Convergence;
import org.isim.model.calibration.Movement;
import org.isim.model.calibration.Reconciliation;
import org.isim.model.calibration.SumControl;
import org.isim.model.calibration.TotalsRepair;
import org.jspecify.annotations.Nullable;

/**
 * A balanced table with what it was balanced from and to.
 *
 * @param table codes of its rows and columns
 * @param prior what it started from, in the result's currency, prices and codes, seeds put in
 * @param entries the totals as their files have them, {@code controls} the same in numbers
 */
public record TableResult(
        TableRecipe recipe,
        CodedTable table,
        Axis rows,
        Axis columns,
        double[] prior,
        boolean[] seeded,
        boolean[] fixed,
        List<Entry> entries,
        List<SumControl> controls,
        Reconciliation reconciled) {
    /** Name of the balanced table beside the recipe. */
    public static final String TABLE = "balanced.csv";

    /** Name of the report beside it. */
    public static final String REPORT = "BALANCING.md";

    /** Significant digits of the table: what balancing and the smallest repair are good for. */
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

    public Folder folder() {
        return recipe.folder();
    }

    /** The text of every file, by name. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(TABLE, csv());
        files.put(REPORT, new TableReport(this).text());
        return files;
    }

    double[] cells() {
        return reconciled.result().cells();
    }

    Convergence convergence() {
        return reconciled.result().convergence();
    }

    /** How far a total was moved by the repair; 0 where there was none. */
    double move(int control) {
        TotalsRepair repair = reconciled.repair();
        return repair == null ? 0 : repair.moves()[control];
    }

    /** What the cells of a total sum to. */
    double reached(int control) {
        double sum = 0;
        for (int cell : controls.get(control).cells()) {
            sum += cells()[cell];
        }
        return sum;
    }

    Movement movement(int[] atRows, int[] atColumns) {
        int[] cells = new int[atRows.length * atColumns.length];
        for (int n = 0; n < cells.length; n++) {
            cells[n] = table.cell(atRows[n / atColumns.length], atColumns[n % atColumns.length]);
        }
        return Movement.of(prior, cells(), cells);
    }

    /** A block of the table with how far it moved. */
    record Block(String rows, String columns, Movement movement) {}

    /** Those that hold anything. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Axis.Part r : rows.parts()) {
            for (Axis.Part c : columns.parts()) {
                Movement movement = movement(r.at(), c.at());
                if (movement.share() != 0 || movement.from() != 0 || movement.to() != 0) {
                    blocks.add(new Block(r.name(), c.name(), movement));
                }
            }
        }
        return blocks;
    }

    private String csv() {
        StringBuilder csv = new StringBuilder("row,column,value,prior,status\n");
        for (int cell = 0; cell < prior.length; cell++) {
            if (cells()[cell] != 0 || prior[cell] != 0) {
                csv.append(quoted(table.row(cell))).append(',');
                csv.append(quoted(table.column(cell))).append(',');
                csv.append(written(cells()[cell])).append(',');
                csv.append(written(prior[cell])).append(',');
                csv.append(fixed[cell] ? "fixed" : seeded[cell] ? "seeded" : "balanced")
                        .append('\n');
            }
        }
        return csv.toString();
    }

    private static String written(double value) {
        return Numbers.write(new BigDecimal(value).round(DIGITS).doubleValue());
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** What programs read. */
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = Json.object();
        json.put("title", recipe.title());
        json.put("unit", recipe.unit());
        json.put("folder", folder().path().toString());
        json.put("table", folder().path().resolve(TABLE).toString());
        json.put("report", folder().path().resolve(REPORT).toString());
        Map<String, @Nullable Object> calibration = Json.object();
        calibration.put("rounds", convergence().rounds());
        calibration.put("maxDeviation", convergence().residual());
        calibration.put("moved", Movement.of(prior, cells(), all()).share());
        json.put("calibration", calibration);
        List<Map<String, @Nullable Object>> blocks = new ArrayList<>();
        for (Block block : blocks()) {
            Map<String, @Nullable Object> one = Json.object();
            one.put("rows", block.rows());
            one.put("columns", block.columns());
            one.put("from", block.movement().from());
            one.put("to", block.movement().to());
            one.put("moved", block.movement().share());
            blocks.add(one);
        }
        json.put("blocks", blocks);
        List<Map<String, @Nullable Object>> totals = new ArrayList<>();
        for (int n = 0; n < entries.size(); n++) {
            Map<String, @Nullable Object> one = Json.object();
            one.put("row", entries.get(n).row());
            one.put("column", entries.get(n).column());
            one.put("asked", entries.get(n).value());
            one.put("repairedBy", move(n));
            one.put("reached", reached(n));
            totals.add(one);
        }
        json.put("totals", totals);
        json.put("forcedToZero", zeros());
        return json;
    }

    /** Cells that the totals leave nothing for, as "row, column". */
    List<String> zeros() {
        List<String> zeros = new ArrayList<>();
        for (int cell = 0; cell < prior.length; cell++) {
            if (reconciled.zeros()[cell]) {
                zeros.add(table.row(cell) + ", " + table.column(cell));
            }
        }
        return zeros;
    }

    int[] all() {
        int[] all = new int[prior.length];
        java.util.Arrays.setAll(all, n -> n);
        return all;
    }
}
