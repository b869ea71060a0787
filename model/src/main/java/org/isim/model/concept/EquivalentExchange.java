package org.isim.model.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.solver.Basis;
import org.isim.solver.Solution;
import org.jspecify.annotations.Nullable;

/**
 * Equivalent exchange (Walras; in this model Rubinshtein 1983): every member pays for what it consumes with what it earns at the model's own prices, {@link MemberBudgets D} = 0,
 * payments being pooled.
 *
 * <pre>{@code
 *   max Σ_r b[r] log z[r]     at its optimum p·c̄[r] z[r] = b[r]: each spends b[r]
 *   b[r] ← income[r]          rents less p·ḡ and m B
 * }</pre>
 *
 * <p>The first rounds take prices as the tangent's program gives them; where that does not end in balance, the last take those of the {@link DualFace} at which budgets are
 * closest to it. There is no theorem that either ends: what is reported is the
 * residual, the largest |D[r]| over what r consumes, from several starts, and never that anything converged. Fixed uses and balances that must be paid for may leave a member nothing; then no
 * plan is an equilibrium and the residual says so.
 */
final class EquivalentExchange {
    /** The residual at which a search ends. */
    private static final double ENOUGH = 1e-7;

    private static final int MOST_ROUNDS = 80;

    private static final int MOST_ROUNDS_ON_FACE = 4;

    /** Factors by which spending moves, as logarithms. */
    private static final double FIRST_STEP = 0.004;

    private static final double MOST_STEP = 0.1;
    private static final double LEAST_STEP = 1e-8;
    private static final double GROWTH = 1.5;
    private static final double SHRINKAGE = 0.35;

    /** A weight is no less than this of an even share: a weight of zero balances a budget that means nothing. */
    private static final double LEAST_WEIGHT = 1e-3;

    private final Programs programs;
    private final Welfare welfare;
    private final int members;
    private @Nullable Basis face;

    private EquivalentExchange(Programs programs) {
        this.programs = programs;
        members = programs.economy().memberCount();
        welfare = new Welfare(programs, new double[members], new double[members]);
    }

    /** A plan with the prices at which its budgets balance best. */
    private record Candidate(
            double[] spending,
            Welfare.Point point,
            Formulation program,
            double[] prices,
            MemberBudgets budgets,
            double residual) {}

    static Settlement settle(Programs programs) {
        EquivalentExchange exchange = new EquivalentExchange(programs);
        Ideals ideals = Ideals.of(programs, new double[exchange.members]);
        ideals.plans().forEach(plan -> exchange.welfare.add(plan.solution().levels()));
        List<Candidate> ends = new ArrayList<>();
        for (double[] start : exchange.starts()) {
            ends.add(exchange.search(start));
        }
        Candidate best = ends.stream()
                .min(Comparator.comparingDouble(Candidate::residual))
                .orElseThrow();
        Nash.keep(programs, best.program, best.point.levels(), best.point.best(), best.prices);
        return new Settlement.Exchange(
                ideals,
                exchange.objective(best),
                exchange.shares(best.point.z()),
                exchange.balances(best),
                best.residual,
                ends.stream()
                        .map(end -> new Settlement.Exchange.End(end.point.z(), end.residual))
                        .toList());
    }

    private double objective(Candidate best) {
        return best.point.objective();
    }

    /** λ[r]: living standards relative to that of the union. */
    private double[] shares(double[] z) {
        Economy e = programs.economy();
        double consumed = 0;
        double base = 0;
        for (int r = 0; r < members; r++) {
            consumed += e.household(r) * z[r];
            base += e.household(r);
        }
        double all = consumed / base;
        return Arrays.stream(z).map(one -> one / all).toArray();
    }

    /** D[r] in money of the base year: as a share of what r consumes, times its consumption. */
    private double[] balances(Candidate best) {
        double[] balance = new double[members];
        for (int r = 0; r < members; r++) {
            balance[r] = best.budgets.balance(r)
                    / best.budgets.consumption(r)
                    * programs.economy().household(r)
                    * best.point.z()[r];
        }
        return balance;
    }

