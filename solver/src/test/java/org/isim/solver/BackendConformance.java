package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.solver.Programs.INF;
import static org.isim.solver.Programs.column;
import static org.isim.solver.Programs.optimal;
import static org.isim.solver.Programs.row;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every backend must do; one subclass per backend. */
public abstract class BackendConformance {
    /** What a price may be off by: prices come from solutions certified to 1e-7. */
    private static final double PRICE = 1e-6;

    private static final double STEP = 1e-3;

    protected abstract Backend backend();

    private Outcome solve(LinearProgram problem) {
        return new LinearSolver(backend()).solve(problem, SolveOptions.DEFAULT);
    }

    private double objective(LinearProgram problem) {
        return optimal(solve(problem)).solution().objective();
    }

    @Test
    void canRunHere() {
        assertThat(backend().whyUnavailable()).isEmpty();
        assertThat(backend().available()).isTrue();
    }

    @Test
    void wyndor() {
        Outcome.Optimal outcome = optimal(solve(Programs.wyndor()));
        assertThat(outcome.solution().objective()).isCloseTo(36, within(1e-9));
        assertThat(outcome.solution().levels()).containsExactly(new double[] {2, 6}, within(1e-9));
        assertThat(outcome.solution().prices()).containsExactly(new double[] {0, 1.5, 1}, within(1e-9));
        assertThat(outcome.backend()).isEqualTo(backend().name());
    }

    @Test
    void everyKindOfRowAndBound() {
        assertThat(objective(Programs.everyKind())).isCloseTo(-13.2, within(1e-9));
    }

