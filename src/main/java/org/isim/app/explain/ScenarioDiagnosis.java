package org.isim.app.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.explain.Clash;
import org.isim.model.explain.Infeasibility;
import org.isim.model.explain.LimitFamily;
import org.isim.model.formulation.Formulation;
import org.isim.model.plan.Planner;
import org.isim.model.plan.Work;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Scenario;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.SolveOptions;
import org.isim.solver.explain.Ray;
import org.isim.solver.explain.Unexplained;
import org.jspecify.annotations.Nullable;

/**
 * What became of the first program of a scenario's concept, and why.
 *
 * @param file as read
 * @param kept families that were to be kept
 * @param formulation the program; null where the reference that the scenario takes numbers from has no plan
 * @param outcome of the program, or of what stopped its explanation
 * @param reached where that is a limit: the part of the work that was reached; empty otherwise
 * @param why where it is infeasible
 * @param remedies by conflict: what alone is enough for it
 * @param together one remedy of each conflict, enough together; empty where there is one conflict, or none came out
 * @param ray where it is unbounded
 */
public record ScenarioDiagnosis(
        ScenarioFile file,
        Set<LimitFamily> kept,
        @Nullable Formulation formulation,
        Outcome outcome,
        List<Work> reached,
        @Nullable Infeasibility why,
        List<List<Remedy>> remedies,
        List<Remedy> together,
        @Nullable Ray ray) {
    /** A shortfall below it is not told from none, relative. */
    private static final double DISAGREEMENT = 1e-6;

    /** Diagnoses a scenario whose reference has been read. */
    public static ScenarioDiagnosis of(
            ScenarioFile file,
            ScenarioRunner runner,
            LinearSolver solver,
            SolveOptions options,
            Set<LimitFamily> kept) {
        Scenario scenario = runner.completed(file);
        if (scenario == null) {
            Outcome none = new Outcome.Infeasible(solver.backends().get(0).name(), List.of());
            return new ScenarioDiagnosis(file, kept, null, none, List.of(), null, List.of(), List.of(), null);
        }
        Formulation formulation = Planner.firstProgram(file.economy(), scenario);
        Outcome outcome = solver.solve(formulation.problem(), options);
        try {
            if (outcome instanceof Outcome.Unbounded) {
                Ray ray = Ray.find(solver, formulation.problem(), options);
                return new ScenarioDiagnosis(
                        file, kept, formulation, outcome, List.of(), null, List.of(), List.of(), ray);
            }
            // one that a solver only broke down on may have no plan, too
            boolean unclear = outcome instanceof Outcome.Infeasible || outcome instanceof Outcome.Failed;
            Infeasibility why = unclear ? Infeasibility.find(solver, formulation, kept, options) : null;
            if (why == null) {
                return new ScenarioDiagnosis(
                        file,
                        kept,
                        formulation,
                        outcome,
                        List.of(new Work(Work.Kind.HAS_PLAN)),
                        null,
                        List.of(),
                        List.of(),
                        null);
            }
            Outcome infeasible = new Outcome.Infeasible(outcome.backend(), outcome.notes());
            Remedies search = new Remedies(file, scenario, kept, why, solver, options);
            List<List<Remedy>> remedies = new ArrayList<>();
            for (Clash clash : why.clashes()) {
                remedies.add(why.keptConflict() ? List.of() : search.of(clash));
            }
            List<Remedy> chosen = remedies.stream()
                    .map(ScenarioDiagnosis::chosen)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            List<Remedy> together =
                    remedies.size() > 1 && chosen.size() == remedies.size() ? search.together(chosen) : List.of();
            return new ScenarioDiagnosis(file, kept, formulation, infeasible, List.of(), why, remedies, together, null);
        } catch (Unexplained e) {
            List<Work> reached = List.of(new Work(Work.Kind.HAS_NO_PLAN));
            return new ScenarioDiagnosis(
                    file, kept, formulation, e.outcome(), reached, null, List.of(), List.of(), null);
        }
    }

    /** What is insisted on gives first; otherwise the smallest change. */
    private static @Nullable Remedy chosen(List<Remedy> remedies) {
        return remedies.stream()
                .filter(Remedy::givesUpDemand)
                .findFirst()
                .orElse(remedies.isEmpty() ? null : remedies.get(0));
    }

    /** The word of the machine-readable answer. */
    public String status() {
        return switch (exitCode()) {
            case 0 -> "feasible";
            case 3 -> "infeasible";
            case 4 -> "unbounded";
            case 5 -> "limit";
            default -> "failed";
        };
    }

    /**
     * By which share the members fall short of their disagreement point at best, where the concept starts from it and no plan has it; 0 otherwise. The first
     * program of such a concept has a plan all the same: max ζ with z ≥ d (1 + ζ).
     */
    public double shortOfDisagreement() {
        if (formulation == null || !(outcome instanceof Outcome.Optimal optimal)) {
            return 0;
        }
        Concept concept = formulation.scenario().interests().concept();
        boolean needed = concept == Concept.KALAI_SMORODINSKY || concept == Concept.NASH;
        double missing = -optimal.solution().objective();
        return needed && missing > DISAGREEMENT ? missing : 0;
    }

    /** 0 feasible, 1 failed, 3 infeasible, 4 unbounded, 5 stopped at a limit. */
    public int exitCode() {
        if (outcome instanceof Outcome.Optimal) {
            return shortOfDisagreement() > 0 ? 3 : 0;
        }
        if (outcome instanceof Outcome.Infeasible) {
            return 3;
        }
        if (outcome instanceof Outcome.Unbounded) {
            return 4;
        }
        return outcome instanceof Outcome.LimitReached ? 5 : 1;
    }
}
