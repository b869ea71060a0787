package org.isim.model.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What balancing promises for any table that can be balanced. */
class BalancingPropertiesTest {
    private static final double TOLERANCE = 1e-12;

    @Property(tries = 200)
    void totalsAreMetAndSignsKept(
            @ForAll @IntRange(min = 1, max = 7) int rows,
            @ForAll @IntRange(min = 1, max = 7) int columns,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[][] prior = table(rows, columns, random, 0.3);
        double[][] goal = disturbed(prior, random);
        Balanced b = Gras.balance(prior, rowSums(goal), columnSums(goal), TOLERANCE, 100_000);
        assertThat(b.convergence().converged()).isTrue();
        double scale = Totals.scale(rowSums(goal), columnSums(goal));
        assertThat(Totals.residual(b.cells(), rowSums(goal), columnSums(goal)) * scale)
                .isLessThanOrEqualTo(TOLERANCE * scale);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                assertThat(Math.signum(b.cells()[i][j])).isEqualTo(Math.signum(prior[i][j]));
            }
        }
    }

    @Property(tries = 100)
    void withoutNegativesGrasIsRas(@ForAll @IntRange(min = 2, max = 6) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] prior = table(n, n + 1, random, 0);
        double[][] goal = disturbed(prior, random);
        Balanced gras = Gras.balance(prior, rowSums(goal), columnSums(goal), 1e-13, 100_000);
        Balanced ras = Ras.balance(prior, rowSums(goal), columnSums(goal), 1e-13, 100_000);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= n; j++) {
                assertThat(gras.cells()[i][j]).isEqualTo(ras.cells()[i][j], within(1e-8));
            }
        }
    }

    @Property(tries = 100)
    void balancedAgainNothingMoves(@ForAll @IntRange(min = 2, max = 6) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] prior = table(n, n, random, 0.2);
        double[][] goal = disturbed(prior, random);
        Balanced once = Gras.balance(prior, rowSums(goal), columnSums(goal), TOLERANCE, 100_000);
        Balanced twice = Gras.balance(once.cells(), rowSums(goal), columnSums(goal), TOLERANCE, 100_000);
        assertThat(twice.convergence().rounds()).isZero();
    }

    @Property(tries = 100)
    void theCurrencyUnitDoesNotMatter(@ForAll @IntRange(min = 2, max = 6) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] prior = table(n, n, random, 0.2);
        double[][] goal = disturbed(prior, random);
        Balanced b = Gras.balance(prior, rowSums(goal), columnSums(goal), TOLERANCE, 100_000);
        double[][] larger = scaled(prior, 1024);
        double[][] largerGoal = scaled(goal, 1024);
        Balanced large = Gras.balance(larger, rowSums(largerGoal), columnSums(largerGoal), TOLERANCE, 100_000);
        assertThat(large.cells()).isDeepEqualTo(scaled(b.cells(), 1024));
    }

    /** Every row and column holds a positive cell; some cells are negative. */
    private static double[][] table(int rows, int columns, Random random, double negative) {
        double[][] cells = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double size = 0.1 + 10 * random.nextDouble();
                boolean anchor = i % columns == j || j % rows == i;
                cells[i][j] = !anchor && random.nextDouble() < negative ? -size : size;
            }
        }
        return cells;
    }

    /** A table of the same signs, whose totals can therefore be met. */
    private static double[][] disturbed(double[][] cells, Random random) {
        double[][] other = new double[cells.length][];
        for (int i = 0; i < cells.length; i++) {
            other[i] = cells[i].clone();
            for (int j = 0; j < other[i].length; j++) {
                other[i][j] *= 0.5 + random.nextDouble();
            }
        }
        return other;
    }

    private static double[][] scaled(double[][] cells, double factor) {
        double[][] scaled = new double[cells.length][];
        for (int i = 0; i < cells.length; i++) {
            scaled[i] = cells[i].clone();
            for (int j = 0; j < scaled[i].length; j++) {
                scaled[i][j] *= factor;
            }
        }
        return scaled;
    }

    private static double[] rowSums(double[][] cells) {
        double[] sums = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            for (double cell : cells[i]) {
                sums[i] += cell;
            }
        }
        return sums;
    }

    private static double[] columnSums(double[][] cells) {
        double[] sums = new double[cells[0].length];
        for (double[] row : cells) {
            for (int j = 0; j < row.length; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }
}
