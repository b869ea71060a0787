package org.isim.solver.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Native and plain Java linear algebra, each against the definition. */
class DenseKernelTest {
    private static final int N = 300;

    static Stream<DenseKernel> kernels() {
        OpenBlas blas = OpenBlas.get();
        return blas == null ? Stream.of(new JavaKernel()) : Stream.of(new JavaKernel(), new NativeKernel(blas));
    }

    /** n on the diagonal, numbers between −1 and 1 beside it: definite, being dominated by its diagonal. */
    private static double[][] definite(int n) {
        Random random = new Random(7);
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = n;
            for (int j = 0; j < i; j++) {
                a[i][j] = 2 * random.nextDouble() - 1;
                a[j][i] = a[i][j];
            }
        }
        return a;
    }

    private static int factor(BorderMatrix matrix, double[][] a) {
        int tile = matrix.tile();
        double[] panel = new double[tile * a.length];
        for (int first = 0; first < a.length; first += tile) {
            int end = Math.min(first + tile, a.length);
            for (int row = first; row < end; row++) {
                for (int column = 0; column <= row; column++) {
                    panel[column * tile + row - first] = a[row][column];
                }
            }
            matrix.set(first / tile, panel);
        }
        return matrix.factor(1e-14);
    }

    private static double[] solution(DenseKernel kernel, double[][] a) {
        BorderMatrix matrix = kernel.border(a.length);
        assertThat(factor(matrix, a)).isZero();
        double[] x = new double[a.length];
        Arrays.setAll(x, i -> i % 7 - 3);
        matrix.solve(x);
        return x;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void solvesWhatItFactors(DenseKernel kernel) {
        double[][] a = definite(N);
        double[] x = solution(kernel, a);
        for (int i = 0; i < N; i++) {
            double sum = 0;
            for (int j = 0; j < N; j++) {
                sum += a[i][j] * x[j];
            }
            assertThat(sum).isCloseTo(i % 7 - 3, within(1e-12));
        }
    }

    /** x₀ = x₁ said twice leaves nothing for the second pivot, which is replaced; what the row says twice is solved for once. */
    @ParameterizedTest
    @MethodSource("kernels")
    void aRowSaidTwiceIsLeftOut(DenseKernel kernel) {
        double[][] a = {{4, 4, 0}, {4, 4, 0}, {0, 0, 2}};
        BorderMatrix matrix = kernel.border(3);
        assertThat(factor(matrix, a)).isEqualTo(1);
        double[] x = {8, 8, 6};
        matrix.solve(x);
        assertThat(x).containsExactly(new double[] {2, 0, 3}, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void whateverTheNumberOfThreads(DenseKernel kernel) {
        double[][] a = definite(N);
        double[] one = new ForkJoinPool(1).submit(() -> solution(kernel, a)).join();
        double[] three = new ForkJoinPool(3).submit(() -> solution(kernel, a)).join();
        assertThat(three).containsExactly(one);
    }

    /** L = (2 0; 1 1), S = (2 4; 2 3): L⁻¹S = (1 2; 1 1), and its products. */
    @ParameterizedTest
    @MethodSource("kernels")
    void whatBlocksReach(DenseKernel kernel) {
        DenseKernel.Reach reach = kernel.reach(new int[] {2}, new int[] {2});
        reach.set(0, new double[] {2, 1, 0, 1}, new double[] {2, 2, 4, 3});
        double[] product = new double[2];
        reach.product(0, 1, 2, product);
        assertThat(product).containsExactly(3, 5);
        assertThat(reach.transposedTimes(0, new double[] {10, 1})).containsExactly(11, 21);
        double[] v = {0, 0};
        reach.takeOff(0, new double[] {1, 10}, v);
        assertThat(v).containsExactly(-21, -11);
    }

    @Test
    void theNativeOneIsThereWhereItIsMeantToBe() {
        assumeTrue(Platform.RESOURCE_PREFIX.equals("linux-x86-64"));
        assertThat(OpenBlas.get()).isNotNull();
    }
}