    /** x + y against 4, x at most 3, y at most 10: both senses, every kind of row, the row wanted and unwanted. */
    private static LinearProgram oneRow(Sense sense, String kind, double sign, double side, double xUpper) {
        LinearProgramBuilder builder = new LinearProgramBuilder(sense);
        column(builder, 0, xUpper, 3 * sign);
        column(builder, 0, 10, 2 * sign);
        row(builder, kind.equals("<=") ? -INF : side, kind.equals(">=") ? INF : side, 1, 1);
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "MINIMISE, <=, 1, 0", "MINIMISE, <=, -1, -2", "MINIMISE, =, 1, 2", "MINIMISE, =, -1, -2",
        "MINIMISE, >=, 1, 2", "MINIMISE, >=, -1, 0", "MAXIMISE, <=, 1, 2", "MAXIMISE, <=, -1, 0",
        "MAXIMISE, =, 1, 2", "MAXIMISE, =, -1, -2", "MAXIMISE, >=, 1, 0", "MAXIMISE, >=, -1, -2"
    })
    void priceIsTheChangeOfTheObjectivePerUnitOfRightHandSide(Sense sense, String kind, double sign, double expected) {
        Solution solution = optimal(solve(oneRow(sense, kind, sign, 4, 3))).solution();
        double up = (objective(oneRow(sense, kind, sign, 4 + STEP, 3)) - solution.objective()) / STEP;
        double down = (solution.objective() - objective(oneRow(sense, kind, sign, 4 - STEP, 3))) / STEP;
        assertThat(solution.price(0)).isCloseTo(up, within(PRICE)).isCloseTo(down, within(PRICE));
        if (!kind.equals("=") || sign * (sense == Sense.MAXIMISE ? 1 : -1) > 0) {
            assertThat(solution.price(0)).isCloseTo(expected, within(PRICE));
        }
    }

    @ParameterizedTest
    @CsvSource({"MINIMISE, -1", "MAXIMISE, 1"})
    void reducedCostIsTheChangeOfTheObjectivePerUnitOfBound(Sense sense, double sign) {
        Solution solution = optimal(solve(oneRow(sense, "<=", sign, 4, 3))).solution();
        double up = (objective(oneRow(sense, "<=", sign, 4, 3 + STEP)) - solution.objective()) / STEP;
        assertThat(solution.reducedCost(0)).isCloseTo(up, within(PRICE)).isCloseTo(sign, within(PRICE));
    }

    @ParameterizedTest
    @CsvSource({"MINIMISE, 1, 2, 1", "MINIMISE, -1, 6, -1", "MAXIMISE, 1, 6, 1", "MAXIMISE, -1, 2, -1"})
    void rangeIsPricedAtTheSideThatBinds(Sense sense, double cost, double activity, double price) {
        LinearProgramBuilder builder = new LinearProgramBuilder(sense);
        column(builder, -INF, INF, cost);
        row(builder, 2, 6, 1);
        Solution solution = optimal(solve(builder.build())).solution();
        assertThat(solution.activity(0)).isCloseTo(activity, within(1e-9));
        assertThat(solution.price(0)).isCloseTo(price, within(1e-9));
    }

    @Test
    void freeFixedAndBoundedColumns() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        column(builder, -INF, INF, 1);
        column(builder, 2, 2, 10);
        column(builder, -5, -1, 1);
        row(builder, -7, INF, 1, 1, 0);
        Solution solution = optimal(solve(builder.build())).solution();
        assertThat(solution.levels()).containsExactly(new double[] {-9, 2, -5}, within(1e-9));
        assertThat(solution.reducedCost(1)).isCloseTo(9, within(1e-9));
    }

    /** x ≤ 1, y ≤ 1, x + y ≤ 2, 2x + 2y ≤ 4, all of them binding at (1, 1); one side moved by {@code change}. */
    private static LinearProgram degenerate(int moved, double change) {
        double[][] a = {{1, 0}, {0, 1}, {1, 1}, {2, 2}};
        double[] side = {1, 1, 2, 4};
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        column(builder, 0, INF, 1);
        column(builder, 0, INF, 1);
        for (int i = 0; i < side.length; i++) {
            row(builder, -INF, i == moved ? side[i] + change : side[i], a[i]);
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3"})
    void priceOfADegenerateRowLiesBetweenTheOneSidedChanges(int row) {
        Solution solution = optimal(solve(degenerate(row, 0))).solution();
        double up = (objective(degenerate(row, STEP)) - solution.objective()) / STEP;
        double down = (solution.objective() - objective(degenerate(row, -STEP))) / STEP;
        assertThat(down - up).isGreaterThan(0.4);
        assertThat(solution.price(row)).isBetween(up - PRICE, down + PRICE);
    }

    @Test
    void badlyScaledProblemInItsSizes() {
        // Wyndor with x counted in 1e-8, y in 1e5, rows in sizes of their own and the objective in 1e5
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        double[] columnSize = {1e-8, 1e5};
        double[] rowSize = {1e-8, 1e5, 1e-3};
        double[][] a = {{1, 0}, {0, 2}, {3, 2}};
        double[] side = {4, 12, 18};
        double[] cost = {3, 5};
        for (int j = 0; j < 2; j++) {
            builder.addColumn(0, INF, columnSize[j]);
            builder.addObjective(j, cost[j] / columnSize[j] * 1e5);
        }
        for (int i = 0; i < 3; i++) {
            builder.addRow(-INF, side[i] * rowSize[i], rowSize[i]);
            for (int j = 0; j < 2; j++) {
                builder.add(i, j, a[i][j] * rowSize[i] / columnSize[j]);
            }
        }
        builder.objectiveSize(1e5);
        Solution solution = optimal(solve(builder.build())).solution();
        assertThat(solution.objective()).isCloseTo(36e5, within(1e-3));
        assertThat(solution.level(0)).isCloseTo(2e-8, within(1e-16));
        assertThat(solution.level(1)).isCloseTo(6e5, within(1e-3));
        assertThat(solution.price(2)).isCloseTo(1e8, within(1.0));
    }

    @Test
    void coefficientsFromTinyToLarge() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        column(builder, 0, INF, 1);
        column(builder, 0, INF, 1e5);
        row(builder, 1, INF, 1e5, 1e-8);
        row(builder, 1e-3, INF, 1e-8, 1);
        Solution solution = optimal(solve(builder.build())).solution();
        assertThat(solution.level(0)).isCloseTo(1e-5, within(1e-12));
        assertThat(solution.level(1)).isCloseTo(1e-3, within(1e-10));
    }

    @Test
    void infeasibleRows() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        column(builder, 0, INF, 1);
        column(builder, 0, INF, 1);
        row(builder, 3, INF, 1, 1);
        row(builder, -INF, 2, 1, 1);
        assertThat(solve(builder.build())).isInstanceOf(Outcome.Infeasible.class);
    }

    @Test
    void infeasibleEmptyRow() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        column(builder, 0, 1, 1);
        row(builder, 1, INF);
        assertThat(solve(builder.build())).isInstanceOf(Outcome.Infeasible.class);
    }

    @Test
    void unbounded() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        column(builder, 0, INF, 1);
        column(builder, 0, INF, 1);
        row(builder, -INF, 1, 1, -1);
        assertThat(solve(builder.build())).isInstanceOf(Outcome.Unbounded.class);
    }

    @Test
    void infeasibleThoughItsObjectiveWouldHaveNoEnd() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        column(builder, 0, INF, 1);
        column(builder, 0, INF, 0);
        column(builder, 0, INF, 0);
        row(builder, -INF, -1, 0, 1, 1);
        assertThat(solve(builder.build())).isInstanceOf(Outcome.Infeasible.class);
    }

    @Test
    void unboundedFreeColumnWithoutRows() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        column(builder, -INF, 3, 1);
        assertThat(solve(builder.build())).isInstanceOf(Outcome.Unbounded.class);
    }

    @Test
    void boundsThatExcludeEachOther() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        column(builder, 3, 2, 1);
        assertThat(solve(builder.build())).isInstanceOf(Outcome.Infeasible.class);
    }

    @Test
    void withoutRows() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        column(builder, -1, 4, 2);
        column(builder, -1, 4, -2);
        builder.objectiveConstant(100);
        assertThat(objective(builder.build())).isCloseTo(110, within(1e-9));
    }

    @Test
    void withoutColumns() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        builder.objectiveConstant(7);
        assertThat(objective(builder.build())).isEqualTo(7);
        builder.addRow(-1, 1, 1);
        assertThat(objective(builder.build())).isEqualTo(7);
        builder.addRow(1, 2, 1);
        assertThat(solve(builder.build())).isInstanceOf(Outcome.Infeasible.class);
    }

    @Test
    void emptyRowsAndColumns() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        column(builder, 1, INF, 0);
        column(builder, 0, INF, 2);
        column(builder, 0, 5, -1);
        row(builder, -INF, INF);
        row(builder, -1, 1);
        row(builder, 3, INF, 0, 1);
        assertThat(objective(builder.build())).isCloseTo(1, within(1e-9));
    }

    @Test
    void sameProblemSameAnswer() {
        Solution one = optimal(solve(Programs.everyKind())).solution();
        Solution two = optimal(solve(Programs.everyKind())).solution();
        assertThat(two.levels()).containsExactly(one.levels());
        assertThat(two.prices()).containsExactly(one.prices());
    }

    /** From any basis of its shape, its own or a senseless one, a problem has the same answer; one of another shape is passed over. */
    @Test
    void aStartingBasisChangesNoAnswer() {
        LinearProgram problem = Programs.wyndor();
        Basis own = optimal(solve(problem)).basis();
        Basis allAtLower = new Basis.Builder(problem.columns(), problem.rows()).build();
        Basis otherShape = new Basis.Builder(7, 1).build();
        for (Basis start : Arrays.asList(own, allAtLower, otherShape)) {
            Outcome outcome = new LinearSolver(backend()).solve(problem, SolveOptions.DEFAULT.startingAt(start));
            assertThat(optimal(outcome).solution().objective()).isCloseTo(36, within(1e-9));
            assertThat(optimal(outcome).solution().price(1)).isCloseTo(1.5, within(1e-9));
        }
    }

    @Test
    void noTimeIsALimit() {
        Outcome outcome =
                new LinearSolver(backend()).solve(Programs.wyndor(), SolveOptions.DEFAULT.within(new Deadline(0)));
        assertThat(outcome).isInstanceOf(Outcome.LimitReached.class);
    }

    /** Of items worth 10, 13, 7 and 8 that weigh 5, 6, 3 and 4, the best that weigh at most 10: the second and fourth, worth 21. */
    @Test
    void wholeColumns() {
        assumeTrue(backend().capabilities().contains(Backend.Capability.INTEGERS));
        double[] worth = {10, 13, 7, 8};
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        for (double w : worth) {
            builder.addObjective(builder.addInteger(0, 1), w);
        }
        row(builder, -INF, 10, 5, 6, 3, 4);
        Outcome.Optimal optimal = optimal(solve(builder.build()));
        assertThat(optimal.solution().levels()).containsExactly(0, 1, 0, 1);
        assertThat(optimal.integers()).isNotNull().satisfies(proof -> {
            assertThat(proof.bound()).isCloseTo(21, within(1e-5));
            assertThat(proof.relativeGap()).isLessThan(1e-6);
        });
    }

    /** A plant of capacity 10 costs 4 to open; what it makes sells at 1 and is limited to 6: opened, and its row has the price of the limit. */
    @Test
    void pricesOfWholeColumnsAreThoseWithTheNumbersHeld() {
        assumeTrue(backend().capabilities().contains(Backend.Capability.INTEGERS));
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        int open = builder.addInteger(0, 1);
        builder.addObjective(open, -4);
        column(builder, 0, INF, 1);
        row(builder, -INF, 0, -10, 1);
        row(builder, -INF, 6, 0, 1);
        Outcome.Optimal optimal = optimal(solve(builder.build()));
        assertThat(optimal.solution().objective()).isCloseTo(2, within(1e-9));
        assertThat(optimal.solution().prices()).containsExactly(new double[] {0, 1}, within(1e-9));
        assertThat(optimal.solution().reducedCost(open)).isCloseTo(-4, within(1e-9));
    }

    @Test
    void noWholeNumbersThoughTheRowsHaveAPoint() {
        assumeTrue(backend().capabilities().contains(Backend.Capability.INTEGERS));
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        builder.addObjective(builder.addInteger(0, 5), 1);
        row(builder, 3, 3, 2);
        assertThat(solve(builder.build())).isInstanceOf(Outcome.Infeasible.class);
    }

    /** Without the capability the problem is refused with a reason, not solved as if columns could be broken. */
    @Test
    void wholeColumnsAreNeverRelaxedInSilence() {
        assumeTrue(!backend().capabilities().contains(Backend.Capability.INTEGERS));
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        builder.addObjective(builder.addInteger(0, 1), 1);
        assertThat(solve(builder.build())).isInstanceOf(Outcome.Failed.class);
    }
}
