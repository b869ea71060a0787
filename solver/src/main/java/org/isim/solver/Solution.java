package org.isim.solver;

/**
 * A point and its prices, in the units of the problem.
 *
 * <p>The price of a row is the change of the objective, as the problem states it, per unit added to the row's right-hand side
 * (to whichever side binds), whatever the sense; the reduced cost of a column is c − Aᵀy, the same for its bound.
 */
public final class Solution {
    private final double objective;
    private final double[] x;
    private final double[] activity;
    private final double[] y;
    private final double[] reducedCost;

    /** Takes a point x and prices y as they are; the rest is recomputed from the problem. */
    public Solution(LinearProgram problem, double[] x, double[] y) {
        this.x = x.clone();
        this.y = y.clone();
        this.objective = problem.objectiveAt(x);
        this.activity = problem.activity(x);
        this.reducedCost = problem.reducedCosts(y);
    }

    public double objective() {
        return objective;
    }

    /** Level of a column. */
    public double level(int column) {
        return x[column];
    }

    /** Activity of a row: its left-hand side. */
    public double activity(int row) {
        return activity[row];
    }

    /** Price of a row. */
    public double price(int row) {
        return y[row];
    }

    public double reducedCost(int column) {
        return reducedCost[column];
    }

    public double[] levels() {
        return x.clone();
    }

    public double[] prices() {
        return y.clone();
    }
}
