package org.isim.model.plan;

import java.util.List;
import org.isim.solver.Backend;
import org.isim.solver.Outcome;

/** What became of a scenario. */
public sealed interface PlanOutcome permits Plan, PlanOutcome.NoPlan {

    /**
     * No plan to show.
     *
     * @param outcome infeasible, unbounded, failed, or of a run that a limit stopped; never optimal
     * @param reached where a limit stopped it, the largest piece of work first; empty otherwise
     */
    record NoPlan(Outcome outcome, List<Work> reached) implements PlanOutcome {

        /** Why there is none; never optimal. */
        public Backend.Status status() {
            if (outcome instanceof Outcome.Infeasible) {
                return Backend.Status.INFEASIBLE;
            }
            if (outcome instanceof Outcome.Unbounded) {
                return Backend.Status.UNBOUNDED;
            }
            return outcome instanceof Outcome.LimitReached ? Backend.Status.LIMIT : Backend.Status.FAILED;
        }
    }
}
