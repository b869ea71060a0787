package org.isim.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The door to a backend: scales a problem, has it solved, scales the answer back and certifies it. Only what passes the
 * certificate leaves as {@link Outcome.Optimal}.
 */
public final class LinearSolver {
    private final Backend backend;

    public LinearSolver(Backend backend) {
        this.backend = backend;
    }

    /**
     * A solver over the first backend on the class path that can run here.
     *
     * @throws IllegalStateException where none can, with the reason of each
     */
    public static LinearSolver discover() {
        List<String> reasons = new ArrayList<>();
        for (Backend candidate : ServiceLoader.load(Backend.class, LinearSolver.class.getClassLoader())) {
            if (candidate.available()) {
                return new LinearSolver(candidate);
            }
            reasons.add(candidate.name() + ": " + candidate.whyUnavailable());
        }
        throw new IllegalStateException(
                reasons.isEmpty()
                        ? "no solver on the class path"
                        : "no solver can run here (" + String.join("; ", reasons) + ")");
    }

    public Backend backend() {
        return backend;
    }

    public Outcome solve(LinearProgram problem, SolveOptions options) {
        if (hasCrossedBounds(problem)) {
            return new Outcome.Infeasible(backend.name());
        }
        Scaling scaling = Scaling.of(problem);
        Backend.Answer answer = backend.solve(scaling.scaled(), options);
        Outcome outcome = outcome(problem, scaling, answer);
        if (answer.status() == Backend.Status.OPTIMAL
                && !(outcome instanceof Outcome.Optimal)
                && options.start() != null) {
            // a start is a help, never a reason to fail
            return outcome(problem, scaling, backend.solve(scaling.scaled(), options.startingAt(null)));
        }
        return outcome;
    }

    private Outcome outcome(LinearProgram problem, Scaling scaling, Backend.Answer answer) {
        return switch (answer.status()) {
            case OPTIMAL -> certified(problem, scaling, answer);
            case INFEASIBLE -> new Outcome.Infeasible(backend.name());
            case UNBOUNDED -> new Outcome.Unbounded(backend.name());
            case LIMIT -> new Outcome.LimitReached(answer.message(), backend.name());
            case FAILED -> new Outcome.Failed(answer.message(), backend.name());
        };
    }

    private Outcome certified(LinearProgram problem, Scaling scaling, Backend.Answer answer) {
        if (answer.x().length != problem.columns() || answer.y().length != problem.rows()) {
            return new Outcome.Failed(
                    "the answer has " + answer.x().length + " levels and " + answer.y().length + " prices for "
                            + problem.columns() + " columns and " + problem.rows() + " rows",
                    backend.name());
        }
        Solution solution = scaling.unscale(answer.x(), answer.y());
        Certificate certificate = Certifier.certify(problem, solution);
        if (certificate.passes()) {
            return new Outcome.Optimal(solution, certificate, answer.basis(), backend.name());
        }
        return new Outcome.Failed(
                "called optimal, but not proved: primal infeasibility " + certificate.primalInfeasibility()
                        + ", dual infeasibility " + certificate.dualInfeasibility() + ", complementarity "
                        + certificate.complementarity() + ", relative gap " + certificate.relativeGap()
                        + ", each to be at most " + Certificate.TOLERANCE,
                backend.name());
    }

    private static boolean hasCrossedBounds(LinearProgram problem) {
        for (int j = 0; j < problem.columns(); j++) {
            if (problem.columnLower(j) > problem.columnUpper(j)) {
                return true;
            }
        }
        for (int i = 0; i < problem.rows(); i++) {
            if (problem.rowLower(i) > problem.rowUpper(i)) {
                return true;
            }
        }
        return false;
    }
}
