package org.isim.model.concept;

import org.isim.model.economy.Economy;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.Columns;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.solver.LinearProgram;
import org.isim.solver.Solution;

/**
 * The budget of each member at the prices of a plan, in units of the objective. Every row and every quantity belongs to a member, but for flows between members and rows
 * that span them; then by complementary slackness
 *
 * <pre>{@code
 *   D[r] = rents[r] − p·ḡ − m[r] B[r] − p·c̄ z          what it earns beyond what it consumes
 *        = Σ_s v[r,s] t[r,s] − Σ_o v[o,r] t[o,r]         what it gives the others beyond what it takes
 *
 *   rents  capacity, labour, export floors, steps of foreign trade, whatever else holds it back or must be
 *   p      USE prices;  m price of foreign currency: PAYMENTS, of the union where payments are pooled
 *   v      value of a flow: the origin's border price (1−β⁰)/(1−β) P, less what the origin earns by being paid for it, m[o] u
 * }</pre>
 *
 * <p>Where payments are pooled the second line has m (E[r] − B[r]) besides: foreign currency that the member earns for the others, E being its external balance.
 * Both sides are computed from different prices, so that their equality is a test of every price; Σ D = 0 follows from strong duality alone. A flow's value is that at its
 * origin for both sides; band rents are the destination's and cancel there.
 */
public final class MemberBudgets {
    private final double[] income;
    private final double[] consumption;
    private final double[] given;
    private final double[] trade;

    private final Formulation f;
    private final Solution s;

    private MemberBudgets(Formulation formulation, Solution solution) {
        f = formulation;
        s = solution;
        int members = f.economy().memberCount();
        income = new double[members];
        consumption = new double[members];
        given = new double[members];
        trade = new double[members];
    }

    /**
     * @param formulation whose prices are meant
     * @param solution a point and prices that are optimal for it
     */
    public static MemberBudgets of(Formulation formulation, Solution solution) {
        MemberBudgets budgets = new MemberBudgets(formulation, solution);
        budgets.add();
        return budgets;
    }

    /** Net income of r: rents less p·ḡ and m B. */
    public double income(int r) {
        return income[r];
    }

    /** p·c̄ z: what its consumption costs. */
    public double consumption(int r) {
        return consumption[r];
    }

    /** D[r]. */
    public double balance(int r) {
        return income[r] - consumption[r];
    }

    /** The same from the flows: what the member gives less what it takes. */
    public double given(int r) {
        return given[r];
    }

    /** What the member trades with the others and earns from abroad, at these prices: the scale of the identity. */
    public double trade(int r) {
        return trade[r];
    }

    private void add() {
        LinearProgram problem = f.problem();
        for (int row = 0; row < problem.rows(); row++) {
            int owner = Owners.ofRow(f, row);
            RowFamily family = f.rowFamily(row);
            boolean onLivingStandard = family == RowFamily.LEVEL || family == RowFamily.INTEREST;
            if (owner >= 0 && !onLivingStandard) {
                income[owner] += s.price(row) * s.activity(row);
            }
        }
        for (int j = 0; j < problem.columns(); j++) {
            addColumn(problem, j);
        }
        int pooled = f.row(RowFamily.PAYMENTS_POOLED);
        for (int r = 0; pooled >= 0 && r < income.length; r++) {
            double due = s.price(pooled) * balanceOf(f, r);
            income[r] += due;
            given[r] += due;
        }
    }

