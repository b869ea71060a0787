package org.isim.solver;

/**
 * Limits of one solve.
 *
 * @param timeLimitSeconds wall-clock seconds, {@link Double#POSITIVE_INFINITY} for none
 */
public record SolveOptions(double timeLimitSeconds) {
    public static final SolveOptions DEFAULT = new SolveOptions(Double.POSITIVE_INFINITY);
}
