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
import org.isim.solver.Basis;
import org.isim.solver.Certificate;
import org.isim.solver.Certifier;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;

/**
 * Solves the programs of a concept in turn, breaks ties towards the base year, and certifies the plan against every one of them.
 *
 * <pre>{@code
 *   total    max Σ w z
 *   shares   max ζ, z ≥ λ ζ;  then max Σ w z at that ζ, so that the plan is Pareto
 *   max-min  max ζ, z ≥ d (1 + ζ);  members whose row has a price stay at that gain, the others go on;  then max Σ w z
 * }</pre>
 *
 * <p>Where something must be whole, the first program chooses it, the others hold it, and prices are those with it held.
 */
public final class Planner {
    /**
     * How far below a level reached earlier a member may be later, in z: 0.001 % of base consumption. Closer to the level the last millionth of
     * one member's z can cost another a hundredth, which nobody means and no solver can certify.
     */
    private static final double LEVEL_SLACK = 1e-5;

    /** How close to the closest plan is close enough: its prices are steep, and nobody sees the millionth. */
    private static final double TIES = 1e-6;

    /** A member's share in the price of the common level above which that level binds it. */
    private static final double BINDING_SHARE = 1e-3;

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

    /**
     * The plan of a scenario, or why there is none.
     *
     * @throws TimeLimitReached where the time of the options is over before it is known
     */
    public PlanOutcome solve(Economy economy, Scenario scenario) {
        return draft(economy, scenario, null).finish();
    }

    /**
     * Solves the programs of the concept; what is left is to break ties. One stopped by the time limit says so when it is asked.
     *
     * @param near draft of a related scenario to start from
     */
    public Draft draft(Economy economy, Scenario scenario, @Nullable Draft near) {
        Run run = new Run(economy, scenario, near == null ? List.of() : near.stages);
        Outcome last =
                switch (scenario.interests().concept()) {
                    case TOTAL -> run.solve(firstProgram(economy, scenario));
                    case SHARES -> run.shares();
                    case MAX_MIN -> run.maxMin();
                };
        return new Draft(economy, run.stages, last);
    }

    /**
     * Solves a program of one's own with the same solver and within the same limit.
     *
     * @param start basis of a related program
     * @throws TimeLimitReached where their time is over
     */
    public Outcome solve(LinearProgram problem, @Nullable Basis start) {
        return inTime(solver.solve(problem, options.startingAt(start)), "a program beside the plan");
    }

    /** The outcome, unless time is over. */
    private static Outcome inTime(Outcome outcome, String part) {
        if (outcome instanceof Outcome.LimitReached limit) {
            throw new TimeLimitReached(limit, part);
        }
        return outcome;
    }

    /**
     * A scenario with the programs of its concept solved, as far as time allowed; what asks for more throws {@link TimeLimitReached}.
     */
    public final class Draft {
        private final Economy economy;
        private final List<Stage> stages;
        private final Outcome last;

        private Draft(Economy economy, List<Stage> stages, Outcome last) {
            this.economy = economy;
            this.stages = List.copyOf(stages);
            this.last = last;
        }

        public Economy economy() {
            return economy;
        }

        private Outcome last() {
            return inTime(last, "program " + (stages.size() + 1) + " of its concept");
        }

        /** z[r], of which ties leave no doubt where the concept is total; null where there is no plan. */
        public double @Nullable [] livingStandards() {
            if (!(last() instanceof Outcome.Optimal optimal)) {
                return null;
            }
            Formulation formulation = stages.get(stages.size() - 1).formulation;
            double[] z = new double[economy.memberCount()];
            Arrays.setAll(z, r -> optimal.solution().level(formulation.columns().living(r)));
            return z;
        }

        /** The concept's first program, whole numbers held, and its optimum; null where there is no plan. */
        public @Nullable Solved first() {
            return last() instanceof Outcome.Optimal
                    ? new Solved(stages.get(0).formulation, stages.get(0).optimal)
                    : null;
        }

        /** Breaks ties and certifies the plan. */
        public PlanOutcome finish() {
            return last() instanceof Outcome.Optimal ? planned(stages) : new PlanOutcome.NoPlan(last);
        }
    }

    /** A program with its optimum. */
    public record Solved(Formulation formulation, Outcome.Optimal optimal) {
        public double objective() {
            return optimal.solution().objective();
        }
    }

