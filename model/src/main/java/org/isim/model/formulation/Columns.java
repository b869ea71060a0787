package org.isim.model.formulation;

import java.util.Arrays;
import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Corridor;
import org.isim.model.scenario.Investment;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Step;
import org.isim.solver.LinearProgramBuilder;

/**
 * Numbers the columns of a problem and gives them their bounds and sizes.
 *
 * <p>A flow has a column where its band lets it be positive; trade with a partner has one column per step of the world price, step 0
 * being the base quantity. All levels are at least zero.
 */
public final class Columns {
    /** Size of a quantity with no base value, as a share of the member's mean use of a product. */
    private static final double SMALL = 1e-3;

    private final Economy economy;
    private final Scenario scenario;
    private final Keys<ColumnFamily> keys = new Keys<>(ColumnFamily.values());
    private final int members;
    private final int products;
    private final int partners;
    private final int[] activityStart;
    private final int[] absorptionAt;
    private final int[] flowAt;
    private final int[] importAt;
    private final int[] exportAt;
    private final int[] livingAt;
    private final int[][] additionAt;
    private final int[] migrationAt;
    private final int[] fundingAt;
    private final double[] smallSize;
    private final ChainColumns chains;

    Columns(Economy economy, Scenario scenario, LinearProgramBuilder problem) {
        this.economy = economy;
        this.scenario = scenario;
        members = economy.memberCount();
        products = economy.productCount();
        partners = economy.partnerCount();
        activityStart = new int[members];
        absorptionAt = new int[members * products];
        flowAt = filled(members * members * products);
        importAt = filled(partners * members * products);
        exportAt = filled(members * partners * products);
        livingAt = new int[members];
        smallSize = new double[members];
        for (int r = 0; r < members; r++) {
            smallSize[r] = smallSizeOf(r);
        }
        Frame frame = new Frame(economy, scenario, this);
        for (int r = 0; r < members; r++) {
            addMember(r, frame, problem);
        }
        additionAt = new int[members][];
        migrationAt = filled(scenario.migration().size());
        fundingAt = filled(members * members);
        addInvestment(frame, problem);
        addMigration(frame, problem);
        chains = new ChainColumns(members, scenario, keys, problem);
    }

    private void addMember(int r, Frame frame, LinearProgramBuilder problem) {
        double infinity = Double.POSITIVE_INFINITY;
        activityStart[r] = problem.columns();
        for (int k = 0; k < economy.activityCount(r); k++) {
            keys.add(ColumnFamily.ACTIVITY, r, k);
            problem.addColumn(0, infinity, activitySize(r, k));
        }
        for (int i = 0; i < products; i++) {
            absorptionAt[r * products + i] = problem.columns();
            keys.add(ColumnFamily.ABSORPTION, r, i);
            problem.addColumn(0, infinity, absorptionSize(r, i));
        }
        for (int o = 0; o < members; o++) {
            for (int i = 0; i < products; i++) {
                double base = economy.flow(o, r, i);
                boolean own = o == r;
                if (base > 0 || own || frame.openTo(o, r, i) > 0) {
                    flowAt[(o * members + r) * products + i] = problem.columns();
                    keys.add(ColumnFamily.FLOW, o, r, i);
                    problem.addColumn(0, infinity, frame.linkSize(o, r, i));
                }
            }
        }
        for (int p = 0; p < partners; p++) {
            for (int i = 0; i < products; i++) {
                double in = frame.importsOffered(p, r, i);
                if (in > 0) {
                    importAt[(p * members + r) * products + i] = problem.columns();
                    addSteps(
                            ColumnFamily.IMPORT,
                            in,
                            flowSize(economy.imports(p, r, i), r, i),
                            scenario.room().importSteps().get(p),
                            problem,
                            p,
                            r,
                            i);
                }
                double out = frame.exportsTaken(r, p, i);
                if (out > 0) {
                    exportAt[(r * partners + p) * products + i] = problem.columns();
                    addSteps(
                            ColumnFamily.EXPORT,
                            out,
                            flowSize(economy.exports(r, p, i), r, i),
                            scenario.room().exportSteps().get(p),
                            problem,
                            r,
                            p,
                            i);
                }
            }
        }
        livingAt[r] = problem.columns();
        keys.add(ColumnFamily.LIVING_STANDARD, r);
        problem.addColumn(0, infinity, 1);
    }

    private void addSteps(
            ColumnFamily family,
            double base,
            double size,
            List<Step> steps,
            LinearProgramBuilder problem,
            int a,
            int b,
            int i) {
        keys.add(family, a, b, i, 0);
        problem.addColumn(0, base, size);
        double from = 0;
        for (int n = 0; n < steps.size(); n++) {
            double length = base * (steps.get(n).upTo() - from);
            from = steps.get(n).upTo();
            keys.add(family, a, b, i, n + 1);
            problem.addColumn(0, length, size);
        }
    }

    private void addInvestment(Frame frame, LinearProgramBuilder problem) {
        Investment investment = scenario.investment();
        boolean any = false;
        for (int r = 0; r < members; r++) {
            additionAt[r] = filled(economy.activityCount(r));
            for (int k = 0; k < economy.activityCount(r); k++) {
                double most = investment.upTo()[economy.product(r, k)] * economy.capacity(r, k);
                if (most > 0) {
                    additionAt[r][k] = problem.columns();
                    keys.add(ColumnFamily.ADDITION, r, k);
                    problem.addColumn(0, most, activitySize(r, k));
                    any = true;
                }
            }
        }
        for (int s = 0; s < members; s++) {
            for (int r = 0; any && investment.pooled() > 0 && r < members; r++) {
                double size = investment.ownFunds() * Math.min(frame.baseValueAdded(s), frame.baseValueAdded(r));
                if (s != r && size > 0) {
                    fundingAt[s * members + r] = problem.columns();
                    keys.add(ColumnFamily.FUNDING, s, r);
                    problem.addColumn(0, Double.POSITIVE_INFINITY, size);
                }
            }
        }
    }

