package org.isim.app.run;

import org.isim.app.scenario.ScenarioFile;
import org.isim.model.configuration.Worth;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.plan.PlanOutcome.NoPlan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A scenario file with what became of it.
 *
 * @param file as read
 * @param scenario in numbers, its disagreement point filled in
 * @param outcome its plan, or why there is none
 * @param reference the solved reference; null where it has no plan
 * @param referenceName the reference's file inside the study; the scenario's own with "without its policy" where it has none
 * @param worth what its value-added chains are worth; null where it has none, or no plan
 * @param draft the programs it was found by, for related ones to start from; null where time was over before
 * @param seconds wall time of solving, reference included
 */
public record SolvedScenario(
        ScenarioFile file,
        Scenario scenario,
        PlanOutcome outcome,
        @Nullable Plan reference,
        String referenceName,
        @Nullable Worth worth,
        Planner.@Nullable Draft draft,
        double seconds) {

    public @Nullable Plan plan() {
        return outcome instanceof Plan plan ? plan : null;
    }

    /** The word of the machine-readable summary. */
    public String status() {
        return switch (kind()) {
            case OPTIMAL -> "optimal";
            case INFEASIBLE -> "infeasible";
            case UNBOUNDED -> "unbounded";
            case LIMIT -> "limit";
            case FAILED -> "failed";
        };
    }

    /** 0 optimal, 1 failed, 3 infeasible, 4 unbounded, 5 stopped at a limit. */
    public int exitCode() {
        return switch (kind()) {
            case OPTIMAL -> 0;
            case FAILED -> 1;
            case INFEASIBLE -> 3;
            case UNBOUNDED -> 4;
            case LIMIT -> 5;
        };
    }

    private org.isim.solver.Backend.Status kind() {
        return outcome instanceof NoPlan none ? none.status() : org.isim.solver.Backend.Status.OPTIMAL;
    }
}
