package org.isim.model.formulation;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isim.model.chain.Host;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Corridor;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Scenario;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Revision;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.isim.solver.Structure;

/**
 * The linear program of an economy, a scenario and an objective, and the meaning of its rows and columns. Quantities are in money at
 * base prices; sizes are base values, so that it is solved in ratios to the base year.
 */
public final class Formulation {
    /** The order of the rows in the problem. */
    private static final List<Family> FAMILIES = List.of(
            new Use(),
            new Sourcing(),
            new Output(),
            new Band(),
            new ExportMin(),
            new Capacity(),
            new Labour(),
            new PaymentsBalance(),
            new Interest(),
            new Supply(),
            new Funds(),
            new ChainStages(),
            new ChainMarkets(),
            new ChainRules(),
            new ChainPlaces());

    private final Economy economy;
    private final Scenario scenario;
    private final Keys<RowFamily> rowKeys;
    private final Columns columns;
    private final Frame frame;
    private final LinearProgram problem;

    public Formulation(Economy economy, Scenario scenario, Objective objective) {
        this.economy = economy;
        this.scenario = scenario;
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        rowKeys = new Keys<>(RowFamily.values());
        RowWriter rows = new RowWriter(builder, rowKeys);
        columns = new Columns(economy, scenario, builder);
        frame = new Frame(economy, scenario, columns);
        for (Family family : FAMILIES) {
            family.addRows(frame, rows);
        }
        if (objective instanceof Objective.Total total) {
            maximise(total, builder, rows);
        } else if (objective instanceof Objective.Ray ray) {
            maximise(ray, builder, rows);
        }
        builder.names(new FamilyNames(economy, scenario.chains(), columns, rowKeys));
        builder.structure(new BorderedForm(economy, scenario).of(columns, rowKeys));
        problem = builder.build();
    }

    private Formulation(Formulation of, LinearProgram problem) {
        economy = of.economy;
        scenario = of.scenario;
        columns = of.columns;
        frame = of.frame;
        rowKeys = of.rowKeys;
        this.problem = problem;
    }

    /**
     * The linear program in which what must be whole is held.
     *
     * @param levels of a plan with whole numbers, for the columns in their order
     */
    public Formulation holding(double[] levels) {
        Revision held = problem.revise().relaxed();
        for (int j = 0; j < problem.columns(); j++) {
            if (problem.isInteger(j)) {
                double whole = Math.rint(levels[j]) + 0.0; // no negative zero
                held.column(j, whole, whole);
            }
        }
        return new Formulation(this, held.build());
    }

    /** The linear program in which nothing need be whole: no plan with whole numbers is better. */
    public Formulation relaxed() {
        return new Formulation(this, problem.revise().relaxed().build());
    }

    /** The same with every chain closed. */
    public Formulation withoutChains() {
        Revision closed = problem.revise().relaxed();
        for (int j = 0; j < columns.count(); j++) {
            switch (columns.family(j)) {
                case CHAIN_EXISTING, CHAIN_NEW -> closed.column(j, 0, 0);
                default -> {
                    // what chains do not make they do not sell
                }
            }
        }
        return new Formulation(this, closed.build());
    }

    /**
     * The same rows under another objective, Σ w[r] z[r] + constant: a tangent of a concave one, which is what nash is solved by.
     *
     * @param weights w[r]
     */
    public Formulation towards(double[] weights, double constant) {
        Revision revised = problem.revise().objectiveConstant(constant);
        double size = 0;
        for (int r = 0; r < economy.memberCount(); r++) {
            revised.objective(columns.living(r), weights[r]);
            size += Math.abs(weights[r]);
        }
        return new Formulation(this, revised.objectiveSize(size > 0 ? size : 1).build());
    }

    private void maximise(Objective.Total total, LinearProgramBuilder builder, RowWriter rows) {
        double size = 0;
        for (int r = 0; r < economy.memberCount(); r++) {
            builder.addObjective(columns.living(r), total.weights()[r]);
            size += Math.abs(total.weights()[r]);
            if (total.least()[r] > 0) {
                rows.put(rows.atLeast(total.least()[r], 1, RowFamily.LEVEL, r), columns.living(r), 1);
            }
        }
        builder.objectiveSize(size > 0 ? size : 1);
    }

    private void maximise(Objective.Ray ray, LinearProgramBuilder builder, RowWriter rows) {
        int level = columns.addLevel(builder);
        builder.addObjective(level, 1);
        for (int r = 0; r < economy.memberCount(); r++) {
            int row = rows.atLeast(ray.base()[r], 1, RowFamily.LEVEL, r);
            rows.put(row, columns.living(r), 1);
            rows.put(row, level, -ray.share()[r]);
        }
    }