    /** The programs of one scenario in turn, each within the time limit. */
    private final class Run {
        private final Economy economy;
        private final Scenario scenario;
        private final List<Stage> near;
        private final List<Stage> stages = new ArrayList<>();
        private double @Nullable [] whole;

        Run(Economy economy, Scenario scenario, List<Stage> near) {
            this.economy = economy;
            this.scenario = scenario;
            this.near = near;
        }

        Outcome shares() {
            Outcome outcome = solve(firstProgram(economy, scenario));
            if (!(outcome instanceof Outcome.Optimal optimal)) {
                return outcome;
            }
            double level = optimal.solution().objective();
            double[] least = new double[economy.memberCount()];
            Arrays.setAll(least, r -> scenario.interests().shares()[r] * level - LEVEL_SLACK);
            return total(least);
        }

        Outcome maxMin() {
            double[] base = scenario.interests().disagreement().clone();
            double[] share = base.clone();
            while (Arrays.stream(share).anyMatch(s -> s > 0)) {
                Formulation f = new Formulation(economy, scenario, new Objective.Ray(base.clone(), share.clone()));
                Outcome outcome = solve(f);
                if (!(outcome instanceof Outcome.Optimal optimal)) {
                    return outcome;
                }
                holdBound(f, optimal.solution(), base, share);
            }
            return total(base);
        }

        private Outcome total(double[] least) {
            return solve(new Formulation(
                    economy, scenario, new Objective.Total(scenario.interests().weights(), least)));
        }

        Outcome solve(Formulation formulation) {
            if (formulation.problem().integers() > 0 && whole == null) {
                return chooseWholes(formulation);
            }
            Formulation held = whole == null ? formulation : formulation.holding(whole);
            Outcome outcome = solver.solve(held.problem(), options.startingAt(start(held)));
            if (outcome instanceof Outcome.Optimal optimal) {
                stages.add(new Stage(held, optimal));
            }
            return outcome;
        }

        /** The whole numbers are chosen by the concept's first program; those that follow hold them. */
        private Outcome chooseWholes(Formulation formulation) {
            Outcome outcome = Wholes.choose(solver, options, formulation);
            if (outcome instanceof Outcome.Optimal optimal) {
                whole = optimal.solution().levels();
                stages.add(new Stage(formulation.holding(whole), optimal));
            }
            return outcome;
        }

        /** The basis of the same program of the related scenario, or of the program before this one. */
        private @Nullable Basis start(Formulation formulation) {
            int at = stages.size();
            List<Stage> candidates = at < near.size() ? near.subList(at, at + 1) : stages;
            for (Stage stage : candidates) {
                Basis basis = stage.optimal.basis();
                if (basis != null && basis.fits(formulation.problem())) {
                    return basis;
                }
            }
            return null;
        }
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

    private Plan planned(List<Stage> stages) {
        Stage first = stages.get(0);
        double[] optimal = stages.get(stages.size() - 1).optimal.solution().levels();
        double[] closest = closestToBase(stages);
        double[] levels = closest == null ? optimal : closest;
        return new Plan(
                first.formulation,
                first.at(levels),
                certify(stages, levels),
                closest != null,
                stages.size() + 1,
                first.optimal.backend(),
                first.optimal.integers(),
                stages.stream()
                        .flatMap(stage -> stage.optimal.notes().stream())
                        .distinct()
                        .toList());
    }

    /** Levels of the certified plan closest to the base year, its living standards held finely, else coarsely; null where neither is had. */
    private double @Nullable [] closestToBase(List<Stage> stages) {
        Stage last = stages.get(stages.size() - 1);
        for (boolean fine : new boolean[] {true, false}) {
            Ties ties = new Ties(last.formulation, last.optimal, fine);
            Outcome outcome = inTime(
                    solver.solve(
                            ties.problem(), options.startingAt(ties.start()).withAccuracy(TIES)),
                    "breaking ties");
            if (outcome instanceof Outcome.Optimal closest) {
                double[] levels = closest.solution().levels();
                if (certify(stages, levels).passes()) {
                    return levels;
                }
            }
        }
        return null;
    }

    /** The worst certificate over the programs: each with its own optimum, the last with the plan. */
    private static Certificate certify(List<Stage> stages, double[] levels) {
        Stage last = stages.get(stages.size() - 1);
        Certificate worst = Certifier.certify(last.formulation.problem(), last.at(levels));
        for (Stage stage : stages.subList(0, stages.size() - 1)) {
            worst = worst.worse(stage.optimal.certificate());
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
