package org.isim.app.explain;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isim.app.language.Language;
import org.isim.app.results.Cells;
import org.isim.app.results.CsvTables;
import org.isim.app.results.Display;
import org.isim.app.results.Json;
import org.isim.app.results.RunFiles;
import org.isim.app.results.TextTable;
import org.isim.app.results.Units;
import org.isim.app.run.SolvedScenario;
import org.isim.model.explain.LimitFamily;
import org.isim.model.explain.RowPrices;
import org.isim.model.explain.ScenarioLimits;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.scenario.Concept;
import org.isim.solver.explain.Limit;
import org.isim.solver.explain.PriceRange;
import org.jspecify.annotations.Nullable;

/** Prices of limits with their ranges: the table {@code ranging.csv}, and the most valuable few for a screen. */
public final class RangingReport {
    private static final String FILE = "ranging.csv";

    /** Rows on a screen. */
    private static final int SHOWN = 10;

    private final RowPrices prices;
    private final Formulation formulation;
    private final Units units;
    private final String objectiveUnit;
    private final boolean inMoney;

    public RangingReport(SolvedScenario solved, RowPrices prices) {
        this.prices = prices;
        formulation = prices.formulation();
        units = Units.of(solved.file().study());
        objectiveUnit = CsvTables.objectiveUnit(solved);
        inMoney = solved.scenario().interests().concept() == Concept.TOTAL;
    }

    /** What goes to the folder of results. */
    public RunFiles.Addition addition() {
        return new RunFiles.Addition(FILE, csv(), text());
    }

    private String csv() {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvTables.writer(out);
        csv.writeRecord(
                "row",
                "member",
                "counterpart",
                "product",
                "activity",
                "unit",
                "side",
                "price_less",
                "price_more",
                "from",
                "to",
                "price_unit",
                "unique",
                "meaning");
        for (PriceRange range : prices.ranges()) {
            RowFamily family = formulation.rowFamily(range.row());
            Cells label = Cells.ofRow(formulation, range.row());
            String unit = units.name(family.unit());
            csv.writeRecord(
                    family.name(),
                    label.member(),
                    label.counterpart(),
                    label.product(),
                    label.activity(),
                    unit,
                    CsvTables.number(range.side()),
                    CsvTables.number(range.down().price()),
                    CsvTables.number(range.up().price()),
                    CsvTables.number(range.from()),
                    CsvTables.number(range.to()),
                    objectiveUnit + " per " + unit,
                    Boolean.toString(range.isUnique()),
                    family.meaning());
        }
        return out.toString();
    }

    /** One object for each row, with the columns of the table. */
    public List<Map<String, @Nullable Object>> json() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (PriceRange range : prices.ranges()) {
            Map<String, @Nullable Object> row = Json.object();
            row.put("row", formulation.problem().names().row(range.row()));
            row.put("unit", units.name(formulation.rowFamily(range.row()).unit()));
            row.put("side", range.side());
            row.put("priceLess", range.down().price());
            row.put("priceMore", range.up().price());
            row.put("from", range.from());
            row.put("to", range.to());
            row.put("unique", range.isUnique());
            rows.add(row);
        }
        return rows;
    }

    private String text() {
        List<PriceRange> valuable = prices.mostValuable();
        StringBuilder out = new StringBuilder("\n");
        if (valuable.isEmpty()) {
            return out.append("No limit has a price.\n").toString();
        }
        List<List<String>> rows = new ArrayList<>();
        for (PriceRange range : valuable.subList(0, Math.min(SHOWN, valuable.size()))) {
            rows.add(List.of(
                    words(range),
                    units.name(formulation.rowFamily(range.row()).unit()),
                    bound(range.side()),
                    price(range.down().price()),
                    price(range.up().price()),
                    bound(range.from()),
                    bound(range.to()),
                    Display.number(prices.worth(range))));
        }
        out.append("Prices of limits, the most valuable of ")
                .append(prices.ranges().size())
                .append(": ")
                .append(inMoney ? units.money() + " of consumption" : objectiveUnit)
                .append(" for one unit less and for one more, and how far from the limit they hold.\n");
        out.append(TextTable.of(
                List.of("", "unit", "limit", "price, less", "price, more", "from", "to", "1 % at that price"), rows));
        return out.append("All of them: ")
                .append(FILE)
                .append("; ")
                .append(prices.programs())
                .append(" linear programs.\n")
                .toString();
    }

    private String words(PriceRange range) {
        LimitFamily family = LimitFamily.of(formulation.rowFamily(range.row()));
        if (family == null) {
            return formulation.problem().names().row(range.row());
        }
        Limit limit = Limit.ofRow(formulation.problem(), range.row()).get(0);
        LimitWords words = new LimitWords(formulation, units, Language.EN);
        return words.subjectOf(new ScenarioLimits(formulation).meaning(limit));
    }

    private static String price(double price) {
        return Double.isInfinite(price) ? "no plan" : Display.number(price);
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? "without end" : Display.number(value);
    }
}
