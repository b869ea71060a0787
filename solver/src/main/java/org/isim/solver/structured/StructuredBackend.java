package org.isim.solver.structured;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.isim.solver.Backend;
import org.isim.solver.Contradiction;
import org.isim.solver.Deadline;
import org.isim.solver.LinearProgram;
import org.isim.solver.MiddlePoint;
import org.isim.solver.Outcome.BackendName;
import org.isim.solver.SolveOptions;
import org.isim.solver.Structure;
import org.jspecify.annotations.Nullable;

/**
 * An interior point method for problems that carry their {@link Structure}: what is local to groups and dense blocks costs nothing beside one dense matrix on
 * the border.
 */
public final class StructuredBackend implements Backend {
    static final String VERSION = "1";

    /** A problem without a structure is all border; beyond this it is not for this method. */
    private static final int MOST_UNSTRUCTURED = 1_000;

    /** Non-zeros from which it is faster than general methods. */
    private static final int LARGE = 40_000;

    /** Gap that is aimed at, as a part of what a certificate may show. */
    private static final double BELOW_ACCURACY = 0.1;

    /** The same where rounds cost nothing: as far as digits go. */
    private static final double FINE = 1e-13;

    /** A gap above this proves nothing; with a certificate of the whole it may still be refused. */
    private static final double WORTH_PROVING = 1e-5;

    /** Residual of a row or a reduced cost that a sound run does not end with. */
    private static final double MISSED = 1e-6;

    @Override
    public BackendName name() {
        return new BackendName("structured", VERSION);
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public boolean suits(LinearProgram problem) {
        return problem.structure() != null && problem.integers() == 0 && problem.nonZeros() >= LARGE;
    }

    @Override
    public List<Way> ways(LinearProgram problem, SolveOptions options) {
        if (problem.integers() > 0 || (problem.structure() == null && problem.rows() > MOST_UNSTRUCTURED)) {
            return List.of();
        }
        Way far = deadline -> answer(problem, options, Start.Distance.FAR, deadline);
        if (options.afar()) {
            return List.of(far);
        }
        Way near = deadline -> answer(problem, options, Start.Distance.NEAR, deadline);
        return options.dispensable() && suits(problem) ? List.of(near) : List.of(near, far);
    }

    private static Answer answer(
            LinearProgram problem, SolveOptions options, Start.Distance distance, Deadline deadline) {
        Structure given = problem.structure();
        Structure structure =
                (given == null ? Structure.none(problem.columns(), problem.rows()) : given).fitted(problem);
        Shrinking shrinking = new Shrinking(problem, structure);
        if (shrinking.contradiction() != null) {
            return Answer.without(Status.INFEASIBLE, shrinking.contradiction());
        }
        LinearProgram small = shrinking.shrunk();
        Structure form = small.structure();
        BorderedForm bordered = new BorderedForm(small, form == null ? Structure.none(0, 0) : form);
        BarrierProblem barrier = new BarrierProblem(small);
        MemoryNeeds memory = MemoryNeeds.of(bordered);
        if (!memory.fits()) {
            return Answer.without(Status.FAILED, memory.refusal());
        }
        Contradiction contradiction = new Contradiction(problem);
        double tolerance = small.rows() <= MOST_UNSTRUCTURED ? FINE : BELOW_ACCURACY * options.accuracy();
        InteriorPoint.Result result = null;
        try (NormalEquations system = new NormalEquations(bordered, kernel(small))) {
            Start starts = new Start(barrier, system, distance);
            Function<Iterate, InteriorPoint> method = from -> new InteriorPoint(
                    barrier,
                    system,
                    from,
                    options.progress(),
                    prices -> contradiction.isShownBy(shrinking.sums(prices)));
            if (options.start() instanceof MiddlePoint middle) {
                double[] y = barrier.prices(shrinking.forwardPrices(middle.prices()));
                result = method.apply(starts.near(shrinking.forward(middle.levels()), y, middle.complementarity()))
                        .run(tolerance, options.accuracy(), InteriorPoint.MOST_ROUNDS_FROM_MIDDLE, deadline);
            }
            if (result == null || result.end() == InteriorPoint.End.STALLED) {
                double[] guess = new double[problem.columns()];
                Arrays.fill(guess, 1);
                result = method.apply(starts.from(shrinking.forward(guess), deadline))
                        .run(tolerance, options.accuracy(), InteriorPoint.MOST_ROUNDS, deadline);
            }
        }
        boolean stopped = result.end() == InteriorPoint.End.TIME;
        double[] prices = barrier.prices(result.best().y());
        if (result.end() == InteriorPoint.End.INFEASIBLE) {
            return Answer.infeasible(
                    "rows contradict each other, seen after " + result.rounds() + " rounds", shrinking.sums(prices));
        }
        if (result.gap() > WORTH_PROVING && !stopped) {
            return claim(result);
        }
        double[] x = shrinking.levels(result.best().columns(small.columns()));
        double[] y = shrinking.prices(prices);
        return stopped
                ? Answer.stopped(deadline.message(), x, y)
                : Answer.optimal(x, y, middle(result, shrinking, barrier), problem.objectiveAt(x));
    }

    private static @Nullable MiddlePoint middle(
            InteriorPoint.Result result, Shrinking shrinking, BarrierProblem barrier) {
        Iterate middle = result.middle();
        return middle == null
                ? null
                : new MiddlePoint(
                        shrinking.levels(middle.columns(barrier.columns)),
                        shrinking.prices(barrier.prices(middle.y())),
                        middle.complementarity() / Math.max(1, barrier.bounds()));
    }

    /** What a run without an end points to; {@link org.isim.solver.LinearSolver} proves it or does not. */
    private static Answer claim(InteriorPoint.Result result) {
        String rounds = "no progress after " + result.rounds() + " rounds";
        if (result.primalMiss() > MISSED) {
            return Answer.without(Status.INFEASIBLE, rounds + ", rows missed by " + result.primalMiss());
        }
        return Answer.without(
                result.dualMiss() > MISSED ? Status.UNBOUNDED : Status.FAILED, rounds + ", gap " + result.gap());
    }

    /** The native one pays where the matrix is large; loading it takes a moment. */
    private static DenseKernel kernel(LinearProgram problem) {
        OpenBlas blas = problem.nonZeros() >= LARGE / 2 ? OpenBlas.get() : null;
        return blas == null ? new JavaKernel() : new NativeKernel(blas);
    }
}