    private void addColumn(LinearProgram problem, int j) {
        double level = s.level(j);
        int owner = Owners.ofColumn(f, j);
        int payer = owner >= 0 ? owner : Owners.origin(f, j);
        if (payer < 0 || level == 0) {
            return;
        }
        if (f.columns().family(j) != ColumnFamily.LIVING_STANDARD) {
            double rent = s.reducedCost(j) * level;
            income[payer] += rent;
            given[payer] += owner < 0 ? rent : 0;
        }
        for (int at = problem.start(j); at < problem.start(j + 1); at++) {
            int row = problem.row(at);
            double worth = s.price(row) * problem.value(at) * level;
            int of = Owners.ofRow(f, row);
            if (f.columns().family(j) == ColumnFamily.LIVING_STANDARD) {
                consumption[payer] += f.rowFamily(row) == RowFamily.USE ? worth : 0;
            } else if (owner < 0) {
                if (of >= 0) {
                    given[of] += worth;
                    trade[of] += Math.abs(worth);
                }
            } else if (of < 0 && f.rowFamily(row) == RowFamily.PAYMENTS_POOLED) {
                given[owner] -= worth;
                trade[owner] += Math.abs(worth);
            } else if (of < 0) {
                // a row of the union, such as what a market takes: each has the part of it that it fills
                income[owner] += worth;
            }
        }
    }

    /** B[r] where payments are pooled: what the scenario has the member earn abroad, and its base balance with the other members, which sums to nothing. */
    static double balanceOf(Formulation f, int r) {
        Economy e = f.economy();
        return f.scenario().conditions().balance(r, e.externalBalance(r)) + e.unionBalance(r);
    }

    /** Whose a row or a quantity is. */
    static final class Owners {
        private Owners() {}

        /** The member whose row it is; −1: a row of the union. */
        static int ofRow(Formulation f, int row) {
            return switch (f.rowFamily(row)) {
                case USE,
                        SOURCING,
                        OUTPUT,
                        EXPORT_MIN,
                        CAPACITY,
                        LABOUR,
                        PAYMENTS,
                        INTEREST,
                        VALUE_ADDED_MIN,
                        JOBS_MIN,
                        PARITY_MIN,
                        PARITY_MAX,
                        INVESTMENT,
                        POOL,
                        FUNDED,
                        LEVEL -> f.rowIndex(row, 0);
                case BAND, BAND_MIN, BAND_MAX, SUPPLY_MIN, SUPPLY_MAX, CHAIN_ACCESS, CHAIN_PART -> f.rowIndex(row, 1);
                case CHAIN_STAGE, CHAIN_INPUT, CHAIN_PLACE_MAX, CHAIN_PLACE_MIN -> f.rowIndex(row, 2);
                case PAYMENTS_POOLED,
                        CHAIN_MARKET,
                        CHAIN_CONTENT,
                        CHAIN_SHARE_MAX,
                        CHAIN_SHARE_MIN,
                        CHAIN_PLACES,
                        CHAIN_MEMBERS -> -1;
            };
        }

        /** The member whose quantity it is; −1: it lies between two, or is the common level. */
        static int ofColumn(Formulation f, int j) {
            Columns c = f.columns();
            return switch (c.family(j)) {
                case ACTIVITY, ABSORPTION, EXPORT, LIVING_STANDARD, ADDITION -> c.index(j, 0);
                case IMPORT, CHAIN_SECTOR, CHAIN_EXPORT, CHAIN_MEMBER -> c.index(j, 1);
                case CHAIN_EXISTING, CHAIN_NEW, CHAIN_PLACE -> c.index(j, 2);
                case CHAIN_IMPORT -> c.index(j, 3);
                case FLOW -> c.index(j, 0) == c.index(j, 1) ? c.index(j, 0) : -1;
                case CHAIN_SALE -> c.index(j, 1) == c.index(j, 2) ? c.index(j, 1) : -1;
                case CHAIN_FLOW -> c.index(j, 2) == c.index(j, 3) ? c.index(j, 2) : -1;
                case MIGRATION, FUNDING, LEVEL -> -1;
            };
        }

        /** The first of the two members that a quantity lies between, who has its rent; −1 of the common level. */
        static int origin(Formulation f, int j) {
            Columns c = f.columns();
            return switch (c.family(j)) {
                case CHAIN_SALE -> c.index(j, 1);
                case CHAIN_FLOW -> c.index(j, 2);
                case LEVEL -> -1;
                default -> c.index(j, 0);
            };
        }
    }
}
