package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinearSolverTest {
    /** Answers the same whatever it is asked. */
    private record Says(Answer answer) implements Backend {
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
        public Answer solve(LinearProgram problem, SolveOptions options) {
            return answer;
        }
    }

    private static Outcome outcome(Backend.Answer answer) {
        return new LinearSolver(new Says(answer)).solve(Programs.wyndor(), SolveOptions.DEFAULT);
    }

    private static Outcome outcome(Backend.Status status, double[] x, double[] y) {
        return outcome(new Backend.Answer(status, x, y, "so it says", null));
    }

    @Test
    void provedOptimumIsOptimal() {
        Outcome outcome = outcome(Backend.Status.OPTIMAL, new double[] {2, 6}, new double[] {0, 1.5, 1});
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        assertThat(outcome.backend()).hasToString("parrot 1");
    }

    @Test
    void claimWithoutProofIsAFailureThatGivesTheNumbers() {
        Outcome outcome = outcome(Backend.Status.OPTIMAL, new double[] {0, 6}, new double[] {0, 1.5, 1});
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason())
                                .isEqualTo(
                                        "called optimal, but not proved: primal infeasibility 0.0, dual infeasibility 0.0, "
                                                + "complementarity 6.0, relative gap 0.2, each to be at most 1.0E-7"));
    }

    @Test
    void answerOfTheWrongLengthIsAFailure() {
        assertThat(outcome(Backend.Status.OPTIMAL, new double[] {2}, new double[] {0, 1.5, 1}))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void otherStatusesPassThrough() {
        assertThat(outcome(Backend.Answer.without(Backend.Status.INFEASIBLE, "")))
                .isInstanceOf(Outcome.Infeasible.class);
        assertThat(outcome(Backend.Answer.without(Backend.Status.UNBOUNDED, "")))
                .isInstanceOf(Outcome.Unbounded.class);
        assertThat(outcome(Backend.Answer.without(Backend.Status.LIMIT, "time")))
                .isInstanceOfSatisfying(
                        Outcome.LimitReached.class,
                        limit -> assertThat(limit.limit()).isEqualTo("time"));
        assertThat(outcome(Backend.Answer.without(Backend.Status.FAILED, "broke")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("broke"));
    }
}
