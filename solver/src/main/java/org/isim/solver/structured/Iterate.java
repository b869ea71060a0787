package org.isim.solver.structured;

import java.util.Arrays;

/**
 * A point of the method: columns and row activities alike are quantities v between bounds, each with its distance to a bound and the price of
 * that bound, and the price y of each row.
 *
 * @param v columns, then activities of the rows
 * @param below v less its lower bound; infinite where there is none
 * @param above its upper bound less v
 * @param lower price of the lower bound, zero where there is none
 * @param upper price of the upper bound
 * @param y price of each row
 */
record Iterate(double[] v, double[] below, double[] above, double[] lower, double[] upper, double[] y) {

    Iterate copy() {
        return new Iterate(v.clone(), below.clone(), above.clone(), lower.clone(), upper.clone(), y.clone());
    }

    /** A direction from here, all zero. */
    Step step() {
        return new Step(new double[v.length], new double[v.length], new double[v.length], new double[y.length]);
    }

    /** Sum of all distances times the prices of their bounds. */
    double complementarity() {
        double sum = 0;
        for (int j = 0; j < v.length; j++) {
            sum += product(below[j], lower[j]) + product(above[j], upper[j]);
        }
        return sum;
    }

    /** The same after a step. */
    double complementarity(Step d, double primal, double dual) {
        double sum = 0;
        for (int j = 0; j < v.length; j++) {
            sum += product(below[j] + primal * d.v[j], lower[j] + dual * d.lower[j])
                    + product(above[j] - primal * d.v[j], upper[j] + dual * d.upper[j]);
        }
        return sum;
    }

    static double product(double distance, double price) {
        return price == 0 ? 0 : distance * price;
    }

    /** The farthest that quantities may go without passing a bound, at most one. */
    double longestPrimal(Step d) {
        double longest = 1;
        for (int j = 0; j < v.length; j++) {
            if (d.v[j] < 0) {
                longest = Math.min(longest, -below[j] / d.v[j]);
            } else if (d.v[j] > 0) {
                longest = Math.min(longest, above[j] / d.v[j]);
            }
        }
        return longest;
    }

    /** The farthest that prices may go without changing sign, at most one. */
    double longestDual(Step d) {
        double longest = 1;
        for (int j = 0; j < v.length; j++) {
            if (d.lower[j] < 0) {
                longest = Math.min(longest, -lower[j] / d.lower[j]);
            }
            if (d.upper[j] < 0) {
                longest = Math.min(longest, -upper[j] / d.upper[j]);
            }
        }
        return longest;
    }

    void move(Step d, double primal, double dual) {
        for (int j = 0; j < v.length; j++) {
            v[j] += primal * d.v[j];
            below[j] += primal * d.v[j];
            above[j] -= primal * d.v[j];
            lower[j] += dual * d.lower[j];
            upper[j] += dual * d.upper[j];
        }
        for (int i = 0; i < y.length; i++) {
            y[i] += dual * d.y[i];
        }
    }

    double[] columns(int count) {
        return Arrays.copyOf(v, count);
    }

    /** A direction. */
    record Step(double[] v, double[] lower, double[] upper, double[] y) {}
}
