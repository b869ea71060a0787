package org.isim.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.solver.explain.Problems.INF;
import static org.isim.solver.explain.Problems.SOLVER;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.solver.LinearProgram;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;

/** One-sided prices and their ranges against the textbook, by hand, and by solving again. */
class RangingTest {
    private static final double CLOSE = 1e-6;

    private static List<PriceRange> ranges(LinearProgram problem) {
        Outcome.Optimal optimum = (Outcome.Optimal) Problems.solve(problem);
        int[] rows = java.util.stream.IntStream.range(0, problem.rows()).toArray();
        return new Ranging(SOLVER, problem, optimum, SolveOptions.DEFAULT).of(rows);
    }

    private static void assertRange(PriceRange range, double price, double from, double to) {
        assertThat(range.isUnique()).isTrue();
        assertThat(range.up().price()).isCloseTo(price, within(CLOSE));
        assertThat(range.from()).isCloseTo(from, within(CLOSE));
        assertThat(range.to()).isCloseTo(to, within(CLOSE));
    }

    /**
     * Hillier and Lieberman's Wyndor Glass, whose allowable ranges are printed in the book: plant 1 (4 hours, 2 used) from 2 up at no price, plant 2 (12) from 6 to 18 at
     * 1.5, plant 3 (18) from 12 to 24 at 1.
     */
    @Test
    void wyndor() {
        List<PriceRange> ranges = ranges(new Problems.Text(Sense.MAXIMISE, 3, 5)
                .row(-INF, 4, 1, 0)
                .row(-INF, 12, 0, 2)
                .row(-INF, 18, 3, 2)
                .build());
        assertRange(ranges.get(0), 0, 2, INF);
        assertRange(ranges.get(1), 1.5, 6, 18);
        assertRange(ranges.get(2), 1, 12, 24);
        assertThat(ranges.get(1).side()).isEqualTo(12);
    }

    /**
     * max x + y, x ≤ 1, y ≤ 1, x + y ≤ 2, 2x + 2y ≤ 4: four rows meet at (1, 1). Less of any costs 1 (½ for the last), down to 0; more of any gives nothing.
     */
    @Test
    void aDegenerateVertexHasTwoPrices() {
        List<PriceRange> ranges = ranges(new Problems.Text(Sense.MAXIMISE, 1, 1)
                .row(-INF, 1, 1, 0)
                .row(-INF, 1, 0, 1)
                .row(-INF, 2, 1, 1)
                .row(-INF, 4, 2, 2)
                .build());
        double[] price = {1, 1, 1, 0.5};
        for (int i = 0; i < price.length; i++) {
            PriceRange range = ranges.get(i);
            assertThat(range.isUnique()).isFalse();
            assertThat(range.down().price()).isCloseTo(price[i], within(CLOSE));
            assertThat(range.from()).isCloseTo(0, within(CLOSE));
            assertThat(range.up().price()).isZero();
            assertThat(range.to()).isEqualTo(INF);
        }
    }

    /**
     * min 2x + 3y, x + y = 4, x ≤ 3: x = 3, y = 1. Another unit costs 3, one less saves 3, until y is used up at 3; from there on 2 down to 0, and nothing below. With x + y = 3
     * the two prices meet.
     */
    @Test
    void anEqualityHasBothSides() {
        List<PriceRange> ranges = ranges(new Problems.Text(Sense.MINIMISE, 2, 3)
                .row(4, 4, 1, 1)
                .row(-INF, 3, 1, 0)
                .build());
        assertRange(ranges.get(0), 3, 3, INF);
        assertRange(ranges.get(1), -1, 0, 4);
        PriceRange kink = ranges(new Problems.Text(Sense.MINIMISE, 2, 3)
                        .row(3, 3, 1, 1)
                        .row(-INF, 3, 1, 0)
                        .build())
                .get(0);
        assertThat(kink.down().price()).isCloseTo(2, within(CLOSE));
        assertThat(kink.up().price()).isCloseTo(3, within(CLOSE));
        assertThat(kink.from()).isCloseTo(0, within(CLOSE));
    }

    /** max x, x = y, y ≤ 0: the second row cannot be less, for there is no point below; more of it is worth 1 without end. */
    @Test
    void whereThereIsNoPointThePriceIsInfinite() {
        List<PriceRange> ranges = ranges(new Problems.Text(Sense.MAXIMISE, 1, 0)
                .row(0, 0, 1, -1)
                .row(-INF, 0, 0, 1)
                .build());
        PriceRange range = ranges.get(1);
        assertThat(range.down()).isEqualTo(new PriceRange.OneSided(INF, 0));
        assertThat(range.up().price()).isCloseTo(1, within(CLOSE));
        assertThat(range.to()).isEqualTo(INF);
        assertThat(range.isUnique()).isFalse();
    }

    @Test
    void rowsWithoutSidesAndWithRoom() {
        List<PriceRange> ranges = ranges(new Problems.Text(Sense.MAXIMISE, 1)
                .row(-INF, INF, 1)
                .row(0, 9, 1)
                .row(-INF, 5, 1)
                .build());
        assertThat(ranges.get(0).side()).isNaN();
        assertThat(ranges.get(0).up()).isEqualTo(new PriceRange.OneSided(0, INF));
        // x = 5 stays within −4 … 5 and 5 … 14
        assertThat(ranges.get(1).down().reach()).isCloseTo(4, within(CLOSE));
        assertThat(ranges.get(1).up().reach()).isCloseTo(5, within(CLOSE));
    }

    @Property(tries = 400, seed = "8")
    void pricesAndRangesAreThoseOfSolvingAgain(
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(min = 1, max = 7) int rows,
            @ForAll long seed) {
        LinearProgram problem = Problems.random(new Random(seed), columns, rows, 1);
        Assume.that(Problems.solve(problem) instanceof Outcome.Optimal);
        double value = Problems.value(problem);
        for (PriceRange range : ranges(problem)) {
            assertSide(problem, range, -1, range.down(), value);
            assertSide(problem, range, 1, range.up(), value);
            double sign = problem.sense() == Sense.MAXIMISE ? 1 : -1;
            assertThat(sign * (range.down().price() - range.up().price()))
                    .as("concave when maximising")
                    .isGreaterThanOrEqualTo(-CLOSE);
        }
    }

    /** The price holds near, half way and at the end of its range; a little beyond, another one does. */
    private static void assertSide(
            LinearProgram problem, PriceRange range, int sign, PriceRange.OneSided side, double value) {
        if (Double.isInfinite(side.price())) {
            assertThat(Problems.hasPoint(Problems.shifted(problem, range.row(), sign * 1e-4)))
                    .isFalse();
            return;
        }
        assertThat(side.reach()).isGreaterThan(0);
        double end = Math.min(side.reach(), 50);
        for (double t : new double[] {Math.min(1e-3, end), end / 2, end}) {
            double moved = Problems.value(Problems.shifted(problem, range.row(), sign * t * (1 - 1e-9)));
            assertThat(moved).as("at %s of %s", t, side).isCloseTo(value + sign * t * side.price(), within(CLOSE));
        }
        if (side.reach() < 50) {
            Outcome beyond = Problems.solve(Problems.shifted(problem, range.row(), sign * (side.reach() + 1e-2)));
            if (beyond instanceof Outcome.Optimal optimal) {
                double line = value + sign * (side.reach() + 1e-2) * side.price();
                assertThat(Math.abs(optimal.solution().objective() - line)).isGreaterThan(1e-5);
            } else {
                assertThat(beyond).isInstanceOf(Outcome.Infeasible.class);
            }
        }
    }
}
