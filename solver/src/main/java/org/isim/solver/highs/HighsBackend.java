package org.isim.solver.highs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.isim.solver.Backend;
import org.isim.solver.Basis;
import org.isim.solver.LinearProgram;
import org.isim.solver.Outcome.BackendName;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;

/**
 * HiGHS, a simplex and interior point solver.
 *
 * <p>Up to {@value #SIMPLEX_NON_ZEROS} non-zeros the simplex method, above that interior point followed by crossover to
 * a vertex: the two take equal time near there, and at 100,000 non-zeros interior point is several times faster. What
 * one cannot finish is tried with the other and with coarser tolerances; the certificate's demand is not lowered by
 * that.
 */
public final class HighsBackend implements Backend {
    static final int SIMPLEX_NON_ZEROS = 20_000;

    // on problems with a near-feasible start, a base year say, it takes two thirds of the dual method's time
    private static final int PRIMAL_SIMPLEX = 4;
    private static final String SIMPLEX = "simplex";
    private static final String INTERIOR_POINT = "ipm";

    /** Loaded when first asked for, once per process. */
    private static final class Loaded {
        static final @Nullable HighsLibrary LIBRARY;
        static final BackendName NAME;
        static final String REASON;

        static {
            HighsLibrary library = null;
            String version = "not loaded";
            String reason = "";
            try {
                library = HighsLibrary.load(LibraryCache.ofUser());
                version = library.version();
            } catch (IOException | LinkageError e) {
                library = null;
                reason = String.valueOf(e.getMessage());
            }
            LIBRARY = library;
            NAME = new BackendName("HiGHS", version);
            REASON = reason;
        }
    }

    /**
     * One way to solve.
     *
     * @param tolerance allowed violation of a row or a bound, the problem's sizes being one
     * @param dualTolerance the same for a reduced cost
     * @param start where to start from; null for the method's own start
     */
    private record Attempt(
            String algorithm,
            String presolve,
            double tolerance,
            double dualTolerance,
            @Nullable Basis start) {}

    @Override
    public BackendName name() {
        return Loaded.NAME;
    }

    @Override
    public boolean available() {
        return Loaded.LIBRARY != null;
    }

    @Override
    public String whyUnavailable() {
        return Loaded.REASON;
    }

    @Override
    public Answer solve(LinearProgram problem, SolveOptions options) {
        HighsLibrary library = Loaded.LIBRARY;
        if (library == null) {
            return Answer.without(Status.FAILED, Loaded.REASON);
        }
        Deadline deadline = new Deadline(options.timeLimitSeconds());
        StringBuilder failures = new StringBuilder();
        String first = problem.nonZeros() <= SIMPLEX_NON_ZEROS ? SIMPLEX : INTERIOR_POINT;
        Basis start = options.start() != null && options.start().fits(problem) ? options.start() : null;
        for (Attempt attempt : attempts(first, start)) {
            Answer answer = answer(library, problem, attempt, deadline);
            if (answer.status() == Status.INFEASIBLE) {
                return confirmInfeasible(library, problem, first, deadline, answer);
            }
            if (answer.status() != Status.FAILED) {
                return answer;
            }
            failures.append(failures.length() == 0 ? "" : "; ").append(answer.message());
        }
        return Answer.without(Status.FAILED, failures.toString());
    }

    private static List<Attempt> attempts(String first, @Nullable Basis start) {
        String second = first.equals(SIMPLEX) ? INTERIOR_POINT : SIMPLEX;
        List<Attempt> attempts = new ArrayList<>();
        if (start != null) {
            attempts.add(new Attempt(SIMPLEX, "off", 1e-10, 1e-10, start));
        }
        attempts.add(new Attempt(first, "choose", 1e-10, 1e-10, null));
        // steep prices, which some problems have at their optimum, cannot be had to ten digits
        attempts.add(new Attempt(first, "choose", 1e-10, 1e-8, null));
        attempts.add(new Attempt(second, "choose", 1e-9, 1e-9, null));
        attempts.add(new Attempt(first, "off", 1e-9, 1e-9, null));
        attempts.add(new Attempt(first, "off", 1e-7, 1e-7, null));
        return attempts;
    }

