package org.isim.model.plan;

import org.isim.solver.Outcome;

/** What became of a scenario. */
public sealed interface PlanOutcome permits Plan, PlanOutcome.NoPlan {

    /**
     * No plan to show.
     *
     * @param outcome infeasible, unbounded, stopped at a limit or failed; never optimal
     */
    record NoPlan(Outcome outcome) implements PlanOutcome {}
}
