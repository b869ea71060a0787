package org.isim.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.isim.solver.Backend.Answer;
import org.jspecify.annotations.Nullable;

/** One problem on its way through the backends: what each says is proved, or refused. */
class Search {
    /** Sum of missed rows, the problem's sizes being one, that counts as infeasible. */
    private static final double LEAST_MISS = Contradiction.LEAST;

    final LinearSolver solver;
    final LinearProgram problem;
    final SolveOptions options;
    final Deadline deadline;
    private final Scaling scaling;
    private final List<Backend> backends;
    private final List<String> notes;
    private boolean hasPoint;

    Search(LinearSolver solver, LinearProgram problem, SolveOptions options) {
        this.solver = solver;
        this.problem = problem;
        this.options = options.start() != null && options.start().fits(problem) ? options : options.startingAt(null);
        this.deadline = options.deadline();
        this.scaling = Scaling.of(problem);
        this.backends = solver.backendsFor(problem);
        this.notes = new ArrayList<>(solver.unavailable());
    }

    Outcome outcome() {
        Outcome.BackendName last = backends.get(0).name();
        for (Backend backend : backends) {
            last = backend.name();
            List<String> failures = new ArrayList<>();
            Outcome found = canTake(backend) ? found(backend, failures) : null;
            if (found != null) {
                return found;
            }
            notes.add(last + ": "
                    + (failures.isEmpty() ? "takes no problem of this kind or size" : String.join("; ", failures)));
            if (options.dispensable() && !failures.isEmpty()) {
                break;
            }
        }
        if (deadline.passed()) {
            return new Outcome.LimitReached(deadline.limitSeconds(), last, List.copyOf(notes));
        }
        return new Outcome.Failed(String.join(". ", notes), last, List.copyOf(notes));
    }

    boolean canTake(Backend backend) {
        return true;
    }

    /** Whether a claim is shown that cannot be proved. */
    boolean takesItsWord(Backend.Status claim) {
        return false;
    }

    private @Nullable Outcome found(Backend backend, List<String> failures) {
        for (Backend.Way way : backend.ways(scaling.scaled(), options)) {
            if (deadline.passed()) {
                return limit(backend);
            }
            Answer answer = answer(way);
            Outcome outcome = proved(backend, answer, failures);
            if (outcome != null) {
                return outcome;
            }
        }
        return null;
    }

    private Answer answer(Backend.Way way) {
        try {
            Answer answer = way.solve(deadline);
            boolean fits = answer.x().length == problem.columns() && answer.y().length == problem.rows();
            return fits || answer.status() != Backend.Status.OPTIMAL
                    ? answer
                    : Answer.without(
                            Backend.Status.FAILED,
                            "the answer has " + answer.x().length + " levels and " + answer.y().length + " prices for "
                                    + problem.columns() + " columns and " + problem.rows() + " rows");
        } catch (RuntimeException e) {
            // a backend that breaks is one that fails; the next is tried
            return Answer.without(Backend.Status.FAILED, "broke down: " + e);
        }
    }

    /** The outcome, if what the backend says can be proved; otherwise why not is added to the failures. */
    private @Nullable Outcome proved(Backend backend, Answer answer, List<String> failures) {
        switch (answer.status()) {
            case OPTIMAL -> {
                return optimal(backend, answer, failures);
            }
            case INFEASIBLE, FAILED -> {
                failures.add(answer.message());
                if (!hasPoint
                        && (isShownBy(answer)
                                || (!options.dispensable() && isInfeasible())
                                || takesItsWord(answer.status()))) {
                    return new Outcome.Infeasible(backend.name(), List.copyOf(notes));
                }
                hasPoint = true;
            }
            case UNBOUNDED -> {
                if (!options.dispensable() && !isInfeasible() && improvesWithoutEnd()) {
                    return new Outcome.Unbounded(backend.name(), List.copyOf(notes));
                }
                failures.add("called unbounded, but not proved");
            }
            case LIMIT -> {
                if (deadline.passed()) {
                    return stopped(answer, backend);
                }
                failures.add(answer.message());
            }
        }
        return null;
    }

