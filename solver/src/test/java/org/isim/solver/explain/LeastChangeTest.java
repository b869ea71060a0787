package org.isim.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.solver.explain.Problems.INF;
import static org.isim.solver.explain.Problems.SOLVER;

import java.util.Random;
import java.util.Set;
import java.util.function.DoubleFunction;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;

/** The number nearest to the given one for which there is a point. */
class LeastChangeTest {
    private static double find(DoubleFunction<LinearProgram> family, double from, double end) {
        return new LeastChange(SOLVER, SolveOptions.DEFAULT)
                .find(v -> new LeastChange.Softened(family.apply(v), Limit.all(family.apply(v)), Set.of()), from, end);
    }

    /** A share v of all: x ≥ 6, y ≤ 3, y ≥ v (x + y). With x = 6, y = 3 it is a third, and no more can be had. */
    private static LinearProgram share(double v) {
        return new Problems.Text(Sense.MAXIMISE, 1, 1)
                .row(6, INF, 1, 0)
                .row(-INF, 3, 0, 1)
                .row(0, INF, -v, 1 - v)
                .build();
    }

    @Test
    void aShareStandsInCoefficients() {
        assertThat(find(LeastChangeTest::share, 0.6, 0)).isCloseTo(1.0 / 3, within(1e-6));
    }

    @Test
    void aNumberThatIsNoHelp() {
        // the second row alone is out of reach of the first
        DoubleFunction<LinearProgram> family = v -> new Problems.Text(Sense.MAXIMISE, 1, 1)
                .row(-INF, 1, 1, 0)
                .row(2, INF, 1, 0)
                .row(-INF, v, 0, 1)
                .build();
        assertThat(find(family, 1, 100)).isNaN();
    }

    @Test
    void notBeyondItsEnd() {
        DoubleFunction<LinearProgram> family = v -> new Problems.Text(Sense.MAXIMISE, 1)
                .row(-INF, v, 1)
                .row(5, INF, 1)
                .build();
        assertThat(find(family, 1, 100)).isCloseTo(5, within(1e-6));
        assertThat(find(family, 1, 4)).isNaN();
        assertThat(find(family, 7, 100)).as("nothing to change").isEqualTo(7);
    }

    /** A number on the right-hand sides of some rows and bounds: what is found is enough, and a little less is not. */
    @Property(tries = 200, seed = "9")
    void isEnoughAndTheLeast(
            @ForAll @IntRange(min = 1, max = 5) int columns,
            @ForAll @IntRange(min = 2, max = 7) int rows,
            @ForAll long seed) {
        Random random = new Random(seed);
        LinearProgram problem = Problems.random(random, columns, rows, 6);
        Assume.that(!Problems.hasPoint(problem));
        double[] weight = random.doubles(rows).map(w -> w < 0.5 ? 0 : w).toArray();
        DoubleFunction<LinearProgram> family = v -> Problems.moved(
                problem, limit -> limit.isRow() ? v * weight[limit.index()] : limit.index() == 0 ? v : 0);
        double least = find(family, 0, 1000);
        if (Double.isNaN(least)) {
            assertThat(Problems.hasPoint(family.apply(1000))).isFalse();
        } else {
            assertThat(Problems.hasPoint(family.apply(least + 1e-4))).isTrue();
            assertThat(Problems.hasPoint(family.apply(least - 1e-3))).isFalse();
        }
    }

    /** A band of the model: suppliers' shares that a number widens, so that it multiplies a quantity. */
    @Test
    void severalSharesAtOnce() {
        // of a use of 10 the home supplier (base share 0.5) makes at most 2, the other (0.5) is free: 8 of 10 is a
        // share of 0.5 (1 + 0.6), 2 one of 0.5 (1 − 0.6)
        DoubleFunction<LinearProgram> family = v -> {
            LinearProgramBuilder b = new LinearProgramBuilder(Sense.MAXIMISE);
            int home = b.addColumn(0, 2, 1);
            int abroad = b.addColumn(0, INF, 1);
            int use = b.addColumn(10, INF, 10);
            int balance = b.addRow(0, 0, 10);
            b.add(balance, home, 1);
            b.add(balance, abroad, 1);
            b.add(balance, use, -1);
            for (int supplier : new int[] {home, abroad}) {
                int most = b.addRow(-INF, 0, 5);
                b.add(most, supplier, 1);
                b.add(most, use, -0.5 * (1 + v));
                int least = b.addRow(0, INF, 5);
                b.add(least, supplier, 1);
                b.add(least, use, -0.5 * (1 - v));
            }
            return b.build();
        };
        assertThat(find(family, 0.25, 1)).isCloseTo(0.6, within(1e-6));
    }
}
