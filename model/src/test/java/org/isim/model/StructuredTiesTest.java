package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Scenario;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether living standards are held by rows around a vertex or by costs around the middle, the plan closest to the base year is the same. */
class StructuredTiesTest {
    private static Plan plan(String solver, Economy e, Scenario s) {
        return (Plan) new Planner(LinearSolver.discover(solver), SolveOptions.DEFAULT).solve(e, s);
    }

    @ParameterizedTest
    @EnumSource(
            value = Concept.class,
            names = {"TOTAL", "SHARES"})
    void theClosestPlanDoesNotDependOnTheMethod(Concept concept) {
        Economies.Case drawn = SyntheticEconomies.halvedBarriers(5, 19, 1);
        Economy e = drawn.economy();
        Scenario s = drawn.scenario().with(drawn.scenario().interests().with(concept));
        Plan expected = plan("highs", e, s);
        Plan plan = plan("structured", e, s);
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
}