    /**
     * At 1e-10 rounding in the data can look like a contradiction, so the finding must hold at 1e-7 as well. A point
     * found there still has to pass the certificate.
     */
    private static Answer confirmInfeasible(
            HighsLibrary library, LinearProgram problem, String algorithm, Deadline deadline, Answer infeasible) {
        Answer coarse = answer(library, problem, new Attempt(algorithm, "choose", 1e-7, 1e-7, null), deadline);
        return coarse.status() == Status.OPTIMAL || coarse.status() == Status.UNBOUNDED ? coarse : infeasible;
    }

    private static Answer answer(HighsLibrary library, LinearProgram problem, Attempt attempt, Deadline deadline) {
        if (deadline.passed()) {
            return deadline.answer();
        }
        try (HighsModel model = new HighsModel(library)) {
            configure(model, attempt, deadline);
            if (!model.pass(problem, problem.objectives())) {
                return Answer.without(Status.FAILED, "HiGHS refuses the problem");
            }
            if (attempt.start() != null && !model.start(attempt.start())) {
                return Answer.without(Status.FAILED, "HiGHS refuses the starting basis");
            }
            HighsStatus status = model.run();
            return switch (status) {
                case OPTIMAL -> optimal(model, problem);
                case EMPTY -> empty(problem);
                case INFEASIBLE -> Answer.without(Status.INFEASIBLE, "no point satisfies every row and bound");
                case UNBOUNDED -> Answer.without(Status.UNBOUNDED, "the objective improves without end");
                case UNBOUNDED_OR_INFEASIBLE -> unboundedOrInfeasible(library, problem, attempt, deadline);
                case TIME_LIMIT -> deadline.answer();
                default -> Answer.without(Status.FAILED, attempt.algorithm() + " ended with status " + status);
            };
        }
    }

    /** With nothing to improve only feasibility is left to be found out. */
    private static Answer unboundedOrInfeasible(
            HighsLibrary library, LinearProgram problem, Attempt attempt, Deadline deadline) {
        if (deadline.passed()) {
            return deadline.answer();
        }
        try (HighsModel model = new HighsModel(library)) {
            configure(model, attempt, deadline);
            model.pass(problem, new double[problem.columns()]);
            HighsStatus status = model.run();
            return switch (status) {
                case OPTIMAL -> Answer.without(Status.UNBOUNDED, "the objective improves without end");
                case INFEASIBLE -> Answer.without(Status.INFEASIBLE, "no point satisfies every row and bound");
                case TIME_LIMIT -> deadline.answer();
                default -> Answer.without(Status.FAILED, "unbounded or infeasible, and then status " + status);
            };
        }
    }

    private static void configure(HighsModel model, Attempt attempt, Deadline deadline) {
        model.setDefaults();
        model.set("solver", attempt.algorithm());
        model.set("simplex_strategy", PRIMAL_SIMPLEX);
        model.set("presolve", attempt.presolve());
        model.set("primal_feasibility_tolerance", attempt.tolerance());
        model.set("dual_feasibility_tolerance", attempt.dualTolerance());
        model.set("time_limit", deadline.secondsLeft());
    }

    /** HiGHS does not look at the rows of a problem without columns. */
    private static Answer empty(LinearProgram problem) {
        for (int i = 0; i < problem.rows(); i++) {
            if (problem.rowLower(i) > 0 || problem.rowUpper(i) < 0) {
                return Answer.without(Status.INFEASIBLE, "an empty row has sides that exclude zero");
            }
        }
        return new Answer(Status.OPTIMAL, new double[0], new double[problem.rows()], "", null);
    }

    private static Answer optimal(HighsModel model, LinearProgram problem) {
        double[] x = new double[problem.columns()];
        double[] y = new double[problem.rows()];
        model.solution(x, y);
        return new Answer(Status.OPTIMAL, x, y, "", model.basis(problem));
    }
}
