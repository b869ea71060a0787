package org.isim.solver;

import org.jspecify.annotations.Nullable;

/**
 * One solver behind the common door, found by {@link java.util.ServiceLoader}. Its quirks (signs of prices above all) end here:
 * prices come back as change of the objective per unit of right-hand side, whatever the sense.
 *
 * <p>A backend is not asked to prove anything: {@link LinearSolver} certifies what it says.
 */
public interface Backend {
    Outcome.BackendName name();

    /** Whether it can run on this machine; a backend that cannot says why in {@link #whyUnavailable()}. */
    boolean available();

    /** Empty where it is available. */
    String whyUnavailable();

    Answer solve(LinearProgram problem, SolveOptions options);

    /** Status as the backend sees it. */
    enum Status {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED,
        LIMIT,
        FAILED
    }

    /**
     * What a backend hands back: with {@link Status#OPTIMAL} a point and prices, otherwise both empty.
     *
     * @param x one level per column
     * @param y one price per row
     * @param message the backend's own words, for a status other than optimal
     * @param basis where the point stands; null where the backend has none
     */
    record Answer(
            Status status,
            double[] x,
            double[] y,
            String message,
            @Nullable Basis basis) {
        public static Answer without(Status status, String message) {
            return new Answer(status, new double[0], new double[0], message, null);
        }
    }
}
