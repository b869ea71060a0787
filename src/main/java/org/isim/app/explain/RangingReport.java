package org.isim.app.explain;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private final SolvedScenario solved;
    private final Units units;
    private final boolean inMoney;

    public RangingReport(SolvedScenario solved, RowPrices prices) {
        this.solved = solved;
        this.prices = prices;
        formulation = prices.formulation();
        units = Units.of(solved.file().study());
        inMoney = solved.scenario().interests().concept() == Concept.TOTAL;
    }

    /** What goes to the folder of results, its summary in a language. */
    public RunFiles.Addition addition(Language language) {
        return new RunFiles.Addition(FILE, csv(), text(language));
    }

    private String csv() {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvTables.writer(out);
        String objectiveUnit = CsvTables.objectiveUnit(solved, Language.EN);
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

    private String text(Language language) {
        List<PriceRange> valuable = prices.mostValuable();
        if (valuable.isEmpty()) {
            return "\n" + language.text("ranging.none") + "\n";
        }
        Units said = Units.of(solved.file().study(), language);
        LimitWords words = new LimitWords(formulation, said, language);
        List<List<String>> rows = new ArrayList<>();
        for (PriceRange range : valuable.subList(0, Math.min(SHOWN, valuable.size()))) {
            rows.add(List.of(
                    limit(range, words),
                    said.said(formulation.rowFamily(range.row()).unit(), language),
                    bound(range.side(), language),
                    price(range.down().price(), language),
                    price(range.up().price(), language),
                    bound(range.from(), language),
                    bound(range.to(), language),
                    language.number(Display.number(prices.worth(range)))));
        }
        String unit = inMoney
                ? language.text("ranging.of-consumption", said.money())
                : CsvTables.objectiveUnit(solved, language);
        List<String> header = Stream.of("unit", "limit", "less", "more", "from", "to", "worth")
                .map(key -> language.text("ranging." + key))
                .toList();
        return "\n"
                + language.text(
                        "ranging.title", Integer.toString(prices.ranges().size()), unit)
                + "\n"
                + TextTable.of(Stream.concat(Stream.of(""), header.stream()).toList(), rows)
                + language.text("ranging.all", FILE, Integer.toString(prices.programs()))
                + "\n";
    }

    private String limit(PriceRange range, LimitWords words) {
        LimitFamily family = LimitFamily.of(formulation.rowFamily(range.row()));
        if (family == null) {
            return formulation.problem().names().row(range.row());
        }
        Limit limit = Limit.ofRow(formulation.problem(), range.row()).get(0);
        return words.subjectOf(new ScenarioLimits(formulation).meaning(limit));
    }

    private static String price(double price, Language language) {
        return Double.isInfinite(price) ? language.text("ranging.no-plan") : language.number(Display.number(price));
    }

    private static String bound(double value, Language language) {
        return Double.isInfinite(value) ? language.text("ranging.without-end") : language.number(Display.number(value));
    }
}
