package org.isim.model.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isim.model.concept.Concepts;
import org.isim.model.concept.Programs;
import org.isim.model.concept.Settlement;
import org.isim.model.concept.Unsolved;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.Ties;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Basis;
import org.isim.solver.Certificate;
import org.isim.solver.Certifier;
import org.isim.solver.IntegerProof;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.MiddlePoint;
import org.isim.solver.Outcome;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;
import org.isim.solver.StartingPoint;
import org.jspecify.annotations.Nullable;

/**
 * Solves the programs of a {@linkplain Concepts concept} in turn, breaks ties towards the base year, and certifies the plan against every one of them.
 *
 * <p>Where something must be whole, the first program chooses it, the others hold it, and prices are those with it held.
 */
public final class Planner {
    /** How close to the closest plan is close enough, at first and where that is too fine for the solver: its prices are steep, and nobody sees the millionth. */
    private static final double FINE_TIES = 1e-6;

    private static final double COARSE_TIES = 1e-5;

    /** Non-zeros beyond which the closest to the base year, which takes as long again as an optimal plan, is not looked for. */
    private static final int MOST_FOR_TIES = 2_500_000;

    /** The same where the optimal plan was found by a general method without a basis: then it takes many times as long. */
    private static final int MOST_WITHOUT_START = 60_000;

    private final LinearSolver solver;
    private final SolveOptions options;

    public Planner(LinearSolver solver, SolveOptions options) {
        this.solver = solver;
        this.options = options;
    }

    /** The same of programs that are far from the base year, or of whose optimum nothing is known: see {@link SolveOptions#afar}. */
    public Planner fromAfar() {
        return new Planner(solver, options.fromAfar());
    }

    /** The first program of the concept; see {@link Concepts#firstProgram}. */
    public static Formulation firstProgram(Economy economy, Scenario scenario) {
        return Concepts.firstProgram(economy, scenario);
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
        Run run = new Run(economy, Concepts.asSolved(scenario), near == null ? List.of() : near.stages);
        try {
            Settlement settlement = Concepts.settle(run);
            return new Draft(run, settlement, run.stages.get(run.stages.size() - 1).optimal);
        } catch (Unsolved e) {
            return new Draft(run, null, e.outcome());
        }
    }

    /**
     * Solves a program of one's own with the same solver and within the same limit.
     *
     * @param start from a related program
     * @throws TimeLimitReached where their time is over
     */
    public Outcome solve(LinearProgram problem, @Nullable StartingPoint start) {
        return inTime(solver.solve(problem, options.startingAt(start)), new Work(Work.Kind.BESIDE));
    }

    /**
     * The same where some rows are known to bind seldom.
     *
     * @param seldom those rows
     */
    public Outcome solve(LinearProgram problem, BitSet seldom, @Nullable StartingPoint start) {
        return inTime(solver.solve(problem, seldom, options.startingAt(start)), new Work(Work.Kind.BESIDE));
    }

