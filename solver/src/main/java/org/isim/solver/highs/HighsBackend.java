package org.isim.solver.highs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isim.solver.Backend;
import org.isim.solver.Basis;
import org.isim.solver.Deadline;
import org.isim.solver.LinearProgram;
import org.isim.solver.Outcome.BackendName;
import org.isim.solver.SolveOptions;
import org.isim.solver.natives.LibraryCache;
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

    /** The same where zero is far from the optimum: presolve and the dual method are the faster simplex there, and interior point overtakes it sooner. */
    static final int SIMPLEX_NON_ZEROS_FROM_AFAR = 12_000;

    private static final int CHOOSE_BY_START = 0;
    // with a point near the optimum, a base year say, it takes two thirds of the dual method's time, and presolve does
    // not pay
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
     * @param patient whether it may take as long as it likes: not before the problem is known to have a solution
     */
    private record Attempt(
            String algorithm,
            String presolve,
            double tolerance,
            double dualTolerance,
            @Nullable Basis start,
            boolean patient) {}

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
    public Set<Capability> capabilities() {
        return Set.of(Capability.BASIS, Capability.INTEGERS);
    }

    @Override
    public List<Way> ways(LinearProgram problem, SolveOptions options) {
        HighsLibrary library = Loaded.LIBRARY;
        if (library == null) {
            return List.of();
        }
        if (problem.integers() > 0) {
            return List.of(deadline -> BranchAndBound.answer(library, problem, options.gap(), deadline));
        }
        int simplex = options.afar() ? SIMPLEX_NON_ZEROS_FROM_AFAR : SIMPLEX_NON_ZEROS;
        String first = problem.nonZeros() <= simplex ? SIMPLEX : INTERIOR_POINT;
        List<Way> ways = new ArrayList<>();
        for (Attempt attempt : attempts(first, options)) {
            ways.add(deadline -> answer(library, problem, attempt, deadline));
        }
        return ways;
    }

    private static List<Attempt> attempts(String first, SolveOptions options) {
        Basis start = options.start() instanceof Basis basis ? basis : null;
        String second = first.equals(SIMPLEX) ? INTERIOR_POINT : SIMPLEX;
        List<Attempt> attempts = new ArrayList<>();
        if (start != null || (first.equals(SIMPLEX) && !options.afar())) {
            attempts.add(new Attempt(SIMPLEX, "off", 1e-10, 1e-10, start, false));
        }
        attempts.add(new Attempt(first, "choose", 1e-10, 1e-10, null, true));
        // steep prices, which some problems have at their optimum, cannot be had to ten digits
        attempts.add(new Attempt(first, "choose", 1e-10, 1e-8, null, true));
        attempts.add(new Attempt(second, "choose", 1e-9, 1e-9, null, true));
        attempts.add(new Attempt(first, "off", 1e-9, 1e-9, null, true));
        attempts.add(new Attempt(first, "off", 1e-7, 1e-7, null, true));
        return attempts;
    }

    private static Answer answer(HighsLibrary library, LinearProgram problem, Attempt attempt, Deadline deadline) {
        if (deadline.passed()) {
            return deadline.answer();
        }
        try (HighsModel model = new HighsModel(library)) {
            configure(model, problem, attempt, deadline);
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
            configure(model, problem, attempt, deadline);
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

    private static void configure(HighsModel model, LinearProgram problem, Attempt attempt, Deadline deadline) {
        model.setDefaults();
        model.set("solver", attempt.algorithm());
        model.set("simplex_strategy", attempt.patient() ? CHOOSE_BY_START : PRIMAL_SIMPLEX);
        model.set("presolve", attempt.presolve());
        model.set("primal_feasibility_tolerance", attempt.tolerance());
        model.set("dual_feasibility_tolerance", attempt.dualTolerance());
        if (!attempt.patient()) {
            // moved bounds, which the primal method puts back at the end, make it wander for long where there is no
            // plan
            model.set("primal_simplex_bound_perturbation_multiplier", 0.0);
            // a sound run takes about one iteration per row and column; one that wanders is ended
            model.set("simplex_iteration_limit", 2_000 + 2 * (problem.rows() + problem.columns()));
        }
        model.set("time_limit", deadline.secondsLeft());
    }

    /** HiGHS does not look at the rows of a problem without columns. */
    private static Answer empty(LinearProgram problem) {
        for (int i = 0; i < problem.rows(); i++) {
            if (problem.rowLower(i) > 0 || problem.rowUpper(i) < 0) {
                return Answer.without(Status.INFEASIBLE, "an empty row has sides that exclude zero");
            }
        }
        return Answer.optimal(new double[0], new double[problem.rows()], null, problem.objectiveConstant());
    }

    private static Answer optimal(HighsModel model, LinearProgram problem) {
        double[] x = new double[problem.columns()];
        double[] y = new double[problem.rows()];
        model.solution(x, y);
        return Answer.optimal(x, y, model.basis(problem), model.objective());
    }
}
