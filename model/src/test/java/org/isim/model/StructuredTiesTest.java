package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;

/** Whether living standards are held by rows around a vertex or by costs around the middle, the plan closest to the base year is the same. */
class StructuredTiesTest {
    private static final Economies.Case DRAWN = SyntheticEconomies.halvedBarriers(5, 19, 1);

    private static Plan plan(String solver) {
        Planner planner = new Planner(LinearSolver.discover(solver), SolveOptions.DEFAULT);
        return (Plan) planner.solve(DRAWN.economy(), DRAWN.scenario());
    }

    @Test
    void theClosestPlanDoesNotDependOnTheMethod() {
        Economy e = DRAWN.economy();
        Plan expected = plan("highs");
        Plan plan = plan("structured");
        assertThat(expected.tiesBroken()).isTrue();
        assertThat(plan.tiesBroken()).isTrue();
        assertThat(plan.certificate().passes(1e-7)).isTrue();
        for (int r = 0; r < e.memberCount(); r++) {
            assertThat(plan.livingStandard(r)).isCloseTo(expected.livingStandard(r), within(2e-6));
            for (int i = 0; i < e.productCount(); i++) {
                for (int o = 0; o < e.memberCount(); o++) {
                    double base = e.flow(o, r, i);
                    assertThat(plan.flow(o, r, i)).isCloseTo(expected.flow(o, r, i), within(1e-3 * base + 1e-9));
                }
            }
        }
    }

    @Test
    void oneWhoSolvesAllIsNamedAloneAndWhetherByTheStructure() {
        Plan structured = plan("structured");
        assertThat(structured.otherBackends()).isEmpty();
        assertThat(structured.border()).isNotEmpty();
        Plan general = plan("highs");
        assertThat(general.otherBackends()).isEmpty();
        assertThat(general.border()).isEmpty();
    }
}
