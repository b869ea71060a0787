package org.isim.model.concept;

import java.util.Arrays;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.Objective;
import org.isim.model.formulation.RowFamily;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Interests;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Outcome;
import org.isim.solver.Solution;
import org.jspecify.annotations.Nullable;

/**
 * The programs of each concept.
 *
 * <pre>{@code
 *   total              max Σ w z
 *   shares             max ζ, z ≥ λ ζ;  then max Σ w z at that ζ, so that the plan is Pareto
 *   max-min            max ζ, z ≥ d (1 + ζ);  members whose row has a price stay at that gain, the others go on;  then max Σ w z
 *   kalai-smorodinsky  max ζ, z ≥ d + (ideal − d) ζ;  then max Σ w z at that ζ
 *   equivalent-exchange  max Σ b log z, b moved until each spends what it earns
 *   nash               max of a tangent of Σ w log(z − d), until the tangent lies at its own maximum
 * }</pre>
 */
public final class Concepts {
    /**
     * How far below a level reached earlier a member may be later, in z: 0.001 % of base consumption. Closer to the level the last millionth of
     * one member's z can cost another a hundredth, which nobody means and no solver can certify.
     */
    private static final double LEVEL_SLACK = 1e-5;

    /** The same of a gain smaller than base consumption, in z. */
    private static final double LEAST_SLACK = 1e-8;

    /** A member's share in the price of the common level above which that level binds it. */
    private static final double BINDING_SHARE = 1e-3;

    private Concepts() {}

    /**
     * The program whose objective is the concept's own, as it is exported; of a concept that asks other programs first, the one that asks whether its disagreement
     * point can be had.
     */
    public static Formulation firstProgram(Economy economy, Scenario scenario) {
        Interests in = scenario.interests();
        return new Formulation(
                economy,
                asSolved(scenario),
                switch (in.concept()) {
                    case TOTAL -> new Objective.Total(in.weights(), new double[economy.memberCount()]);
                    case SHARES -> new Objective.Ray(new double[economy.memberCount()], in.shares());
                    case EQUIVALENT_EXCHANGE -> new Objective.Ray(new double[economy.memberCount()], in.shares());
                    case MAX_MIN, KALAI_SMORODINSKY, NASH -> new Objective.Ray(in.disagreement(), in.disagreement());
                });
    }

    /**
     * Solves the programs of the scenario's concept.
     *
     * @return what members agreed on, where the concept bargains
     * @throws Unsolved where one of them has no optimum
     */
    public static @Nullable Settlement settle(Programs programs) {
        switch (programs.scenario().interests().concept()) {
            case TOTAL -> programs.solve(firstProgram(programs.economy(), programs.scenario()));
            case SHARES -> shares(programs);
            case MAX_MIN -> maxMin(programs);
            case KALAI_SMORODINSKY -> {
                return kalaiSmorodinsky(programs);
            }
            case EQUIVALENT_EXCHANGE -> {
                return EquivalentExchange.settle(programs);
            }
            case NASH -> {
                return Nash.settle(programs);
            }
        }
        return null;
    }

    /** The scenario as its concept has it: exchange at the model's own prices needs payments that are pooled. */
    public static Scenario asSolved(Scenario scenario) {
        return scenario.interests().concept() == Concept.EQUIVALENT_EXCHANGE
                ? scenario.with(Payments.POOLED)
                : scenario;
    }

    private static void shares(Programs programs) {
        double level = programs.solve(firstProgram(programs.economy(), programs.scenario()))
                .solution()
                .objective();
        double[] least = programs.scenario().interests().shares().clone();
        Arrays.setAll(least, r -> least[r] * level - LEVEL_SLACK);
        total(programs, least);
    }

    private static void maxMin(Programs programs) {
        double[] base = programs.scenario().interests().disagreement().clone();
        double[] share = base.clone();
        while (Arrays.stream(share).anyMatch(s -> s > 0)) {
            Formulation f = ray(programs, base.clone(), share.clone());
            holdBound(f, programs.solve(f).solution(), base, share);
        }
        total(programs, base);
    }

    /** Fixes the members that the common level binds: by strong duality Σ share × price = 1, so there is at least one. */
    private static void holdBound(Formulation f, Solution solution, double[] base, double[] share) {
        for (int r = 0; r < share.length; r++) {
            double price = Math.abs(solution.price(f.row(RowFamily.LEVEL, r)));
            if (share[r] * price > BINDING_SHARE) {
                base[r] += share[r] * solution.objective() - LEVEL_SLACK;
                share[r] = 0;
            }
        }
    }

    private static Settlement kalaiSmorodinsky(Programs programs) {
        Ideals ideals = Ideals.of(programs, programs.scenario().interests().disagreement());
        double[] least = Ideals.relaxed(ideals.disagreement());
        if (!ideals.anyTakesPart()) {
            total(programs, least);
            return new Settlement.EqualFractions(ideals, 0);
        }
        double[] base = least.clone();
        double[] share = new double[base.length];
        for (int r = 0; r < base.length; r++) {
            share[r] = ideals.gain(r);
            base[r] = ideals.takesPart()[r] ? ideals.disagreement()[r] : least[r];
        }
        Outcome.Optimal equal = programs.solve(ray(programs, base, share));
        double fraction = equal.solution().objective();
        for (int r = 0; r < base.length; r++) {
            if (ideals.takesPart()[r]) {
                least[r] = base[r] + share[r] * fraction - slack(share[r]);
            }
        }
        total(programs, least);
        return new Settlement.EqualFractions(ideals, fraction);
    }

    /** How far a member may fall below its level, given what it could gain. */
    private static double slack(double gain) {
        return Math.max(LEAST_SLACK, LEVEL_SLACK * Math.min(1, gain));
    }

    private static Formulation ray(Programs programs, double[] base, double[] share) {
        return new Formulation(programs.economy(), programs.scenario(), new Objective.Ray(base, share));
    }

    static Outcome.Optimal total(Programs programs, double[] least) {
        return programs.solve(new Formulation(
                programs.economy(),
                programs.scenario(),
                new Objective.Total(programs.scenario().interests().weights(), least)));
    }
}
