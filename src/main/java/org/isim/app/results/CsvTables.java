package org.isim.app.results;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Numbers;
import org.isim.app.language.Language;
import org.isim.app.run.SolvedScenario;
import org.isim.app.study.Study;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.Columns;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.isim.solver.LinearProgram;
import org.isim.solver.Solution;
import org.jspecify.annotations.Nullable;

/** The long CSV tables of a plan: full precision, a decimal point, a unit in every row. */
public final class CsvTables {
    private final Plan plan;
    private final PlanByCode reference;
    private final Units units;
    private final Economy economy;
    private final String objectiveUnit;

    private CsvTables(SolvedScenario solved, Plan plan, @Nullable Plan reference) {
        this.plan = plan;
        this.reference = new PlanByCode(reference);
        this.units = Units.of(solved.file().study());
        this.economy = plan.economy();
        this.objectiveUnit = objectiveUnit(solved, Language.EN);
    }

    /** What the objective counts. */
    public static String objectiveUnit(SolvedScenario solved, Language language) {
        return language.text(
                "objective." + solved.scenario().interests().concept().key(),
                Units.of(solved.file().study(), language).money());
    }

    /** The text of each table by file name. */
    public static Map<String, String> of(SolvedScenario solved, Plan plan) {
        CsvTables tables = new CsvTables(solved, plan, solved.reference());
        Map<String, String> files = new LinkedHashMap<>();
        files.put("members.csv", tables.members());
        files.put("sectors.csv", tables.sectors());
        files.put("trade.csv", tables.trade());
        if (!plan.scenario().chains().isEmpty()) {
            files.put("chains.csv", ChainTable.of(plan, tables.units));
        }
        files.put("levels.csv", tables.levels());
        files.put("prices.csv", tables.prices());
        files.put("codes.csv", codes(solved.file().study().economy()));
        return files;
    }

    /** The long table of a plan's value-added chains. */
    public static String ofChains(Study study, Plan plan) {
        return ChainTable.of(plan, Units.of(study));
    }

    /** The tables of what each of several plans comes to against one: those of {@link #of} with the scenario before every row. */
    public static Map<String, String> compared(Plan reference, List<SolvedScenario> others) {
        Map<String, StringWriter> tables = new LinkedHashMap<>();
        for (SolvedScenario solved : others) {
            Plan plan = solved.plan();
            if (plan != null) {
                CsvTables own = new CsvTables(solved, plan, reference);
                append(tables, "members.csv", solved.file().id(), own.members());
                append(tables, "sectors.csv", solved.file().id(), own.sectors());
                append(tables, "trade.csv", solved.file().id(), own.trade());
            }
        }
        Map<String, String> files = new LinkedHashMap<>();
        tables.forEach((file, text) -> files.put(file, text.toString()));
        return files;
    }

    private static void append(Map<String, StringWriter> tables, String file, String scenario, String table) {
        boolean first = !tables.containsKey(file);
        CsvWriter csv = writer(tables.computeIfAbsent(file, f -> new StringWriter()));
        CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(table);
        int n = 0;
        for (CsvRecord record : records) {
            if (n > 0 || first) {
                List<String> fields = new ArrayList<>(List.of(n == 0 ? "scenario" : scenario));
                fields.addAll(record.getFields());
                csv.writeRecord(fields);
            }
            n++;
        }
    }

    /** What the codes of the tables stand for. */
    public static String codes(Economy e) {
        StringWriter out = new StringWriter();
        CsvWriter csv = writer(out);
        csv.writeRecord("kind", "code", "name");
        e.members().forEach(label -> csv.writeRecord("member", label.code(), label.name()));
        e.partners().forEach(label -> csv.writeRecord("partner", label.code(), label.name()));
        e.products().forEach(label -> csv.writeRecord("product", label.code(), label.name()));
        return out.toString();
    }

    private String members() {
        StringWriter out = new StringWriter();
        CsvWriter csv = writer(out);
        csv.writeRecord("member", "indicator", "unit", "base", "reference", "value");
        for (int r = 0; r < economy.memberCount(); r++) {
            MemberAccounts before = reference.accounts(member(r));
            for (Indicator i : Indicator.values()) {
                csv.writeRecord(
                        member(r),
                        i.key(),
                        i.unit(units),
                        number(i.of(MemberAccounts.ofBaseYear(economy, r))),
                        before == null ? "" : number(i.of(before)),
                        number(i.of(MemberAccounts.ofPlan(plan, r))));
            }
        }
        return out.toString();
    }

    private String sectors() {
        StringWriter out = new StringWriter();
        CsvWriter csv = writer(out);
        csv.writeRecord("member", "activity", "product", "indicator", "unit", "base", "reference", "value");
        for (int r = 0; r < economy.memberCount(); r++) {
            for (int k = 0; k < economy.activityCount(r); k++) {
                sector(csv, r, k, "output", units.money(), 1);
                sector(csv, r, k, "valueAdded", units.money(), economy.valueAddedPerUnit(r, k));
                sector(csv, r, k, "employment", units.labour(), economy.labourPerUnit(r, k));
            }
        }
        return out.toString();
    }