    @Nullable
    Outcome optimal(Backend backend, Answer answer, List<String> failures) {
        Solution solution = scaling.unscale(answer.x(), answer.y());
        Certificate certificate = Certifier.certify(problem, solution);
        if (certificate.passes(options.accuracy())) {
            return new Outcome.Optimal(solution, certificate, answer.start(), null, backend.name(), List.copyOf(notes));
        }
        failures.add(notProved(certificate, options.accuracy()));
        return null;
    }

    /** With the best point the backend had, where that is feasible; its gap is that of its certificate. */
    private Outcome stopped(Answer answer, Backend backend) {
        if (answer.x().length != problem.columns() || answer.y().length != problem.rows()) {
            return limit(backend);
        }
        Solution best = scaling.unscale(answer.x(), answer.y());
        Certificate certificate = Certifier.certify(problem, best);
        if (!(certificate.primalInfeasibility() <= Certificate.TOLERANCE)) {
            return limit(backend);
        }
        return new Outcome.LimitReached(
                deadline.limitSeconds(), backend.name(), List.copyOf(notes), best, certificate.relativeGap());
    }

    private Outcome limit(Backend backend) {
        return new Outcome.LimitReached(deadline.limitSeconds(), backend.name(), List.copyOf(notes));
    }

    /** Whether what the backend hands over proves by itself that there is no point. */
    private boolean isShownBy(Answer answer) {
        return answer.status() == Backend.Status.INFEASIBLE
                && answer.y().length == problem.rows()
                && new Contradiction(scaling.scaled()).isShownBy(answer.y());
    }

    /**
     * Whether some row must be missed. Near the border of what is feasible the methods wander for long and end without a finding, or rounding in
     * the data looks like a contradiction; the elastic problem decides either way.
     */
    private boolean isInfeasible() {
        LinearProgram elastic = Elastic.of(problem.revise().relaxed().build());
        return Boolean.TRUE.equals(new Search(solver, elastic, options.startingAt(null)).first(Search::mustBeMissed));
    }

    /** Whether rows must be missed, by the least that the prices prove, or need not be, by the point; null where neither is shown. */
    private static @Nullable Boolean mustBeMissed(Solution solution, Certificate certificate) {
        double missed = solution.objective();
        if (!(certificate.primalInfeasibility() <= Certificate.TOLERANCE)) {
            return null;
        }
        if (missed - certificate.relativeGap() * Math.max(1, missed) > LEAST_MISS) {
            return true;
        }
        return missed <= LEAST_MISS ? false : null;
    }

    private boolean improvesWithoutEnd() {
        LinearProgram recession = Recession.of(problem.revise().relaxed().build());
        Solution ray = new Search(solver, recession, options.startingAt(null))
                .first((solution, certificate) -> certificate.passes(options.accuracy()) ? solution : null);
        double better = problem.sense() == Sense.MAXIMISE ? 1 : -1;
        return ray != null && better * ray.objective() / problem.objectiveSize() > LEAST_MISS;
    }

    /** What the first point shows of which something can be said, of a problem known to have an optimum; null where there is none. */
    private <T> @Nullable T first(BiFunction<Solution, Certificate, @Nullable T> shown) {
        for (Backend backend : backends) {
            for (Backend.Way way : backend.ways(scaling.scaled(), options)) {
                if (deadline.passed()) {
                    return null;
                }
                Answer answer = answer(way);
                if (answer.status() == Backend.Status.OPTIMAL) {
                    Solution solution = scaling.unscale(answer.x(), answer.y());
                    T found = shown.apply(solution, Certifier.certify(problem, solution));
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    private static String notProved(Certificate certificate, double accuracy) {
        return "called optimal, but not proved: primal infeasibility " + certificate.primalInfeasibility()
                + ", dual infeasibility " + certificate.dualInfeasibility() + ", complementarity "
                + certificate.complementarity() + ", relative gap " + certificate.relativeGap()
                + ", each to be at most " + Certificate.TOLERANCE
                + (accuracy == Certificate.TOLERANCE ? "" : ", the last two " + accuracy);
    }
}
