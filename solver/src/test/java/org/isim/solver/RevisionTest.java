package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.isim.solver.highs.HighsBackend;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static double objective(LinearProgram problem) {
        return Programs.optimal(new LinearSolver(new HighsBackend()).solve(problem, SolveOptions.DEFAULT))
                .solution()
                .objective();
    }

    /** Wyndor with 13 hours in plant 2 gains its price 1.5, with a first product worth 4 gains 2, with 1 hour of plant 1 a unit more room nothing. */
    @Test
    void changesWhatIsSaidAndLeavesTheOriginal() {
        LinearProgram wyndor = Programs.wyndor();
        assertThat(objective(
                        wyndor.revise().row(1, Double.NEGATIVE_INFINITY, 13).build()))
                .isCloseTo(37.5, within(1e-9));
        assertThat(objective(wyndor.revise().objective(0, 4).build())).isCloseTo(38, within(1e-9));
        assertThat(objective(wyndor.revise().column(0, 0, 1).build())).isCloseTo(33, within(1e-9));
        assertThat(objective(wyndor.revise().coefficient(2, 0, 6).build())).isCloseTo(33, within(1e-9));
        assertThat(objective(wyndor.revise().objectiveConstant(1).build())).isCloseTo(37, within(1e-9));
        assertThat(objective(wyndor.revise().optimise(Sense.MINIMISE).build())).isCloseTo(0, within(1e-9));
        assertThat(objective(wyndor)).isCloseTo(36, within(1e-9));
    }

    @Test
    void aBuiltRevisionIsNotChangedByWhatFollows() {
        Revision revision = Programs.wyndor().revise().objective(0, 4);
        LinearProgram built = revision.build();
        revision.objective(0, 100);
        assertThat(built.objective(0)).isEqualTo(4);
    }

    @Test
    void refusesWhatTheProblemHasNoPlaceFor() {
        Revision revision = Programs.wyndor().revise();
        assertThatThrownBy(() -> revision.coefficient(0, 1, 1)).hasMessage("no entry in row 0, column 1");
        assertThatThrownBy(() -> revision.objective(0, Double.NaN)).hasMessage("objective coefficient NaN");
    }

    /** A series started from one basis: the same answers whatever the order and however many threads. */
    @Test
    void aSeriesHasTheSameAnswersInAnyOrderAndThread() {
        LinearProgram problem = random();
        LinearSolver solver = LinearSolver.discover();
        Basis basis =
                Programs.optimal(solver.solve(problem, SolveOptions.DEFAULT)).basis();
        List<LinearProgram> series = IntStream.range(0, 40)
                .mapToObj(n -> problem.revise()
                        .row(n % 20, Double.NEGATIVE_INFINITY, 5 + n)
                        .objective(n % 15, 1 + n * 0.1)
                        .build())
                .toList();
        SolveOptions fromBasis = SolveOptions.DEFAULT.startingAt(basis);
        List<double[]> inTurn =
                series.stream().map(p -> levels(solver.solve(p, fromBasis))).toList();
        List<double[]> atOnce = series.parallelStream()
                .map(p -> levels(solver.solve(p, fromBasis)))
                .toList();
        for (int n = 0; n < series.size(); n++) {
            assertThat(atOnce.get(n)).containsExactly(inTurn.get(n));
            assertThat(series.get(n).objectiveAt(inTurn.get(n))).isCloseTo(objective(series.get(n)), within(1e-8));
        }
    }

    private static double[] levels(Outcome outcome) {
        return Programs.optimal(outcome).solution().levels();
    }

    private static LinearProgram random() {
        Random random = new Random(7);
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        for (int j = 0; j < 15; j++) {
            Programs.column(builder, 0, 10, 1 + random.nextDouble());
        }
        for (int i = 0; i < 20; i++) {
            Programs.row(
                    builder,
                    Double.NEGATIVE_INFINITY,
                    10,
                    random.doubles(15).map(v -> v > 0.6 ? v : 0).toArray());
        }
        return builder.build();
    }
}
