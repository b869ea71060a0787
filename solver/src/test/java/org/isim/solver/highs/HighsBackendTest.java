package org.isim.solver.highs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.isim.solver.Backend;
import org.isim.solver.BackendConformance;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;

class HighsBackendTest extends BackendConformance {
    @Override
    protected Backend backend() {
        return new HighsBackend();
    }

    @Test
    void isFoundAsAService() {
        assertThat(LinearSolver.discover().backends().get(0)).isInstanceOf(HighsBackend.class);
    }

    /** max z with (I − A)x ≥ f z and lᵀx ≤ 100, A dense: above the size from which interior point is used. */
    private static LinearProgram dense(int size, long seed) {
        Random random = new Random(seed);
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        int z = builder.addColumn(0, Double.POSITIVE_INFINITY, 1);
        builder.addObjective(z, 1);
        for (int j = 0; j < size; j++) {
            builder.addColumn(0, Double.POSITIVE_INFINITY, 1);
        }
        int limit = builder.addRow(Double.NEGATIVE_INFINITY, 100, 1);
        for (int i = 0; i < size; i++) {
            int row = builder.addRow(0, Double.POSITIVE_INFINITY, 1);
            builder.add(row, z, -random.nextDouble());
            builder.add(row, 1 + i, 1);
            builder.add(limit, 1 + i, 0.1 + random.nextDouble());
            for (int j = 0; j < size; j++) {
                builder.add(row, 1 + j, -random.nextDouble() / size);
            }
        }
        return builder.build();
    }

    @Test
    void interiorPointEndsInACertifiedVertexToo() {
        LinearProgram problem = dense(150, 1);
        assertThat(problem.nonZeros()).isGreaterThan(HighsBackend.SIMPLEX_NON_ZEROS);
        assertThat(new LinearSolver(backend()).solve(problem, SolveOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        Outcome.Optimal.class,
                        optimal -> assertThat(optimal.solution().activity(0)).isCloseTo(100, within(1e-6)));
    }

    @Test
    void solvesInSeveralThreadsAtOnce() {
        LinearSolver solver = new LinearSolver(backend());
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> {
                    LinearProgram problem = dense(12, i);
                    return List.of(
                            solver.solve(problem, SolveOptions.DEFAULT), solver.solve(problem, SolveOptions.DEFAULT));
                }))
                .allSatisfy(pair -> {
                    assertThat(pair).allSatisfy(one -> assertThat(one).isInstanceOf(Outcome.Optimal.class));
                    assertThat(pair.stream()
                                    .map(one ->
                                            ((Outcome.Optimal) one).solution().objective())
                                    .distinct())
                            .hasSize(1);
                });
    }

    @Test
    void saysItsVersion() {
        assertThat(backend().name()).hasToString("HiGHS 1.12.0");
    }
}
