package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.isim.solver.highs.HighsBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearSolverTest {
    /** Answers the same whatever it is asked. */
    private static class Says implements Backend {
        private final Answer answer;

        Says(Answer answer) {
            this.answer = answer;
        }

        @Override
        public Outcome.BackendName name() {
            return new Outcome.BackendName("parrot", "1");
        }

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public String whyUnavailable() {
            return "";
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }

        @Override
        public List<Way> ways(LinearProgram problem, SolveOptions options) {
            return List.of(deadline -> answer);
        }
    }

    private static Outcome outcome(Backend.Answer answer) {
        return new LinearSolver(new Says(answer)).solve(Programs.wyndor(), SolveOptions.DEFAULT);
    }

    private static Outcome outcome(Backend.Status status, double[] x, double[] y) {
        return outcome(new Backend.Answer(status, x, y, "so it says", null, 0));
    }

    @Test
    void provedOptimumIsOptimal() {
        Outcome outcome = outcome(Backend.Status.OPTIMAL, new double[] {2, 6}, new double[] {0, 1.5, 1});
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        assertThat(outcome.backend()).hasToString("parrot 1");
    }

    private static Outcome liarThenHighs(LinearProgram problem, Backend.Answer lie) {
        return new LinearSolver(new Says(lie), new HighsBackend()).solve(problem, SolveOptions.DEFAULT);
    }

    @Test
    void claimWithoutProofIsAFailureThatGivesTheNumbers() {
        Outcome outcome = outcome(Backend.Status.OPTIMAL, new double[] {0, 6}, new double[] {0, 1.5, 1});
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason())
                                .isEqualTo("parrot 1: called optimal, but not proved: primal infeasibility 0.0, "
                                        + "dual infeasibility 0.0, complementarity 0.2, relative gap 0.2, "
                                        + "each to be at most 1.0E-7"));
    }

    @Test
    void whatOneCanDoWithoutIsAskedOfTheFirstBackendOnly() {
        Backend.Answer lie = new Backend.Answer(
                Backend.Status.OPTIMAL, new double[] {0, 6}, new double[] {0, 1.5, 1}, "so it says", null, 0);
        Outcome outcome = new LinearSolver(new Says(lie), new HighsBackend())
                .solve(Programs.wyndor(), SolveOptions.DEFAULT.forDispensable());
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome.backend()).hasToString("parrot 1");
    }

    @Test
    void answerOfTheWrongLengthIsAFailure() {
        assertThat(outcome(Backend.Status.OPTIMAL, new double[] {2}, new double[] {0, 1.5, 1}))
                .isInstanceOf(Outcome.Failed.class);
    }

    /** Whatever the first backend says wrongly of Wyndor Glass, the second is asked, and the outcome says why. */
    @ParameterizedTest
    @CsvSource({
        "OPTIMAL, 'called optimal, but not proved: primal infeasibility 0.0'",
        "INFEASIBLE, so it says",
        "UNBOUNDED, 'called unbounded, but not proved'",
        "LIMIT, so it says",
        "FAILED, so it says"
    })
    void whatCannotBeProvedIsLeftToTheNextBackend(Backend.Status status, String why) {
        Backend.Answer lie = status == Backend.Status.OPTIMAL
                ? Backend.Answer.optimal(new double[] {0, 0}, new double[3], null, 0)
                : Backend.Answer.without(status, "so it says");
        Outcome.Optimal optimal = Programs.optimal(liarThenHighs(Programs.wyndor(), lie));
        assertThat(optimal.solution().objective()).isCloseTo(36, within(1e-9));
        assertThat(optimal.backend().name()).isEqualTo("HiGHS");
        assertThat(optimal.notes()).singleElement().asString().startsWith("parrot 1: " + why);
    }

    @Test
    void aBackendThatBreaksIsLeftForTheNext() {
        Backend broken = new Says(Backend.Answer.without(Backend.Status.FAILED, "")) {
            @Override
            public List<Way> ways(LinearProgram problem, SolveOptions options) {
                return List.of(deadline -> {
                    throw new ArithmeticException("divided by zero");
                });
            }
        };
        Outcome outcome = new LinearSolver(broken, new HighsBackend()).solve(Programs.wyndor(), SolveOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        assertThat(outcome.notes())
                .containsExactly("parrot 1: broke down: java.lang.ArithmeticException: divided by zero");
    }

    @Test
    void noPointIsProvedByTheLeastThatMustBeMissed() {
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MINIMISE);
        Programs.column(b, 0, 1, 1);
        Programs.row(b, 2, Programs.INF, 1);
        Outcome outcome = liarThenHighs(b.build(), Backend.Answer.without(Backend.Status.INFEASIBLE, "none"));
        assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
        assertThat(outcome.backend().name()).isEqualTo("parrot");
    }

    @Test
    void noEndIsProvedByADirection() {
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MAXIMISE);
        Programs.column(b, 0, Programs.INF, 1);
        Outcome outcome = liarThenHighs(b.build(), Backend.Answer.without(Backend.Status.UNBOUNDED, "none"));
        assertThat(outcome).isInstanceOf(Outcome.Unbounded.class);
        assertThat(outcome.backend().name()).isEqualTo("parrot");
    }

    @Test
    void aFailureGivesTheReasonsOfAll() {
        Outcome outcome = new LinearSolver(
                        new Says(Backend.Answer.without(Backend.Status.FAILED, "tired")),
                        new Says(Backend.Answer.without(Backend.Status.FAILED, "bored")))
                .solve(Programs.wyndor(), SolveOptions.DEFAULT);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("parrot 1: tired. parrot 1: bored"));
    }

    @Test
    void aBackendIsFoundByItsName() {
        assertThat(LinearSolver.discover().backends())
                .extracting(b -> b.name().name())
                .containsExactly("HiGHS", "ojAlgo", "structured");
        assertThat(LinearSolver.discover("ojalgo").backends())
                .extracting(b -> b.name().name())
                .containsExactly("ojAlgo");
        assertThatThrownBy(() -> LinearSolver.discover("cplex"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no solver on the class path");
    }
}
