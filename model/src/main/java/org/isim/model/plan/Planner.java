package org.isim.model.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.Objective;
import org.isim.model.formulation.RowFamily;
import org.isim.model.formulation.Ties;
import org.isim.model.scenario.Interests;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Certificate;
import org.isim.solver.Certifier;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;

/**
 * Solves the programs of a concept in turn, breaks ties towards the base year, and certifies the plan against every one of them.
 *
 * <pre>{@code
 *   total    max Σ w z
 *   shares   max ζ, z ≥ λ ζ;  then max Σ w z at that ζ, so that the plan is Pareto
 *   max-min  max ζ, z ≥ d (1 + ζ);  members whose row has a price stay at that gain, the others go on;  then max Σ w z
 * }</pre>
 */
public final class Planner {
    /** How far below a level reached earlier a member may be later, so that rounding does not make the next program infeasible. */
    private static final double LEVEL_SLACK = 2e-10;

    /** A member's share in the price of the common level above which that level binds it. */
    private static final double BINDING_SHARE = 1e-6;

    private final LinearSolver solver;
    private final SolveOptions options;

    public Planner(LinearSolver solver, SolveOptions options) {
        this.solver = solver;
        this.options = options;
    }

    /** The first program of the concept: the one whose objective is the concept's own, as it is exported. */
    public static Formulation firstProgram(Economy economy, Scenario scenario) {
        Interests in = scenario.interests();
        return new Formulation(
                economy,
                scenario,
                switch (in.concept()) {
                    case TOTAL -> new Objective.Total(in.weights(), new double[economy.memberCount()]);
                    case SHARES -> new Objective.Ray(new double[economy.memberCount()], in.shares());
                    case MAX_MIN -> new Objective.Ray(in.disagreement(), in.disagreement());
                });
    }

    public PlanOutcome solve(Economy economy, Scenario scenario) {
        List<Stage> stages = new ArrayList<>();
        Outcome last =
                switch (scenario.interests().concept()) {
                    case TOTAL -> solve(firstProgram(economy, scenario), stages);
                    case SHARES -> shares(economy, scenario, stages);
                    case MAX_MIN -> maxMin(economy, scenario, stages);
                };
        return last instanceof Outcome.Optimal ? planned(stages) : new PlanOutcome.NoPlan(last);
    }

    private Outcome shares(Economy economy, Scenario scenario, List<Stage> stages) {
        Outcome outcome = solve(firstProgram(economy, scenario), stages);
        if (!(outcome instanceof Outcome.Optimal optimal)) {
            return outcome;
        }
        double level = optimal.solution().objective();
        double[] least = new double[economy.memberCount()];
        Arrays.setAll(least, r -> scenario.interests().shares()[r] * level - LEVEL_SLACK);
        return total(economy, scenario, least, stages);
    }

    private Outcome maxMin(Economy economy, Scenario scenario, List<Stage> stages) {
        double[] base = scenario.interests().disagreement().clone();
        double[] share = base.clone();
        while (Arrays.stream(share).anyMatch(s -> s > 0)) {
            Formulation f = new Formulation(economy, scenario, new Objective.Ray(base.clone(), share.clone()));
            Outcome outcome = solve(f, stages);
            if (!(outcome instanceof Outcome.Optimal optimal)) {
                return outcome;
            }
            holdBound(f, optimal.solution(), base, share);
        }
        return total(economy, scenario, base, stages);
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

    private Outcome total(Economy economy, Scenario scenario, double[] least, List<Stage> stages) {
        Objective objective = new Objective.Total(scenario.interests().weights(), least);
        return solve(new Formulation(economy, scenario, objective), stages);
    }

    private Outcome solve(Formulation formulation, List<Stage> stages) {
        Outcome outcome = solver.solve(formulation.problem(), options);
        if (outcome instanceof Outcome.Optimal optimal) {
            stages.add(new Stage(formulation, optimal));
        }
        return outcome;
    }

    private Plan planned(List<Stage> stages) {
        Stage first = stages.get(0);
        double[] levels = stages.get(stages.size() - 1).optimal.solution().levels();
        Certificate certificate = certify(stages, levels);
        boolean tiesBroken = false;
        if (closestToBase(stages.get(stages.size() - 1)) instanceof Outcome.Optimal closest) {
            double[] closestLevels = closest.solution().levels();
            Certificate ofClosest = certify(stages, closestLevels);
            if (ofClosest.passes()) {
                levels = closestLevels;
                certificate = ofClosest;
                tiesBroken = true;
            }
        }
        return new Plan(
                first.formulation,
                first.at(levels),
                certificate,
                tiesBroken,
                stages.size() + 1,
                first.optimal.backend());
    }

    private Outcome closestToBase(Stage last) {
        double optimum = last.optimal.solution().objective();
        return solver.solve(Ties.closestToBase(last.formulation, optimum), options);
    }

    /** The worst certificate of a plan over the programs of the concept, each with its own prices. */
    private static Certificate certify(List<Stage> stages, double[] levels) {
        Certificate worst = new Certificate(0, 0, 0, 0);
        for (Stage stage : stages) {
            worst = worst.worse(Certifier.certify(stage.formulation.problem(), stage.at(levels)));
        }
        return worst;
    }

    /** A program solved on the way. */
    private record Stage(Formulation formulation, Outcome.Optimal optimal) {

        /** The prices of this program with the levels of a later plan; quantities stand first, in the same order, in each. */
        Solution at(double[] levels) {
            double[] x = optimal.solution().levels();
            int quantities = Math.min(x.length, formulation.columns().quantities());
            System.arraycopy(levels, 0, x, 0, quantities);
            return new Solution(formulation.problem(), x, optimal.solution().prices());
        }
    }
}