    private void addMigration(Frame frame, LinearProgramBuilder problem) {
        for (int n = 0; n < migrationAt.length; n++) {
            Corridor c = scenario.migration().get(n);
            double most = c.most() * frame.labour(c.from());
            if (most > 0) {
                migrationAt[n] = problem.columns();
                keys.add(ColumnFamily.MIGRATION, c.from(), c.to());
                problem.addColumn(0, most, most);
            }
        }
    }

    /** Adds the common level ζ; −1 ≤ ζ. */
    int addLevel(LinearProgramBuilder problem) {
        keys.add(ColumnFamily.LEVEL);
        return problem.addColumn(-1, Double.POSITIVE_INFINITY, 1);
    }

    public int activity(int r, int k) {
        return activityStart[r] + k;
    }

    public int absorption(int r, int i) {
        return absorptionAt[r * products + i];
    }

    /** Flow from member o into member r, −1 where no band lets it be positive. */
    public int flow(int o, int r, int i) {
        return flowAt[(o * members + r) * products + i];
    }

    /** Step 0 of the imports of member r from partner p, −1 where there are none; the other steps follow. */
    public int imports(int p, int r, int i) {
        return importAt[(p * members + r) * products + i];
    }

    /** Steps of imports from partner p, the base step included. */
    public int importStepCount(int p) {
        return 1 + scenario.room().importSteps().get(p).size();
    }

    /** World price that member r pays partner p at a step. */
    public double importPrice(int p, int r, int i, int step) {
        double price = step == 0
                ? 1
                : scenario.room().importSteps().get(p).get(step - 1).price();
        return price * scenario.conditions().trade(r, p, i).importPrice();
    }

    /** Step 0 of the exports of member r to partner p, −1 where there are none; the other steps follow. */
    public int exports(int r, int p, int i) {
        return exportAt[(r * partners + p) * products + i];
    }

    /** Steps of exports to partner p, the base step included. */
    public int exportStepCount(int p) {
        return 1 + scenario.room().exportSteps().get(p).size();
    }

    /** World price that member r earns from partner p at a step. */
    public double exportPrice(int r, int p, int i, int step) {
        double price = step == 0
                ? 1
                : scenario.room().exportSteps().get(p).get(step - 1).price();
        return price * scenario.conditions().trade(r, p, i).exportPrice();
    }

    /** Capacity added to an activity, −1 where none can be. */
    public int addition(int r, int k) {
        return additionAt[r][k];
    }

    /** Labour in the n-th corridor of the scenario, −1 where none can go. */
    public int migration(int n) {
        return migrationAt[n];
    }

    /** Funds of member s invested in member r, −1 where there is no pool. */
    public int funding(int s, int r) {
        return fundingAt[s * members + r];
    }

    /** The columns of the chains. */
    public ChainColumns chains() {
        return chains;
    }

    public int living(int r) {
        return livingAt[r];
    }

    public int count() {
        return keys.size();
    }

    /** Columns of quantities: all but the common level ζ, which stands last where there is one. */
    public int quantities() {
        int count = keys.size();
        return count > 0 && keys.family(count - 1) == ColumnFamily.LEVEL ? count - 1 : count;
    }

    public ColumnFamily family(int column) {
        return keys.family(column);
    }

    /** The n-th index of a column in the order its family states, −1 if it has none. */
    public int index(int column, int n) {
        return keys.index(column, n);
    }

    /** Base-year level of a column. */
    public double base(int column) {
        int a = keys.index(column, 0);
        int b = keys.index(column, 1);
        int c = keys.index(column, 2);
        boolean baseStep = keys.index(column, 3) <= 0;
        return switch (keys.family(column)) {
            case ACTIVITY -> economy.output(a, b);
            case ABSORPTION -> economy.absorption(a, b);
            case FLOW -> economy.flow(a, b, c);
            case IMPORT -> baseStep ? economy.imports(a, b, c) : 0;
            case EXPORT -> baseStep ? economy.exports(a, b, c) : 0;
            case LIVING_STANDARD -> 1;
            case MIGRATION,
                    ADDITION,
                    FUNDING,
                    CHAIN_EXISTING,
                    CHAIN_NEW,
                    CHAIN_FLOW,
                    CHAIN_IMPORT,
                    CHAIN_SECTOR,
                    CHAIN_SALE,
                    CHAIN_EXPORT,
                    CHAIN_PLACE,
                    LEVEL -> 0;
            // a chain that makes nothing has every member take part
            case CHAIN_MEMBER -> 1;
        };
    }

    /** Magnitude that counts as one for a flow of product i into or out of member r: no less than a millionth of its absorption. */
    double flowSize(double base, int r, int i) {
        return Math.max(base, 1e-6 * absorptionSize(r, i));
    }

    private double sizeOf(double base, int r) {
        return base > 0 ? base : smallSize[r];
    }

    double absorptionSize(int r, int i) {
        return sizeOf(economy.absorption(r, i), r);
    }

    double activitySize(int r, int k) {
        return sizeOf(Math.max(economy.output(r, k), economy.capacity(r, k)), r);
    }

    private double smallSizeOf(int r) {
        double use = 0;
        for (int i = 0; i < products; i++) {
            use += economy.absorption(r, i);
        }
        return use > 0 ? SMALL * use / products : 1;
    }

    private static int[] filled(int n) {
        int[] none = new int[n];
        Arrays.fill(none, -1);
        return none;
    }
}
