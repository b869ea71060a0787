package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;

/** Plans for tests, each with its certificate checked. */
public final class Solved {
    private static final LinearSolver SOLVER = LinearSolver.discover();

    private Solved() {}

    public static PlanOutcome outcome(Economy e, Scenario s) {
        return new Planner(SOLVER, SolveOptions.DEFAULT).solve(e, s);
    }

    public static Plan plan(Economy e, Scenario s) {
        PlanOutcome outcome = outcome(e, s);
        assertThat(outcome).as("outcome").isInstanceOf(Plan.class);
        Plan plan = (Plan) outcome;
        assertThat(plan.certificate().worst()).as("certificate").isLessThan(1e-7);
        assertThat(plan.tiesBroken()).as("ties broken").isTrue();
        return plan;
    }
}
