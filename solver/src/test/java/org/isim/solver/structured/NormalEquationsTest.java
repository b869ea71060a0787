package org.isim.solver.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.isim.solver.LinearProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is solved, put back into the equations. */
class NormalEquationsTest {
    /** Plain Java; native; native, in single precision as long as that does. */
    static Stream<DenseKernel> kernels() {
        OpenBlas blas = OpenBlas.get();
        return blas == null
                ? Stream.of(new JavaKernel())
                : Stream.of(new JavaKernel(), new NativeKernel(blas), new NativeKernel(blas, 0));
    }

    /** Largest of r − D dx + Aᵀ dy and s − A dx − V dy, for numbers r and s between −1 and 1, as a part of the largest of their terms. */
    private static double missed(NormalEquations system, LinearProgram problem, double[] d, double[] v) {
        Random random = new Random(5);
        double[] r = random.doubles(d.length, -1, 1).toArray();
        double[] s = random.doubles(v.length, -1, 1).toArray();
        double[] dx = new double[d.length];
        double[] dy = new double[v.length];
        system.solve(r, s, dx, dy);
        double[] aty = system.transposed(dy);
        double[] ax = problem.activity(dx);
        double worst = 0;
        double term = 1;
        for (int j = 0; j < d.length; j++) {
            worst = Math.max(worst, Math.abs(r[j] - d[j] * dx[j] + aty[j]));
            term = Math.max(term, Math.abs(aty[j]));
        }
        for (int i = 0; i < v.length; i++) {
            worst = Math.max(worst, Math.abs(s[i] - ax[i] - v[i] * dy[i]));
            term = Math.max(term, Math.abs(ax[i]));
        }
        return worst / term;
    }

    /** @param spread powers of ten that the diagonals lie apart */
    private static double missed(DenseKernel kernel, int spread) {
        BorderedForm form = Markets.form();
        Random random = new Random(3);
        double[] d = random.doubles(form.problem.columns())
                .map(u -> Math.pow(10, spread * (u - 0.5)))
                .toArray();
        double[] v = random.doubles(form.problem.rows())
                .map(u -> Math.pow(10, spread * (u - 0.5)))
                .toArray();
        NormalEquations system = new NormalEquations(form, kernel);
        system.factor(d, v);
        return missed(system, form.problem, d, v);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void areSolvedInTheMiddle(DenseKernel kernel) {
        assertThat(missed(kernel, 2)).isLessThan(1e-10);
    }

    /** Diagonals that lie apart as near the end. */
    @ParameterizedTest
    @MethodSource("kernels")
    void areSolvedNearTheEnd(DenseKernel kernel) {
        assertThat(missed(kernel, 10)).isLessThan(1e-8);
    }

    /** Solutions of the reduced system differ by what single precision leaves; sharpened, by nothing. */
    @Test
    void singlePrecisionIsLeftForGood() {
        OpenBlas blas = OpenBlas.get();
        assumeTrue(blas != null);
        NativeKernel kernel = new NativeKernel(Objects.requireNonNull(blas));
        BorderedForm form = Markets.form();
        double[] ones = new double[form.problem.columns()];
        Arrays.fill(ones, 1);
        double[] slack = new double[form.problem.rows()];
        Arrays.fill(slack, 1);
        ThreadLocal<Workspace> spaces = ThreadLocal.withInitial(form::workspace);
        for (Group group : form.groups) {
            group.factor(ones, slack, spaces.get());
        }
        ReducedFactors twice = new ReducedFactors(form, kernel, spaces);
        twice.factor(ones, slack);
        double[] exact = solution(twice, form);
        assertThat(twice.sharpen()).isFalse();
        ReducedFactors factors = new ReducedFactors(form, new NativeKernel(Objects.requireNonNull(blas), 0), spaces);
        factors.factor(ones, slack);
        assertThat(factors.mostSteps()).isLessThan(10);
        double[] coarse = solution(factors, form);
        assertThat(coarse).isNotEqualTo(exact).containsExactly(exact, within(1e-5));
        assertThat(factors.sharpen()).isTrue();
        assertThat(factors.mostSteps()).isEqualTo(Integer.MAX_VALUE);
        assertThat(solution(factors, form)).containsExactly(exact);
        assertThat(factors.sharpen()).isFalse();
    }

    private static double[] solution(ReducedFactors factors, BorderedForm form) {
        double[] right = new Random(8).doubles(form.problem.rows(), -1, 1).toArray();
        double[] y = new double[right.length];
        factors.solve(right, y);
        return y;
    }
}