    /** The outcome, unless time is over. */
    private static Outcome inTime(Outcome outcome, Work part) {
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
        private final @Nullable Settlement settlement;
        private final Outcome last;
        private final int solved;
        private final List<Outcome.BackendName> backends;
        private final @Nullable IntegerProof integers;

        private Draft(Run run, @Nullable Settlement settlement, Outcome last) {
            this.economy = run.economy;
            this.stages = List.copyOf(run.stages);
            this.settlement = settlement;
            this.last = last;
            this.solved = run.solved;
            this.backends = List.copyOf(run.backends);
            this.integers = run.integers;
        }

        public Economy economy() {
            return economy;
        }

        private Outcome last() {
            return inTime(last, new Work(Work.Kind.PROGRAM, Integer.toString(solved + 1)));
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

        /** What members agreed on; null under a concept that does not bargain. */
        public @Nullable Settlement settlement() {
            return settlement;
        }

        /** The concept's first program, whole numbers held, and its optimum; null where there is no plan. */
        public @Nullable Solved first() {
            return last() instanceof Outcome.Optimal
                    ? new Solved(stages.get(0).formulation, stages.get(0).optimal)
                    : null;
        }

        /** Breaks ties and certifies the plan. */
        public PlanOutcome finish() {
            return last() instanceof Outcome.Optimal ? planned(this) : new PlanOutcome.NoPlan(last, List.of());
        }
    }

    /** A program with its optimum. */
    public record Solved(Formulation formulation, Outcome.Optimal optimal) {
        public double objective() {
            return optimal.solution().objective();
        }
    }

    /** The programs of one scenario in turn, each within the time limit. */
    private final class Run implements Programs {
        private final Economy economy;
        private final Scenario scenario;
        private final List<Stage> near;
        private final List<Stage> stages = new ArrayList<>();
        private int solved;
        private final Set<Outcome.BackendName> backends = new LinkedHashSet<>();
        private double @Nullable [] whole;
        private @Nullable IntegerProof integers;

        Run(Economy economy, Scenario scenario, List<Stage> near) {
            this.economy = economy;
            this.scenario = scenario;
            this.near = near;
        }

        @Override
        public Economy economy() {
            return economy;
        }

        @Override
        public Scenario scenario() {
            return scenario;
        }

        @Override
        public Outcome.Optimal solve(Formulation formulation) {
            if (formulation.problem().integers() > 0 && whole == null) {
                Outcome.Optimal chosen = chooseWholes(formulation);
                stages.add(new Stage(held(formulation), chosen));
                return chosen;
            }
            Formulation held = held(formulation);
            Outcome.Optimal optimal = optimal(solver.solve(held.problem(), options.startingAt(start(held))));
            stages.add(new Stage(held, optimal));
            return optimal;
        }

        @Override
        public Outcome.Optimal beside(Formulation formulation, @Nullable StartingPoint start) {
            if (formulation.problem().integers() > 0 && whole == null) {
                chooseWholes(firstProgram(economy, scenario));
            }
            Formulation held = held(formulation);
            StartingPoint from = start == null ? start(held) : start;
            return optimal(solver.solve(held.problem(), options.startingAt(from)));
        }

        @Override
        public Outcome aside(LinearProgram problem, @Nullable StartingPoint start) {
            Outcome outcome = solver.solve(problem, options.startingAt(start).forDispensable());
            if (outcome instanceof Outcome.Optimal) {
                solved++;
                backends.add(outcome.backend());
            } else if (outcome instanceof Outcome.LimitReached) {
                throw new Unsolved(outcome);
            }
            return outcome;
        }

        @Override
        public void keep(Formulation formulation, Outcome.Optimal optimal) {
            stages.add(new Stage(held(formulation), optimal));
        }

        private Formulation held(Formulation formulation) {
            return whole == null ? formulation : formulation.holding(whole);
        }

        private Outcome.Optimal optimal(Outcome outcome) {
            if (outcome instanceof Outcome.Optimal optimal) {
                solved++;
                backends.add(optimal.backend());
                return optimal;
            }
            throw new Unsolved(outcome);
        }

        /** The whole numbers are chosen by the concept's first program; those that follow hold them. */
        private Outcome.Optimal chooseWholes(Formulation formulation) {
            Outcome.Optimal optimal = optimal(Wholes.choose(solver, options, formulation));
            whole = optimal.solution().levels();
            integers = optimal.integers();
            return optimal;
        }

        /** From the same program of the related scenario, or from the vertex of a program before this one. */
        private @Nullable StartingPoint start(Formulation formulation) {
            int at = stages.size();
            if (at < near.size()) {
                return near.get(at).startFor(formulation);
            }
            for (Stage stage : stages) {
                Basis basis = stage.optimal.basis();
                if (basis != null && basis.fits(formulation.problem())) {
                    return basis;
                }
            }
            return null;
        }
    }

    private Plan planned(Draft draft) {
        List<Stage> stages = draft.stages;
        Stage first = stages.get(0);
        double[] optimal = stages.get(stages.size() - 1).optimal.solution().levels();
        Outcome.Optimal closest = closestToBase(stages);
        double[] levels = closest == null ? optimal : closest.solution().levels();
        Set<Outcome.BackendName> others = new LinkedHashSet<>(draft.backends);
        if (closest != null) {
            others.add(closest.backend());
        }
        others.remove(first.optimal.backend());
        return new Plan(
                first.formulation,
                first.at(levels),
                certify(stages, levels),
                closest != null,
                draft.settlement,
                draft.solved + 1,
                first.optimal.backend(),
                List.copyOf(others),
                first.optimal.isByStructure(),
                draft.integers,
                stages.stream()
                        .flatMap(stage -> stage.optimal.notes().stream())
                        .distinct()
                        .toList());
    }

    /** The certified plan closest to the base year, its living standards held finely, else coarsely; null where neither is had. */
    private Outcome.@Nullable Optimal closestToBase(List<Stage> stages) {
        Stage last = stages.get(stages.size() - 1);
        int most = last.optimal.start() == null ? MOST_WITHOUT_START : MOST_FOR_TIES;
        if (last.formulation.problem().nonZeros() > most) {
            return null;
        }
        for (boolean fine : new boolean[] {true, false}) {
            Ties ties = new Ties(last.formulation, last.optimal, fine);
            Outcome outcome = inTime(
                    solver.solve(
                            ties.problem(),
                            options.startingAt(ties.start())
                                    .withAccuracy(fine ? FINE_TIES : COARSE_TIES)
                                    .forDispensable()),
                    new Work(Work.Kind.TIES));
            if (outcome instanceof Outcome.Optimal closest) {
                if (certify(stages, closest.solution().levels()).passes(options.accuracy())) {
                    return closest;
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

        /** Where a related program may start, null where nowhere: one with a few rows more or less only from the middle of this one. */
        @Nullable
        StartingPoint startFor(Formulation related) {
            StartingPoint start = optimal.start();
            if (start == null || start.fits(related.problem())) {
                return start;
            }
            return start instanceof MiddlePoint middle
                            && related.columns().count()
                                    == formulation.columns().count()
                    ? middle.onRows(related.rowsIn(formulation))
                    : null;
        }

        /** The prices of this program with the levels of a later plan; quantities stand first, in the same order, in each. */
        Solution at(double[] levels) {
            double[] x = optimal.solution().levels();
            int quantities = Math.min(x.length, formulation.columns().quantities());
            System.arraycopy(levels, 0, x, 0, quantities);
            return new Solution(formulation.problem(), x, optimal.solution().prices());
        }
    }
}
