package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Interests;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Deadline;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.MiddlePoint;
import org.isim.solver.Outcome;
import org.isim.solver.Revision;
import org.isim.solver.SolveOptions;
import org.isim.solver.StartingPoint;
import org.isim.solver.Structure;
import org.junit.jupiter.api.Test;

/** The optimum does not depend on the method: the one that uses the model's structure finds what a general one finds, each with its certificate. */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class StructuredSolverTest {
    private static final double OBJECTIVE = 1e-7;
    private static final Set<RowFamily> SCARCE = EnumSet.of(RowFamily.LABOUR, RowFamily.CAPACITY, RowFamily.PAYMENTS);
    private static final LinearSolver STRUCTURED = LinearSolver.discover("structured");
    private static final LinearSolver HIGHS = LinearSolver.discover("highs");

    private static double objective(LinearSolver solver, LinearProgram problem) {
        Outcome outcome = solver.solve(problem, SolveOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        return ((Outcome.Optimal) outcome).solution().objective() / problem.objectiveSize();
    }

    private static void assertSameOptimum(Economy e, Scenario scenario) {
        LinearProgram problem = relaxed(e, scenario);
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

    /** Whether living standards can be raised that far, and by whom it is known, is no matter of the method. */
    @Property(tries = 60)
    void floorsInAndOutOfReach(@ForAll Case c, @ForAll @DoubleRange(min = 1.02, max = 2) double floor) {
        LinearProgram problem = withFloors(c, floor);
        assertThat(STRUCTURED.solve(problem, SolveOptions.DEFAULT))
                .isInstanceOf(
                        HIGHS.solve(problem, SolveOptions.DEFAULT) instanceof Outcome.Infeasible
                                ? Outcome.Infeasible.class
                                : Outcome.Optimal.class);
    }

    /** Of more rows than a method without structure would take; half as much more for everyone is more than labour gives. */
    @Test
    void floorsOutOfReachOfALargerUnion() {
        Outcome outcome =
                STRUCTURED.solve(withFloors(SyntheticEconomies.halvedBarriers(5, 19, 1), 1.5), SolveOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
        assertThat(outcome.notes()).isEmpty();
    }

    /** Plants and labour without end, paid by nobody. */
    @Test
    void nothingScarce() {
        Case drawn = SyntheticEconomies.halvedBarriers(5, 19, 1);
        Formulation f = Planner.firstProgram(drawn.economy(), drawn.scenario());
        Revision revision = f.problem().revise();
        for (int i = 0; i < f.problem().rows(); i++) {
            if (SCARCE.contains(f.rowFamily(i))) {
                revision.row(i, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
        }
        for (int j = 0; j < f.problem().columns(); j++) {
            revision.column(j, f.problem().columnLower(j), Double.POSITIVE_INFINITY);
        }
        assertThat(STRUCTURED.solve(revision.build(), SolveOptions.DEFAULT)).isInstanceOf(Outcome.Unbounded.class);
    }

    /** Where the method begins is no matter: barriers and bands of another scenario, which has other rows, or a point that means nothing. */
    @Property(tries = 60)
    void fromTheMiddleOfARelatedProblemTheOptimumIsTheSame(
            @ForAll Case c, @ForAll @DoubleRange(min = 0.5, max = 1) double share) {
        LinearProgram problem = relaxed(c.economy(), c.scenario());
        double optimum = objective(HIGHS, problem);
        Formulation before = Planner.firstProgram(
                c.economy(),
                c.scenario()
                        .with(Barriers.base(c.economy()).scaled(share))
                        .with(c.scenario().room().withFlexibility(share)));
        Formulation now = Planner.firstProgram(c.economy(), c.scenario());
        StartingPoint start = ((Outcome.Optimal)
                        STRUCTURED.solve(before.problem().revise().relaxed().build(), SolveOptions.DEFAULT))
                .start();
        assertThat(start).isInstanceOf(MiddlePoint.class);
        int[] rows = now.rowsIn(before);
        for (StartingPoint from : new StartingPoint[] {
            ((MiddlePoint) Objects.requireNonNull(start)).onRows(rows),
            new MiddlePoint(new double[problem.columns()], new double[problem.rows()], 0)
        }) {
            assertThat(from.fits(problem)).isTrue();
            Outcome outcome = STRUCTURED.solve(problem, SolveOptions.DEFAULT.startingAt(from));
            assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
            assertThat(((Outcome.Optimal) outcome).solution().objective() / problem.objectiveSize())
                    .isCloseTo(optimum, within(OBJECTIVE));
        }
    }

    /** And it takes fewer rounds: barriers a tenth lower, bands a tenth wider, a weight doubled. */
    @Test
    void fromTheMiddleOfARelatedProblemItTakesFewerRounds() {
        Case drawn = SyntheticEconomies.halvedBarriers(5, 19, 1);
        Economy e = drawn.economy();
        Scenario s = drawn.scenario();
        double[] weights = s.interests().weights();
        weights[0] *= 2;
        int[] rounds = new int[1];
        Planner planner =
                new Planner(STRUCTURED, SolveOptions.DEFAULT.telling((round, gap, secondsLeft) -> rounds[0] = round));
        Planner.Draft start = planner.draft(e, s, null);
        for (Scenario varied : List.of(
                s.with(Barriers.base(e).scaled(0.45)),
                s.with(s.room().withFlexibility(0.275)),
                s.with(s.interests().withWeights(weights)))) {
            planner.draft(e, varied, null);
            int fromNothing = rounds[0];
            planner.draft(e, varied, start);
            assertThat(rounds[0]).isLessThan(fromNothing);
        }
    }

    private static LinearProgram relaxed(Economy e, Scenario scenario) {
        return Planner.firstProgram(e, scenario).problem().revise().relaxed().build();
    }

    private static LinearProgram withFloors(Case c, double floor) {
        double[] floors = new double[c.economy().memberCount()];
        Arrays.fill(floors, floor);
        Interests demanding = c.scenario().interests().withLivingStandardFloor(floors);
        return Planner.firstProgram(c.economy(), c.scenario().with(demanding)).problem();
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
                assertThat(limit.seconds()).isEqualTo(seconds);
            }
        }
        assertThat(withPoint).isPositive();
    }

    @Test
    void interruptedAfterSomeRoundsItHandsOverTheBestPointWithItsGap() {
        Case drawn = SyntheticEconomies.halvedBarriers(3, 5, 1);
        LinearProgram problem =
                Planner.firstProgram(drawn.economy(), drawn.scenario()).problem();
        AtomicBoolean asked = new AtomicBoolean();
        Outcome outcome = STRUCTURED.solve(
                problem,
                SolveOptions.DEFAULT
                        .within(Deadline.NONE.orWhen(asked::get))
                        .telling((round, gap, secondsLeft) -> asked.compareAndSet(false, gap < 1e-3)));
        assertThat(outcome).isInstanceOf(Outcome.LimitReached.class);
        Outcome.LimitReached limit = (Outcome.LimitReached) outcome;
        assertThat(limit.isInterrupted()).isTrue();
        assertThat(limit.gap()).isBetween(0.0, 1e-2);
        assertThat(limit.best()).isNotNull();
    }
}
