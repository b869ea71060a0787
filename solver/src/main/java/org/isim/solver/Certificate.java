package org.isim.solver;

/**
 * How far a point and its prices are from being provably optimal, recomputed from the problem alone. All four are relative: a row's
 * residual to the row's size, a reduced cost to objective size per column size, complementarity and gap to the objective.
 *
 * @param primalInfeasibility largest violation of a row or a bound
 * @param dualInfeasibility largest reduced cost or price of the wrong sign, or on a bound that does not exist
 * @param complementarity largest product of a price and the slack it should not have
 * @param relativeGap |primal − dual objective|
 */
public record Certificate(
        double primalInfeasibility, double dualInfeasibility, double complementarity, double relativeGap) {

    /** What an answer must meet to be shown. */
    public static final double TOLERANCE = 1e-7;

    public boolean passes() {
        return passes(TOLERANCE);
    }

    /** The same with another demand on the gap, and on the terms it is the sum of where that is a lower one. */
    public boolean passes(double gap) {
        return Math.max(primalInfeasibility, dualInfeasibility) <= TOLERANCE
                && complementarity <= Math.max(gap, TOLERANCE)
                && relativeGap <= gap;
    }

    /** The larger of each of the four. */
    public Certificate worse(Certificate other) {
        return new Certificate(
                Math.max(primalInfeasibility, other.primalInfeasibility),
                Math.max(dualInfeasibility, other.dualInfeasibility),
                Math.max(complementarity, other.complementarity),
                Math.max(relativeGap, other.relativeGap));
    }

    /** The largest of the four; NaN counts as infinite. */
    public double worst() {
        double worst =
                Math.max(Math.max(primalInfeasibility, dualInfeasibility), Math.max(complementarity, relativeGap));
        return Double.isNaN(worst) ? Double.POSITIVE_INFINITY : worst;
    }
}