    /** Spending in proportion to base consumption, and with half as much again for every other member or for those between. */
    private List<double[]> starts() {
        double[] consumption = new double[members];
        double[] tilted = new double[members];
        double[] otherWay = new double[members];
        for (int r = 0; r < members; r++) {
            double base = programs.economy().household(r);
            consumption[r] = base;
            tilted[r] = base * (r % 2 == 0 ? 1.5 : 1);
            otherWay[r] = base * (r % 2 == 0 ? 1 : 1.5);
        }
        return List.of(positive(consumption), positive(tilted), positive(otherWay));
    }

    private Candidate search(double[] start) {
        Candidate vertex = rounds(start, false);
        if (vertex.residual <= ENOUGH) {
            return vertex;
        }
        Candidate face = rounds(vertex.spending, true);
        return face.residual < vertex.residual ? face : vertex;
    }

    /**
     * Rounds in which every member but the one that spends most moves its spending by a factor of its own towards what it earns: the factor grows while it goes one way and
     * shrinks where it turns, so that a member that mostly buys from itself, whose income follows its spending, gets there, and one at a kink stays.
     *
     * @param onFace whether prices are looked for on the dual face
     */
    private Candidate rounds(double[] start, boolean onFace) {
        Candidate now = at(start, onFace);
        Candidate best = now;
        double[] step = new double[members];
        double[] before = new double[members];
        Arrays.fill(step, onFace ? LEAST_STEP * 1e3 : FIRST_STEP);
        int most = onFace ? MOST_ROUNDS_ON_FACE : MOST_ROUNDS;
        for (int round = 0; round < most && best.residual > ENOUGH && widest(step) > LEAST_STEP; round++) {
            double[] b = now.spending.clone();
            for (int r = 0; r < members; r++) {
                double balance = now.budgets.balance(r) / now.budgets.consumption(r);
                if (balance * before[r] > 0) {
                    step[r] = Math.min(MOST_STEP, step[r] * GROWTH);
                } else if (balance * before[r] < 0) {
                    step[r] *= SHRINKAGE;
                }
                before[r] = balance;
                b[r] *= Math.exp(Math.signum(balance) * step[r]);
            }
            now = at(positive(b), onFace);
            best = now.residual < best.residual ? now : best;
        }
        return best;
    }

    private static double widest(double[] step) {
        return Arrays.stream(step).max().orElse(0);
    }

    private Candidate at(double[] b, boolean onFace) {
        Welfare.Point point = welfare.best(b);
        DualFace.@Nullable Prices found =
                onFace ? DualFace.of(programs, point.tangent(), point.levels(), b, face) : null;
        if (found == null) {
            return candidate(b, point, point.tangent(), point.best().solution().prices());
        }
        face = found.basis();
        return candidate(b, point, welfare.formulation().towards(found.weights(), 0), found.prices());
    }

    private Candidate candidate(double[] b, Welfare.Point point, Formulation program, double[] prices) {
        MemberBudgets budgets = MemberBudgets.of(program, new Solution(program.problem(), point.levels(), prices));
        double residual = 0;
        for (int r = 0; r < members; r++) {
            double part = Math.abs(budgets.balance(r)) / budgets.consumption(r);
            residual = budgets.consumption(r) > 0 ? Math.max(residual, part) : Double.POSITIVE_INFINITY;
        }
        return new Candidate(b, point, program, prices, budgets, residual);
    }

    /** Summing to 1, none below a thousandth of an even share. */
    private static double[] positive(double[] b) {
        double[] positive = new double[b.length];
        double sum = Arrays.stream(b).map(v -> Math.max(v, 0)).sum();
        double all = 0;
        for (int r = 0; r < b.length; r++) {
            positive[r] = Math.max(LEAST_WEIGHT / b.length, b[r] / sum);
            all += positive[r];
        }
        for (int r = 0; r < b.length; r++) {
            positive[r] /= all;
        }
        return positive;
    }
}
