package org.isim.solver;

/**
 * Measures how far a solution is from being provably optimal, from the problem and the solution's levels and prices
 * alone.
 *
 * <p>Rows and columns are treated alike: a column is the row of a single one, with the reduced cost d = c − Aᵀy for its
 * price. With v the level (or activity), l ≤ v ≤ u, p the price, s its size and ω the objective size, and p taken as −p
 * when maximising:
 *
 * <pre>{@code
 *   primal infeasibility   max(l − v, v − u, 0) / s
 *   side held by the price l where p > 0, u where p < 0
 *   dual infeasibility     |p| s / ω                   where that side does not exist
 *   complementarity        |p (v − side)| / max(ω, |cᵀx + k|)   where it does
 *   dual objective         k + Σ p side                with the farthest reach for a side that does not exist
 *   gap                    |cᵀx + k − dual objective| / max(ω, |cᵀx + k|)
 * }</pre>
 *
 * <p>A price that wants a side which does not exist is small in a sound answer, but its column may have far to go: the dual objective takes it to the
 * farthest that rows and bounds allow ({@link ImpliedBounds}), so that no feasible point is better than the gap says. Where they allow any distance, ten thousand
 * times the size or level stands for it.
 */
public final class Certifier {
    /** How far, in sizes or levels, a column is taken that nothing holds. */
    static final double FAR = 1e4;

    private final double direction;
    private final double objectiveSize;
    private double primalInfeasibility;
    private double dualInfeasibility;
    /** Of those that the gap is the sum of. */
    private double largestTerm;

    private double dualObjective;

    private Certifier(LinearProgram problem) {
        direction = problem.sense() == Sense.MAXIMISE ? -1 : 1;
        objectiveSize = problem.objectiveSize();
        dualObjective = problem.objectiveConstant();
    }

    public static Certificate certify(LinearProgram problem, Solution solution) {
        double[] x = solution.levels();
        double[] y = solution.prices();
        double[] activity = problem.activity(x);
        double[] reducedCost = problem.reducedCosts(y);
        ImpliedBounds implied = new ImpliedBounds(problem);
        Certifier certifier = new Certifier(problem);
        for (int i = 0; i < problem.rows(); i++) {
            Range sides = new Range(problem.rowLower(i), problem.rowUpper(i));
            certifier.add(sides, implied.row(i), activity[i], y[i], problem.rowSize(i));
        }
        for (int j = 0; j < problem.columns(); j++) {
            Range bounds = new Range(problem.columnLower(j), problem.columnUpper(j));
            certifier.add(bounds, implied.column(j), x[j], reducedCost[j], problem.columnSize(j));
        }
        return certifier.certificate(problem.objectiveAt(x));
    }

    /** One row or column. Math.max hands NaN on, so a NaN anywhere ends in the certificate. */
    private void add(Range sides, Range implied, double level, double price, double size) {
        primalInfeasibility =
                Math.max(primalInfeasibility, Math.max(sides.lower() - level, level - sides.upper()) / size);
        if (price == 0) {
            return;
        }
        boolean wantsLower = direction * price > 0;
        double side = wantsLower ? sides.lower() : sides.upper();
        if (Double.isInfinite(side)) {
            dualInfeasibility = Math.max(dualInfeasibility, Math.abs(price) * size / objectiveSize);
            double farthest = wantsLower ? implied.lower() : implied.upper();
            double reach = FAR * Math.max(size, Math.abs(level));
            dualObjective += price * (Double.isFinite(farthest) ? farthest : level + (wantsLower ? -reach : reach));
        } else {
            largestTerm = Math.max(largestTerm, Math.abs(price * (level - side)));
            dualObjective += price * side;
        }
    }

    private Certificate certificate(double objective) {
        double scale = Math.max(objectiveSize, Math.abs(objective));
        double gap = Math.abs(objective - dualObjective) / scale;
        return new Certificate(primalInfeasibility, dualInfeasibility, largestTerm / scale, gap);
    }
}
