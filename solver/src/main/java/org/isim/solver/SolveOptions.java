package org.isim.solver;

import org.jspecify.annotations.Nullable;

/**
 * Limits and help of one solve.
 *
 * @param timeLimitSeconds wall-clock seconds, {@link Double#POSITIVE_INFINITY} for none
 * @param start basis of a related problem to start from; one of another shape is passed over
 * @param gap with whole columns, how far the objective may be from the best possible, relative to it
 * @param accuracy relative gap that a certificate may show; the rest of it is held to {@link Certificate#TOLERANCE}
 */
public record SolveOptions(
        double timeLimitSeconds, @Nullable Basis start, double gap, double accuracy) {
    public static final SolveOptions DEFAULT =
            new SolveOptions(Double.POSITIVE_INFINITY, null, 1e-6, Certificate.TOLERANCE);

    public SolveOptions withTimeLimit(double seconds) {
        return new SolveOptions(seconds, start, gap, accuracy);
    }

    public SolveOptions startingAt(@Nullable Basis basis) {
        return new SolveOptions(timeLimitSeconds, basis, gap, accuracy);
    }

    public SolveOptions withGap(double relative) {
        return new SolveOptions(timeLimitSeconds, start, relative, accuracy);
    }

    public SolveOptions withAccuracy(double relativeGap) {
        return new SolveOptions(timeLimitSeconds, start, gap, relativeGap);
    }
}
