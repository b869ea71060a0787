package org.isim.solver;

/**
 * Smallest and largest magnitude, zeros and infinities left out, of the numbers of a problem: wide ranges warn of trouble.
 *
 * @param matrix coefficients of rows
 * @param objective coefficients of the objective
 * @param bounds bounds of columns
 * @param rightHandSides sides of rows
 */
public record CoefficientRanges(Range matrix, Range objective, Range bounds, Range rightHandSides) {

    /** Magnitudes; both zero where there is no number but zero. */
    public record Range(double smallest, double largest) {
        private static final Range NONE = new Range(0, 0);

        private Range with(double value) {
            double magnitude = Math.abs(value);
            if (magnitude == 0 || magnitude == Double.POSITIVE_INFINITY) {
                return this;
            }
            return new Range(smallest == 0 ? magnitude : Math.min(smallest, magnitude), Math.max(largest, magnitude));
        }
    }

    /** Ranges of the problem in units of its sizes, as a backend sees it. */
    public static CoefficientRanges ofScaled(LinearProgram problem) {
        LinearProgram p = Scaling.of(problem).scaled();
        Range matrix = Range.NONE;
        Range objective = Range.NONE;
        Range bounds = Range.NONE;
        Range sides = Range.NONE;
        for (int at = 0; at < p.nonZeros(); at++) {
            matrix = matrix.with(p.value(at));
        }
        for (int j = 0; j < p.columns(); j++) {
            objective = objective.with(p.objective(j));
            bounds = bounds.with(p.columnLower(j)).with(p.columnUpper(j));
        }
        for (int i = 0; i < p.rows(); i++) {
            sides = sides.with(p.rowLower(i)).with(p.rowUpper(i));
        }
        return new CoefficientRanges(matrix, objective, bounds, sides);
    }
}
