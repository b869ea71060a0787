package org.isim.app.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.Version;
import org.isim.app.run.SolvedScenario;
import org.isim.app.study.Study;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;

/**
 * The table of the Integrated Assessment Modeling Consortium, in its long form: model, scenario, region, variable, unit, year, value.
 *
 * <p>Regions are the members and their union. A variable is the sum of its parts, which follow it after a {@code |}, and one of the union that of
 * the members; the living standard has no parts, that of the union is the mean by base consumption. The base year is a scenario of its own. A part
 * that is zero is left out.
 */
public final class IamcTable {
    /** Its file. */
    public static final String FILE = "iamc.csv";

    private static final String UNION = "Union";
    private static final String CHAINS = "Value-Added Chains";

    private final Units units;
    private final String year;
    private final Set<String> scenarios = new HashSet<>();
    private final StringWriter out = new StringWriter();
    private final CsvWriter csv = CsvTables.writer(out);

    private IamcTable(Study study) {
        units = Units.of(study);
        year = Integer.toString(study.baseYear());
        csv.writeRecord("model", "scenario", "region", "variable", "unit", "year", "value");
    }

    /** Of a run: the base year, the reference where it is another plan, the plan. */
    static String of(SolvedScenario solved, Plan plan) {
        IamcTable table = baseYear(solved, plan);
        if (solved.reference() != null && solved.reference() != plan) {
            table.scenario(solved.referenceName() + " as reference", Snapshot.of(solved.reference()));
        }
        table.scenario(solved.file().id(), Snapshot.of(plan));
        return table.out.toString();
    }

    /** Of scenarios of one study that have a plan. */
    public static String of(List<SolvedScenario> scenarios) {
        IamcTable table = null;
        for (SolvedScenario solved : scenarios) {
            Plan plan = java.util.Objects.requireNonNull(solved.plan());
            table = table == null ? baseYear(solved, plan) : table;
            table.scenario(solved.file().id(), Snapshot.of(plan));
        }
        return java.util.Objects.requireNonNull(table).out.toString();
    }

    private static IamcTable baseYear(SolvedScenario solved, Plan plan) {
        IamcTable table = new IamcTable(solved.file().study());
        table.scenario("base year", Snapshot.of(plan.economy()));
        return table;
    }

    private void scenario(String name, Snapshot s) {
        String scenario = IamcNames.of("Scenario", name);
        for (int n = 2; !scenarios.add(scenario); n++) {
            scenario = IamcNames.of("Scenario", name + " (" + n + ")");
        }
        new Rows(scenario, s).write();
    }

    /** What one scenario says: sums of the union on the way. */
    private final class Rows {
        private final String scenario;
        private final Snapshot s;
        private final Economy e;
        private final List<String> members;
        private final List<String> partners;
        private final List<String> products;
        private final Map<String, Double> union = new LinkedHashMap<>();

        Rows(String scenario, Snapshot s) {
            this.scenario = scenario;
            this.s = s;
            e = s.economy();
            members = IamcNames.of("Region", e.members(), Set.of(UNION));
            partners = IamcNames.of("Partner", e.partners(), Set.copyOf(members));
            List<Label> labels = e.products();
            products = IamcNames.of("Product", labels, Set.of(CHAINS));
        }

        void write() {
            double weight = 0;
            double weighted = 0;
            for (int r = 0; r < members.size(); r++) {
                double z = s.accounts(r).livingStandard();
                row(members.get(r), "Living Standard", z);
                weight += e.household(r);
                weighted += e.household(r) * z;
                member(r, s.accounts(r));
            }
            row(UNION, "Living Standard", weighted / weight);
            union.forEach((variable, value) -> row(UNION, variable, value));
        }

        private void member(int r, MemberAccounts a) {
            whole(r, "Consumption|Households", s.consumption(r));
            whole(r, "Output", a.output());
            parts(r, "Output", byProduct(r, 0), sum(r, 0));
            whole(r, "Value Added", a.valueAdded());
            parts(r, "Value Added", byProduct(r, 1), sum(r, 1));
            whole(r, "Employment", a.employment());
            parts(r, "Employment", byProduct(r, 2), sum(r, 2));
            double[] used = new double[products.size()];
            double absorbed = 0;
            for (int i = 0; i < used.length; i++) {
                used[i] = s.absorption(r, i);
                absorbed += used[i];
            }
            whole(r, "Absorption", absorbed);
            parts(r, "Absorption", used, 0);
            trade(r, a);
        }

