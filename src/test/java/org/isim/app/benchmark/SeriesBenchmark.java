package org.isim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.isim.app.input.Problems;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.model.plan.Planner;
import org.isim.solver.Basis;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Revision;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A thousand variations of the EAEU with barriers halved, each solved and certified: from the basis of the unvaried program on two threads, beside
 * solves from nothing on one. A variation moves the amount of each resource by up to 2 %.
 */
class SeriesBenchmark {
    private static final int VARIATIONS = Integer.getInteger("series.variations", 1_000);
    private static final int COLD = 50;
    private static final int THREADS = 2;

    private final LinearSolver solver = LinearSolver.discover();

    @Test
    void variations() throws ExecutionException, InterruptedException {
        ScenarioFile file = ScenarioReader.read(Path.of("../scenarios/eaeu/barriers-halved.yaml"), new Problems());
        LinearProgram problem =
                Planner.firstProgram(file.study().economy(), file.scenario()).problem();
        Basis basis = ((Outcome.Optimal) solver.solve(problem, SolveOptions.DEFAULT)).basis();
        LinearProgram[] programs =
                IntStream.range(0, VARIATIONS).mapToObj(n -> varied(problem, n)).toArray(LinearProgram[]::new);
        run(Arrays.copyOf(programs, COLD), null, 1); // the virtual machine warms up
        double cold = run(Arrays.copyOf(programs, COLD), null, 1) / COLD;
        double one = run(programs, basis, 1) / VARIATIONS;
        double two = run(programs, basis, THREADS) / VARIATIONS;
        System.out.printf(
                Locale.ROOT,
                "a solve from nothing %.1f ms; from a basis %.2f ms on one thread, %.2f ms on two: %.1f and %.1f times the rate%n",
                1e3 * cold,
                1e3 * one,
                1e3 * two,
                cold / one,
                cold / two);
    }

    private static LinearProgram varied(LinearProgram problem, int seed) {
        Random random = new Random(seed);
        Revision revision = problem.revise();
        for (int i = 0; i < problem.rows(); i++) {
            double upper = problem.rowUpper(i);
            // equations are accounts of the economy; what has an upper side only is a resource
            if (upper > 0 && upper < Double.POSITIVE_INFINITY && problem.rowLower(i) < upper) {
                revision.row(i, problem.rowLower(i), upper * (1 + 0.02 * (2 * random.nextDouble() - 1)));
            }
        }
        return revision.build();
    }

    private double run(LinearProgram[] programs, @Nullable Basis start, int threads)
            throws ExecutionException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            long begin = System.nanoTime();
            List<Future<Outcome>> outcomes = Arrays.stream(programs)
                    .map(program -> workers.submit(() -> solver.solve(program, SolveOptions.DEFAULT.startingAt(start))))
                    .toList();
            for (Future<Outcome> outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Optimal.class);
            }
            return (System.nanoTime() - begin) * 1e-9;
        } finally {
            workers.shutdown();
        }
    }
}
