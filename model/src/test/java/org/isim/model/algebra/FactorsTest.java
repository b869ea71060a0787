package org.isim.model.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class FactorsTest {
    /** Column sums of 0.95: what a chain of sectors with little value added comes to. */
    private static DMatrixRMaj coefficients(int n, Random random) {
        DMatrixRMaj a = new DMatrixRMaj(n, n);
        for (int j = 0; j < n; j++) {
            double[] weight = random.doubles(n).map(w -> w < 0.5 ? 0 : w).toArray();
            double sum = java.util.Arrays.stream(weight).sum();
            for (int i = 0; sum > 0 && i < n; i++) {
                a.set(i, j, 0.95 * weight[i] / sum);
            }
        }
        return a;
    }

    /** One block, several, and a last block that is not full: the block is 60 wide. */
    @Property(tries = 60)
    void solvesBothWays(@ForAll @IntRange(min = 1, max = 190) int n, @ForAll long seed) {
        Random random = new Random(seed);
        DMatrixRMaj a = coefficients(n, random);
        Factors factors = Objects.requireNonNull(Factors.of(a));
        double[] b = random.doubles(n, -1, 1).toArray();
        double[] x = factors.solve(b);
        double[] y = factors.solveTransposed(b);
        for (int i = 0; i < n; i++) {
            double row = x[i];
            double column = y[i];
            for (int j = 0; j < n; j++) {
                row -= a.get(i, j) * x[j];
                column -= a.get(j, i) * y[j];
            }
            assertThat(row).isCloseTo(b[i], within(1e-12));
            assertThat(column).isCloseTo(b[i], within(1e-12));
        }
    }

    @Property(tries = 20)
    void severalColumnsAtOnce(@ForAll @IntRange(min = 1, max = 150) int n, @ForAll @IntRange(min = 1, max = 70) int m) {
        Random random = new Random(n * 100L + m);
        Factors factors = Objects.requireNonNull(Factors.of(coefficients(n, random)));
        DMatrixRMaj b = new DMatrixRMaj(n, m);
        for (int k = 0; k < n * m; k++) {
            b.data[k] = random.nextDouble();
        }
        DMatrixRMaj x = factors.solve(b);
        for (int j = 0; j < m; j++) {
            double[] one = factors.solve(CommonOps_DDRM.extractColumn(b, j, null).data);
            for (int i = 0; i < n; i++) {
                assertThat(x.get(i, j)).isCloseTo(one[i], within(1e-12));
            }
        }
    }

    /** Products of several blocks run on several threads above a size; the numbers are those of one. */
    @Test
    void largeIsAsSmall() {
        int n = 610;
        DMatrixRMaj a = coefficients(n, new Random(1));
        double[] x = Objects.requireNonNull(Factors.of(a))
                .solve(new Random(2).doubles(n).toArray());
        double[] again = Objects.requireNonNull(Factors.of(a))
                .solve(new Random(2).doubles(n).toArray());
        assertThat(again).isEqualTo(x);
        double[] b = new Random(2).doubles(n).toArray();
        for (int i = 0; i < n; i++) {
            double row = x[i];
            for (int j = 0; j < n; j++) {
                row -= a.get(i, j) * x[j];
            }
            assertThat(row).isCloseTo(b[i], within(1e-11));
        }
    }

    /** Column sums above one may still deliver; a cycle that returns less than it takes may not (Hawkins and Simon). */
    @Test
    void whatCannotDeliverHasNoFactors() {
        // sector 2 takes 1.5 of sector 1, which takes 0.5 of nothing but itself: pivots 0.5 and 1
        assertThat(Factors.of(new DMatrixRMaj(new double[][] {{0.5, 1.5}, {0, 0}})))
                .isNotNull();
        // 0.8 × 1.25 = 1: a unit of each makes a unit of each and nothing is left
        assertThat(Factors.of(new DMatrixRMaj(new double[][] {{0, 0.8}, {1.25, 0}})))
                .isNull();
        assertThat(Factors.of(new DMatrixRMaj(new double[][] {{1.1}}))).isNull();
        assertThat(Factors.of(new DMatrixRMaj(new double[][] {{0, 2}, {1, 0}}))).isNull();
    }
}