        private void trade(int r, MemberAccounts a) {
            whole(r, "Exports", a.unionExports() + a.externalExports());
            whole(r, "Exports|Union", a.unionExports());
            whole(r, "Imports", a.unionImports() + a.externalImports());
            whole(r, "Imports|Union", a.unionImports());
            double out = 0;
            double in = 0;
            for (int o = 0; o < members.size(); o++) {
                if (o != r) {
                    out += partsOfTrade(r, "Exports|Union|" + members.get(o), paid(r, o));
                    in += partsOfTrade(r, "Imports|Union|" + members.get(o), paid(o, r));
                }
            }
            part(r, "Exports|Union|" + CHAINS, rest(a.unionExports(), out));
            part(r, "Imports|Union|" + CHAINS, rest(a.unionImports(), in));
            whole(r, "Exports|External", a.externalExports());
            whole(r, "Imports|External", a.externalImports());
            out = 0;
            in = 0;
            for (int p = 0; p < partners.size(); p++) {
                double[] sold = new double[products.size()];
                double[] bought = new double[products.size()];
                for (int i = 0; i < sold.length; i++) {
                    sold[i] = s.year().exports(r, p, i);
                    bought[i] = s.year().imports(p, r, i);
                }
                out += partsOfTrade(r, "Exports|External|" + partners.get(p), sold);
                in += partsOfTrade(r, "Imports|External|" + partners.get(p), bought);
            }
            part(r, "Exports|External|" + CHAINS, rest(a.externalExports(), out));
            part(r, "Imports|External|" + CHAINS, rest(a.externalImports(), in));
        }

        /** What chains add; sums in another order leave no part of their own. */
        private double rest(double whole, double parts) {
            return s.chains().isEmpty() ? 0 : whole - parts;
        }

        private double[] paid(int o, int r) {
            double[] paid = new double[products.size()];
            for (int i = 0; i < paid.length; i++) {
                paid[i] = s.year().paid(o, r, i);
            }
            return paid;
        }

        private double partsOfTrade(int r, String variable, double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            part(r, variable, sum);
            parts(r, variable, values, 0);
            return sum;
        }

        /** Output, value added or employment of a member's activities by product. */
        private double[] byProduct(int r, int what) {
            double[] sums = new double[products.size()];
            for (int k = 0; k < e.activityCount(r); k++) {
                double unit = what == 0 ? 1 : what == 1 ? e.valueAddedPerUnit(r, k) : e.labourPerUnit(r, k);
                sums[e.product(r, k)] += unit * s.year().activity(r, k);
            }
            return sums;
        }

        /** The same of its chains. */
        private double sum(int r, int what) {
            double sum = 0;
            for (ChainAccounts chain : s.chains()) {
                sum += what == 0 ? chain.output(r) : what == 1 ? chain.valueAdded(r) : chain.employment(r);
            }
            return sum;
        }

        private void parts(int r, String variable, double[] values, double chains) {
            for (int i = 0; i < values.length; i++) {
                part(r, variable + "|" + products.get(i), values[i]);
            }
            part(r, variable + "|" + CHAINS, chains);
        }

        private void part(int r, String variable, double value) {
            if (value != 0) {
                whole(r, variable, value);
            }
        }

        private void whole(int r, String variable, double value) {
            row(members.get(r), variable, value);
            union.merge(variable, value, Double::sum);
        }

        private void row(String region, String variable, double value) {
            String unit = variable.equals("Living Standard")
                    ? "base year = 1"
                    : variable.startsWith("Employment") ? units.labour() : units.money();
            csv.writeRecord(
                    "ISIM " + Version.number(),
                    scenario,
                    region,
                    variable,
                    IamcNames.of("Unit", unit),
                    year,
                    CsvTables.number(value));
        }
    }
}
