package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Deadline;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.SolveOptions;
import org.isim.solver.Structure;
import org.junit.jupiter.api.Test;

/** The optimum does not depend on the method: the one that uses the model's structure finds what a general one finds, each with its certificate. */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class StructuredSolverTest {
    private static final double OBJECTIVE = 1e-7;
    private static final LinearSolver STRUCTURED = LinearSolver.discover("structured");
    private static final LinearSolver HIGHS = LinearSolver.discover("highs");

    private static double objective(LinearSolver solver, LinearProgram problem) {
        Outcome outcome = solver.solve(problem, SolveOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        return ((Outcome.Optimal) outcome).solution().objective() / problem.objectiveSize();
    }

    private static void assertSameOptimum(Economy e, Scenario scenario) {
        LinearProgram problem =
                Planner.firstProgram(e, scenario).problem().revise().relaxed().build();
        assertThat(objective(STRUCTURED, problem)).isCloseTo(objective(HIGHS, problem), within(OBJECTIVE));
    }

    @Property(tries = 100)
    void everyConceptAndModeOfPayments(@ForAll Case c) {
        assertSameOptimum(c.economy(), c.scenario());
    }

    @Property(tries = 30)
    void theBaseYearWhollyDegenerate(@ForAll Case c) {
        assertSameOptimum(
                c.economy(), Scenario.base(c.economy()).with(c.scenario().payments()));
    }

    @Property(tries = 40)
    void withChains(@ForAll Case c, @ForAll long seed) {
        assertSameOptimum(c.economy(), c.scenario().withChains(new Chains(c.economy(), seed).random()));
    }

    /** The bordered block form that the formulation states is that of its coefficients: no row had to be moved. */
    @Property(tries = 30)
    void theStatedStructureIsThatOfTheProblem(@ForAll Case c, @ForAll long seed) {
        Formulation f =
                Planner.firstProgram(c.economy(), c.scenario().withChains(new Chains(c.economy(), seed).random()));
        Structure structure = Objects.requireNonNull(f.problem().structure());
        assertThat(structure.fitted(f.problem()).moved()).isZero();
    }

    @Test
    void anEconomyLargeEnoughForTheNativeLibrary() {
        Case drawn = SyntheticEconomies.halvedBarriers(8, 30, 1);
        assertSameOptimum(drawn.economy(), drawn.scenario());
    }

    /** A clock that ticks when it is read stops the method at a later and later round: each time what is at hand is as near as its gap says. */
    @Test
    void stoppedByTheTimeLimitItHandsOverTheBestPointWithItsGap() {
        Case drawn = SyntheticEconomies.halvedBarriers(3, 5, 1);
        LinearProgram problem =
                Planner.firstProgram(drawn.economy(), drawn.scenario()).problem();
        double optimum = objective(HIGHS, problem) * problem.objectiveSize();
        int withPoint = 0;
        for (int seconds = 5; seconds < 60; seconds++) {
            AtomicLong reads = new AtomicLong();
            Deadline deadline = new Deadline(seconds, () -> reads.getAndIncrement() * 1_000_000_000L);
            Outcome outcome = STRUCTURED.solve(problem, SolveOptions.DEFAULT.within(deadline));
            if (outcome instanceof Outcome.LimitReached limit && limit.best() != null) {
                withPoint++;
                assertThat(limit.best().objective())
                        .isBetween(
                                optimum - (limit.gap() + OBJECTIVE) * Math.abs(optimum),
                                optimum + OBJECTIVE * Math.abs(optimum));
                assertThat(limit.limit())
                        .startsWith("time limit of " + seconds + " s, with a point at hand than which none is better");
            }
        }
        assertThat(withPoint).isPositive();
    }
}
