package org.isim.solver;

import org.jspecify.annotations.Nullable;

/**
 * Limits and help of one solve.
 *
 * @param timeLimitSeconds wall-clock seconds, {@link Double#POSITIVE_INFINITY} for none
 * @param start basis of a related problem to start from; one of another shape is passed over
 */
public record SolveOptions(
        double timeLimitSeconds, @Nullable Basis start) {
    public static final SolveOptions DEFAULT = new SolveOptions(Double.POSITIVE_INFINITY, null);

    public SolveOptions withTimeLimit(double seconds) {
        return new SolveOptions(seconds, start);
    }

    public SolveOptions startingAt(@Nullable Basis basis) {
        return new SolveOptions(timeLimitSeconds, basis);
    }
}
