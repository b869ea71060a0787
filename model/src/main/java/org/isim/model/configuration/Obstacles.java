package org.isim.model.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.Columns;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.jspecify.annotations.Nullable;

/**
 * What keeps stages from standing where they may, found by a small program for each at the prices of the plan: one unit of the stage there, whatever else
 * the chain does for it, at the least loss.
 *
 * <pre>{@code
 *   max Σ_j π[j] x[j]    over the columns of the chain, CHAIN_STAGE and CHAIN_INPUT held, x of the stage in the member = 1
 *   π[j] = c[j] − Σ_i a[i,j] y[i] − rent[j]       y the prices of all other rows, rent what a full plant earns
 * }</pre>
 *
 * <p>Prices of the rows of a stage that does not run mean little: any between its cost and its worth is right. The program finds the one that is kindest
 * to the stage, so that the gap is the least that would do.
 */
public final class Obstacles {
    /** Of a unit's worth: what a solve may leave. */
    private static final double CLOSE = 1e-7;

    private final Plan plan;
    private final Planner planner;
    private final Formulation f;
    private final Columns columns;
    private final LinearProgram problem;
    private final Solution prices;

    private Obstacles(Plan plan, Planner planner) {
        this.plan = plan;
        this.planner = planner;
        f = plan.formulation();
        columns = f.columns();
        problem = f.problem();
        prices = plan.solution();
    }

    /** Of every chain that does not run, and of every place of the others where a stage may stand and does not. */
    public static List<Obstacle> of(Plan plan, Planner planner) {
        Obstacles obstacles = new Obstacles(plan, planner);
        List<Obstacle> found = new ArrayList<>();
        for (int h = 0; h < plan.chains().size(); h++) {
            ChainAccounts accounts = plan.chains().get(h);
            Chain chain = accounts.chain();
            if (!accounts.runs()) {
                add(
                        found,
                        obstacles.place(
                                h,
                                chain.last(),
                                chain.stages().get(chain.last()).hosts(),
                                true));
                continue;
            }
            for (int j = 0; j < chain.stages().size(); j++) {
                for (Host host : chain.stages().get(j).hosts()) {
                    if (!accounts.runs(j, host.member())) {
                        add(found, obstacles.place(h, j, List.of(host), false));
                    }
                }
            }
        }
        return found;
    }

    private static void add(List<Obstacle> found, @Nullable Obstacle obstacle) {
        if (obstacle != null) {
            found.add(obstacle);
        }
    }

