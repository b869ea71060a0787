package org.isim.solver;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One solver behind the common door, found by {@link java.util.ServiceLoader}. Its quirks (signs of prices above all) end here:
 * prices come back as change of the objective per unit of right-hand side, whatever the sense.
 *
 * <p>A backend is not asked to prove anything: {@link LinearSolver} proves or refuses what it says, and takes its next way, or the next
 * backend, where it refuses.
 */
public interface Backend {
    Outcome.BackendName name();

    /** Whether it can run on this machine; a backend that cannot says why in {@link #whyUnavailable()}. */
    default boolean available() {
        return true;
    }

    /** Empty where it is available. */
    default String whyUnavailable() {
        return "";
    }

    Set<Capability> capabilities();

    /** Whether it is known to be faster than any other at a problem of this kind and size, and so to be tried first. */
    default boolean suits(LinearProgram problem) {
        return false;
    }

    /**
     * The ways it has to solve a problem, most promising first; none where it does not take a problem of this size.
     *
     * @param problem with every size one
     * @param options with a start of this problem's shape, or none; the time they allow is in each way's deadline
     */
    List<Way> ways(LinearProgram problem, SolveOptions options);

    /** What not every backend can do. */
    enum Capability {
        /** Starts from a basis, and hands one back. */
        BASIS,
        /** Takes columns that must be whole. */
        INTEGERS
    }

    /** One attempt at a problem: a method with its settings. */
    @FunctionalInterface
    interface Way {
        Answer solve(Deadline deadline);
    }

    /** Status as the backend sees it. */
    enum Status {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED,
        LIMIT,
        FAILED
    }

    /**
     * What a backend hands back: with {@link Status#OPTIMAL} a point and prices; with {@link Status#LIMIT} these too where
     * there are any; with {@link Status#INFEASIBLE} no point, and where there is one a sum of rows that shows it; otherwise both empty.
     *
     * @param x one level per column
     * @param y one price per row; zeros where columns must be whole
     * @param message the backend's own words, for a status other than optimal
     * @param start for a related problem; null where the backend has none
     * @param bound with whole columns, the best objective that it has not excluded; the objective itself without
     */
    record Answer(
            Status status,
            double[] x,
            double[] y,
            String message,
            @Nullable StartingPoint start,
            double bound) {

        public static Answer optimal(double[] x, double[] y, @Nullable StartingPoint start, double bound) {
            return new Answer(Status.OPTIMAL, x, y, "", start, bound);
        }

        /** The best point there was when time was over, which may be far from optimal, or not feasible. */
        public static Answer stopped(String message, double[] x, double[] y) {
            return new Answer(Status.LIMIT, x, y, message, null, Double.NaN);
        }

        /** @param y prices that show it ({@link Contradiction}), in the sense of the problem */
        public static Answer infeasible(String message, double[] y) {
            return new Answer(Status.INFEASIBLE, new double[0], y, message, null, Double.NaN);
        }

        public static Answer without(Status status, String message) {
            return new Answer(status, new double[0], new double[0], message, null, Double.NaN);
        }
    }
}
