package org.isim.solver;

/**
 * A point half-way to an optimum, well inside of what is feasible, where an interior point method may begin on a related problem: the optimum itself lies on the
 * bounds, which are in the way of another.
 *
 * <pre>{@code
 *   distance of a quantity to its bound × price of the bound ≈ μ,   the same for all bounds
 * }</pre>
 */
public final class MiddlePoint implements StartingPoint {
    private final double[] levels;
    private final double[] prices;
    private final double complementarity;

    /**
     * @param levels of the columns, in their sizes
     * @param prices of the rows, in sizes of the objective and the rows
     * @param complementarity μ, in the size of the objective
     */
    public MiddlePoint(double[] levels, double[] prices, double complementarity) {
        this.levels = levels.clone();
        this.prices = prices.clone();
        this.complementarity = complementarity;
    }

    @Override
    public boolean fits(LinearProgram problem) {
        return levels.length == problem.columns() && prices.length == problem.rows();
    }

    /**
     * The same of a problem with these rows of the one it is of.
     *
     * @param rows of that problem, −1 for new ones, which begin without a price
     */
    public MiddlePoint onRows(int[] rows) {
        double[] other = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            other[i] = rows[i] < 0 ? 0 : prices[rows[i]];
        }
        return new MiddlePoint(levels, other, complementarity);
    }

    public double[] levels() {
        return levels.clone();
    }

    public double[] prices() {
        return prices.clone();
    }

    public double complementarity() {
        return complementarity;
    }
}