    public Economy economy() {
        return economy;
    }

    public Scenario scenario() {
        return scenario;
    }

    public LinearProgram problem() {
        return problem;
    }

    public Columns columns() {
        return columns;
    }

    public RowFamily rowFamily(int row) {
        return rowKeys.family(row);
    }

    /**
     * Rows of each family that lie in no group and no block, in the families' order: a method that uses the structure keeps them in one dense matrix. Those with one
     * column, which are bounds, are not counted.
     */
    public Map<RowFamily, Integer> border() {
        Map<RowFamily, Integer> border = new EnumMap<>(RowFamily.class);
        Structure structure = problem.structure();
        if (structure == null) {
            return border;
        }
        Structure fitted = structure.fitted(problem);
        int[] entries = new int[problem.rows()];
        for (int row : problem.rowIndices()) {
            entries[row]++;
        }
        for (int row = 0; row < entries.length; row++) {
            boolean outside = fitted.groupOfRow(row) == Structure.NONE && fitted.blockOfRow(row) == Structure.NONE;
            if (outside && entries[row] > 1) {
                border.merge(rowFamily(row), 1, Integer::sum);
            }
        }
        return border;
    }

    /** Rows BAND_MAX that cannot bind while absorption is at least that of the base year: all that their supplier offers is less. */
    public BitSet seldomBinding() {
        double[] most = new double[problem.rows()];
        for (int j = 0; j < problem.columns(); j++) {
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                double value = problem.value(at);
                most[problem.row(at)] += value * (value > 0 ? problem.columnUpper(j) : columns.base(j));
            }
        }
        BitSet seldom = new BitSet();
        for (int row = 0; row < most.length; row++) {
            seldom.set(row, rowKeys.family(row) == RowFamily.BAND_MAX && most[row] < problem.rowUpper(row));
        }
        return seldom;
    }

    /** The n-th index of a row in the order its family states, −1 if it has none. */
    public int rowIndex(int row, int n) {
        return rowKeys.index(row, n);
    }

    /** Which row of another program each row is, −1 where it has none of that meaning. */
    public int[] rowsIn(Formulation other) {
        return rowKeys.in(other.rowKeys);
    }

    /** The first row of a family with these leading indices, −1 if there is none. */
    public int row(RowFamily family, int... indices) {
        search:
        for (int row = 0; row < rowKeys.size(); row++) {
            if (rowKeys.family(row) == family) {
                for (int n = 0; n < indices.length; n++) {
                    if (rowKeys.index(row, n) != indices[n]) {
                        continue search;
                    }
                }
                return row;
            }
        }
        return -1;
    }

    /** Wages sent home, returns on capital and support of chains, net, as they enter PAYMENTS of member r; 0 where union trade is not settled. */
    public double unionIncome(int r, Solution solution) {
        if (scenario.payments() != Payments.BALANCED) {
            return 0;
        }
        double income = 0;
        for (int n = 0; n < scenario.migration().size(); n++) {
            Corridor c = scenario.migration().get(n);
            int column = columns.migration(n);
            if (column >= 0 && (c.from() == r || c.to() == r)) {
                income += (c.from() == r ? 1 : -1) * frame.sentHome(c) * solution.level(column);
            }
        }
        for (int s = 0; s < economy.memberCount(); s++) {
            if (columns.funding(r, s) >= 0 && columns.funding(s, r) >= 0) {
                double net = solution.level(columns.funding(r, s)) - solution.level(columns.funding(s, r));
                income += scenario.investment().returns() * net;
            }
        }
        for (int h = 0; h < scenario.chains().size(); h++) {
            income += columns.chains().support(h, r, solution);
        }
        return income;
    }

    /** What a stage of a chain buys on the market of its host that comes from the partners, per unit, at base-year shares. */
    public double fromAbroad(Host host) {
        return frame.fromAbroad(host);
    }

    /** Largest violation of a row by the base year, relative to the size of the row; with the base scenario, that of the tables. */
    public double baseResidual() {
        double[] activity = problem.activity(basePoint());
        double worst = 0;
        for (int row = 0; row < activity.length; row++) {
            double miss = Math.max(problem.rowLower(row) - activity[row], activity[row] - problem.rowUpper(row));
            worst = Math.max(worst, miss / problem.rowSize(row));
        }
        return worst;
    }

    /** The base year as a point of this problem. */
    public double[] basePoint() {
        double[] point = new double[columns.count()];
        for (int j = 0; j < point.length; j++) {
            point[j] = columns.base(j);
        }
        return point;
    }
}
