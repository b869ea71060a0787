package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.plan.Planner;
import org.isim.model.plan.TimeLimitReached;
import org.isim.model.plan.Work;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Deadline;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One limit for all programs of a plan: wherever it falls, there is the whole plan or none. */
class TimeLimitTest {
    private static final double TICK = 1e6;

    @ParameterizedTest
    // the searches of equivalent exchange solve hundreds of programs, each of which would be stopped once
    @EnumSource(value = Concept.class, mode = EnumSource.Mode.EXCLUDE, names = "EQUIVALENT_EXCHANGE")
    void thereIsTheWholePlanOrNone(Concept concept) {
        Economies.Case drawn = SyntheticEconomies.halvedBarriers(3, 4, 1);
        Scenario scenario = drawn.scenario().with(drawn.scenario().interests().with(concept));
        Plan whole = Solved.plan(drawn.economy(), scenario);
        Set<Work> reached = new LinkedHashSet<>();
        int stopped = 0;
        PlanOutcome outcome = null;
        while (outcome == null) {
            Deadline deadline = new Deadline((stopped + 0.5) * TICK, ticking());
            Planner planner = new Planner(LinearSolver.discover(), SolveOptions.DEFAULT.within(deadline));
            try {
                outcome = planner.solve(drawn.economy(), scenario);
            } catch (TimeLimitReached e) {
                reached.addAll(e.reached());
                stopped++;
            }
        }
        assertThat(((Plan) outcome).solution().levels())
                .isEqualTo(whole.solution().levels());
        // each program looks at the clock, and the plan says how many there were
        assertThat(stopped).isGreaterThanOrEqualTo(whole.programs());
        assertThat(reached).hasSize(whole.programs()).startsWith(new Work(Work.Kind.PROGRAM, "1"));
        assertThat(reached).endsWith(new Work(Work.Kind.TIES));
    }

    /** A clock that goes on by a tick whenever it is looked at. */
    private static LongSupplier ticking() {
        AtomicLong ticks = new AtomicLong();
        return () -> (long) (ticks.getAndIncrement() * TICK * 1e9);
    }
}