    private void sector(CsvWriter csv, int r, int k, String indicator, String unit, double perUnit) {
        Double before = reference.activity(member(r), k);
        csv.writeRecord(
                member(r),
                economy.activities(r).get(k).code(),
                product(economy.product(r, k)),
                indicator,
                unit,
                number(perUnit * economy.output(r, k)),
                before == null ? "" : number(perUnit * before),
                number(perUnit * plan.activity(r, k)));
    }

    /** Flows between members as they are paid for, and trade with the partners at base prices. */
    private String trade() {
        StringWriter out = new StringWriter();
        CsvWriter csv = writer(out);
        csv.writeRecord("origin", "destination", "product", "unit", "base", "reference", "value");
        for (int i = 0; i < economy.productCount(); i++) {
            for (int o = 0; o < economy.memberCount(); o++) {
                for (int r = 0; r < economy.memberCount(); r++) {
                    tradeRow(csv, member(o), member(r), i, economy.flow(o, r, i), plan.paidFor(o, r, i));
                }
                for (int p = 0; p < economy.partnerCount(); p++) {
                    tradeRow(csv, member(o), partner(p), i, economy.exports(o, p, i), plan.exports(o, p, i));
                    tradeRow(csv, partner(p), member(o), i, economy.imports(p, o, i), plan.imports(p, o, i));
                }
            }
        }
        return out.toString();
    }

    private void tradeRow(CsvWriter csv, String from, String to, int i, double base, double value) {
        Double before = reference.trade(from, to, i);
        if (base != 0 || value != 0 || (before != null && before != 0)) {
            String reference = before == null ? "" : number(before);
            csv.writeRecord(from, to, product(i), units.money(), number(base), reference, number(value));
        }
    }

    /** Every quantity of the model. Its marginal is the reduced cost: change of the objective per unit of the bound that binds. */
    private String levels() {
        StringWriter out = new StringWriter();
        CsvWriter csv = writer(out);
        csv.writeRecord(
                "quantity",
                "member",
                "counterpart",
                "product",
                "activity",
                "step",
                "unit",
                "base",
                "level",
                "lower",
                "upper",
                "marginal",
                "marginal_unit");
        Formulation f = plan.formulation();
        LinearProgram p = f.problem();
        Columns c = f.columns();
        Solution s = plan.solution();
        for (int j = 0; j < c.count(); j++) {
            ColumnFamily family = c.family(j);
            Cells cells = Cells.ofColumn(f, j);
            String unit = units.name(family.unit());
            csv.writeRecord(
                    word(family.name()),
                    cells.member(),
                    cells.counterpart(),
                    cells.product(),
                    cells.activity(),
                    cells.step(),
                    unit,
                    number(c.base(j)),
                    number(s.level(j)),
                    number(p.columnLower(j)),
                    number(p.columnUpper(j)),
                    number(s.reducedCost(j)),
                    objectiveUnit + " per " + unit);
        }
        return out.toString();
    }

    /** Every row of the model. Its marginal is the price: change of the objective per unit added to the right-hand side. */
    private String prices() {
        StringWriter out = new StringWriter();
        CsvWriter csv = writer(out);
        csv.writeRecord(
                "row",
                "member",
                "counterpart",
                "product",
                "activity",
                "unit",
                "level",
                "lower",
                "upper",
                "marginal",
                "marginal_unit",
                "meaning");
        Formulation f = plan.formulation();
        LinearProgram p = f.problem();
        Solution s = plan.solution();
        for (int row = 0; row < p.rows(); row++) {
            RowFamily family = f.rowFamily(row);
            Cells cells = Cells.ofRow(f, row);
            String unit = units.name(family.unit());
            csv.writeRecord(
                    family.name(),
                    cells.member(),
                    cells.counterpart(),
                    cells.product(),
                    cells.activity(),
                    unit,
                    number(s.activity(row)),
                    number(p.rowLower(row)),
                    number(p.rowUpper(row)),
                    number(s.price(row)),
                    objectiveUnit + " per " + unit,
                    family.meaning());
        }
        return out.toString();
    }

    /** A writer of lines that end alike on every system. */
    public static CsvWriter writer(StringWriter out) {
        // no buffer of its own: whatever it held back at the end would be lost
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    }

    /** Full precision; infinities as R and Python read them. */
    public static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        return Numbers.write(value);
    }

    /** LIVING_STANDARD as "living-standard". */
    private static String word(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private String member(int r) {
        return economy.members().get(r).code();
    }

    private String partner(int p) {
        return economy.partners().get(p).code();
    }

    private String product(int i) {
        return economy.products().get(i).code();
    }
}
