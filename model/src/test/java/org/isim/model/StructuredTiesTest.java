package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.solver.Backend;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome.BackendName;
import org.isim.solver.SolveOptions;
import org.isim.solver.highs.HighsBackend;
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

    /** Who answers the first program only; the plan closest to the base year is then somebody else's. */
    private static final class Once implements Backend {
        private final Backend backend = new HighsBackend();
        private boolean answered;

        @Override
        public BackendName name() {
            return new BackendName("once", "1");
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }

        @Override
        public List<Way> ways(LinearProgram problem, SolveOptions options) {
            if (answered) {
                return List.of();
            }
            answered = true;
            return backend.ways(problem, options);
        }
    }

    @Test
    void whoSolvesALaterProgramIsNamedToo() {
        LinearSolver solver = new LinearSolver(new Once(), new HighsBackend());
        Plan plan = (Plan) new Planner(solver, SolveOptions.DEFAULT).solve(DRAWN.economy(), DRAWN.scenario());
        assertThat(plan.tiesBroken()).isTrue();
        assertThat(plan.backend().name()).isEqualTo("once");
        assertThat(plan.otherBackends()).extracting(BackendName::name).containsExactly("HiGHS");
    }
}