    /** What a unit of stage j lacks that is made in one of some members. */
    private @Nullable Obstacle place(int h, int j, List<Host> hosts, boolean whole) {
        int r = hosts.size() == 1 ? hosts.get(0).member() : -1;
        List<Integer> own = columnsOf(h, j, r);
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MAXIMISE);
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        for (int column : own) {
            b.addColumn(0, Double.POSITIVE_INFINITY, 1);
            boolean asked = whole || isMade(column, j, r) || (isPlant(column) && !stands(column, h));
            double fixed = asked ? fixedCost(column, h) : 0;
            b.addObjective(b.columns() - 1, -cost(column, h, whole) - fixed);
        }
        for (int row = 0; row < problem.rows(); row++) {
            if (isOwnRow(row, h, whole)) {
                rows.put(row, b.addRow(problem.rowLower(row), problem.rowUpper(row), 1));
            }
        }
        int unit = b.addRow(1, 1, 1);
        for (int n = 0; n < own.size(); n++) {
            for (int at = problem.start(own.get(n)); at < problem.start(own.get(n) + 1); at++) {
                Integer row = rows.get(problem.row(at));
                if (row != null) {
                    b.add(row, n, problem.value(at));
                }
            }
            if (whole ? isMade(own.get(n), j) : isMade(own.get(n), j, r)) {
                b.add(unit, n, 1);
            }
        }
        return planner.solve(b.build(), null) instanceof Outcome.Optimal optimal
                ? obstacle(h, j, r, whole, own, rows, optimal)
                : null;
    }

    private Obstacle obstacle(
            int h,
            int j,
            int r,
            boolean whole,
            List<Integer> own,
            Map<Integer, Integer> rows,
            Outcome.Optimal optimal) {
        Map<Obstacle.Cost, Double> costs = new LinkedHashMap<>();
        Solution s = optimal.solution();
        for (int n = 0; n < own.size(); n++) {
            if (whole || isMade(own.get(n), j, r)) {
                addCosts(own.get(n), s.level(n), h, rows, s, whole, costs);
            }
        }
        double cost =
                costs.values().stream().mapToDouble(v -> v).filter(v -> v > 0).sum();
        double loss = -s.objective();
        double worth = Math.max(cost - loss, CLOSE * cost);
        List<Obstacle.Cost> items = costs.entrySet().stream()
                .map(item ->
                        new Obstacle.Cost(item.getKey().kind(), item.getKey().index(), item.getValue() / worth))
                .filter(item -> item.share() > 0)
                .sorted(Comparator.comparingDouble(Obstacle.Cost::share).reversed())
                .toList();
        return new Obstacle(h, j, r, whole, Math.abs(loss) < CLOSE * worth ? 0 : loss / worth, items);
    }

    /**
     * Columns of a chain that a unit may use: all but places, and what is held out of them except the place in question and the stages that stand nowhere:
     * without a supplier there would be no unit, without a taker it would be worth nothing.
     */
    private List<Integer> columnsOf(int h, int j, int r) {
        List<Integer> own = new ArrayList<>();
        boolean[] nowhere = new boolean[plan.chains().get(h).chain().stages().size()];
        for (int n = 0; n < nowhere.length; n++) {
            nowhere[n] = standsNowhere(h, n);
        }
        for (int column = 0; column < columns.count(); column++) {
            if (columns.index(column, 0) != h) {
                continue;
            }
            boolean mine =
                    switch (columns.family(column)) {
                        case CHAIN_EXISTING, CHAIN_NEW ->
                            isMade(column, j, r) || stands(column, h) || nowhere[columns.index(column, 1)];
                        case CHAIN_FLOW, CHAIN_IMPORT, CHAIN_SECTOR, CHAIN_SALE, CHAIN_EXPORT -> true;
                        default -> false;
                    };
            if (mine) {
                own.add(column);
            }
        }
        return own;
    }

    private boolean standsNowhere(int h, int j) {
        for (int column = 0; column < columns.count(); column++) {
            if (isPlant(column)
                    && columns.index(column, 0) == h
                    && columns.index(column, 1) == j
                    && stands(column, h)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a plant may run where places are held. */
    private boolean stands(int column, int h) {
        int place = columns.chains().place(h, columns.index(column, 1), columns.index(column, 2));
        return place < 0 || !plan.chains().get(h).runs() || problem.columnUpper(place) > 0;
    }

    private boolean isMade(int column, int j, int r) {
        return isMade(column, j) && columns.index(column, 2) == r;
    }

    private boolean isMade(int column, int j) {
        return isPlant(column) && columns.index(column, 1) == j;
    }

    private boolean isPlant(int column) {
        ColumnFamily family = columns.family(column);
        return family == ColumnFamily.CHAIN_EXISTING || family == ColumnFamily.CHAIN_NEW;
    }

    /** Rows whose price the program finds: those of the chain's stages, and its rules where the chain does not run. */
    private boolean isOwnRow(int row, int h, boolean whole) {
        return f.rowIndex(row, 0) == h
                && switch (f.rowFamily(row)) {
                    case CHAIN_STAGE, CHAIN_INPUT -> true;
                    case CHAIN_CONTENT, CHAIN_SHARE_MAX, CHAIN_SHARE_MIN -> whole;
                    default -> false;
                };
    }

    /** Rows that say where a stage may stand at all; a unit is asked what it would be worth if it did. */
    private static boolean isPlaceRow(RowFamily family) {
        return switch (family) {
            case CHAIN_PLACE_MAX, CHAIN_PLACE_MIN, CHAIN_PLACES, CHAIN_PART, CHAIN_MEMBERS -> true;
            default -> false;
        };
    }

    /** −π[j]. */
    private double cost(int column, int h, boolean whole) {
        double cost = -problem.objective(column) + rent(column);
        for (int at = problem.start(column); at < problem.start(column + 1); at++) {
            int row = problem.row(at);
            if (!isOwnRow(row, h, whole) && !isPlaceRow(f.rowFamily(row))) {
                cost += problem.value(at) * prices.price(row);
            }
        }
        return cost;
    }

    /** What a plant that is full earns beyond its cost: it is charged, or more of it would be asked for. */
    private double rent(int column) {
        double d = prices.reducedCost(column);
        return problem.columnUpper(column) > 0 && !Double.isInfinite(problem.columnUpper(column)) ? Math.max(0, d) : 0;
    }

    private void addCosts(
            int column,
            double level,
            int h,
            Map<Integer, Integer> rows,
            Solution s,
            boolean whole,
            Map<Obstacle.Cost, Double> costs) {
        Host host = columns.family(column) == ColumnFamily.CHAIN_NEW ? host(column, h) : null;
        add(costs, Obstacle.Kind.PLANT, -1, level * rent(column));
        add(costs, Obstacle.Kind.FIXED, -1, level * fixedCost(column, h));
        double currency = 0;
        for (int n = problem.start(column); n < problem.start(column + 1); n++) {
            int row = problem.row(n);
            Integer ownRow = rows.get(row);
            double price = ownRow == null ? prices.price(row) : s.price(ownRow);
            double cost = level * problem.value(n) * price;
            switch (f.rowFamily(row)) {
                case USE -> {
                    int i = f.rowIndex(row, 1);
                    double goods = host == null ? 0 : capitalGoods(h, host, i) * -level * price;
                    add(costs, Obstacle.Kind.PLANT, -1, goods);
                    add(costs, Obstacle.Kind.SECTOR, i, cost - goods);
                }
                case LABOUR -> add(costs, Obstacle.Kind.LABOUR, -1, cost);
                case CAPACITY -> add(costs, Obstacle.Kind.PLANT, -1, cost);
                case CHAIN_INPUT -> add(costs, Obstacle.Kind.STAGE, f.rowIndex(row, 1), whole ? 0 : cost);
                case PAYMENTS, PAYMENTS_POOLED -> currency += cost;
                default -> {
                    // what it is worth, or rules that it meets
                }
            }
        }
        // what one member pays another is no cost to both
        add(costs, Obstacle.Kind.CURRENCY, -1, Math.max(0, currency));
    }

    /** The host of a plant; null of other columns. */
    private @Nullable Host host(int column, int h) {
        Chain chain = f.scenario().chains().get(h);
        return isPlant(column) ? chain.stages().get(columns.index(column, 1)).host(columns.index(column, 2)) : null;
    }

    private double capitalGoods(int h, Host host, int i) {
        Chain chain = f.scenario().chains().get(h);
        return chain.capital().annual() * host.investment() * chain.capital().goods()[i];
    }

    private static void add(Map<Obstacle.Cost, Double> costs, Obstacle.Kind kind, int index, double value) {
        if (value != 0) {
            costs.merge(new Obstacle.Cost(kind, index, 0), value, Double::sum);
        }
    }

    /** F Σ_i γ[i] p[r,i] / most: fixed cost per unit of a plant in full use. */
    private double fixedCost(int column, int h) {
        Host host = host(column, h);
        if (host == null || host.fixedCost() <= 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < f.economy().productCount(); i++) {
            double good = f.scenario().chains().get(h).capital().goods()[i];
            sum -= host.fixedCost() / host.most() * good * prices.price(f.row(RowFamily.USE, host.member(), i));
        }
        return sum;
    }
}
