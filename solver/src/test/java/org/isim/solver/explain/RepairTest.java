package org.isim.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.solver.explain.Problems.INF;
import static org.isim.solver.explain.Problems.SOLVER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.solver.Elastic;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;

/** Repairs: enough, and no less would be. */
class RepairTest {
    private static final double CLOSE = 1e-6;

    private static Repair.Finder finder(LinearProgram problem, List<Limit> soft) {
        return new Repair.Finder(SOLVER, problem, soft, Set.of(), SolveOptions.DEFAULT);
    }

    /** A budget of 10, needs of 8 and 6, each unit of the second worth two of the budget: 10 are missing. */
    private static LinearProgram budget() {
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MINIMISE);
        b.addColumn(0, INF, 1);
        b.addColumn(0, INF, 1);
        int budget = b.addRow(-INF, 10, 10);
        b.add(budget, 0, 1);
        b.add(budget, 1, 2);
        b.add(b.addRow(8, INF, 8), 0, 1);
        b.add(b.addRow(6, INF, 2), 1, 1);
        return b.build();
    }

    @Test
    void leastCountsRelativeToSizes() {
        // per unit of budget found: budget 1/10, first need 1/8, second 1/2 a unit but worth two of budget, so 1/4
        List<Limit> all = List.of(Limit.rowUpper(0), Limit.rowLower(1), Limit.rowLower(2));
        Repair least = Objects.requireNonNull(finder(budget(), all).least(limit -> 1));
        assertMoves(least, Limit.rowUpper(0), 10);
        assertThat(least.total()).isCloseTo(1, within(CLOSE));
        assertThat(least.point()).containsExactly(new double[] {8, 6}, within(CLOSE));
        // kept hard, or dear, it is the needs that give
        Repair kept = Objects.requireNonNull(finder(budget(), all.subList(1, 3)).least(limit -> 1));
        // 1/8 for each of the first, 1/4 for what a unit of the second frees
        assertMoves(kept, Limit.rowLower(1), 8, Limit.rowLower(2), 1);
        Repair.Finder finder = finder(budget(), all);
        Repair dear = Objects.requireNonNull(finder.least(limit -> limit.equals(all.get(0)) ? INF : 1));
        assertMoves(dear, Limit.rowLower(1), 8, Limit.rowLower(2), 1);
    }

    @Test
    void aloneIsEnoughOrNothing() {
        List<Limit> all = List.of(Limit.rowUpper(0), Limit.rowLower(1), Limit.rowLower(2));
        Repair.Finder finder = finder(budget(), all);
        assertMoves(Objects.requireNonNull(finder.alone(all.get(0))), all.get(0), 10);
        // without the first need the second still takes 12 of 10; without the second the first fits
        assertThat(finder.alone(all.get(1))).isNull();
        assertMoves(Objects.requireNonNull(finder.alone(all.get(2))), all.get(2), 5);
    }

    /** Limit, amount, limit, amount, … */
    private static void assertMoves(Repair repair, Object... expected) {
        assertThat(repair.moves()).hasSize(expected.length / 2);
        for (int n = 0; n < repair.moves().size(); n++) {
            Repair.Move move = repair.moves().get(n);
            assertThat(move.limit()).isEqualTo(expected[2 * n]);
            assertThat(move.by()).isCloseTo(((Number) expected[2 * n + 1]).doubleValue(), within(CLOSE));
        }
    }

    @Test
    void whatIsAbsentNeedNotMove() {
        List<Limit> all = List.of(Limit.rowUpper(0), Limit.rowLower(1), Limit.rowLower(2));
        Repair.Finder finder =
                new Repair.Finder(SOLVER, budget(), all, Set.of(Limit.rowLower(2)), SolveOptions.DEFAULT);
        assertThat(Objects.requireNonNull(finder.least(limit -> 1)).moves()).isEmpty();
    }

    @Property(tries = 300, seed = "6")
    void isEnoughAndTheLeast(
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(min = 1, max = 8) int rows,
            @ForAll long seed) {
        LinearProgram problem = Problems.random(new Random(seed), columns, rows, 6);
        Assume.that(!Problems.hasPoint(problem));
        List<Limit> soft = Limit.all(problem).stream().filter(Limit::isRow).toList();
        Repair least = Objects.requireNonNull(finder(problem, soft).least(limit -> 1));
        assertThat(least.total()).isCloseTo(Problems.value(Elastic.of(problem)), within(1e-6));
        assertEnough(problem, least);
        for (Limit limit : soft) {
            Repair alone = finder(problem, soft).alone(limit);
            if (alone == null) {
                assertThat(Problems.hasPoint(Problems.without(problem, List.of(limit))))
                        .isFalse();
            } else {
                assertThat(alone.moves()).extracting(Repair.Move::limit).containsExactly(limit);
                assertEnough(problem, alone);
                double less = alone.moves().get(0).by() - 1e-4 * limit.size(problem);
                assertThat(Problems.hasPoint(Problems.moved(problem, l -> l.equals(limit) ? less : 0)))
                        .isFalse();
            }
        }
    }

    private static void assertEnough(LinearProgram problem, Repair repair) {
        Map<Limit, Double> by = new HashMap<>();
        // a hair more, so that rounding does not decide
        repair.moves()
                .forEach(move ->
                        by.put(move.limit(), move.by() + 1e-6 * move.limit().size(problem)));
        assertThat(Problems.hasPoint(Problems.moved(problem, limit -> by.getOrDefault(limit, 0.0))))
                .isTrue();
    }
}
